"""Rows with a label: ■発生日時：…, 【日時】 with the lines below it, a heading of Markdown, 日時　…."""

from __future__ import annotations

import re
from dataclasses import dataclass

from owabi.core.language.spotting.model import Span


@dataclass(frozen=True, slots=True)
class Row:
    """A label, without marks and blanks in it (日　時 is 日時), where it stands, and the spans of its value.

    A value is what stands behind the label, and the lines below it that belong to it; it may be empty.
    """

    label: str
    start: int
    end: int
    values: tuple[Span, ...]


def labelled_rows(text: str) -> tuple[Row, ...]:
    """Return the labelled rows of a text in order, in time linear in its length."""
    found: list[Row] = []
    open_row: _OpenRow | None = None
    start = 0
    for line in text.split("\n"):
        words = line.strip(_EDGES)
        begin = start + len(line) - len(line.lstrip(_EDGES))
        label = None if _RULE.match(words) else _LABEL.match(words) or _HEADING.fullmatch(words)
        if label or (open_row and not open_row.takes(words, begin, indented=begin > start)):
            found += [open_row.row()] if open_row else []
            open_row = _opened(words, begin, label) if label else None
        start += len(line) + 1
    return (*found, open_row.row()) if open_row else tuple(found)


_EDGES = " \t　|\r"
_GAP = r"[ \t　]{0,8}"
_NAME = r"[^\s。、，,:：「」『』（）()【】\d][^。、，,:：「」『』【】\n]{0,18}?"
_NUMBERED = r"(?:\d{1,2}[.．)）]|[（(]\d{1,2}[)）]|[①-⑳])"
_MARK = rf"(?:(?:[-*・※■□●○◆◇▼▽▪◾⬛🔹]|{_NUMBERED}){_GAP})"
_LETTER = r"[^\W\dA-Za-z_]"
_LABEL = re.compile(
    rf"""{_MARK}?(?:
      (?:{_MARK}?[【［\[〔](?P<boxed>[^】］\]〕\n]{{1,20}})[】］\]〕]{_GAP}[:：]?)
    | \*{{0,2}}(?P<colon>{_NAME})\*{{0,2}}{_GAP}(?:(?<!\d)[:：]|[:：](?!\d))(?!//)\*{{0,2}}
    | (?P<spaced>{_LETTER}{{2,10}}|{_LETTER}[　 ]{{1,3}}{_LETTER})(?:　{{1,8}}|[ ]{{2,8}}|[ ]?[\t|][ ]?)(?=\S)
    ){_GAP}""",
    re.VERBOSE,
)
_HEADING = re.compile(
    rf"(?:(?:#{{1,6}}|[■□●○◆◇▼▽]){_GAP}(?P<marked>[^\s。、][^。、\n]{{0,30}}?)"
    rf"|{_NUMBERED}{_GAP}(?P<numbered>[^\s。、][^。、\n]{{0,9}}?)"
    rf"|[<＜《〈≪](?P<angled>[^>＞》〉≫\n]{{1,20}})[>＞》〉≫]){_GAP}[:：]?{_GAP}"
)
_RULE = re.compile(r"[-─━═=＝*＊_＿~〜～―‐…・]{4,}")
_MOST_LINES = 30


class _OpenRow:
    """A row whose value may go on in the lines below: behind a heading after a blank line too."""

    def __init__(self, label: str, start: int, end: int, first: Span | None) -> None:
        self._label, self._start, self._end = label, start, end
        self._values = [first] if first else []
        self._inline = first is not None

    def takes(self, words: str, begin: int, *, indented: bool) -> bool:
        """Take the words of a line as part of the value, if they are one."""
        if not words:
            return not self._values
        if _RULE.match(words) or len(self._values) >= _MOST_LINES:
            return False
        if self._inline and not (indented or _ITEM.match(words)):
            return False
        self._values.append((begin, begin + len(words)))
        return True

    def row(self) -> Row:
        """Return the row as it stands."""
        return Row(self._label, self._start, self._end, tuple(self._values))


_ITEM = re.compile(r"[・※-]")


def _opened(words: str, begin: int, found: re.Match[str]) -> _OpenRow:
    start, end = found.span(found.lastgroup or 0)
    label = "".join(words[start:end].split())
    first = (begin + found.end(), begin + len(words)) if found.end() < len(words) else None
    return _OpenRow(label, begin + start, begin + end, first)
