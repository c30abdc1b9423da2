from __future__ import annotations

import pytest

from owabi.core.language.spotting import spots


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("10:05", 10, 5),
        ("10：05", 10, 5),
        ("１０：０５", 10, 5),
        ("10時5分", 10, 5),
        ("10時05分", 10, 5),
        ("10 時 5 分", 10, 5),
        ("10時半", 10, 30),
        ("10時", 10, None),
        ("午後3時", 15, None),
        ("午前10時5分", 10, 5),
        ("午後 3:20", 15, 20),
        ("AM1:00", 1, 0),
        ("PM 1:00", 13, 0),
        ("1:00 PM", 13, 0),
        ("12:30 a.m.", 0, 30),
        ("正午", 12, 0),
        ("24時", 24, None),
        ("25:30", 25, 30),
        ("10:05:33", 10, 5),
        ("1時34分21秒", 1, 34),
    ],
)
def test_a_time_is_read_in_every_way_it_is_written(text: str, hour: int, minute: int | None) -> None:
    (found,) = spots(f"本日、{text}に停止").times
    assert (found.text, found.hour, found.minute, found.valid) == (text, hour, minute, True)


@pytest.mark.parametrize("text", ["10:75", "30:00", "午後13時", "10時60分"])
def test_a_time_that_does_not_exist_is_told(text: str) -> None:
    (found,) = spots(text).times
    assert not found.valid


@pytest.mark.parametrize(
    "text",
    [
        "2時間",
        "24時間365日",
        "16:9",
        "1:2:3",
        "時給1000円",
        "手順1：20件",
        "192.168.0.1:8080",
        "10:055",
        "一時",
        "3時間半",
    ],
)
def test_other_numbers_are_no_times(text: str) -> None:
    assert spots(text).times == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("10:05頃", "頃"),
        ("10時ごろ", "ごろ"),
        ("約10:05", "約"),
        ("およそ10時", "およそ"),
        ("正午頃", "頃"),
        ("10時過ぎ", "過ぎ"),
        ("10:05", ""),
    ],
)
def test_about_is_kept_with_its_place(text: str, word: str) -> None:
    whole = f"障害は{text}に発生"
    (found,) = spots(whole).times
    assert (found.about, found.about_word, found.text) == (bool(word), word, text)
    assert found.about_span is None or whole[slice(*found.about_span)] == word


def test_within_an_hour_is_told() -> None:
    assert [time.within for time in spots("10時台、11時").times] == [True, False]


def test_the_first_hour_of_a_range_needs_no_unit_of_its_own() -> None:
    assert [time.hour for time in spots("平日9～17時").times] == [9, 17]


def test_seconds_are_kept() -> None:
    assert [time.second for time in spots("10:05:33と10時5分7秒と10:05").times] == [33, 7, None]
