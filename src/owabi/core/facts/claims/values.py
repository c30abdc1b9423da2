"""The values of claims, made of what was spotted: times with the day and year they are of, counts, addresses."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from owabi.core.facts.claims.model import ToldTime, ToldValue
from owabi.core.language.counts import Count, Share
from owabi.core.language.durations import Duration
from owabi.core.language.misread import normal
from owabi.core.language.spotting import (
    CountSpot,
    DateSpot,
    DurationSpot,
    MomentSpot,
    PhoneSpot,
    RelativeSpot,
    ShareSpot,
    Spot,
)

Day: TypeAlias = tuple[int | None, int | None, int | None, bool]
"""Year, month and day, and whether the year is guessed."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which day a time without one is of, and of which year: that which puts it nearest to the last day with one.

    ``days`` are the days of the text that have a year, with the places they stand at. ``today`` is what 本日
    means, None where that isn't known.
    """

    starts: tuple[int, ...]
    days: tuple[date, ...]
    today: date | None

    def time(self, moment: MomentSpot, before: MomentSpot | None = None) -> ToldTime:
        """Return the time of a moment; ``before`` is the start of the range that it ends."""
        year, month, day, guessed = self._day(moment, before)
        clock, anywhere = moment.time, (moment, before or moment)
        about = bool((moment.day and moment.day.about) or (clock and clock.about))
        return ToldTime(
            year,
            month,
            day,
            clock.hour if clock else None,
            clock.minute if clock else None,
            about,
            bool(clock and clock.within),
            guessed,
            day is not None and not any(one.day or one.word or one.assumed for one in anywhere),
        )

    def _day(self, moment: MomentSpot, before: MomentSpot | None) -> Day:
        if moment.day:
            return self._dated(moment.day)
        if moment.word and moment.word.days is not None:
            return self._related(moment.word, (before and before.day) or moment.assumed)
        if before:
            return self._day(before, None)
        return self._dated(moment.assumed) if moment.assumed else _parts(self.today)

    def _related(self, word: RelativeSpot, last: DateSpot | None) -> Day:
        known = self._dated(last) if last and word.from_text else _parts(self.today)
        from_day = _date(known[0] or _ANY_YEAR, *known[1:3])
        try:
            year, month, day, _ = _parts(from_day + timedelta(days=word.days or 0) if from_day else None)
        except OverflowError:
            return None, None, None, False
        # A day of an unknown year was counted in any.
        return year if known[0] else None, month, day, known[3]

    def _dated(self, day: DateSpot) -> Day:
        if day.year is not None:
            return day.year, day.month, day.day, False
        near = self.days[max(0, bisect_right(self.starts, day.start) - 1)] if self.days else self.today
        if near is None:
            return None, day.month, day.day, True
        years = (near.year, near.year - 1, near.year + 1)
        dates = [found for year in years if (found := _date(year, day.month, day.day))]
        nearest = min(dates, key=lambda found: abs(found - near), default=near)
        return nearest.year, day.month, day.day, True


def calendar_of(dates: tuple[DateSpot, ...], today: date | None) -> Calendar:
    """Return the calendar of a text's days."""
    named = [(day.start, found) for day in dates if (found := _date(day.year, day.month, day.day))]
    return Calendar(tuple(start for start, _ in named), tuple(found for _, found in named), today)


def value_of(spot: Spot) -> ToldValue | None:
    """Return the value of a count, share, length or address; None for one that no fact can have."""
    try:
        match spot:
            case CountSpot():
                return Count(spot.number, spot.unit, spot.about)
            case ShareSpot():
                return Share(spot.percent, spot.about and not spot.less, spot.less)
            case DurationSpot():
                return _duration(spot)
            case PhoneSpot():
                return _number(spot)
    except ValueError:
        return None
    return spot.text


def _duration(spot: DurationSpot) -> Duration | None:
    return None if spot.minutes is None else Duration(spot.minutes, spot.about, spot.days_only)


def _number(spot: PhoneSpot) -> str:
    """Return a number as it is written, in plain signs; one for a voice (03の、5550の …) with strokes."""
    return normal(spot.text).replace("の、", "-").replace("の", "-").replace(" ", "")


_ANY_YEAR = 2000


def _parts(day: date | None) -> Day:
    return (day.year, day.month, day.day, False) if day else (None, None, None, False)


def _date(year: int | None, month: int | None, day: int | None) -> date | None:
    try:
        return date(year, month, day) if year and month and day else None
    except ValueError:
        return None
