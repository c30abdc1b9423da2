"""What a text claims: a fact by its path, the value that is told, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import TypeAlias

from owabi.core.facts.answers import Blank
from owabi.core.language.counts import Count, Share
from owabi.core.language.durations import Duration
from owabi.core.language.moments import Moment, Precision
from owabi.core.terms import Term


@dataclass(frozen=True, slots=True)
class ToldTime:
    """A time as a text tells it: what it leaves unsaid is None.

    ``year``, ``month`` and ``day`` may come from a day that was named before; ``hour`` goes up to 29 where hours
    are counted past midnight. ``minute`` is None for 10時. ``within`` is 10時台, ``about`` 頃.
    ``year_guessed`` tells that no year was written with the day, ``day_guessed`` that no day is written in the text.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    about: bool = False
    within: bool = False
    year_guessed: bool = False
    day_guessed: bool = False

    def moment(self, zone: tzinfo) -> Moment | None:
        """Return the moment in a zone, None where a part of the day is unsaid or the calendar has no such day."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            day = date(self.year, self.month, self.day) + timedelta(days=(self.hour or 0) // 24)
            at = datetime.combine(day, time((self.hour or 0) % 24, self.minute or 0), zone)
        except (ValueError, OverflowError):
            return None
        return Moment(at, self._precision(), self.about)

    def _precision(self) -> Precision:
        if self.hour is None:
            return Precision.DAY
        vague = self.within or (self.minute is None and self.about)
        return Precision.HOUR if vague else Precision.MINUTE


ToldValue: TypeAlias = ToldTime | Count | Share | Duration | Blank | Term | str | int
"""The value of a claim; a text as it stands there, UNKNOWN or NONE where the text says so."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact that a text claims.

    ``path`` is the fact's (``desks[0].phone``; entries are numbered as the text lists them), or one of what is
    computed from facts (``derived.stop``). ``start`` and ``end`` are where the value, or the words that say there
    is none, stand; ``text`` is what stands there. ``sure`` is whether label or sentence leave no doubt.
    """

    path: str
    value: ToldValue
    start: int
    end: int
    text: str
    sure: bool
