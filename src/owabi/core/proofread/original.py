"""The text as given and the text that rules read, with a way back for every offset.

Rules read one line ending (LF) and composed letters (NFC); findings point into what was given.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Original:
    """``given`` as it came, ``text`` as rules read it; ``offsets[i]`` is where character i of ``text`` stands.

    ``offsets`` is empty where both are the same. ``lines`` are the starts of the lines of ``given``.
    ``composed`` are the spans of ``text`` that came as a letter and its marks.
    """

    given: str
    text: str
    offsets: Sequence[int]
    lines: Sequence[int]
    composed: Sequence[tuple[int, int]] = ()

    def at(self, offset: int) -> int:
        """Return the offset in ``given`` of an offset in ``text``."""
        return self.offsets[offset] if self.offsets else offset

    def place(self, given_offset: int) -> tuple[int, int]:
        """Return line and column (from 1, in characters) of an offset in ``given``."""
        line = bisect_right(self.lines, given_offset)
        return line, given_offset - self.lines[line - 1] + 1


def original(
    given: str, offsets_of_given: Sequence[int] | None = None, source: str | None = None
) -> Original:
    """Return the text as rules read it.

    ``source`` is what ``given`` was taken from (a page in HTML), ``offsets_of_given`` where each of its characters
    stands there; findings then point into the source.
    """
    text, offsets, composed = _readable(given)
    if offsets_of_given is not None and source is not None:
        back = [offsets_of_given[at] for at in offsets] if offsets else offsets_of_given
        return Original(source, text, back, _line_starts(source), composed)
    return Original(given, text, offsets, _line_starts(given), composed)


_LINE_END = re.compile(r"\r\n|\r|\n")
_COMBINING = re.compile("[\u0300-\u036f\u3099\u309a]")
_CLUSTER = re.compile("\r\n|\r|.[\u0300-\u036f\u3099\u309a]*", re.DOTALL)


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in _LINE_END.finditer(text))]


def _readable(given: str) -> tuple[str, Sequence[int], Sequence[tuple[int, int]]]:
    if "\r" not in given and not _COMBINING.search(given):
        return given, (), ()
    pieces: list[str] = []
    offsets = array("Q")
    composed: list[tuple[int, int]] = []
    for match in _CLUSTER.finditer(given):
        found = match[0]
        piece = "\n" if found[0] == "\r" else found
        if len(piece) > 1:
            piece = unicodedata.normalize("NFC", piece)
            if piece != found:
                composed.append((len(offsets), len(offsets) + len(piece)))
        pieces.append(piece)
        # A cluster that stays apart keeps its places; a composed one starts where it started.
        offsets.extend(match.start() + min(step, len(found) - 1) for step in range(len(piece)))
    offsets.append(len(given))
    return "".join(pieces), offsets, composed
