"""Words that are one slip away from a known word: a letter left out, put in, changed, or swapped with the next.

First and last letters must be right, since other endings are mostly other forms. A slip leaves one of a word's two
halves intact (all but a swap in the middle of six letters), so that only places with a known half are looked at: linear
in the length of the text. What stands there is compared by the words both become when one letter is left out (as
SymSpell does).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

SHORTEST = 6
"""The fewest letters of a word that is looked for in running text."""

_SEED = 3
_LONGEST = 40
_WHOLE = 8


@dataclass(frozen=True, slots=True)
class Near:
    """A place that holds a word with a slip in it."""

    start: int
    end: int
    word: str


def near_words(text: str, lexicon: tuple[str, ...]) -> list[Near]:
    """Return the places that are one slip away from a word of the lexicon and no word of it themselves."""
    index = _index(lexicon)
    seeds = index.seeds
    exact: list[tuple[int, int]] = []
    near: list[Near] = []
    covered = 0
    for at in [at for at in range(len(text) - _SEED + 1) if text[at : at + _SEED] in seeds]:
        for half in seeds[text[at : at + _SEED]]:
            if (
                at + len(half.text) > covered
                and text.startswith(half.text, at)
                and half.collect(text, at, exact, near)
                and exact[-1][1] - exact[-1][0] >= _WHOLE
            ):
                covered = max(covered, exact[-1][1])
    return list(_without(near, exact))


def is_slip(written: str, word: str) -> bool:
    """Return whether ``written`` is ``word`` with one slip inside."""
    return written[:1] == word[:1] and written[-1:] == word[-1:] and _one_apart(written, word)


class _Half:
    """A half of words, with the other halves it may have and the words they make."""

    def __init__(self, text: str, *, first: bool) -> None:
        self.text = text
        self.first = first
        self.others: dict[str, str] = {}
        self.lengths: tuple[int, ...] = ()
        self.reach: tuple[int, ...] = ()
        self.without: dict[str, list[str]] = {}

    def add(self, other: str, word: str) -> None:
        """Take in another half."""
        self.others[other] = word
        self.lengths = tuple(sorted({*self.lengths, len(other)}, reverse=True))
        self.reach = tuple(sorted({length + step for length in self.lengths for step in (-1, 0, 1)}))
        for shorter in {other, *_shorter(other)}:
            self.without.setdefault(shorter, []).append(other)

    def collect(self, text: str, at: int, exact: list[tuple[int, int]], near: list[Near]) -> bool:
        """Add what stands beside this half, found at a place, to the words (True) or else to the slips."""
        for length in self.lengths:
            window = self._window(text, at, length)
            if window and window[2] in self.others:
                exact.append(window[:2])
                return True
        for length in self.reach:
            window = self._window(text, at, length)
            if window and (found := self._slipped(window[2])):
                near.append(Near(window[0], window[1], self.others[found]))
        return False

    def _window(self, text: str, at: int, length: int) -> tuple[int, int, str] | None:
        """Return the place of both halves and the other half, None where the text ends before."""
        begin, end = at, at + len(self.text)
        if self.first:
            return (begin, end + length, text[end : end + length]) if end + length <= len(text) else None
        return (begin - length, end, text[begin - length : begin]) if length <= begin else None

    def _slipped(self, other: str) -> str | None:
        for shorter in (other, *_shorter(other)):
            for known in self.without.get(shorter, ()):
                ends = other[-1] == known[-1] if self.first else other[0] == known[0]
                if ends and _one_apart(other, known):
                    return known
        return None


@dataclass(frozen=True, slots=True)
class _Index:
    """The halves of all words by their first letters."""

    seeds: Mapping[str, tuple[_Half, ...]]


@lru_cache(maxsize=4)
def _index(lexicon: tuple[str, ...]) -> _Index:
    halves: dict[tuple[str, bool], _Half] = {}
    for word in lexicon:
        if len(word) < SHORTEST:
            continue
        middle = len(word) // 2
        # Two cuts, since a swap across a cut leaves neither half intact.
        for cut in {middle, min(middle + 1, len(word) - _SEED)}:
            for first in (True, False):
                text, other = (word[:cut], word[cut:]) if first else (word[cut:], word[:cut])
                halves.setdefault((text, first), _Half(text, first=first)).add(other, word)
    seeds: dict[str, list[_Half]] = {}
    for half in halves.values():
        seeds.setdefault(half.text[:_SEED], []).append(half)
    return _Index({seed: tuple(listed) for seed, listed in seeds.items()})


def _shorter(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _one_apart(written: str, word: str) -> bool:
    """Return whether two words differ in one letter left out, put in, changed (kana alone), or two swapped.

    A particle that is put in or changed for another is none (ご確認をいただく is right, too), nor is a letter put in
    that isn't kana: 停止しました and 停止致しました are two words.
    """
    if written == word or abs(len(written) - len(word)) > 1:
        return False
    letters = enumerate(zip(written, word, strict=False))
    differ = next((at for at, (one, other) in letters if one != other), min(len(written), len(word)))
    if len(written) < len(word):
        return word[:differ] + word[differ + 1 :] == written
    one = written[differ]
    if len(written) > len(word):
        twice = one in (written[max(0, differ - 1) : differ], written[differ + 1 : differ + 2])
        wanted = twice or (_is_kana(one) and one not in _PARTICLES)
        return wanted and written[:differ] + written[differ + 1 :] == word
    if written[differ + 1 :] == word[differ + 1 :]:
        return _is_kana(one) and _is_kana(word[differ]) and not {one, word[differ]} <= _PARTICLES
    swapped = word[differ + 1] + word[differ]
    return written[differ : differ + 2] == swapped and written[differ + 2 :] == word[differ + 2 :]


_PARTICLES = frozenset("をはもがのとに")


def _is_kana(sign: str) -> bool:
    return "ぁ" <= sign <= "ゖ" or "ァ" <= sign <= "ヶ"


def _without(near: Iterable[Near], exact: Iterable[tuple[int, int]]) -> Iterator[Near]:
    """Yield the slips that overlap no known word but shorter ones inside, the longest of those that overlap."""
    known = sorted(set(exact))
    starts = [start for start, _ in known]
    end = 0
    for one in sorted(set(near), key=lambda one: (one.start, -one.end, one.word)):
        low, high = bisect_left(starts, one.start - _LONGEST), bisect_left(starts, one.end)
        spans = (span for span in known[low:high] if span[1] > one.start)
        inside = all(one.start < start and stop <= one.end for start, stop in spans)
        if one.start >= end and inside:
            end = one.end
            yield one
