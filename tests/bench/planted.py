"""A mail with 28 mistakes, the same mail without them, and how many of the mistakes a checker tells."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

MAILS = Path(__file__).parent / "mails"
PLANTED = MAILS / "planted.txt"
CLEAN = MAILS / "clean.txt"

Told = tuple[int, int, str]
"""A finding: where it starts and ends, in characters, and the rule that says it."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a mistake stands in the planted mail, and where its right text stands in the clean one."""

    start: int
    end: int
    right: str
    clean_start: int

    @property
    def clean_end(self) -> int:
        """Where the right text ends in the clean mail."""
        return self.clean_start + len(self.right)


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake; what is said at any of its spots counts."""

    name: str
    kind: str
    spots: tuple[Spot, ...]

    def touched(self, planted: Iterable[Told]) -> set[str]:
        """Return the rules that say something where the mistake stands, whatever they say."""
        return {rule for told in planted for rule in _at(told, [(one.start, one.end) for one in self.spots])}

    def told(self, planted: Iterable[Told], clean: Iterable[Told]) -> set[str]:
        """Return the rules that say something of the mistake which they don't say of the right text."""
        right = [(one.clean_start, one.clean_end) for one in self.spots]
        return self.touched(planted) - {rule for told in clean for rule in _at(told, right)}


def mistakes() -> list[Mistake]:
    """Return the mistakes of the planted mail, in its order."""
    tables = tomllib.loads((MAILS / "planted.toml").read_text("utf-8"))["mistake"]
    spots = _spots([spot for table in tables for spot in table["spots"]])
    return [
        Mistake(table["id"], table["kind"], tuple(spots[one["line"], one["wrong"]] for one in table["spots"]))
        for table in tables
    ]


def corrected(found: Iterable[Mistake]) -> str:
    """Return the planted mail with the right text at every spot."""
    text = PLANTED.read_text("utf-8")
    for spot in sorted((spot for mistake in found for spot in mistake.spots), key=lambda spot: -spot.start):
        text = text[: spot.start] + spot.right + text[spot.end :]
    return text


def _at(told: Told, spans: list[tuple[int, int]]) -> set[str]:
    start, end, rule = told
    return {rule} if any(start < stop and begin < max(end, start + 1) for begin, stop in spans) else set()


def _spots(written: list[dict]) -> dict[tuple[int, str], Spot]:
    """Return the spots by line and wrong text; raises ValueError where that isn't there exactly once."""
    lines = PLANTED.read_text("utf-8").splitlines(keepends=True)
    placed: list[tuple[int, dict]] = []
    for one in written:
        line = lines[one["line"] - 1]
        if line.count(one["wrong"]) != 1:
            raise ValueError(f"{one['wrong']} stands {line.count(one['wrong'])} times in line {one['line']}")
        placed.append((sum(map(len, lines[: one["line"] - 1])) + line.index(one["wrong"]), one))
    spots: dict[tuple[int, str], Spot] = {}
    shift = 0
    for start, one in sorted(placed, key=lambda pair: pair[0]):
        wrong, right = one["wrong"], one["right"]
        spots[one["line"], wrong] = Spot(start, start + len(wrong), right, start + shift)
        shift += len(right) - len(wrong)
    return spots
