from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.language.misread import Misread
from owabi.core.language.moments import Moment, Precision, instant, moment_of, parse_moment, text_of
from tests.core.language.strategies import NEW_YORK, TOKYO, ZONES, anything, instants, moments, outcome

TEN_PAST = datetime(2026, 11, 22, 10, 5, tzinfo=TOKYO)
TEN = datetime(2026, 11, 22, 10, tzinfo=TOKYO)
DAY = datetime(2026, 11, 22, tzinfo=TOKYO)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-22 10:05",
        "2026-11-22T10:05",
        "2026-11-22T10:05:00",
        "2026-11-22T10:05:59.123",
        "2026-11-22T10:05+09:00",
        "2026-11-22T01:05:00Z",
        "2026-11-21 20:05-0500",
        "2026-11-22 10:05 JST",
        "2026/11/22(日) 10:05",
        "2026.11.22 10:05",
        "2026/11/22（日曜日）10:05",
        "2026年11月22日(日) 10:05",
        "2026年11月22日日曜日 10時5分",
        "2026年11月22日、午前10時5分",
        "２０２６年１１月２２日　１０：０５",
        "令和8年11月22日 10:05",
        "  2026-11-22   10:05 ",
    ],
)
def test_a_minute_is_read_from_any_usual_form(text: str) -> None:
    assert parse_moment(text, TOKYO) == Moment(TEN_PAST)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-22 10:05頃",
        "2026-11-22 10:05ごろ",
        "2026-11-22 10:05 ころ",
        "2026-11-22 約10:05",
        "約2026-11-22 10:05",
        "2026年11月22日(日) およそ10時5分",
        "2026-11-22 10:05+09:00頃",
    ],
)
def test_about_is_kept(text: str) -> None:
    assert parse_moment(text, TOKYO) == Moment(TEN_PAST, approximate=True)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-22", Moment(DAY, Precision.DAY)),
        ("2026年11月22日(日)", Moment(DAY, Precision.DAY)),
        ("2026-11-22頃", Moment(DAY, Precision.DAY, approximate=True)),
        ("2026-11-22 10時頃", Moment(TEN, Precision.HOUR, approximate=True)),
        ("2026-11-22 約10時", Moment(TEN, Precision.HOUR, approximate=True)),
        ("2026-11-22 10時台", Moment(TEN, Precision.HOUR)),
        ("2026-11-22 10時", Moment(TEN)),
        ("2026-11-22 10:00頃", Moment(TEN, approximate=True)),
        ("2026-11-22 午後3時", Moment(TEN.replace(hour=15))),
        ("2026-11-22 午後0時30分", Moment(TEN.replace(hour=12, minute=30))),
        ("2026-11-22 午前0時", Moment(DAY)),
        ("2026-11-22 10時半頃", Moment(TEN.replace(minute=30), approximate=True)),
        ("令和元年5月1日", Moment(datetime(2019, 5, 1, tzinfo=TOKYO), Precision.DAY)),
        ("平成31年4月30日", Moment(datetime(2019, 4, 30, tzinfo=TOKYO), Precision.DAY)),
        ("2024-02-29", Moment(datetime(2024, 2, 29, tzinfo=TOKYO), Precision.DAY)),
    ],
)
def test_precision_is_what_was_written(text: str, moment: Moment) -> None:
    assert parse_moment(text, TOKYO) == moment


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is empty"),
        ("　", "is empty"),
        ("11月22日 10:05", "has no year"),
        ("11/22 10:05", "has no year"),
        ("10:05頃", "has no date"),
        ("午後3時", "has no date"),
        ("2026-02-30", "no day 2/30 in the year 2026"),
        ("2025-02-29", "no day 2/29"),
        ("2026-13-01", "no day 13/1"),
        ("2026-11-22(月) 10:05", "is a 日曜日"),
        ("2026-11-22 24:00", "2026-11-23 0:00"),
        ("2026-12-31 25:30", "2027-01-01 1:30"),
        ("2026-11-22 10:60", "no time 10:60"),
        ("2026-11-22 30:00", "no time 30:00"),
        ("2026-11-22 10:05:60", "no time"),
        ("2026-11-22 午後12:30", "two times"),
        ("2026-11-22 午後15時", "two times"),
        ("2026-11-22 10:05+19:00", "no time zone"),
        ("0226-11-22", "outside 1900 to 2999"),
        ("2999-12-31 23:00-09:00", "outside 1900 to 2999"),
        ("平成40年1月1日", "2028-01-01"),
        ("令和元年4月30日", "2019-04-30"),
        ("2026-11/22", "can't be read"),
        ("2026-11-22 10:05～11:30", "can't be read"),
        ("きのう", "can't be read"),
    ],
)
def test_a_refusal_says_what_is_wrong(text: str, words: str) -> None:
    with pytest.raises(Misread, match=r".") as refusal:
        parse_moment(text, TOKYO)
    assert words in str(refusal.value)


