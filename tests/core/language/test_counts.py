from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.language.counts import (
    LARGEST,
    Count,
    Share,
    parse_count,
    parse_share,
    say_count,
    say_share,
    share_of,
)
from owabi.core.language.misread import Misread
from tests.core.language.strategies import anything, counts, outcome, shares


@pytest.mark.parametrize(
    ("value", "count"),
    [
        (1234, Count(1234)),
        (0, Count(0)),
        ("1234", Count(1234)),
        ("12,345件", Count(12345)),
        ("１２３人", Count(123, "人")),
        ("3 社", Count(3, "社")),
        ("約1万2,345名", Count(12345, "名", approximate=True)),
        ("100人程度", Count(100, "人", approximate=True)),
        ("1億2,000万件", Count(120_000_000)),
        ("1億5件", Count(100_000_005)),
        ("120万", Count(1_200_000)),
        ("2か所", Count(2, "か所")),
        ("5アカウント", Count(5, "アカウント")),
        ("7GB", Count(7, "GB")),
    ],
)
def test_a_count_is_read(value: int | str, count: Count) -> None:
    assert parse_count(value) == count


def test_a_number_without_a_unit_takes_the_given_one() -> None:
    assert parse_count("12", "名") == parse_count(12, "名") == Count(12, "名")
    assert parse_count("12社", "名") == Count(12, "社")


@pytest.mark.parametrize(
    "value",
    [
        *(
            "-3件",
            "1.5件",
            "1,23件",
            "5千人",
            "三人",
            "件",
            "約",
            "100人以上",
            "100件未満",
            "3%",
            "1万23456件",
        ),
        *("3件4件", "3人 (重複あり)", "1234567890アカウントアカウント", "9" * 5000, "99,999兆", -1, 10**16),
    ],
)
def test_what_is_no_count_is_refused_with_an_example(value: int | str) -> None:
    with pytest.raises(Misread, match="1,234件"):
        parse_count(value)


@pytest.mark.parametrize("value", [True, 3.5, None])
def test_other_values_of_toml_are_refused(value: object) -> None:
    with pytest.raises(Misread):
        parse_count(value)  # type: ignore[arg-type]


def test_a_number_too_long_to_print_is_refused_too() -> None:
    with pytest.raises(Misread, match="more than"):
        parse_count(10**9000)


def test_an_empty_number_is_told() -> None:
    with pytest.raises(Misread, match="empty"):
        parse_count(" ")


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (Count(0), "0件"),
        (Count(9876), "9,876件"),
        (Count(10_000), "1万件"),
        (Count(12_345), "1万2,345件"),
        (Count(10_005), "1万5件"),
        (Count(1_234_567), "123万4,567件"),
        (Count(1_200_000), "120万件"),
        (Count(12_345_678), "1,234万5,678件"),
        (Count(120_000_000), "1億2,000万件"),
        (Count(10**12 + 1), "1兆1件"),
        (Count(12_345, "名", approximate=True), "約1万2,345名"),
    ],
)
def test_a_count_is_said_in_groups_of_ten_thousand(count: Count, said: str) -> None:
    assert say_count(count) == said


@pytest.mark.parametrize(
    ("value", "share"),
    [
        (3.2, Share(Decimal("3.2"))),
        (25, Share(Decimal(25))),
        ("3.2%", Share(Decimal("3.2"))),
        ("３．２％", Share(Decimal("3.2"))),
        ("約 3.2 パーセント", Share(Decimal("3.2"), approximate=True)),
        ("0.1%未満", Share(Decimal("0.1"), below=True)),
        ("100", Share(Decimal(100))),
    ],
)
def test_a_share_is_read(value: float | str, share: Share) -> None:
    assert parse_share(value) == share


@pytest.mark.parametrize(
    "value",
    [
        *(
            -1,
            100.5,
            101,
            True,
            float("nan"),
            float("inf"),
            1e-7,
            "",
            "x",
            "3割",
            "-1%",
            "0%未満",
            "約1%未満",
        ),
        *("3.12345%", "100.1%"),
    ],
)
def test_what_is_no_share_is_refused_with_an_example(value: float | str) -> None:
    with pytest.raises(Misread, match=r"such as 3\.2%, 約25%"):
        parse_share(value)


@pytest.mark.parametrize(
    ("part", "total", "said"),
    [
        (Count(32), Count(1000), "3.2%"),
        (Count(1), Count(4), "25%"),
        (Count(1), Count(3), "約33.3%"),
        (Count(32, approximate=True), Count(1000), "約3.2%"),
        (Count(32), Count(1000, approximate=True), "約3.2%"),
        (Count(1), Count(1_000_000), "0.1%未満"),
        (Count(1), Count(2000), "約0.1%"),
        (Count(999_999), Count(1_000_000), "約99.9%"),
        (Count(0), Count(5), "0%"),
        (Count(5), Count(5), "100%"),
    ],
)
def test_a_share_says_that_it_was_rounded(part: Count, total: Count, said: str) -> None:
    assert say_share(share_of(part, total)) == said


@pytest.mark.parametrize(
    ("part", "total"), [(Count(1), Count(0)), (Count(2), Count(1)), (Count(1, "名"), Count(2, "件"))]
)
def test_a_share_of_something_else_is_refused(part: Count, total: Count) -> None:
    with pytest.raises(Misread, match="same unit"):
        share_of(part, total)


def test_values_that_can_t_be_are_refused() -> None:
    for number in (-1, LARGEST + 1):
        with pytest.raises(ValueError, match="not a count"):
            Count(number)
    for percent, about, below in ((-1, False, False), (101, False, False), (0, False, True), (1, True, True)):
        with pytest.raises(ValueError, match="not a share"):
            Share(Decimal(percent), about, below)


@given(counts)
def test_a_count_is_read_back_from_what_is_said(count: Count) -> None:
    assert parse_count(say_count(count)) == count


@given(shares)
def test_a_share_is_read_back_from_what_is_said(share: Share) -> None:
    assert parse_share(say_share(share)) == share


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_share_is_within_its_rounding(part: int, rest: int) -> None:
    total = part + rest
    share = share_of(Count(part), Count(total))
    exact = Decimal(part) * 100 / Decimal(total)
    assert abs(share.percent - exact) <= Decimal("0.1")
    assert (share.percent == 0) == (part == 0)
    assert share.percent < 100
    assert share.approximate or share.below or share.percent == exact
    assert not share.below or exact < share.percent


@given(anything)
def test_nothing_but_misread_is_raised(text: str) -> None:
    for parse in (parse_count, parse_share):
        read = outcome(parse, text)
        assert not isinstance(read, Misread) or "%(text)s" not in str(read)
