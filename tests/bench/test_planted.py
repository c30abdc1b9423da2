from __future__ import annotations

import json
from itertools import pairwise

import pytest

from tests.bench.peer import SOURCE
from tests.bench.planted import CLEAN, PLANTED, Mistake, Spot, Told, corrected, mistakes


def test_with_every_right_text_the_planted_mail_is_the_clean_one() -> None:
    assert corrected(mistakes()) == CLEAN.read_text("utf-8")


def test_twenty_eight_different_mistakes_are_planted() -> None:
    found = mistakes()
    assert len({mistake.name for mistake in found}) == len({mistake.kind for mistake in found}) == 28


def test_every_spot_holds_another_text_than_the_clean_mail_and_overlaps_no_other() -> None:
    planted, clean = PLANTED.read_text("utf-8"), CLEAN.read_text("utf-8")
    spots = sorted((spot for mistake in mistakes() for spot in mistake.spots), key=lambda spot: spot.start)
    for spot in spots:
        assert clean[spot.clean_start : spot.clean_end] == spot.right != planted[spot.start : spot.end]
    assert all(one.end <= after.start for one, after in pairwise(spots))


@pytest.mark.parametrize(
    ("planted", "clean", "touched", "told"),
    [
        ([(10, 12, "a")], [], {"a"}, {"a"}),
        ([(13, 20, "a")], [], {"a"}, {"a"}),
        ([(11, 11, "a")], [], {"a"}, {"a"}),
        ([(14, 20, "a"), (0, 10, "b")], [], set(), set()),
        ([(10, 14, "a"), (10, 14, "b")], [(21, 22, "a")], {"a", "b"}, {"b"}),
        ([(10, 14, "a")], [(23, 24, "a")], {"a"}, {"a"}),
    ],
)
def test_a_mistake_is_told_where_a_rule_that_passes_over_the_right_text_touches_it(
    planted: list[Told], clean: list[Told], touched: set[str], told: set[str]
) -> None:
    mistake = Mistake("leave", "a kind", (Spot(10, 14, "xyz", 20),))
    assert (mistake.touched(planted), mistake.told(planted, clean)) == (touched, told)


def test_the_peers_have_exact_versions() -> None:
    package = json.loads((SOURCE / "package.json").read_text("utf-8"))
    assert all(version[0].isdigit() for version in package["dependencies"].values())
