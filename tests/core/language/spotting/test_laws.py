from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.language.counts import say_count, say_share
from owabi.core.language.dates import say_moment, say_range, say_time, speak_moment, speak_range
from owabi.core.language.durations import say_duration
from owabi.core.language.moments import Moment, Precision
from owabi.core.language.spotting import MomentSpot, Spots, spots
from tests.strategies import COUNTS, DURATIONS, SHARES

KINDS = tuple(Spots.__dataclass_fields__)
PIECES = st.sampled_from(
    (
        *(
            "10:05",
            "11月22日",
            "～",
            "から",
            "まで",
            "約",
            "頃",
            "(日)",
            "本日",
            "2時間",
            "30分",
            "1,200",
            "名",
            "万",
            "%",
        ),
        *(
            "円",
            "03-",
            "5550-0100",
            "https://",
            "a@b.jp",
            "/",
            ".",
            "-",
            "令和",
            "元",
            "年",
            "時",
            "半",
            "午後",
            "正午",
        ),
        *(
            "\n",
            "　",
            " ",
            "、",
            "。",
            "数",
            "第",
            "十",
            "二",
            "一",
            "️😀",
            "𠮷",
            "か\N{COMBINING KATAKANA-HIRAGANA VOICED SOUND MARK}",
        ),
    )
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join))
MOMENTS = st.builds(
    Moment,
    st.integers(0, 200_000_000).map(
        lambda minutes: datetime(1901, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    ),
    st.sampled_from(Precision),
    st.booleans(),
)
BEFORE = st.sampled_from(("", "障害は", "日時：", "（", "発生\n"))


@given(TEXTS)
def test_whatever_stands_in_a_text_its_spots_are_in_order_and_within(text: str) -> None:
    found = spots(text)
    for kind in KINDS:
        at = 0
        for spot in getattr(found, kind):
            assert at <= spot.start < spot.end <= len(text)
            assert text[spot.start : spot.end] == spot.text
            at = spot.end


@given(TEXTS)
def test_a_digit_belongs_to_one_value_only(text: str) -> None:
    found = spots(text)
    simple = [kind for kind in KINDS if kind not in ("moments", "ranges")]
    spans = sorted((spot.start, spot.end) for kind in simple for spot in getattr(found, kind))
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@pytest.mark.parametrize(
    "piece", ["1/", "1", "a", "あ：\n", " ", "10:05～", "(", "https://)", "一", "1,", "😀", "#", "数十"]
)
def test_a_long_text_is_answered(piece: str) -> None:
    text = piece * 20_000
    assert all(spot.end <= len(text) for kind in KINDS for spot in getattr(spots(text), kind))


@given(MOMENTS, BEFORE)
def test_every_moment_we_say_is_spotted_again(moment: Moment, before: str) -> None:
    text = say_moment(moment)
    (found,) = spots(f"{before}{text}に").moments
    assert found.text == text
    assert _value(found) == _expected(moment, with_day=True)


@given(MOMENTS, MOMENTS, BEFORE)
def test_every_range_we_say_is_spotted_again(start: Moment, end: Moment, before: str) -> None:
    text = say_range(start, end)
    found = spots(f"{before}{text}に")
    if "～" not in text:
        assert len(found.moments) == 1
        return
    (spot,) = found.ranges
    assert (spot.text, spot.connector) == (text, "～")
    assert _value(spot.first) == _expected(start, with_day=True)
    assert spot.last is not None
    if end.precision is Precision.DAY and text.endswith("同日"):
        assert spot.end_date == spot.start_date
    else:
        day = spot.end_date
        assert (getattr(day, "month", None), getattr(day, "day", None)) == (end.at.month, end.at.day)
        assert _value(spot.last)[-1] == _expected(end, with_day=True)[-1]


@given(MOMENTS.filter(lambda moment: moment.precision is not Precision.DAY))
def test_every_time_we_say_is_spotted_again(moment: Moment) -> None:
    (found,) = spots(f"{say_time(moment)}より").moments
    assert _value(found) == _expected(moment, with_day=False)


@given(MOMENTS, BEFORE)
def test_every_moment_a_voice_says_is_spotted_again(moment: Moment, before: str) -> None:
    text = speak_moment(moment, year=True)
    (found,) = spots(f"{before}{text}に").moments
    assert found.text == text
    assert _spoken(_value(found)) == _spoken(_expected(moment, with_day=True))


@given(MOMENTS, MOMENTS, BEFORE)
def test_every_range_a_voice_says_is_spotted_again(start: Moment, end: Moment, before: str) -> None:
    text = speak_range(start, end, year=True)
    if not text.endswith("まで"):
        return
    (spot,) = spots(f"{before}{text}の予定です").ranges
    assert (spot.text, spot.connector) == (text, "から")
    assert _spoken(_value(spot.first)) == _spoken(_expected(start, with_day=True))
    assert (getattr(spot.end_date, "month", 0), getattr(spot.end_date, "day", 0)) == (
        end.at.month,
        end.at.day,
    )


@given(COUNTS, BEFORE)
def test_every_count_we_say_is_spotted_again(count: object, before: str) -> None:
    text = say_count(count)  # type: ignore[arg-type]
    (found,) = spots(f"{before}{text}です").counts
    assert (found.number, found.unit, found.about, found.text) == (
        *(getattr(count, name) for name in ("number", "unit", "approximate")),
        text,
    )


@given(SHARES)
def test_every_share_we_say_is_spotted_again(share: object) -> None:
    text = say_share(share)  # type: ignore[arg-type]
    (found,) = spots(f"全体の{text}です").shares
    assert (found.percent, found.about, found.less) == tuple(
        getattr(share, name) for name in ("percent", "approximate", "below")
    )
    assert found.text == text


@given(DURATIONS)
def test_every_length_we_say_is_spotted_again(duration: object) -> None:
    text = say_duration(duration)  # type: ignore[arg-type]
    (found,) = spots(f"復旧まで{text}かかりました").durations
    assert (found.minutes, found.about, found.days_only, found.text) == (
        *(getattr(duration, name) for name in ("minutes", "approximate", "days_only")),
        text,
    )


def _value(found: MomentSpot) -> tuple[object, ...]:
    day, time = found.day, found.time
    about = bool((day and day.about) or (time and time.about))
    return (
        (day.year, day.month, day.day, day.weekday, day.valid) if day else None,
        (time.hour, time.minute if not time.within else None, about) if time else about,
    )


def _expected(moment: Moment, *, with_day: bool) -> tuple[object, ...]:
    at = moment.at
    day = (at.year, at.month, at.day, "月火水木金土日"[at.weekday()], True)
    about = moment.approximate
    if moment.precision is Precision.DAY:
        return day, about
    minute = at.minute if moment.precision is Precision.MINUTE else None
    return day if with_day else None, (at.hour, minute, about)


def _spoken(value: tuple[object, ...]) -> tuple[object, ...]:
    """Return a value without what a voice leaves out: the minutes of a full hour."""
    day, time = value
    return day, (time[0], time[1] or 0, time[2]) if isinstance(time, tuple) else time
