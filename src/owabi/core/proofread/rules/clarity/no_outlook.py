"""Work is under way, and nobody says until when.

While a service is down readers ask two things: when will it be back, and when do I hear again? A time for one
of them must stand there; where the outlook isn't known, the time of the next word. “As soon as it is restored”
is no time. Without a known state only 復旧次第 and its like are told, as information. Where a fact
sheet has what is missing, R706 tells it, with the sentence to add.

Bad: 現在、復旧作業を進めております。復旧次第お知らせいたします。
Good: 現在、復旧作業を進めております。次のお知らせは11:30です。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.outlook import unknown_outlook
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.proofread.waiting import untold_outlook, waits


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield what says that work goes on in a text without a time to wait for."""
    found = waits(document, context)
    if found is None or (context.facts is not None and untold_outlook(document, context, tables)):
        return
    known_down = context.phase is not None or context.kind is not None
    severity = Severity.WARNING if known_down else Severity.INFO
    yield Hit(found.start(), found.end(), _message(document, found), severity=severity)


def _message(document: Document, found: re.Match[str]) -> Message:
    if found[0].endswith("次第"):
        return Message("“%(text)s” is no time. Say when readers will hear again.", {"text": found[0]})
    if unknown_outlook(document.text):
        return Message("The outlook isn't known: then say when readers will hear again.")
    return Message("Say when it will be back, or when readers will hear again.")


RULE = Rule(
    code="C315",
    name="no-outlook",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    title=Message("Work under way without a time to wait for"),
    why=Message("Without a time readers ask again and again; with one they wait until then."),
    check=check,
    page=__doc__,
    basis=("案内", "S58", "S60"),
)
