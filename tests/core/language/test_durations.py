from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given

from owabi.core.language.durations import DAY, Duration, between, parse_duration, say_duration, text_of
from owabi.core.language.misread import Misread
from owabi.core.language.moments import Moment, Precision, instant, parse_moment
from tests.core.language.strategies import NEW_YORK, TOKYO, anything, durations, moments, outcome


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("1時間25分", Duration(85)),
        ("１時間２５分", Duration(85)),
        ("1 時間 25 分間", Duration(85)),
        ("約2時間", Duration(120, approximate=True)),
        ("およそ2時間", Duration(120, approximate=True)),
        ("2時間ほど", Duration(120, approximate=True)),
        ("30分程度", Duration(30, approximate=True)),
        ("1時間半", Duration(90)),
        ("90分", Duration(90)),
        ("90m", Duration(90)),
        ("2h", Duration(120)),
        ("2h30m", Duration(150)),
        ("3d", Duration(3 * DAY)),
        ("3 days", Duration(3 * DAY)),
        ("1 day 2 hours 1 minute", Duration(DAY + 121)),
        ("3日", Duration(3 * DAY)),
        ("3日4時間", Duration(3 * DAY + 240)),
        ("2日間", Duration(2 * DAY, days_only=True)),
        ("約2日間", Duration(2 * DAY, approximate=True, days_only=True)),
        ("2週間", Duration(14 * DAY, days_only=True)),
        ("0分", Duration(0)),
        ("1分未満", Duration(0)),
    ],
)
def test_a_duration_is_read(text: str, duration: Duration) -> None:
    assert parse_duration(text) == duration


@pytest.mark.parametrize(
    "text", ["", "約", "半日", "1.5時間", "-3分", "3か月", "30秒", "2時間以上", "25分1時間"]
)
def test_what_is_no_duration_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(Misread, match="1時間25分"):
        parse_duration(text)


@pytest.mark.parametrize(
    ("duration", "said"),
    [
        (Duration(85), "1時間25分"),
        (Duration(120, approximate=True), "約2時間"),
        (Duration(7), "7分"),
        (Duration(0), "1分未満"),
        (Duration(0, approximate=True), "1分未満"),
        (Duration(3 * DAY + 240), "3日4時間"),
        (Duration(DAY + 5), "1日5分"),
        (Duration(4 * DAY, days_only=True), "4日間"),
        (Duration(4 * DAY, approximate=True, days_only=True), "約4日間"),
    ],
)
def test_a_duration_is_said(duration: Duration, said: str) -> None:
    assert say_duration(duration) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2026-11-22 10:05", "2026-11-22 11:30", "1時間25分"),
        ("2026-11-22 10:05頃", "2026-11-22 11:30", "約1時間25分"),
        ("2026-11-22 10時台", "2026-11-22 12:00", "約2時間"),
        ("2026-11-22 23:50", "2026-11-23 00:05", "15分"),
        ("2026-11-22", "2026-11-25", "4日間"),
        ("2026-11-22", "2026-11-25頃", "約4日間"),
        ("2026-11-22", "2026-11-22", "1日間"),
        ("2026-11-22 10:05", "2026-11-22 10:05", "1分未満"),
    ],
)
def test_the_time_between_two_moments_agrees_with_them(start: str, end: str, said: str) -> None:
    assert say_duration(between(parse_moment(start, TOKYO), parse_moment(end, TOKYO))) == said


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2026-11-22 10:05", "2026-11-22 10:04", "before the start"),
        ("2026-11-22", "2026-11-21", "before the start"),
        ("2026-11-22", "2026-11-22 10:05", "only one of them has a time"),
        ("2026-11-22 10:05", "2026-11-23", "only one of them has a time"),
    ],
)
def test_no_length_is_made_up(start: str, end: str, words: str) -> None:
    with pytest.raises(Misread, match=words):
        between(parse_moment(start, TOKYO), parse_moment(end, TOKYO))


def test_an_hour_that_the_clocks_repeat_is_counted() -> None:
    start, end = (parse_moment(text, NEW_YORK) for text in ("2026-11-01 00:30", "2026-11-01 02:30"))
    assert between(start, end) == Duration(180)


def test_a_duration_that_can_t_be_is_refused() -> None:
    for minutes, days_only in ((-1, False), (0, True), (90, True)):
        with pytest.raises(ValueError, match="not a duration"):
            Duration(minutes, days_only=days_only)


@given(durations())
def test_what_is_written_is_read_back(duration: Duration) -> None:
    assert parse_duration(text_of(duration)) == duration
    if duration.minutes:
        assert parse_duration(say_duration(duration)) == duration


@given(moments(), moments())
def test_the_start_and_the_time_between_give_the_end(one: Moment, other: Moment) -> None:
    start, end = sorted((one, other), key=instant)
    if Precision.DAY in (start.precision, end.precision):
        return
    assert instant(start) + timedelta(minutes=between(start, end).minutes) == instant(end)


@given(anything)
def test_nothing_but_misread_is_raised(text: str) -> None:
    read = outcome(parse_duration, text)
    if isinstance(read, Misread):
        assert "1時間25分" in str(read)
    else:
        assert parse_duration(text_of(read)) == read
