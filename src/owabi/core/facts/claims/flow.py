"""A text without the line breaks that mail puts into sentences, and the way back to its places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from owabi.core.language.spotting import Layout, Span, TextLine, text_lines


@dataclass(frozen=True, slots=True)
class Flow:
    """The text in which broken sentences are whole; ``lines`` are its lines."""

    text: str
    lines: tuple[TextLine, ...]
    _starts: Sequence[int]
    _shifts: Sequence[int]

    def origin(self, start: int, end: int) -> Span:
        """Return the place in the text as it was given."""
        return start + self._shift(start), end + self._shift(end - 1) if end > start else start

    def _shift(self, at: int) -> int:
        return self._shifts[bisect_right(self._starts, at) - 1]


def flow_of(text: str) -> Flow:
    """Return a text with its broken sentences and rows put together again."""
    pieces: list[str] = []
    starts, shifts = [0], [0]
    length, before, whole = 0, None, None
    for line, raw in zip(text_lines(text), text.split("\n"), strict=True):
        if before and whole and _goes_on(before, whole, line, text):
            words = text[line.start : line.end]
            starts.append(length)
            shifts.append(line.start - length)
            pieces.append(words)
            length += len(words)
        else:
            pieces.append(f"\n{raw}" if before else raw)
            first = line.start - line.indent
            starts.append(length + (1 if before else 0))
            shifts.append(first - starts[-1])
            length += len(pieces[-1])
            whole = line
        before = line
    flowing = "".join(pieces)
    return Flow(flowing, tuple(text_lines(flowing)), starts, shifts)


_ENDS = "。．！？!?」』】）)"
_FULL_LINE = 26
_DEEPEST_INDENT = 4


def _goes_on(before: TextLine, whole: TextLine, line: TextLine, text: str) -> bool:
    """Return whether a line goes on with the one before, whose beginning is ``whole``."""
    if line.layout is not Layout.TEXT or before.layout in (Layout.BLANK, Layout.RULE, Layout.HEADING):
        return False
    last = text[before.end - 1]
    if last in "、，／" or text[line.start] in "（(":
        return True
    if whole.layout is not Layout.TEXT and 0 < line.indent <= _DEEPEST_INDENT:
        return last != "。"
    return whole.layout is Layout.TEXT and last not in _ENDS and before.end - before.start >= _FULL_LINE
