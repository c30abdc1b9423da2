from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.language.misread import Misread
from owabi.core.language.reading import seconds, speakable, spoken_text
from tests.core.language.strategies import outcome


def test_three_hundred_characters_take_about_a_minute() -> None:
    text = (
        "ただいま、みなとストアで、注文を確定できない障害が発生しております。原因は、現在調査しております。"
        "お急ぎのお客様には、ご不便をおかけし、申し訳ございません。復旧の見込みは、まだ立っておりません。"
    )
    characters = len(text)
    assert 0.7 <= seconds(text * 4) / (characters * 4 / 300 * 60) <= 1.3


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", 0),
        ("。", 1),
        ("あ" * 70, 10),
        ("あ" * 70 + "。", 11),
        ("きゃ" * 70, 10),
        ("2026年11月22日、日曜日", 5),
        ("110", 1),
        ("1000000000000000000000", 7),
        ("API", 1),
        ("QWXZK", 2),
        ("qwertyuiop", 1),
        ("※★", 0),
    ],
)
def test_the_estimate_counts_morae_and_pauses(text: str, length: int) -> None:
    assert seconds(text) == length


def test_a_phone_number_is_read_digit_by_digit() -> None:
    assert seconds("03の、5550の、0100。" * 5) > seconds("3の、5,550の、100。" * 5)


def test_a_line_end_is_a_pause_like_a_full_stop_but_not_twice() -> None:
    lines = "お知らせ\n" * 20
    assert seconds(lines) == seconds("お知らせ。\n" * 20)
    assert seconds(lines) > seconds("お知らせ" * 20)


@given(st.text(st.sampled_from("あいう漢字、。\nABC012")), st.text(st.sampled_from("あいう。")))
def test_more_to_say_never_takes_less_by_more_than_a_reading(one: str, other: str) -> None:
    assert seconds(one) >= 0
    assert seconds(f"{one}。{other}") + 1 >= seconds(other)


@given(st.text())
def test_any_text_has_a_length(text: str) -> None:
    assert seconds(text) >= 0


@pytest.mark.parametrize(
    ("phone", "spoken"),
    [
        ("03-5550-0100", "03の、5550の、0100"),
        ("０３（５５５０）０１００", "03の、5550の、0100"),
        ("03 5550 0100", "03の、5550の、0100"),
        ("03ー5550ー0100", "03の、5550の、0100"),
        ("0355500100", "03の、5550の、0100"),
        ("0451234567", "045の、123の、4567"),
        ("0120123456", "0120の、123の、456"),
        ("0120-123-456", "0120の、123の、456"),
        ("0570000123", "0570の、000の、123"),
        ("09012345678", "090の、1234の、5678"),
        ("110", "110"),
    ],
)
def test_a_phone_number_is_said_in_groups(phone: str, spoken: str) -> None:
    assert speakable(phone) == spoken


@pytest.mark.parametrize(
    "phone", ["", "03", "+81-3-5550-0100", "お客様窓口", "03-5550-0100 内線5", "012345678901"]
)
def test_what_is_no_phone_number_is_refused_with_an_example(phone: str) -> None:
    with pytest.raises(Misread, match="03-5550-0100"):
        speakable(phone)


@given(st.text() | st.text(st.sampled_from("0123456789-() ー")))
def test_nothing_but_misread_is_raised(phone: str) -> None:
    read = outcome(speakable, phone)
    if isinstance(read, Misread):
        assert "03-5550-0100" in str(read)
    else:
        assert set(read) <= set("0123456789の、")


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("9:00-18:00（年中無休）", "午前9時から午後6時まで、年中無休"),
        ("15:30頃から20:00頃まで", "午後3時30分ごろから午後8時ごろまで"),
        ("12:00～24:00", "正午から午前0時まで"),
        ("平日のみ", "平日のみ"),
        ("比率は1:1000", "比率は1:1000"),
    ],
)
def test_a_voice_says_clock_times_in_words(written: str, spoken: str) -> None:
    assert spoken_text(written) == spoken
