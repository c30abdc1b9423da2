from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.proofread.nearest import is_slip, near_words

LONG = ("お願いいたします", "深くお詫び申し上げます", "ご確認いただきました")
WORDS = (*LONG, "いたしました")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("お願いたします", "お願いいたします"),
        ("お願いいいたします", "お願いいたします"),
        ("お願いいたしまます", "お願いいたします"),
        ("お願いいちします", "お願いいたします"),
        ("深くお詫び申し上げす", "深くお詫び申し上げます"),
        ("深くお詫びし申上げます", "深くお詫び申し上げます"),
        ("いたしまた", "いたしました"),
    ],
)
def test_a_word_with_one_slip_is_found_in_its_place(text: str, word: str) -> None:
    (near,) = near_words(f"では、{text}。", WORDS)
    assert (near.start, near.end, near.word) == (3, 3 + len(text), word)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "お願いいたします",
            "お願いいたしました",
            "お伺いいたします",
            "ご確認をいただきました",
            "ご確認もいただきました",
        ),
        *(
            "深くお詫びを申し上げます",
            "深く\nお詫び申し上げます",
            "お願い致いたします",
            "お願います",
            "",
            "お願",
        ),
    ],
)
def test_words_other_forms_and_particles_are_no_slips(text: str) -> None:
    assert near_words(text, WORDS) == []


@given(st.sampled_from(LONG), st.integers(1, 10), st.sampled_from(("drop", "twice", "swap")))
def test_whatever_letter_inside_slips_the_word_is_found(word: str, at: int, slip: str) -> None:
    at = 1 + at % (len(word) - 3)
    one, two = word[at], word[at + 1]
    written = {
        "drop": word[:at] + word[at + 1 :],
        "twice": word[:at] + one + word[at:],
        "swap": word[:at] + two + one + word[at + 2 :],
    }[slip]
    found = near_words(f"、{written}。", WORDS)
    assert written in WORDS or not is_slip(written, word) or any(near.word == word for near in found)


@given(st.text(alphabet="お願いたしまする、申上げ", max_size=60))
def test_what_is_found_is_one_slip_away_and_overlaps_nothing(text: str) -> None:
    found = near_words(text, WORDS)
    assert all(is_slip(text[near.start : near.end], near.word) for near in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("written", "word", "slip"),
    [
        ("メンテンナンス", "メンテナンス", True),
        ("メンテンス", "メンテナンス", True),
        ("メンテナス", "メンテナンス", True),
        ("アカンウト", "アカウント", True),
        ("システムズ", "システム", False),
        ("メンテナンス", "メンテナンス", False),
        ("", "メンテナンス", False),
    ],
)
def test_a_slip_is_one_letter_and_never_the_first_or_last(written: str, word: str, slip: bool) -> None:
    assert is_slip(written, word) is slip
