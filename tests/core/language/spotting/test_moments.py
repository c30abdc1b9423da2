from __future__ import annotations

import pytest

from owabi.core.language.spotting import DateSpot, RangeSpot, RelativeSpot, TimeSpot, spots


def _day(day: DateSpot | RelativeSpot | None) -> object:
    return (day.month, day.day) if isinstance(day, DateSpot) else day and day.text


def _time(time: TimeSpot | None) -> object:
    return time and (time.hour, time.minute or 0)


def _said(found: RangeSpot) -> tuple[object, ...]:
    return _day(found.start_date), _time(found.start_time), _day(found.end_date), _time(found.end_time)


@pytest.mark.parametrize(
    ("text", "said", "connector"),
    [
        ("2026年11月22日(日) 10:05頃～11:30", ((11, 22), (10, 5), (11, 22), (11, 30)), "～"),
        ("11月22日10:05 〜 11:30", ((11, 22), (10, 5), (11, 22), (11, 30)), "〜"),
        ("10月27日（本日）13:00-13:30", ((10, 27), (13, 0), (10, 27), (13, 30)), "-"),
        ("11月22日(日) 10:05から11月23日(月) 11:30まで", ((11, 22), (10, 5), (11, 23), (11, 30)), "から"),
        ("11月22日 10:05頃より14:10頃まで", ((11, 22), (10, 5), (11, 22), (14, 10)), "より"),
        ("11月22日 10:05から、\n11:30まで", ((11, 22), (10, 5), (11, 22), (11, 30)), "から"),
        ("11月22日10時から会員サイトを、11時まで停止", ((11, 22), (10, 0), (11, 22), (11, 0)), "から"),
        ("11月22日 10:05（UTC+9）～11:30（UTC+9）", ((11, 22), (10, 5), (11, 22), (11, 30)), "～"),
        ("11月21日23時～翌日2時6分", ((11, 21), (23, 0), "翌日", (2, 6)), "～"),
        ("11月21日1時25分～同日2時6分", ((11, 21), (1, 25), (11, 21), (2, 6)), "～"),
        ("1月1日9時より本日（1月5日 10時）まで", ((1, 1), (9, 0), (1, 5), (10, 0)), "より"),
        ("11月22日～25日", ((11, 22), None, (11, 25), None), "～"),
        ("11月22日(日) 10:05～", ((11, 22), (10, 5), None, None), "～"),
        ("9時～17時", (None, (9, 0), None, (17, 0)), "～"),
        ("本日10:05～11:30", ("本日", (10, 5), "本日", (11, 30)), "～"),
    ],
)
def test_a_range_has_both_ends_and_the_day_of_its_start(
    text: str, said: tuple[object, ...], connector: str
) -> None:
    (found,) = spots(f"日時は{text}です。").ranges
    assert (_said(found), found.connector) == (said, connector)


@pytest.mark.parametrize(
    "text",
    [
        "10:05に発生し、11:30に復旧",
        "10時から作業します。11時に終えます",
        "10:05\n\n11:30",
        "11月22日、23日",
        "10時から作業を始め、11時に終えます",
        "開始：10:05から\n次のお知らせ：11:30まで",
    ],
)
def test_two_moments_without_a_connector_are_no_range(text: str) -> None:
    assert spots(text).ranges == ()


@pytest.mark.parametrize(
    ("text", "moments"),
    [
        ("本日11月22日(日) 10:05頃に", ["本日11月22日(日) 10:05頃"]),
        ("11月22日、10時に", ["11月22日、10時"]),
        ("11月22日の10時に", ["11月22日の10時"]),
        ("11月22日\n10:05に", ["11月22日\n10:05"]),
        ("昨日の10:05に", ["昨日の10:05"]),
        ("11月22日(日)、11月23日(月)", ["11月22日(日)", "11月23日(月)"]),
        ("10:05、11:30", ["10:05", "11:30"]),
    ],
)
def test_a_day_and_a_time_beside_it_make_a_moment(text: str, moments: list[str]) -> None:
    assert [moment.text for moment in spots(text).moments] == moments


def test_a_time_without_a_day_is_assumed_on_the_last_one() -> None:
    first, second = spots("11月22日10:05に発生し、11:30に復旧しました").moments
    assert second.day is None
    assert second.assumed == first.day
