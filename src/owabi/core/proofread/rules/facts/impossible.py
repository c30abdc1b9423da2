"""A day or a time that doesn't exist.

Bad: 2026年2月30日(月) 25:70に復旧する予定です。
Good: 2026年3月2日(月) 1:10に復旧する予定です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield days the calendar and times the clock doesn't have."""
    for day in document.spots.dates:
        if not day.valid:
            yield Hit(day.start, day.end, Message("There is no such day as “%(text)s”.", {"text": day.text}))
    for time in document.spots.times:
        if not time.valid:
            yield Hit(
                time.start, time.end, Message("There is no such time as “%(text)s”.", {"text": time.text})
            )


RULE = Rule(
    code="F502",
    name="impossible",
    family=Family.FACTS,
    severity=Severity.ERROR,
    title=Message("A day or a time that doesn't exist"),
    why=Message("A slip of the keyboard here makes the whole notice doubtful."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
