"""Moments and ranges as Japanese says them, in writing, beside today, and for a voice.

Hours have no leading zero (9:05), a day comes with its weekday, 頃 stands for about. All functions speak in
the zone of the moments they get; ``now`` is any aware time. They don't judge: an end before its start is
said as it is.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from owabi.core.language.moments import Moment, Precision, instant
from owabi.core.language.written import WEEKDAYS

__all__ = [
    "WEEKDAYS",
    "say_from",
    "say_moment",
    "say_range",
    "say_relative",
    "say_relative_range",
    "say_time",
    "speak_moment",
    "speak_range",
]


def say_moment(moment: Moment) -> str:
    """Return the moment in full: 2026年11月22日(日) 10:05頃."""
    return _dated(_full_day(moment.at), moment)


def say_time(moment: Moment) -> str:
    """Return the time alone, 10:05頃; a day without time is said without its year, 11月22日(日)."""
    return _clock(moment) if _has_time(moment) else _dated(_short_day(moment.at), moment)


def say_from(moment: Moment) -> str:
    """Return a range that is still open: 2026年11月22日(日) 10:05頃～."""
    return f"{say_moment(moment)}～"


def say_range(start: Moment, end: Moment) -> str:
    """Return the range without repeating what both ends share: 2026年11月22日(日) 10:05頃～11:30.

    Another day of the same year comes without the year, equal ends are said once, and an end that is known
    only as the day of the start is 同日.
    """
    if _same(start, end):
        return say_moment(_merged(start, end))
    return f"{say_moment(start)}～{_end(start, end)}"


def say_relative(moment: Moment, now: datetime) -> str:
    """Return 本日11月22日(日) 10:05頃 or 昨日11月21日(土) 14:02, seen from ``now``; any other day in full."""
    word = _day_word(moment, now)
    return _dated(f"{word}{_short_day(moment.at)}", moment) if word else say_moment(moment)


def say_relative_range(start: Moment, end: Moment, now: datetime) -> str:
    """Return the range seen from ``now``: 昨日11月21日(土) 14:02～14:09."""
    if _same(start, end):
        return say_relative(_merged(start, end), now)
    another_day = start.at.date() != end.at.date()
    told = say_relative(end, now) if another_day and _day_word(end, now) else _end(start, end)
    return f"{say_relative(start, now)}～{told}"


def speak_moment(moment: Moment, *, year: bool = False) -> str:
    """Return the moment for a voice: 11月22日、日曜日、午前10時5分ごろ; with ``year`` 2026年 comes first."""
    named = f"{_year(moment.at) if year else ''}{_month_day(moment.at)}、{WEEKDAYS[moment.at.weekday()]}曜日"
    return f"{named}、{_spoken_clock(moment)}" if _has_time(moment) else f"{named}{_around(moment, 'ごろ')}"


def speak_range(start: Moment, end: Moment, *, year: bool = False) -> str:
    """Return the range for a voice: 11月22日、日曜日、午前10時5分ごろから、午前11時30分まで.

    The year of the end is said when it differs from that of the start.
    """
    if _same(start, end):
        return speak_moment(_merged(start, end), year=year)
    if start.at.date() != end.at.date():
        told = speak_moment(end, year=start.at.year != end.at.year)
    else:
        told = _spoken_clock(end) if _has_time(end) else "同日"
    return f"{speak_moment(start, year=year)}から、{told}まで"


def _end(start: Moment, end: Moment) -> str:
    if start.at.year != end.at.year:
        return say_moment(end)
    if start.at.date() != end.at.date():
        return _dated(_short_day(end.at), end)
    return _clock(end) if _has_time(end) else "同日"


def _same(start: Moment, end: Moment) -> bool:
    return instant(start) == instant(end) and start.precision is end.precision


def _merged(start: Moment, end: Moment) -> Moment:
    return Moment(start.at, start.precision, start.approximate or end.approximate)


def _day_word(moment: Moment, now: datetime) -> str:
    today = now.astimezone(moment.at.tzinfo).date()
    return {today: "本日", today - timedelta(days=1): "昨日"}.get(moment.at.date(), "")


def _dated(day: str, moment: Moment) -> str:
    return f"{day} {_clock(moment)}" if _has_time(moment) else f"{day}{_around(moment, '頃')}"


def _clock(moment: Moment) -> str:
    if moment.precision is Precision.HOUR:
        return f"{moment.at.hour}時{_around(moment, '頃') or '台'}"
    return f"{moment.at.hour}:{moment.at.minute:02}{_around(moment, '頃')}"


def _spoken_clock(moment: Moment) -> str:
    if (moment.at.hour, moment.at.minute, moment.precision) == (12, 0, Precision.MINUTE):
        return f"正午{_around(moment, 'ごろ')}"
    half, hour = ("午後" if moment.at.hour >= 12 else "午前"), moment.at.hour % 12
    if moment.precision is Precision.HOUR:
        return f"{half}{hour}時{_around(moment, 'ごろ') or '台'}"
    minute = f"{moment.at.minute}分" if moment.at.minute else ""
    return f"{half}{hour}時{minute}{_around(moment, 'ごろ')}"


def _has_time(moment: Moment) -> bool:
    return moment.precision is not Precision.DAY


def _around(moment: Moment, word: str) -> str:
    return word if moment.approximate else ""


def _full_day(day: date) -> str:
    return f"{_year(day)}{_short_day(day)}"


def _short_day(day: date) -> str:
    return f"{_month_day(day)}({WEEKDAYS[day.weekday()]})"


def _month_day(day: date) -> str:
    return f"{day.month}月{day.day}日"


def _year(day: date) -> str:
    return f"{day.year}年"
