"""What was measured of checkers, as a table to read and as tables for programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

PEER = "textlint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What came of one side: milliseconds and megabytes, None where it wasn't measured.

    ``mistakes`` holds, for each one planted, the rules that told it and those that touched it, and
    ``rules_on_clean`` how often each rule spoke on the clean mail.
    """

    warm_ms: float
    first_ms: float
    warm_cpu_ms: float
    warm_peak_mb: float
    cold_ms: float | None
    cold_peak_mb: float | None
    told: int
    touched: int
    on_clean: int
    mistakes: dict[str, dict[str, list[str]]]
    rules_on_clean: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """What was read: how many mails of how many characters, and the planted mail."""

    mails: int
    characters: int
    planted_characters: int
    planted_mistakes: int


_COSTS = {
    "warm_ms": "a mail, warm",
    "first_ms": "a mail, warm, its lines not seen before",
    "cold_ms": "a file, cold: the whole process",
    "cold_peak_mb": "memory at the peak, cold",
    "warm_peak_mb": "memory at the peak, after all mails",
}
_COUNTS = {
    "told": "planted mistakes told",
    "touched": "planted mistakes touched by any finding",
    "on_clean": "findings on the clean mail",
}


def tables(texts: Texts, sides: dict[str, Measured]) -> dict[str, object]:
    """Return everything, and how many times less than textlint each side costs."""
    return {
        "texts": asdict(texts),
        "sides": {name: asdict(one) for name, one in sides.items()},
        "ratios": {
            name: {cost: _ratio(sides, one, cost) for cost in (*_COSTS, "warm_cpu_ms")}
            for name, one in sides.items()
            if one is not sides.get(PEER)
        },
    }


def lines(texts: Texts, sides: dict[str, Measured]) -> Iterator[str]:
    """Yield the lines of the table; behind each cost stands how many times less than textlint's it is."""
    yield (
        f"proofreading, in turn, medians: {texts.mails} mails of about {texts.characters} characters, "
        f"{texts.planted_mistakes} mistakes in a mail of {texts.planted_characters}"
    )
    yield _row("", sides)
    for cost, words in _COSTS.items():
        yield _row(words, (_cost(sides, one, cost) for one in sides.values()))
    for count, words in _COUNTS.items():
        yield _row(words, (str(getattr(one, count)) for one in sides.values()))


def _row(words: str, cells: Iterator[str] | dict[str, Measured]) -> str:
    return f"  {words:<40}" + "".join(f"{cell:>22}" for cell in cells)


def _cost(sides: dict[str, Measured], one: Measured, cost: str) -> str:
    value = getattr(one, cost)
    if value is None:
        return "–"
    ratio = _ratio(sides, one, cost)
    behind = f"{ratio:6.1f} ×" if ratio and one is not sides.get(PEER) else ""
    return f"{value:.1f} {cost.rpartition('_')[2].replace('mb', 'MB')}{behind}"


def _ratio(sides: dict[str, Measured], one: Measured, cost: str) -> float | None:
    """Return how many times less than textlint's a cost is; None where one of both wasn't measured."""
    theirs, ours = getattr(sides.get(PEER), cost, None), getattr(one, cost)
    return round(theirs / ours, 2) if theirs and ours else None
