from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.language.hygiene import faults, unclean


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a\tb", ("U+0009 TABULATION", 1)),
        ("a\nb", ("U+000A LINE FEED", 1)),
        ("\x01", ("U+0001 CONTROL CHARACTER", 0)),
        ("\x85", ("U+0085 NEXT LINE", 0)),
        ("ab\u202ec", ("U+202E RIGHT-TO-LEFT OVERRIDE", 2)),
        ("\u2066", ("U+2066 LEFT-TO-RIGHT ISOLATE", 0)),
        ("\u200f", ("U+200F RIGHT-TO-LEFT MARK", 0)),
        ("\u061c", ("U+061C ARABIC LETTER MARK", 0)),
        ("山\u200b田", ("U+200B ZERO WIDTH SPACE", 1)),
        ("\ufeff山田", ("U+FEFF ZERO WIDTH NO-BREAK SPACE", 0)),
        ("山\u00ad田", ("U+00AD SOFT HYPHEN", 1)),
        ("a\u200db", ("U+200D ZERO WIDTH JOINER", 1)),
        ("👩\u200d", ("U+200D ZERO WIDTH JOINER", 1)),
        ("\u200d👩", ("U+200D ZERO WIDTH JOINER", 0)),
        ("\u3164", ("U+3164 HANGUL FILLER", 0)),
        ("\U000e0041", ("U+E0041 TAG LATIN CAPITAL LETTER A", 0)),
        ("\ud800", ("U+D800 LONE SURROGATE", 0)),
        ("\ue000", ("U+E000 PRIVATE USE CHARACTER", 0)),
        ("\ufffe", ("U+FFFE NONCHARACTER", 0)),
        ("\U0010ffff", ("U+10FFFF NONCHARACTER", 0)),
        ("\ufdd0", ("U+FDD0 NONCHARACTER", 0)),
        ("\u2028", ("U+2028 LINE SEPARATOR", 0)),
        ("\u2029", ("U+2029 PARAGRAPH SEPARATOR", 0)),
    ],
)
def test_the_first_character_that_doesn_t_belong_is_named(text: str, found: tuple[str, int]) -> None:
    assert unclean(text) == found


@pytest.mark.parametrize(
    "text",
    [
        *("", "株式会社みなと　営業部", "𠮷野家", "葛\U000e0100城", "髙島屋", "ｶﾅ", "か\u3099", "naïve café"),
        *(
            "❤\ufe0f",
            "👨\u200d👩\u200d👧",
            "👩🏽\u200d💻",
            "❤\ufe0f\u200d🔥",
            "🏳\ufe0f\u200d🌈",
            "1\ufe0f\u20e3",
            "🇯🇵",
        ),
    ],
)
def test_names_and_emoji_are_clean(text: str) -> None:
    assert unclean(text) is None


@given(st.text(st.characters(categories=("Lu", "Ll", "Lo", "Nd", "Po", "So"), max_codepoint=0xFFFF)))
def test_visible_characters_are_clean_but_for_blank_letters(text: str) -> None:
    found = unclean(text)
    assert found is None or "FILLER" in found[0] or "BRAILLE" in found[0]


@given(st.text(), st.characters(categories=("Cc", "Co", "Cs", "Zl", "Zp")), st.text())
def test_no_control_character_gets_through(before: str, char: str, after: str) -> None:
    found = unclean(before + char + after)
    assert found is not None
    assert found[1] <= len(before)
    assert found[0].startswith("U+")


@given(st.text(min_size=1))
def test_what_is_left_without_it_is_clean_up_to_there(text: str) -> None:
    found = unclean(text)
    if found:
        assert unicodedata.category(text[found[1]]) != "Ll"
        assert unclean(text[: found[1]].rstrip("\u200d")) is None


def test_every_fault_of_a_text_is_told() -> None:
    assert [at for _, at in faults("山\u200b田\u200d👩\u200d💻\ue000")] == [1, 3, 7]


def test_no_character_that_unicode_calls_invisible_is_overlooked() -> None:
    hidden = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
    listed = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) in hidden]
    assert len(list(faults("a".join(listed)))) == len(listed)
