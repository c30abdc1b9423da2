"""The forms of measured values: times, lengths of time, counts, shares, and the zone of times."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from owabi.core.errors import Message
from owabi.core.facts.forms import clean_text, told
from owabi.core.language import counts, durations, moments
from owabi.core.language.misread import Misread, shown


@dataclass(frozen=True, slots=True)
class When:
    """A point in time, exact or approximate, to the minute, the hour or the day."""

    def read(self, value: object, zone: ZoneInfo, /) -> moments.Moment:
        """Return the moment in ``zone``."""
        try:
            if isinstance(value, date | datetime):
                return moments.moment_of(value, zone)
            text = value.isoformat() if isinstance(value, time) else value
            return moments.parse_moment(clean_text(text, 60, "2026-11-22 10:05頃"), zone)
        except OverflowError as error:
            raise Misread(
                Message(
                    "%(value)s lies outside the calendar. Write a time such as 2026-11-22 10:05.",
                    {"value": told(str(value))},
                )
            ) from error

    def write(self, value: moments.Moment, /) -> object:
        """Return the moment's canonical text."""
        return moments.text_of(value)

    def schema(self) -> dict[str, object]:
        """Return a string such as ``2026-11-22 10:05頃``."""
        return {"type": "string", "examples": ["2026-11-22 10:05頃"]}


@dataclass(frozen=True, slots=True)
class HowLong:
    """A length of time."""

    def read(self, value: object, _zone: ZoneInfo, /) -> durations.Duration:
        """Return the duration."""
        return durations.parse_duration(clean_text(value, 40, "約2時間"))

    def write(self, value: durations.Duration, /) -> object:
        """Return the duration's canonical text."""
        return durations.text_of(value)

    def schema(self) -> dict[str, object]:
        """Return a string such as ``約2時間``."""
        return {"type": "string", "examples": ["約2時間"]}


@dataclass(frozen=True, slots=True)
class HowMany:
    """A count with its unit; a bare number counts in ``unit``."""

    unit: str

    def read(self, value: object, _zone: ZoneInfo, /) -> counts.Count:
        """Return the count."""
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise Misread(
                Message(
                    "This is %(value)s. Write a count such as 1200 or “約1,200%(unit)s”.",
                    {"value": told(value), "unit": self.unit},
                )
            )
        return counts.parse_count(value if isinstance(value, int) else clean_text(value, 40), self.unit)

    def write(self, value: counts.Count, /) -> object:
        """Return the bare number where nothing else needs saying, a text otherwise."""
        if value.unit == self.unit and not value.approximate:
            return value.number
        return f"{'約' if value.approximate else ''}{value.number}{value.unit}"

    def schema(self) -> dict[str, object]:
        """Return a whole number or a text such as ``約1,200件``."""
        return {"type": ["integer", "string"], "minimum": 0, "examples": [f"約1,200{self.unit}"]}


@dataclass(frozen=True, slots=True)
class Portion:
    """A share of a whole in percent."""

    def read(self, value: object, _zone: ZoneInfo, /) -> counts.Share:
        """Return the share, from 0 to 100 percent."""
        sound = isinstance(value, float) or (isinstance(value, int) and 0 <= value <= 100)
        if isinstance(value, str):
            value, sound = clean_text(value, 40), True
        if isinstance(value, bool) or not isinstance(value, int | float | str) or not sound:
            raise Misread(
                Message(
                    "This is %(value)s. Write a share from 0 to 100 such as 3.2 or “約3.2%%”.",
                    {"value": told(value)},
                )
            )
        return counts.parse_share(value)

    def write(self, value: counts.Share, /) -> object:
        """Return the share as a text with its percent sign."""
        return counts.say_share(value)

    def schema(self) -> dict[str, object]:
        """Return a number from 0 to 100 or a text such as ``約3.2%``."""
        return {"type": ["number", "string"], "minimum": 0, "maximum": 100, "examples": ["約3.2%"]}


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone by its IANA name."""

    def read(self, value: object, _zone: ZoneInfo, /) -> str:
        """Return the name."""
        text = clean_text(value, 60, "Asia/Tokyo")
        try:
            ZoneInfo(text)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise Misread(
                Message(
                    "“%(value)s” isn't a time zone. Write its IANA name, such as Asia/Tokyo.",
                    {"value": shown(text)},
                )
            ) from error
        return text

    def write(self, value: str, /) -> object:
        """Return the name."""
        return value

    def schema(self) -> dict[str, object]:
        """Return a string such as ``Asia/Tokyo``."""
        return {"type": "string", "examples": ["Asia/Tokyo"]}
