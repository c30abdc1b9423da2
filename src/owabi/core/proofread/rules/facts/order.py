"""A period that ends before it begins.

Where only the day of the start is written, a night may be meant: then the day of the end belongs there (翌日2:00).

Bad: 2026年11月22日(日) 15:00～13:00
Good: 2026年11月22日(日) 13:00～15:00
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from owabi.core.errors import Message
from owabi.core.language.spotting.model import DateSpot, MomentSpot, RangeSpot
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.proofread.years import Calendar


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield ranges whose end lies before their start."""
    calendar = Calendar(document, context)
    for found in document.spots.ranges:
        if found.last is None or not _dated(found):
            continue
        start = moment(found.first, found.start_date, calendar)
        end = moment(found.last, found.end_date, calendar)
        if end and found.last.time and found.last.time.minute is None:
            end += timedelta(minutes=59)  # 6時頃 and 6時台 may be any minute of that hour.
        if start is None or end is None or start <= end:
            continue
        values = {"text": found.text}
        if found.last.day or found.last.word:
            yield Hit(found.start, found.end, Message("“%(text)s” ends before it begins.", values))
        else:
            message = Message(
                "“%(text)s” ends before it begins. Write the day of the end, or swap the times.", values
            )
            yield Hit(found.start, found.end, message, severity=Severity.WARNING)


def moment(spot: MomentSpot, day: object, calendar: Calendar) -> datetime | None:
    """Return when a spot is; hours past midnight (25時) are those of the next day. None where that can't be known."""
    if not isinstance(day, DateSpot):
        return None
    found = calendar.day(day)
    if found is None:
        return None
    if spot.time is None:
        return datetime.combine(found, time())
    if not spot.time.valid:
        return None
    return datetime.combine(found, time()) + timedelta(hours=spot.time.hour, minutes=spot.time.minute or 0)


def _dated(found: RangeSpot) -> bool:
    """Return whether both ends are days, or both are times: a day's end can't be told from a time's."""
    return found.last is not None and (found.first.time is None) is (found.last.time is None)


RULE = Rule(
    code="F503",
    name="order",
    family=Family.FACTS,
    severity=Severity.ERROR,
    title=Message("A period that ends before it begins"),
    why=Message("One of the two times is wrong, or the day of the end is missing."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
