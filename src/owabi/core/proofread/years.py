"""Which year a date without one means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cached_property

from owabi.core.language.moments import Moment
from owabi.core.language.spotting.model import DateSpot
from owabi.core.language.written import WEEKDAYS
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document

_Year = Callable[[int, int], int]


class Calendar:
    """The days the dates of one text mean; made once for all of them, each part when first asked for.

    A year that isn't written is that of the same day in the fact sheet, else that of the other dates of the text if
    they all have the same (January to March behind a written autumn are the next year's). Where no year is written
    at all, it is the one near the day of sending that makes the weekdays of the text right, or most of them.
    """

    def __init__(self, document: Document, context: Context) -> None:
        self._document = document
        self._context = context

    def day(self, spot: DateSpot) -> date | None:
        """Return the day a date means, None where the calendar has none or its year can't be known."""
        if not spot.valid or spot.month is None:
            return None
        year = spot.year or self._sheet.get((spot.month, spot.day))
        if year is None and self._unwritten:
            year = self._unwritten(spot.month, spot.day)
        return _day(year, spot.month, spot.day) if year else None

    def in_sheet(self, day: date) -> bool:
        """Return whether the fact sheet has a time of this very day."""
        return day in self._sheet_days

    @cached_property
    def _sheet_days(self) -> tuple[date, ...]:
        return tuple(dict.fromkeys(_days(self._context.facts)))

    @cached_property
    def _unwritten(self) -> _Year | None:
        years = {one.year for one in self._document.spots.dates if one.year} | self._periods
        if len(years) > 1:
            return None
        if years:
            return self._beside(years.pop())
        return self._voted(self._context.today) if self._context.today else None

    @cached_property
    def _sheet(self) -> dict[tuple[int, int], int]:
        return {(day.month, day.day): day.year for day in reversed(self._sheet_days)}

    @cached_property
    def _periods(self) -> set[int]:
        """The years of 2026年度 and 2026年3月分."""
        found = _PERIOD.finditer(self._document.text)
        return {int(one["year"]) if one["year"] else _REIWA + int(one["era"]) for one in found}

    def _beside(self, year: int) -> _Year:
        dates = self._document.spots.dates
        late = bool(self._periods) or any(
            one.year and one.month and one.month >= _AUTUMN and one.valid for one in dates
        )
        weekdays = {(one.month, one.day): one.weekday for one in dates if not one.year and one.weekday}

        def of(month: int, day: int) -> int:
            if not late or month >= _SPRING or _is(year, month, day, weekdays.get((month, day))):
                return year
            return year + 1

        return of

    def _voted(self, today: date) -> _Year:
        """Return the reading of the years under which most weekdays are right; of equal ones the nearest days."""
        asked = self._asked
        nearest = _nearest(today)
        others = [
            *(_same(today.year + step) for step in (0, -1, 1)),
            _fiscal(today.year - 1),
            _fiscal(today.year),
        ]
        if len(asked) == 1:
            month, day, _weekday = next(iter(asked))
            near = _day(nearest(month, day), month, day)
            if near is None or abs((near - today).days) <= _NEAR:
                return nearest
        return max((nearest, *others), key=lambda year: sum(_is(year(m, d), m, d, w) for m, d, w in asked))

    @cached_property
    def _asked(self) -> set[tuple[int, int, str]]:
        """The month, day and weekday of the dates that have no year."""
        return {
            (one.month, one.day, one.weekday)
            for one in self._document.spots.dates
            if one.valid and one.month and one.weekday and not one.year
            if (one.month, one.day) not in self._sheet
        }


_PERIOD = re.compile(r"(?:(?<!\d)(?P<year>20\d\d)|令和(?P<era>\d{1,2}))年(?:度|\d{1,2}月(?:分|度))", re.ASCII)
_REIWA = 2018
_SPRING, _AUTUMN = 4, 10
_NEAR = 90


def _same(year: int) -> _Year:
    return lambda _month, _date: year


def _fiscal(year: int) -> _Year:
    return lambda month, _date: year if month >= _SPRING else year + 1


def _nearest(today: date) -> _Year:
    def of(month: int, day: int) -> int:
        near = (_day(today.year + step, month, day) for step in (0, -1, 1))
        days = [one for one in near if one]
        return min(days, key=lambda one: abs((one - today).days)).year if days else today.year

    return of


def _is(year: int, month: int, day: int, weekday: str | None) -> bool:
    found = _day(year, month, day)
    return found is not None and WEEKDAYS[found.weekday()] == weekday


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
