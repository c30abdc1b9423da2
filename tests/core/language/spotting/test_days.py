from __future__ import annotations

import pytest

from owabi.core.language.spotting import spots


@pytest.mark.parametrize(
    ("text", "year", "month", "day", "weekday"),
    [
        ("2026年11月22日(日)", 2026, 11, 22, "日"),
        ("11月22日（日）", None, 11, 22, "日"),
        ("11/22(日)", None, 11, 22, "日"),
        ("2026/11/22", 2026, 11, 22, None),
        ("2026-11-22", 2026, 11, 22, None),
        ("2026.11.22", 2026, 11, 22, None),
        ("2026-11-22T10:05", 2026, 11, 22, None),
        ("令和8年11月22日", 2026, 11, 22, None),
        ("令和元年5月1日", 2019, 5, 1, None),
        ("平成20年11月12日(火)", 2008, 11, 12, "火"),
        ("２０２６年１１月２２日（日）", 2026, 11, 22, "日"),
        ("2026 年 11 月 22 日 ( 日 )", 2026, 11, 22, "日"),
        ("2022年8月10日水曜日", 2022, 8, 10, "水"),
        ("2022年8月10日水曜", 2022, 8, 10, "水"),
        ("2022年4月27(水)", 2022, 4, 27, "水"),
        ("11月23日（月・祝）", None, 11, 23, "月"),
        ("11/22 (Sun)", None, 11, 22, "日"),
        ("12/25～", None, 12, 25, None),
        ("3/29から", None, 3, 29, None),
        ("1/2 10:05", None, 1, 2, None),
        ("9/2", None, 9, 2, None),
        ("26年11月22日", 2026, 11, 22, None),
    ],
)
def test_a_day_is_read_in_every_way_it_is_written(
    text: str, year: int | None, month: int, day: int, weekday: str | None
) -> None:
    (found,) = spots(f"次の通り、{text}").dates
    assert (found.year, found.month, found.day, found.weekday, found.valid) == (
        year,
        month,
        day,
        weekday,
        True,
    )
    assert found.weekday is None or found.text[found.weekday_span[0] - found.start] in f"{weekday}S"  # type: ignore[index]


@pytest.mark.parametrize(
    "text",
    [
        "1.2.3",
        "ver 10.2.11.4",
        "03-5550-0100",
        "1/2",
        "1/100",
        "24/365",
        "毎週水曜日",
        "3日間",
        "10日以内",
        "DRA2026",
        "https://example.jp/2026/11/22/",
        "1-2-3号",
        "8-11時",
        "192.168.11.22",
        "3日に一度",
    ],
)
def test_other_numbers_are_no_days(text: str) -> None:
    assert spots(text).dates == ()


@pytest.mark.parametrize(
    "text",
    [
        "2026年2月29日",
        "11月31日",
        "13月1日",
        "2026/11/31",
        "平成32年1月1日",
        "令和元年4月1日",
        "0月1日",
        "2026年0月0日",
    ],
)
def test_a_day_that_does_not_exist_is_told(text: str) -> None:
    (found,) = spots(text).dates
    assert not found.valid


def test_the_29th_of_february_is_left_where_no_year_is_written() -> None:
    (found,) = spots("2月29日").dates
    assert found.valid


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("11月21日(土)に発生し、22日(日)に復旧", 11),
        ("11月21日から22日まで", 11),
        ("11/21、22日", 11),
        ("11月21日(土)～22日", 11),
        ("11月21日に発生し、22日10時に復旧", 11),
    ],
)
def test_a_day_without_a_month_takes_the_one_before(text: str, month: int) -> None:
    last = spots(text).dates[-1]
    assert (last.month, last.day, last.inherited) == (month, 22, True)


def test_a_day_without_any_month_before_has_none() -> None:
    (found,) = spots("22日(日)に停止します").dates
    assert (found.month, found.day, found.inherited) == (None, 22, False)


@pytest.mark.parametrize(
    ("text", "days", "from_text"),
    [
        ("本日", 0, False),
        ("昨日", -1, False),
        ("明日", 1, False),
        ("明後日", 2, False),
        ("一昨日", -2, False),
        ("来週", None, False),
        ("本年", None, False),
        ("翌日", 1, True),
        ("同日", 0, True),
    ],
)
def test_words_for_days_say_how_far_they_are(text: str, days: int | None, from_text: bool) -> None:
    (found,) = spots(f"障害は{text}より発生").relatives
    assert (found.text, found.days, found.from_text) == (text, days, from_text)


def test_about_a_day_is_told() -> None:
    assert [day.about for day in spots("11月22日頃、11月23日").dates] == [True, False]
