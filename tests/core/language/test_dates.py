from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given

from owabi.core.language.dates import (
    WEEKDAYS,
    say_from,
    say_moment,
    say_range,
    say_relative,
    say_relative_range,
    say_time,
    speak_moment,
    speak_range,
)
from owabi.core.language.moments import Moment, Precision, parse_moment
from tests.core.language.strategies import TOKYO, moments

NOW = datetime(2026, 11, 22, 2, 40, tzinfo=UTC)


def at(text: str) -> Moment:
    return parse_moment(text, TOKYO)


@pytest.mark.parametrize(
    ("text", "full", "time", "spoken"),
    [
        ("2026-11-22 10:05頃", "2026年11月22日(日) 10:05頃", "10:05頃", "11月22日、日曜日、午前10時5分ごろ"),
        ("2026-11-22 09:05", "2026年11月22日(日) 9:05", "9:05", "11月22日、日曜日、午前9時5分"),
        ("2026-11-22 00:30", "2026年11月22日(日) 0:30", "0:30", "11月22日、日曜日、午前0時30分"),
        ("2026-11-22 00:00", "2026年11月22日(日) 0:00", "0:00", "11月22日、日曜日、午前0時"),
        ("2026-11-22 12:30", "2026年11月22日(日) 12:30", "12:30", "11月22日、日曜日、午後0時30分"),
        ("2026-11-22 23:00", "2026年11月22日(日) 23:00", "23:00", "11月22日、日曜日、午後11時"),
        ("2026-11-22 13時頃", "2026年11月22日(日) 13時頃", "13時頃", "11月22日、日曜日、午後1時ごろ"),
        ("2026-11-22 13時台", "2026年11月22日(日) 13時台", "13時台", "11月22日、日曜日、午後1時台"),
        ("2026-01-05", "2026年1月5日(月)", "1月5日(月)", "1月5日、月曜日"),
        ("2026-01-05頃", "2026年1月5日(月)頃", "1月5日(月)頃", "1月5日、月曜日ごろ"),
    ],
)
def test_a_moment_is_said_in_writing_and_for_a_voice(text: str, full: str, time: str, spoken: str) -> None:
    assert say_moment(at(text)) == full
    assert say_time(at(text)) == time
    assert speak_moment(at(text)) == spoken
    assert speak_moment(at(text), year=True) == f"2026年{spoken}"
    assert say_from(at(text)) == f"{full}～"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2026-11-22 10:05頃", "2026-11-22 11:30", "2026年11月22日(日) 10:05頃～11:30"),
        ("2026-11-22 23:50", "2026-11-23 1:10", "2026年11月22日(日) 23:50～11月23日(月) 1:10"),
        ("2026-12-31 23:50", "2027-01-01 1:10頃", "2026年12月31日(木) 23:50～2027年1月1日(金) 1:10頃"),
        ("2026-11-22", "2026-11-25", "2026年11月22日(日)～11月25日(水)"),
        ("2026-12-31", "2027-01-01", "2026年12月31日(木)～2027年1月1日(金)"),
        ("2026-11-22 10:05", "2026-11-25", "2026年11月22日(日) 10:05～11月25日(水)"),
        ("2026-11-22 10:05", "2026-11-22", "2026年11月22日(日) 10:05～同日"),
        ("2026-11-22 10時頃", "2026-11-22 11:30", "2026年11月22日(日) 10時頃～11:30"),
        ("2026-11-22 10:05", "2026-11-22 10:05", "2026年11月22日(日) 10:05"),
        ("2026-11-22 10:05", "2026-11-22 10:05頃", "2026年11月22日(日) 10:05頃"),
        ("2026-11-22", "2026-11-22", "2026年11月22日(日)"),
    ],
)
def test_a_range_says_once_what_both_ends_share(start: str, end: str, said: str) -> None:
    assert say_range(at(start), at(end)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2026-11-22 10:05頃", "本日11月22日(日) 10:05頃"),
        ("2026-11-22", "本日11月22日(日)"),
        ("2026-11-21 14:02", "昨日11月21日(土) 14:02"),
        ("2026-11-20 14:02", "2026年11月20日(金) 14:02"),
        ("2026-11-23 9:00", "2026年11月23日(月) 9:00"),
    ],
)
def test_today_and_yesterday_are_told_in_the_zone_of_the_moment(text: str, said: str) -> None:
    assert say_relative(at(text), NOW) == said


