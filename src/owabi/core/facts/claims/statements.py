"""Claims that sentences make: every cue is looked for in the text, and each value goes to the cue nearest to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from owabi.core.facts.claims.reading import (
    Reading,
    Told,
    form_of,
    told_of_cause,
    told_of_value,
    told_of_words,
)
from owabi.core.facts.claims.table import Cue
from owabi.core.facts.forms import Text
from owabi.core.language.spotting import Span


@dataclass(frozen=True, slots=True)
class _Found:
    """A cue found in a text: where it stands in all, and where its value does."""

    cue: Cue
    whole: Span
    value: Span
    order: int

    @property
    def rank(self) -> tuple[bool, int, int]:
        """What comes first: what is sure, then what stands nearest to the value, then what the table says first."""
        around = (self.whole[1] - self.whole[0]) - (self.value[1] - self.value[0])
        return not self.cue.sure, around, self.order


def statements(reading: Reading) -> Iterator[Told]:
    """Yield the claims of sentences, each value for one fact only."""
    found = list(_found(reading))
    excluded: set[tuple[str, int]] = set()
    for item in found:
        if item.cue.excludes:
            excluded.update((item.cue.paths[0], at) for at in range(*item.whole))
    found = [item for item in found if not item.cue.excludes and not _excluded(item, excluded)]
    yield from _answers([item for item in found if item.cue.answer is not None])
    best: dict[tuple[Span, str], _Found] = {}
    for item in found:
        if item.cue.answer is None:
            masks = item.value in reading.masked.values
            key = item.value, "" if masks else item.cue.paths[0]
            if key not in best or item.rank < best[key].rank:
                best[key] = item
    for item in best.values():
        yield from _told(reading, item)


def _answers(found: list[_Found]) -> Iterator[Told]:
    """Yield what is said without a value; of answers about one fact that overlap the first one counts."""
    ends: dict[str, int] = {}
    for item in sorted(found, key=lambda item: (item.whole[0], -item.whole[1], item.order)):
        path = item.cue.paths[0]
        if item.whole[0] >= ends.get(path, 0) and item.cue.answer is not None:
            ends[path] = item.whole[1]
            yield Told(path, item.cue.answer, *item.whole, item.cue.sure)


def _found(reading: Reading) -> Iterator[_Found]:
    text = reading.masked.text
    for order, cue in enumerate(reading.cues.cues):
        if cue.word not in text:
            continue
        for match in cue.pattern.finditer(text):
            yield _Found(cue, match.span(), match.span("value") if cue.slot else match.span(), order)


def _excluded(item: _Found, excluded: set[tuple[str, int]]) -> bool:
    return bool(excluded) and any((item.cue.paths[0], at) in excluded for at in range(*item.whole))


def _told(reading: Reading, item: _Found) -> Iterator[Told]:
    path, sure = item.cue.paths[0], item.cue.sure
    if path == "cause":
        yield from told_of_cause(reading, *item.value, sure)
    elif item.value in reading.masked.values and not isinstance(form_of(reading.cues, path), Text):
        path, here = _listed(reading, path, item.value[0])
        yield from told_of_value(reading, path, item.value, sure and here)
    else:
        path, here = _listed(reading, path, item.value[0])
        yield from told_of_words(reading, path, *item.value, sure and here)


def _listed(reading: Reading, path: str, at: int) -> tuple[str, bool]:
    """Return the path within the list that a place lies in, and whether that is where the fact belongs."""
    root, mark, rest = path.partition("[]")
    block = reading.blocks.at(at)
    if block == "timeline" and path.startswith("time."):
        return "timeline[].at", True
    if not mark or root not in _SHARED or rest == ".name":
        return path, True
    if block in _SHARED and f"{block}[]{rest}" in reading.cues.facts:
        return f"{block}[]{rest}", True
    return path, False


_SHARED = frozenset(("desks", "substitutes"))
"""Lists whose entries have facts of the same names: a number may be that of either."""
