"""Brackets of a text, paired: which stay alone, and which pairs have halves of two widths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from owabi.core.notice import Role
from owabi.core.proofread.document import Document

WIDE = {"(": "（", ")": "）", "[": "［", "]": "］", "｢": "「", "｣": "」"}
"""The full-width sign of each half-width one."""

_PAIRS = {"（": "）", "［": "］", "「": "」", "『": "』", "【": "】", "〔": "〕", "《": "》", "〈": "〉"}
_OPENERS = {close: start for start, close in _PAIRS.items()}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two brackets that belong together, by their places."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Alone:
    """A bracket without its other half; ``other`` is the one that would fit where this one stands, '' for none."""

    at: int
    other: str = ""


@dataclass(frozen=True, slots=True)
class Brackets:
    """All brackets of a text: pairs in the order of their ends, and those alone."""

    pairs: tuple[Pair, ...]
    alone: tuple[Alone, ...]


def brackets(document: Document) -> Brackets:
    """Pair the brackets of each paragraph; quoted mails, addresses, marks of lists and faces are left out."""
    known = _FOUND.get(document)
    if known is None:
        known = _FOUND[document] = _paired(document)
    return known


_FOUND: WeakKeyDictionary[Document, Brackets] = WeakKeyDictionary()


def _paired(document: Document) -> Brackets:
    pairs: list[Pair] = []
    alone: list[Alone] = []
    opened: list[tuple[int, str]] = []
    text = document.text
    quotes = any(line.role is Role.QUOTE for line in document.lines)
    for found in _SIGNS.finditer(text):
        sign, at = found[0], found.start()
        if sign == "\n":
            alone += (Alone(place) for place, _ in opened)
            opened.clear()
        elif not (quotes and document.role_at(at) is Role.QUOTE) and not (
            sign in _NARROW and document.in_address(at, at + 1)
        ):
            _take(document, at, opened, pairs, alone)
    alone += (Alone(place) for place, _ in opened)
    return Brackets(tuple(pairs), tuple(sorted(alone, key=lambda one: one.at)))


_NARROW = "()[]"
_SIGNS = re.compile(r"[（）()［］\[\]「」｢｣『』【】〔〕《》〈〉]|\n(?=[ \t　]*\n)")
_LIST_MARK = re.compile(r"[ \t　]*[・※◆■●○]?[ 　]?(?:[0-9０-９]{1,3}|[A-Za-zａ-ｚＡ-Ｚ]|[ァ-ン①-⑳])")
_FACE = re.compile(r"[:;：；=^][-^oо']?\Z")
_DEEPEST = 40


def _take(
    document: Document, at: int, opened: list[tuple[int, str]], pairs: list[Pair], alone: list[Alone]
) -> None:
    sign = document.text[at]
    wide = WIDE.get(sign, sign)
    if wide in _PAIRS:
        opened.append((at, wide))
        return
    wanted = _OPENERS[wide]
    back = next((back for back, (_, kind) in enumerate(reversed(opened[-_DEEPEST:])) if kind == wanted), None)
    if back is None:
        if not _decorates(document, at):
            # A closer that fits nothing, right after another kind was opened, is that one's, mistyped.
            alone.append(Alone(at, _PAIRS[opened.pop()[1]] if opened else ""))
        return
    first = len(opened) - back
    alone += (Alone(place) for place, _ in opened[first:])
    del opened[first:]
    pairs.append(Pair(opened.pop()[0], at))


def _decorates(document: Document, at: int) -> bool:
    """Return whether a closing bracket is a mark of a list such as 1), or part of a face."""
    if document.text[at] not in ")）":
        return False
    line = document.line_at(at)
    mark = _LIST_MARK.match(document.text, line.start, at)
    listed = mark is not None and mark.end() == at
    return listed or _FACE.search(document.text[max(line.start, at - 2) : at]) is not None


def short(document: Document, pair: Pair) -> str:
    """Return the words of a pair for a message, the middle left out where they are long."""
    words = document.text[pair.start : pair.end + 1]
    return words if len(words) <= _LONGEST else f"{words[:8]}…{words[-8:]}"


_LONGEST = 20


def widths(document: Document, found: Brackets) -> Iterator[tuple[int, int]]:
    """Yield (place to change, place of its other half) of pairs with halves of two widths.

    The half is changed to the width of most round brackets of the text, or else to that of the opening one.
    """
    text = document.text
    halves = [(pair, text[pair.start] in _NARROW, text[pair.end] in _NARROW) for pair in found.pairs]
    even = [first for pair, first, last in halves if first is last and text[pair.start] in "(（"]
    narrow = sum(even) * 2
    for pair, first, last in halves:
        if first is last or text[pair.start] not in "(（[［":
            continue
        change_end = narrow == len(even) or first is (narrow > len(even))
        yield (pair.end, pair.start) if change_end else (pair.start, pair.end)