def test_the_day_turns_at_midnight_in_the_company_s_zone() -> None:
    just_before_midnight = datetime(2026, 11, 22, 14, 59, tzinfo=UTC)
    assert say_relative(at("2026-11-22 10:05"), just_before_midnight).startswith("本日")
    assert say_relative(at("2026-11-22 10:05"), just_before_midnight + timedelta(minutes=1)).startswith(
        "昨日"
    )


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2026-11-21 14:02", "2026-11-21 14:09", "昨日11月21日(土) 14:02～14:09"),
        ("2026-11-22 10:05頃", "2026-11-22 11:30", "本日11月22日(日) 10:05頃～11:30"),
        ("2026-11-21 23:50", "2026-11-22 1:10", "昨日11月21日(土) 23:50～本日11月22日(日) 1:10"),
        ("2026-11-20 23:50", "2026-11-22 1:10", "2026年11月20日(金) 23:50～本日11月22日(日) 1:10"),
        ("2026-11-22 22:00", "2026-11-23 1:10", "本日11月22日(日) 22:00～11月23日(月) 1:10"),
        ("2026-11-10 22:00", "2026-11-11 1:10", "2026年11月10日(火) 22:00～11月11日(水) 1:10"),
        ("2026-11-22 10:05", "2026-11-22 10:05", "本日11月22日(日) 10:05"),
    ],
)
def test_a_range_is_told_from_today(start: str, end: str, said: str) -> None:
    assert say_relative_range(at(start), at(end), NOW) == said


@pytest.mark.parametrize(
    ("start", "end", "spoken"),
    [
        (
            "2026-11-22 10:05頃",
            "2026-11-22 11:30",
            "11月22日、日曜日、午前10時5分ごろから、午前11時30分まで",
        ),
        (
            "2026-11-22 23:50",
            "2026-11-23 1:10頃",
            "11月22日、日曜日、午後11時50分から、11月23日、月曜日、午前1時10分ごろまで",
        ),
        ("2026-12-31", "2027-01-01", "12月31日、木曜日から、2027年1月1日、金曜日まで"),
        ("2026-11-22 10:05", "2026-11-22", "11月22日、日曜日、午前10時5分から、同日まで"),
        ("2026-11-22 10:05", "2026-11-22 10:05", "11月22日、日曜日、午前10時5分"),
    ],
)
def test_a_range_is_spoken_with_from_and_to(start: str, end: str, spoken: str) -> None:
    assert speak_range(at(start), at(end)) == spoken
    assert speak_range(at(start), at(end), year=True) == f"2026年{spoken}"


@given(moments(), moments())
def test_a_range_never_repeats_equal_parts(one: Moment, other: Moment) -> None:
    start, end = sorted((one, other), key=lambda moment: moment.at)
    said = say_range(start, end)
    head, _, tail = said.partition("～")
    assert head != tail
    assert said.count("年") <= 1 or start.at.year != end.at.year
    assert said.count("(") <= 1 or start.at.date() != end.at.date()
    assert ("～" in said) == (start.at != end.at or start.precision is not end.precision)


@given(moments())
def test_a_moment_is_read_back_from_what_is_said(moment: Moment) -> None:
    assert parse_moment(say_moment(moment), TOKYO) == moment


@given(moments())
def test_the_weekday_said_is_that_of_the_day(moment: Moment) -> None:
    assert f"({WEEKDAYS[moment.at.weekday()]})" in say_moment(moment)
    assert f"{WEEKDAYS[moment.at.weekday()]}曜日" in speak_moment(moment)


@given(moments())
def test_about_is_said_exactly_when_it_is_so(moment: Moment) -> None:
    assert say_moment(moment).endswith("頃") == moment.approximate
    assert speak_moment(moment).endswith("ごろ") == moment.approximate
    assert say_time(moment).endswith("台") == (moment.precision is Precision.HOUR and not moment.approximate)
