from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.language.morphology import tokens


def test_tokens_carry_forms_reading_and_offsets() -> None:
    last = tokens("𠮷野家へ行きました")[-3:]
    assert [(token.surface, token.dictionary_form, token.start, token.end) for token in last] == [
        ("行き", "行く", 4, 6),
        ("まし", "ます", 6, 8),
        ("た", "た", 8, 9),
    ]
    assert (last[0].normalized, last[0].reading, last[0].pos[0]) == ("行く", "イキ", "動詞")
    assert len(last[0].pos) == 6


def test_nothing_has_no_tokens() -> None:
    assert tokens("") == []


@pytest.mark.parametrize(
    "text",
    [
        "注文を確定できない障害が発生しております。" * 3000,
        "あ" * 60_000,
        "ﷺ" * 5_000,
        "か\u3099" * 20_000,
        "\u3099" * 4_000,
        "行\n" * 5_000,
    ],
)
def test_a_text_of_any_length_is_read_without_losing_a_character(text: str) -> None:
    found = tokens(text)
    assert "".join(token.surface for token in found) == text
    assert all(token.surface == text[token.start : token.end] for token in found)


def test_a_long_text_is_read_like_its_sentences() -> None:
    sentence = "注文を確定できない障害が発生しております。"
    one = [token.surface for token in tokens(sentence)]
    assert [token.surface for token in tokens(sentence * 300)] == one * 300


def test_several_threads_read_at_once() -> None:
    sentences = [f"{number}件の注文を確定できない障害が発生しております。" for number in range(200)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(tokens, sentences))
    assert found == [tokens(sentence) for sentence in sentences]


@given(st.text() | st.text(st.sampled_from("注文を確定できない。\n\ud83d\udc4da1か\u3099ﷺ ")))
def test_every_character_belongs_to_a_token(text: str) -> None:
    found = tokens(text)
    assert "".join(token.surface for token in found) == text
    ends = [token.end for token in found]
    assert [token.start for token in found] == [0, *ends[:-1]][: len(found)]
