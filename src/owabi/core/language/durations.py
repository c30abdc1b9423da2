"""Lengths of time: between two moments, read, said, and written for files."""

from __future__ import annotations

import re
from dataclasses import dataclass

from owabi.core.errors import Message
from owabi.core.language.misread import Misread, normal, shown
from owabi.core.language.moments import Moment, Precision, instant
from owabi.core.language.moments import text_of as moment_text

HOUR = 60
DAY = 24 * HOUR


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in whole minutes; ``approximate`` is 約, ``days_only`` counts calendar days (4日間).

    Raises ValueError for less than nothing, and for calendar days that aren't whole.
    """

    minutes: int
    approximate: bool = False
    days_only: bool = False

    def __post_init__(self) -> None:
        """Refuse a length that can't be."""
        if self.minutes < 0 or (self.days_only and (self.minutes % DAY or not self.minutes)):
            raise ValueError(f"not a duration: {self.minutes} minutes, days_only={self.days_only}")


def between(start: Moment, end: Moment) -> Duration:
    """Return the time that passes from ``start`` to ``end``.

    It agrees with the times as they are said, and is approximate if one of them is or is known by the hour.
    Two days without times are counted with both ends: 22日～25日 is 4日間. Raises Misread if the end lies
    before the start, or if only one of the two has a time.
    """
    if instant(end) < instant(start):
        raise Misread(
            Message(
                "the end %(end)s lies before the start %(start)s; write an end that is later",
                {"end": moment_text(end), "start": moment_text(start)},
            )
        )
    if (start.precision is Precision.DAY) != (end.precision is Precision.DAY):
        raise Misread(
            Message(
                "%(start)s to %(end)s has no length, since only one of them has a time; "
                "write both with a time such as 2026-11-22 10:05, or both without",
                {"start": moment_text(start), "end": moment_text(end)},
            )
        )
    approximate = start.approximate or end.approximate
    if start.precision is Precision.DAY:
        days = (end.at.date() - start.at.date()).days + 1
        return Duration(days * DAY, approximate, days_only=True)
    minutes = int((instant(end) - instant(start)).total_seconds()) // 60
    return Duration(minutes, approximate or Precision.HOUR in (start.precision, end.precision))


def parse_duration(text: str) -> Duration:
    """Read a duration: 1時間25分, 約2時間, 1時間半, 90分, 3日, 2日間, 2週間, 90m, 2h, 3 days.

    日間 and 週間 count calendar days. Raises Misread for anything else.
    """
    plain = "".join(normal(text).split())
    if plain == _UNDER_A_MINUTE:
        return Duration(0)
    found = _DURATION.fullmatch(plain)
    if found is None or not any(found[name] for name in ("weeks", "days", "hours", "minutes")):
        raise Misread(_why_unreadable(plain))
    weeks, days, hours, minutes = (int(found[name] or 0) for name in ("weeks", "days", "hours", "minutes"))
    whole_days = bool((found["span"] or weeks) and not (found["hours"] or found["minutes"]))
    length = (weeks * 7 + days) * DAY + hours * HOUR + minutes + (30 if found["half"] else 0)
    return Duration(length, bool(found["about"] or found["around"]), days_only=whole_days and length > 0)


def say_duration(duration: Duration) -> str:
    """Return the duration as Japanese says it: 1時間25分, 約2時間, 3日4時間, 4日間; nothing is 1分未満."""
    return text_of(duration) if duration.minutes else _UNDER_A_MINUTE


def text_of(duration: Duration) -> str:
    """Return the form for files, which ``parse_duration`` reads back as the same duration."""
    about = "約" if duration.approximate else ""
    days, rest = divmod(duration.minutes, DAY)
    if duration.days_only:
        return f"{about}{days}日間"
    hours, minutes = divmod(rest, HOUR)
    parts = ((days, "日"), (hours, "時間"), (minutes, "分"))
    return about + ("".join(f"{number}{unit}" for number, unit in parts if number) or "0分")


_UNDER_A_MINUTE = "1分未満"
_DURATION = re.compile(
    r"""(?P<about>約|およそ)?
    (?:(?P<weeks>\d{1,3})週間)?
    (?:(?P<days>\d{1,5})(?:日(?P<span>間)?|d|days?))?
    (?:(?P<hours>\d{1,6})(?:時間(?P<half>半)?|h|hours?))?
    (?:(?P<minutes>\d{1,7})(?:分間?|m|min|minutes?))?
    (?P<around>程度|ほど|くらい|ぐらい)?""",
    re.VERBOSE | re.ASCII,
)


def _why_unreadable(plain: str) -> Message:
    if not plain:
        return Message("the duration is empty; write it like 1時間25分")
    return Message(
        "“%(text)s” can't be read as a duration; write whole days, hours and minutes such as "
        "1時間25分, 約2時間, 90分 or 3日間",
        {"text": shown(plain)},
    )
