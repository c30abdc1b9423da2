from __future__ import annotations

import pytest

from owabi.core.proofread.acts import is_act
from owabi.core.proofread.document import read
from owabi.core.proofread.phrases import Match
from owabi.core.proofread.tables import Row


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("お読みになる", True),
        ("お持ち帰りになる", True),
        ("お求めになる", True),
        ("ご利用になる", True),
        ("ご出席になる", True),
        ("お元気になる", False),
        ("お客様になる", False),
        ("お世話になる", False),
        ("ご高齢になる", False),
        ("ご家族になる", False),
    ],
)
def test_what_somebody_does_is_told_from_what_somebody_becomes(words: str, expected: bool) -> None:
    found = Match(Row("お〜になる"), 0, len(words), words, ())
    assert is_act(read(words), found) is expected
