from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.language.widths import X_LIMIT, bluesky_length, column_width, plain_length, x_weight

letters = st.text(st.sampled_from("あいう漢字、。ABCabc 012！①ｱé"))


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("abc", 3),
        ("東京", 4),
        ("é", 1),
        ("e\u0301", 1),
        ("“引用”", 6),
        ("…", 2),
        ("※", 2),
        ("①", 2),
        ("か\u3099", 2),
        ("👍", 2),
        ("👨\u200d👩\u200d👧", 2),
        ("👍🏽", 2),
        ("1\ufe0f\u20e3", 2),
        ("🇯🇵", 2),
        ("https://example.jp/" + "a" * 100, 23),
        ("https://example.jp/をご覧ください", 23 + 14),
        ("status.example.co.jp", 23),
        ("詳しくはexample.jp/statusへ", 8 + 23 + 2),
        ("https://a.jp/ https://b.jp/", 47),
        ("v1.2.3", 6),
        ("support@example.jp", 18),
    ],
)
def test_a_post_on_x_weighs_what_x_says(text: str, weight: int) -> None:
    assert x_weight(text) == weight


def test_140_full_width_characters_fill_a_post() -> None:
    assert x_weight("あ" * 140) == X_LIMIT


@pytest.mark.parametrize(
    ("text", "plain", "clusters"),
    [
        ("東京abc", 5, 5),
        ("か\u3099", 2, 1),
        ("👨\u200d👩\u200d👧", 5, 1),
        ("https://example.jp/status/2026", 23, 30),
        ("復旧（https://a.jp/）", 27, 17),
    ],
)
def test_others_count_characters(text: str, plain: int, clusters: int) -> None:
    assert plain_length(text) == plain
    assert bluesky_length(text) == clusters


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("東京", 4), ("ｱｲｳ", 3), ("①", 2), ("か\u3099", 2), ("葛\U000e0100", 2), ("", 0), ("𠮷", 2)],
)
def test_columns_are_counted_as_in_an_east_asian_font(text: str, columns: int) -> None:
    assert column_width(text) == columns


@given(letters, letters)
def test_lengths_add_up_over_lines(one: str, other: str) -> None:
    for count in (x_weight, plain_length, bluesky_length):
        assert count(f"{one}\n{other}") == count(one) + 1 + count(other)
    assert column_width(one + other) == column_width(one) + column_width(other)


@given(st.text(), st.text())
def test_a_longer_text_is_never_shorter_in_code_points(one: str, other: str) -> None:
    assert bluesky_length(one + other) <= bluesky_length(one) + bluesky_length(other)
    assert column_width(one + other) == column_width(one) + column_width(other)


@given(st.text())
def test_any_text_can_be_measured(text: str) -> None:
    assert 0 <= bluesky_length(text) <= len(text)
    assert 0 <= column_width(text) <= 2 * len(text)
    assert x_weight(text) >= 0
