from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.proofread.brackets import Alone, Pair, brackets, widths
from owabi.core.proofread.document import Document


def test_pairs_are_told_from_brackets_alone() -> None:
    found = brackets(Document("「注文（確定）」が」できません（。"))
    assert found.pairs == (Pair(3, 6), Pair(0, 7))
    assert found.alone == (Alone(9), Alone(15))


def test_a_pair_ends_with_its_paragraph() -> None:
    assert [one.at for one in brackets(Document("（あ\nい）\n\n（う\n\nえ）")).alone] == [7, 12]


def test_a_closer_of_another_kind_is_held_for_a_slip() -> None:
    assert brackets(Document("本文「注文』です")).alone == (Alone(5, "」"),)


@pytest.mark.parametrize(
    ("text", "places"),
    [("（水)", [(2, 0)]), ("(水)（水)", [(3, 5)]), ("（水）(水）", [(3, 5)]), ("（水）(水)", [])],
)
def test_the_half_that_differs_from_most_is_changed(text: str, places: list[tuple[int, int]]) -> None:
    document = Document(text)
    assert list(widths(document, brackets(document))) == places


@given(st.text(alphabet="（）()「」『』[]あ\n1", max_size=40))
def test_every_bracket_is_in_a_pair_or_alone_or_a_mark_of_a_list(text: str) -> None:
    found = brackets(Document(text))
    seen = [at for pair in found.pairs for at in (pair.start, pair.end)] + [one.at for one in found.alone]
    assert len(seen) >= len(set(seen)) == len({*seen})
    assert all(text[at] in "（）()「」『』[]" for at in seen)
    missing = [at for at, sign in enumerate(text) if sign in "（(「『[" and at not in seen]
    assert all(any(one.other for one in found.alone) for _ in missing)
