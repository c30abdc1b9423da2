"""When it will be back, or when readers hear again, while the service is down.

An outlook is given when it is known. Otherwise the notice says that it isn't known yet, and when the next
word comes. With a fact sheet each of the two is asked for as the sheet answers it; without one, either will
do.

Bad: 障害が発生しております。復旧までお待ちください。
Good: 復旧の時刻は未定です。次のお知らせは、11:30です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.missing import unsaid
from owabi.core.proofread.needed import Needed, needed, speaks_of
from owabi.core.proofread.outlook import next_word, outlook, unknown_outlook
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Phase

_NAMES = ("復旧見込み", "次のお知らせ")


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield the end of a notice that gives readers no time."""
    facts = [fact for fact in needed(context) if fact.must and fact.name in _NAMES]
    if not facts or (context.facts is None and context.phase is Phase.RESTORED):
        return
    if context.facts is None:
        if not any(_told(document, context, tables, fact) for fact in facts):
            yield unsaid(document, context, tables, facts[0])
        return
    for fact in facts:
        if not _told(document, context, tables, fact):
            yield unsaid(document, context, tables, fact)


def _told(document: Document, context: Context, tables: Tables, fact: Needed) -> bool:
    if fact.name == "復旧見込み" and (unknown_outlook(document.text) or outlook(document.text)):
        return True
    if fact.name == "次のお知らせ" and next_word(document.text):
        return True
    return speaks_of(document, context, tables, fact)


RULE = Rule(
    code="R706",
    name="missing-outlook",
    family=Family.REQUIRED,
    severity=Severity.WARNING,
    title=Message("No time to wait for"),
    why=Message("Without a time readers ask again and again; with one they wait until then."),
    check=check,
    page=__doc__,
    basis=("案内", "S60"),
)
