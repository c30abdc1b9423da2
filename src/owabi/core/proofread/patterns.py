"""Token patterns as data: what a rule looks for among the words of a text, written in one readable line.

::

    [品詞=名詞-普通名詞-サ変可能] [語=を] [原形=行う|実行する]
    [語=お|ご]? [品詞=名詞 語!=こと]+ [語=の]{0,2} [読み~=^キ]

An element names attributes of one token: 語 (as it stands), 原形 (dictionary form), 正規 (normalized form), 品詞
(parts of speech joined by -, matched from the left), 活用 (form of bending), 読み (reading). ``=`` wants one of
the words parted by ``|``, ``!=`` none of them, ``~=`` a regular expression. ``?``, ``*``, ``+`` and
``{m,n}`` repeat an element.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from owabi.core.errors import BadLibrary, Message, Place, Problem
from owabi.core.language.morphology import Token

ATTRIBUTES: dict[str, Callable[[Token], str]] = {
    "語": lambda token: token.surface,
    "原形": lambda token: token.dictionary_form,
    "正規": lambda token: token.normalized,
    "品詞": lambda token: "-".join(token.pos[:4]),
    "活用": lambda token: token.pos[5],
    "読み": lambda token: token.reading,
}
"""What an element can ask of a token."""

Test = Callable[[Token], bool]


@dataclass(frozen=True, slots=True)
class Element:
    """One element: the tests a token must pass, and how often it may stand."""

    tests: tuple[Test, ...]
    least: int = 1
    most: int = 1

    def fits(self, token: Token) -> bool:
        """Return whether a token passes every test."""
        return all(test(token) for test in self.tests)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A row of elements."""

    elements: tuple[Element, ...]

    def find(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Yield the index ranges of tokens that match, from the left, the longest first, without overlaps."""
        at = 0
        while at < len(tokens):
            end = (
                self._match(tokens, at, 0)
                if self.elements[0].least == 0 or self._starts(tokens[at])
                else None
            )
            if end is not None and end > at:
                yield at, end
                at = end
            else:
                at += 1

    def _starts(self, token: Token) -> bool:
        return self.elements[0].fits(token)

    def _match(self, tokens: Sequence[Token], at: int, element: int) -> int | None:
        if element == len(self.elements):
            return at
        one = self.elements[element]
        taken = 0
        while taken < one.most and at + taken < len(tokens) and one.fits(tokens[at + taken]):
            taken += 1
        for count in range(taken, one.least - 1, -1):
            end = self._match(tokens, at + count, element + 1)
            if end is not None:
                return end
        return None


def pattern(text: str, place: Place | None = None) -> Pattern:
    """Read a pattern; raises :class:`BadLibrary` naming the element that can't be read."""
    elements: list[Element] = []
    rest = text.strip()
    while rest:
        found = _ELEMENT.match(rest)
        if found is None:
            raise _unreadable(rest, place)
        elements.append(_element(found, place))
        rest = rest[found.end() :].lstrip()
    if not elements:
        raise _unreadable(text, place)
    return Pattern(tuple(elements))


_ELEMENT = re.compile(r"\[(?P<tests>[^\]]*)\](?P<repeat>[?*+]|\{\d+,\d+\})?")
_TEST = re.compile(r"(?P<name>[^\s=!~]+)(?P<sign>!=|~=|=)(?P<words>\S+)")
_MOST = 20
_REPEATS = {"": (1, 1), "?": (0, 1), "*": (0, _MOST), "+": (1, _MOST)}


def _element(found: re.Match[str], place: Place | None) -> Element:
    tests: list[Test] = []
    for part in found["tests"].split():
        test = _TEST.fullmatch(part)
        if test is None or test["name"] not in ATTRIBUTES:
            raise _unreadable(part, place)
        tests.append(_test(ATTRIBUTES[test["name"]], test["sign"], test["words"], test["name"] == "品詞"))
    repeat = found["repeat"] or ""
    if repeat.startswith("{"):
        least, most = (int(number) for number in repeat.strip("{}").split(","))
        return Element(tuple(tests), least, min(most, _MOST))
    return Element(tuple(tests), *_REPEATS[repeat])


def _test(value: Callable[[Token], str], sign: str, words: str, from_left: bool) -> Test:
    if sign == "~=":
        searched = re.compile(words).search
        return lambda token: searched(value(token)) is not None
    wanted = tuple(words.split("|"))
    if from_left:
        return lambda token: value(token).startswith(wanted) is (sign == "=")
    listed = frozenset(wanted)
    return lambda token: (value(token) in listed) is (sign == "=")


def _unreadable(part: str, place: Place | None) -> BadLibrary:
    message = Message(
        "“%(part)s” can't be read as a token pattern; write elements such as [原形=する] or [品詞=名詞]+.",
        {"part": part},
    )
    return BadLibrary([Problem(place or Place(), message)])
