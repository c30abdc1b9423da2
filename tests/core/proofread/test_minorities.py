from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from owabi.core.proofread.minorities import minority


def test_what_is_rarer_follows_what_is_frequent() -> None:
    found = [(0, "頃"), (5, "ごろ"), (9, "頃")]
    assert list(minority(found, ("頃", "ごろ"))) == [(5, "ごろ", "頃")]


def test_the_preferred_way_wins_among_equals() -> None:
    assert list(minority([(0, "頃"), (5, "ごろ")], ("ごろ",))) == [(0, "頃", "ごろ")]


def test_one_way_alone_has_no_minority() -> None:
    assert list(minority([(0, "頃"), (5, "頃")], ("ごろ",))) == []


@given(st.lists(st.sampled_from("abc"), max_size=12))
def test_whoever_follows_the_others_leaves_one_way(ways: list[str]) -> None:
    found = list(enumerate(ways))
    turned = {place: main for place, _, main in minority(found, "abc")}
    after = [turned.get(place, way) for place, way in found]
    assert len(set(after)) <= 1
    assert not turned or Counter(ways)[next(iter(turned.values()))] == max(Counter(ways).values())
