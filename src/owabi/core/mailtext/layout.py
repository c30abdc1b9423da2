"""Lines of a page as they grow: breaks, tabs and blanks are written only when words follow."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence


class Lines:
    """A text and the place of each of its characters in the source; places are given in rising order."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._offsets = array("I")
        self._end = 0
        self._breaks: list[int] = []
        self._tab: int | None = None
        self._blank: tuple[int, bool] | None = None
        self._cell_is_fresh = False
        self._row_has_words = False

    def write(self, words: str, at: int) -> None:
        """Write words that stand in the source as they are."""
        if words:
            self._flush(words[0])
            self._pieces.append(words)
            self._offsets.extend(range(at, at + len(words)))
            self._end = at + len(words)

    def write_for(self, words: str, start: int, end: int) -> None:
        """Write words that something else in the source stands for."""
        if words:
            self._flush(words[0])
            self._pieces.append(words)
            self._offsets.extend([start] * len(words))
            self._end = end

    def blank(self, at: int, *, breaks: bool) -> None:
        """Note a blank, which is written once and only within a line; ``breaks`` if it breaks the source's line."""
        if self._blank is None:
            self._blank = (at, breaks)

    def line_break(self, at: int) -> None:
        """Break the line."""
        if not self._cell_is_fresh:
            self._breaks.append(at)

    def apart(self, at: int) -> None:
        """See that what comes stands on another line than what was."""
        if not self._cell_is_fresh and not self._breaks:
            self._breaks.append(at)

    def row(self, at: int) -> None:
        """Begin a row of a table."""
        self._cell_is_fresh = False
        self.apart(at)
        self._row_has_words = False

    def cell(self, at: int) -> None:
        """Begin a cell: on the line of the last, whatever blocks are in both."""
        if self._row_has_words:
            self._breaks.clear()
            self._tab = at
        self._cell_is_fresh = True

    def cell_ends(self) -> None:
        """End a cell."""
        self._cell_is_fresh = False

    def finished(self) -> tuple[str, Sequence[int]]:
        """Return the text and the places, the last of which is behind the last character."""
        self._offsets.append(self._end)
        return "".join(self._pieces), self._offsets

    def _flush(self, follows: str) -> None:
        if self._pieces:
            if self._breaks:
                self._add("\n" * len(self._breaks), self._breaks)
            elif self._tab is not None:
                self._add("\t", [self._tab])
            elif self._blank and not self._is_no_blank(follows):
                self._add(" ", [self._blank[0]])
        self._breaks, self._tab, self._blank = [], None, None
        self._cell_is_fresh, self._row_has_words = False, True

    def _add(self, words: str, offsets: list[int]) -> None:
        self._pieces.append(words)
        self._offsets.extend(offsets)

    def _is_no_blank(self, follows: str) -> bool:
        """Return whether the source's line is broken between two Japanese characters (CSS Text 3, §4.1.3)."""
        return bool(self._blank and self._blank[1] and _JAPANESE.match(self._pieces[-1][-1] + follows))


_WIDE = "[\u2e80-\ua4cf\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]"
_JAPANESE = re.compile(f"{_WIDE}{{2}}")
