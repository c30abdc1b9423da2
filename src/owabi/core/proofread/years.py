"""Which year a date without one means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from owabi.core.language.moments import Moment
from owabi.core.language.spotting.model import DateSpot
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document


def day_of(spot: DateSpot, document: Document, context: Context) -> date | None:
    """Return the day a date means, None where the calendar has none or its year can't be known.

    A year that isn't written is that of the same day in the fact sheet, or of the other dates of the text if they
    all have the same, else the one that brings the day nearest to the day of sending.
    """
    if not spot.valid or spot.month is None:
        return None
    year = spot.year or _year(spot, document, context)
    return _day(year, spot.month, spot.day) if year else None


def _year(spot: DateSpot, document: Document, context: Context) -> int | None:
    for day in _days(context.facts):
        if (day.month, day.day) == (spot.month, spot.day):
            return day.year
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


def _days(value: object) -> Iterator[date]:
    """Yield the days of every time in a sheet or a part of it."""
    if isinstance(value, Moment):
        yield value.at.date()
    elif isinstance(value, tuple):
        for one in value:
            yield from _days(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from _days(getattr(value, one.name))
