"""Which year a date without one means."""

from __future__ import annotations

from datetime import date

from owabi.core.language.spotting.model import DateSpot
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document


def day_of(spot: DateSpot, document: Document, context: Context) -> date | None:
    """Return the day a date means, None where the calendar has none or its year can't be known.

    A year that isn't written is that of the other dates of the text if they all have the same, else the one that
    brings the day nearest to the day of sending.
    """
    if not spot.valid or spot.month is None:
        return None
    year = spot.year or _year(spot, document, context)
    return _day(year, spot.month, spot.day) if year else None


def _year(spot: DateSpot, document: Document, context: Context) -> int | None:
    written = {one.year for one in document.spots.dates if one.year}
    if len(written) == 1:
        return written.pop()
    if context.today is None or written or spot.month is None:
        return None
    near = [_day(context.today.year + step, spot.month, spot.day) for step in (0, -1, 1)]
    days = [day for day in near if day]
    today = context.today
    return min(days, key=lambda day: abs((day - today).days)).year if days else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
