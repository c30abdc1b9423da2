from __future__ import annotations

from decimal import Decimal

import pytest

from owabi.core.language.spotting import spots


@pytest.mark.parametrize(
    ("text", "minutes", "about"),
    [
        ("約2時間30分", 150, True),
        ("8時間", 480, False),
        ("3日間", 4320, False),
        ("2週間", 20160, False),
        ("90分", 90, False),
        ("1時間半", 90, False),
        ("2 時間 30 分", 150, False),
        ("30分程度", 30, True),
        ("3日4時間", 4560, False),
        ("約3日", 4320, True),
        ("3日以内", 4320, False),
        ("1分未満", 0, False),
        ("数時間", None, True),
        ("3か月間", None, False),
        ("5営業日", None, False),
        ("30秒", None, False),
    ],
)
def test_a_length_of_time_is_read_in_minutes(text: str, minutes: int | None, about: bool) -> None:
    (found,) = spots(f"復旧まで{text}、お待ちください").durations
    assert (found.minutes, found.about, found.text) == (minutes, about, text)


@pytest.mark.parametrize("text", ["3日に", "10時5分", "2時", "5分の1", "3分割"])
def test_other_numbers_are_no_lengths(text: str) -> None:
    assert spots(text).durations == ()


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("1,200名", 1200, "名"),
        ("約3万件", 30000, "件"),
        ("1万2,345件", 12345, "件"),
        ("1.5万件", 15000, "件"),
        ("1801エントリ", 1801, "エントリ"),
        ("二名", 2, "名"),
        ("十五社", 15, "社"),
        ("二百三十名", 230, "名"),
        ("１２台", 12, "台"),
        ("12 台", 12, "台"),
        ("3か所", 3, "か所"),
        ("1億2,000万件", 120_000_000, "件"),
    ],
)
def test_a_count_is_read_with_its_unit(text: str, number: int, unit: str) -> None:
    (found,) = spots(f"対象は{text}です").counts
    assert (found.number, found.unit, found.text) == (number, unit, text)


@pytest.mark.parametrize(
    "text",
    [
        "第3回",
        "お一人お一人",
        "第三者",
        "at017台",
        "1.5倍",
        "5GB",
        "唯一社",
        "一部",
        "この一件",
        "3つ目",
        "3件名",
        "1部分",
        "0本日",
        "2回答",
        "001件",
        "全1社員",
    ],
)
def test_other_numbers_are_no_counts(text: str) -> None:
    assert spots(text).counts == ()


@pytest.mark.parametrize(
    ("text", "about", "more", "less"),
    [
        ("約100名", True, False, False),
        ("100名以上", False, True, False),
        ("100名未満", False, False, True),
        ("100名程度", True, False, False),
        ("最大100名", False, False, True),
        ("100名", False, False, False),
        ("100名ほど", True, False, False),
    ],
)
def test_about_more_and_less_are_told(text: str, about: bool, more: bool, less: bool) -> None:
    (found,) = spots(text).counts
    assert (found.about, found.more, found.less, found.text) == (about, more, less, text)


@pytest.mark.parametrize(
    ("text", "percent"),
    [("3.2%", "3.2"), ("約25％", "25"), ("3割", "30"), ("0.1%未満", "0.1"), ("8パーセント", "8")],
)
def test_a_share_is_read_in_percent(text: str, percent: str) -> None:
    (found,) = spots(f"全体の{text}です").shares
    assert (found.percent, found.text) == (Decimal(percent), text)


@pytest.mark.parametrize(
    ("text", "yen"),
    [
        ("1,000円", 1000),
        ("1万5千円", None),
        ("2万円", 20000),
        ("¥1,200", 1200),
        ("￥980", 980),
        ("1円滑", None),
    ],
)
def test_a_sum_is_read_in_yen(text: str, yen: int | None) -> None:
    assert [found.yen for found in spots(text).sums] == ([] if yen is None else [yen])
