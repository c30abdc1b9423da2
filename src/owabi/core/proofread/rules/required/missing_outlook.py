"""When it will be back, or when readers hear again, while the service is down.

An outlook is given when it is known. Otherwise the notice says that it isn't known yet, and when the next
word comes. With a fact sheet each of the two is asked for as the sheet answers it; without one, either will
do, and where the text itself speaks of work under way, C315 tells it there.

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
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.proofread.waiting import untold_outlook, waits


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield the end of a notice that gives readers no time."""
    untold = untold_outlook(document, context, tables)
    if untold and context.facts is None and waits(document, context):
        return
    for fact in untold:
        yield unsaid(document, context, tables, fact)


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
