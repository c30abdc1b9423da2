"""Dates and times as people write them, taken apart and checked against the calendar."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, time, timedelta, timezone

from owabi.core.errors import Message
from owabi.core.language.misread import Misread, normal, shown

WEEKDAYS = "月火水木金土日"
FIRST_YEAR, LAST_YEAR = 1900, 2999


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: a day, perhaps a time (by the hour alone, if so) with its offset, perhaps about."""

    text: str
    day: date
    clock: time | None
    offset: timezone | None
    by_hour: bool
    approximate: bool


def read_written(text: str) -> Written:
    """Take a date, with or without a time, apart; ``parse_moment`` says which forms are read.

    Raises Misread for anything else, a day or time that doesn't exist, and a wrong weekday.
    """
    plain = " ".join(normal(text).split())
    found = _MOMENT.fullmatch(plain)
    if found is None:
        raise Misread(_why_unreadable(plain))
    parts = found.groupdict()
    day = _day(parts, plain)
    if weekday := parts["bracketed"] or parts["named"]:
        _check_weekday(day, weekday, plain)
    approximate = any(parts[name] for name in ("about_date", "about_time", "around"))
    timed = parts["colon_hour"] or parts["kanji_hour"]
    bare_hour = parts["kanji_hour"] and not (parts["kanji_minute"] or parts["half"])
    return Written(
        text=plain,
        day=day,
        clock=_clock(parts, day, plain) if timed else None,
        offset=_offset(parts["offset"], plain) if parts["offset"] else None,
        by_hour=bool(bare_hour and (approximate or parts["within"])),
        approximate=approximate,
    )


