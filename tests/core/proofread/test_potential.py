from __future__ import annotations

import pytest

from owabi.core.proofread.document import read
from owabi.core.proofread.potential import potentials


@pytest.mark.parametrize(
    "verb", ["見れ", "食べれ", "来れ", "出れ", "借りれ", "決めれ", "調べれ", "信じれ", "始めれ"]
)
@pytest.mark.parametrize("ending", ["ます。", "ません。", "ない。", "ました。"])
def test_a_one_step_verb_without_ra_is_found_in_every_form(verb: str, ending: str) -> None:
    (form,) = potentials(read(verb + ending))
    assert (form.start, form.end, form.one_step) == (0, len(verb), True)


@pytest.mark.parametrize("verb", ["行けれ", "読めれ", "書けれ", "出せれ"])
@pytest.mark.parametrize("ending", ["る。", "ます。", "ません。", "ない。"])
def test_a_five_step_verb_with_another_re_is_found(verb: str, ending: str) -> None:
    (form,) = potentials(read(verb + ending))
    assert not form.one_step


@pytest.mark.parametrize(
    "right",
    [
        "走れます。",
        "送れない。",
        "入れます。",
        "慣れる。",
        "切れた。",
        "離れない。",
        "見れば。",
        "きれいな。",
        "かもしれない。",
    ],
)
def test_right_forms_are_passed_over(right: str) -> None:
    assert list(potentials(read(right))) == []
