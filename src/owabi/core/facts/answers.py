"""The four answers to a question of fact: a value, unknown, none, or not answered yet."""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias, TypeGuard, TypeVar

T = TypeVar("T")


class Blank(Enum):
    """An answer that isn't a value."""

    UNKNOWN = "unknown"
    """Being found out; a notice says so."""
    NONE = "none"
    """Checked: there is none. Never “none found so far”."""
    GAP = "gap"
    """Not answered yet; never printable."""


UNKNOWN = Blank.UNKNOWN
NONE = Blank.NONE
GAP = Blank.GAP

Answer: TypeAlias = T | Blank

WORDS = {
    UNKNOWN: ("unknown", "不明", "調査中", "確認中", "未定"),
    NONE: ("none", "なし", "無し", "ありません"),
}
"""The words a fact sheet may use for these answers; the first of each is the one Owabi writes."""


def known(answer: Answer[T]) -> TypeGuard[T]:
    """Return whether the answer is a value."""
    return not isinstance(answer, Blank)


def blank_of(text: str) -> Blank | None:
    """Return the blank answer that this word stands for, or None where it is a value."""
    return next((blank for blank, words in WORDS.items() if text in words), None)