def check_year(year: int, plain: str) -> None:
    """Raise Misread for a year outside 1900–2999; ``plain`` is what was written."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Misread(
            Message(
                "the year of “%(text)s” lies outside %(first)s to %(last)s; "
                "write the year with four digits such as 2026-11-22",
                {"text": shown(plain), "first": FIRST_YEAR, "last": LAST_YEAR},
            )
        )


_MOMENT = re.compile(
    r"""(?P<about_date>約|およそ)?\s?
    (?:(?P<year>\d{4})(?P<separator>[-/.])(?P<month>\d{1,2})(?P=separator)(?P<day>\d{1,2})
      |(?:(?P<kanji_year>\d{4})|(?P<era>令和|平成)\s?(?P<era_year>元|\d{1,2}))\s?年
       \s?(?P<kanji_month>\d{1,2})\s?月\s?(?P<kanji_day>\d{1,2})\s?日)
    \s?(?:\((?P<bracketed>[月火水木金土日])(?:曜日?)?\)|(?P<named>[月火水木金土日])曜日?)?
    (?:[\sT、,]{0,2}(?P<about_time>約|およそ)?\s?(?P<half_day>午前|午後)?\s?
      (?:(?P<colon_hour>\d{1,2}):(?P<colon_minute>\d{2})(?::(?P<second>\d{2})(?:\.\d{1,9})?)?
        |(?P<kanji_hour>\d{1,2})\s?時(?:\s?(?P<kanji_minute>\d{1,2})\s?分|(?P<half>半)|(?P<within>台))?)
      \s?(?P<offset>Z|JST|[-+]\d{2}:?\d{2})?)?
    \s?(?P<around>頃|ごろ|ころ)?""",
    re.VERBOSE | re.ASCII,
)
_NO_YEAR = re.compile(r"(?:約\s?)?\d{1,2}(?:月\s?\d{1,2}\s?日|[-/.]\d{1,2}(?![-/.\d])).*", re.ASCII)
_NO_DATE = re.compile(r"(?:約\s?)?(?:午前|午後)?\s?\d{1,2}(?::\d{2}|時).*", re.ASCII)
_ERAS = {"令和": (date(2019, 5, 1), date(LAST_YEAR, 12, 31)), "平成": (date(1989, 1, 8), date(2019, 4, 30))}
_JST = timezone(timedelta(hours=9))


def _day(parts: Mapping[str, str | None], plain: str) -> date:
    year = int(parts["year"] or parts["kanji_year"] or 0)
    month = int(parts["month"] or parts["kanji_month"] or 0)
    day = int(parts["day"] or parts["kanji_day"] or 0)
    if parts["era"]:
        first, _ = _ERAS[parts["era"]]
        year = first.year - 1 + (1 if parts["era_year"] == "元" else int(parts["era_year"] or 0))
    check_year(year, plain)
    try:
        found = date(year, month, day)
    except ValueError:
        raise Misread(
            Message(
                "there is no day %(month)s/%(day)s in the year %(year)s (“%(text)s”); "
                "write a day of the calendar such as 2026-11-22",
                {"month": month, "day": day, "year": year, "text": shown(plain)},
            )
        ) from None
    if parts["era"]:
        _check_era(found, parts["era"], plain)
    return found


def _check_era(day: date, era: str, plain: str) -> None:
    first, last = _ERAS[era]
    if not first <= day <= last:
        raise Misread(
            Message(
                "“%(text)s” isn't a day of the era %(era)s; write it with the western year, "
                "such as %(western)s",
                {"text": shown(plain), "era": era, "western": day.isoformat()},
            )
        )


def _check_weekday(day: date, written: str, plain: str) -> None:
    right = WEEKDAYS[day.weekday()]
    if written != right:
        raise Misread(
            Message(
                "%(day)s is a %(right)s曜日, but “%(text)s” says %(written)s; "
                "correct the day or the weekday, such as %(day)s(%(right)s)",
                {"day": day.isoformat(), "right": right, "written": written, "text": shown(plain)},
            )
        )


def _clock(parts: Mapping[str, str | None], day: date, plain: str) -> time:
    hour = int(parts["colon_hour"] or parts["kanji_hour"] or 0)
    minute = 30 if parts["half"] else int(parts["colon_minute"] or parts["kanji_minute"] or 0)
    second = int(parts["second"] or 0)
    if parts["half_day"]:
        hour = _by_half_day(parts["half_day"], hour, plain)
    if minute > 59 or second > 59 or hour > 29:
        raise Misread(
            Message(
                "there is no time %(hour)s:%(minute)s (“%(text)s”); write a time from 0:00 to 23:59",
                {"hour": hour, "minute": f"{minute:02}", "text": shown(plain)},
            )
        )
    if hour > 23:
        following = day + timedelta(days=1)
        raise Misread(
            Message(
                "“%(text)s” counts the hours past midnight; write %(right)s, the time of the next day",
                {"text": shown(plain), "right": f"{following.isoformat()} {hour - 24}:{minute:02}"},
            )
        )
    return time(hour, minute)


def _by_half_day(half_day: str, hour: int, plain: str) -> int:
    if hour > 11:
        raise Misread(
            Message(
                "“%(text)s” can be taken for two times; after 午前 or 午後 write an hour from 0 to 11, "
                "or write the time by 24 hours, such as 0:30 or 12:30",
                {"text": shown(plain)},
            )
        )
    return hour + 12 if half_day == "午後" else hour


def _offset(written: str, plain: str) -> timezone:
    if written in ("Z", "JST"):
        return UTC if written == "Z" else _JST
    hours, minutes = int(written[1:3]), int(written[-2:])
    if hours > 15 or minutes > 59:
        raise Misread(
            Message(
                "there is no time zone %(offset)s (“%(text)s”); write an offset such as +09:00, "
                "or leave it out",
                {"offset": written, "text": shown(plain)},
            )
        )
    ahead = timedelta(hours=hours, minutes=minutes)
    return timezone(-ahead if written[0] == "-" else ahead)


def _why_unreadable(plain: str) -> Message:
    if not plain:
        return Message("the date is empty; write it like 2026-11-22 10:05")
    if _NO_YEAR.fullmatch(plain):
        return Message("“%(text)s” has no year; write it like 2026-11-22 10:05", {"text": shown(plain)})
    if _NO_DATE.fullmatch(plain):
        return Message("“%(text)s” has no date; write it like 2026-11-22 10:05", {"text": shown(plain)})
    return Message(
        "“%(text)s” can't be read as a date and time; write it like 2026-11-22, 2026-11-22 10:05, "
        "2026-11-22 10:05頃 or 2026年11月22日(日) 10時頃",
        {"text": shown(plain)},
    )