def test_a_time_that_the_clocks_skip_is_refused() -> None:
    with pytest.raises(Misread, match="skip"):
        parse_moment("2026-03-08 02:30", NEW_YORK)
    with pytest.raises(Misread, match="skip"):
        moment_of(datetime(2026, 3, 8, 2, 30), NEW_YORK)  # noqa: DTZ001 - as TOML reads it


def test_the_offset_is_written_where_clocks_are_turned_back() -> None:
    first = parse_moment("2026-11-01T05:30Z", NEW_YORK)
    second = parse_moment("2026-11-01T06:30Z", NEW_YORK)
    assert (text_of(first), text_of(second)) == ("2026-11-01 01:30-04:00", "2026-11-01 01:30-05:00")
    assert instant(parse_moment(text_of(second), NEW_YORK)) - instant(first) == timedelta(hours=1)


def test_values_of_toml_become_moments() -> None:
    assert moment_of(date(2026, 11, 22), TOKYO) == Moment(DAY, Precision.DAY)
    assert moment_of(datetime(2026, 11, 22, 10, 5, 9), TOKYO) == Moment(TEN_PAST)  # noqa: DTZ001
    assert moment_of(datetime(2026, 11, 22, 1, 5, tzinfo=UTC), TOKYO) == Moment(TEN_PAST)
    with pytest.raises(Misread, match="1900"):
        moment_of(date(226, 11, 22), TOKYO)
    with pytest.raises(Misread, match="1900"):
        moment_of(datetime(2999, 12, 31, 23, tzinfo=timezone(timedelta(hours=-9))), TOKYO)


def test_a_moment_is_cut_to_its_precision_and_needs_a_zone() -> None:
    late = TEN_PAST.replace(second=59, microsecond=1)
    assert Moment(late) == Moment(TEN_PAST)
    assert Moment(late, Precision.HOUR) == Moment(TEN, Precision.HOUR)
    assert Moment(late, Precision.DAY) == Moment(DAY, Precision.DAY)
    with pytest.raises(ValueError, match="zone"):
        Moment(datetime(2026, 11, 22))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (Moment(TEN_PAST, approximate=True), "2026-11-22 10:05頃"),
        (Moment(TEN_PAST.replace(hour=9)), "2026-11-22 09:05"),
        (Moment(DAY, Precision.DAY), "2026-11-22"),
        (Moment(TEN, Precision.HOUR, approximate=True), "2026-11-22 10時頃"),
        (Moment(TEN, Precision.HOUR), "2026-11-22 10時台"),
    ],
)
def test_files_hold_the_canonical_form(moment: Moment, text: str) -> None:
    assert text_of(moment) == text


@given(st.data(), st.sampled_from(ZONES))
def test_what_is_written_is_read_back_as_the_same_moment(data: st.DataObject, zone: ZoneInfo) -> None:
    moment = data.draw(moments(zone))
    again = parse_moment(text_of(moment), zone)
    assert again == moment
    if moment.precision is Precision.MINUTE:
        assert instant(again) == instant(moment)


@given(instants, st.sampled_from(ZONES))
def test_the_zone_changes_the_clock_but_not_the_instant(at: datetime, zone: ZoneInfo) -> None:
    moment = moment_of(at, zone)
    assert instant(moment) == at.replace(second=0, microsecond=0)


@given(anything)
def test_nothing_but_misread_is_raised(text: str) -> None:
    read = outcome(lambda text: parse_moment(text, TOKYO), text)
    if isinstance(read, Misread):
        assert "write" in str(read)
    else:
        assert parse_moment(text_of(read), TOKYO) == read
