"""The lines of a text by their layout: blank, rule, heading, labelled row, item of a list, or plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from owabi.core.language.spotting.model import Span


class Layout(Enum):
    """What a line looks like; a heading is a label with nothing behind it."""

    BLANK = "blank"
    RULE = "rule"
    HEADING = "heading"
    ROW = "row"
    ITEM = "item"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line without the blanks around it.

    ``label`` is that of a heading or row, without marks and blanks in it (日　時 is 日時), and stands at
    ``label_span``; ``words`` is where what is said begins, behind a mark or label. ``indent`` counts blanks.
    """

    start: int
    end: int
    layout: Layout
    words: int
    indent: int
    label: str = ""
    label_span: Span = (0, 0)


def text_lines(text: str) -> Iterator[TextLine]:
    """Yield every line of a text, in time linear in its length."""
    start = 0
    for line in text.split("\n"):
        words = line.strip(_EDGES)
        indent = len(line) - len(line.lstrip(_EDGES)) if words else 0
        yield _line(words, start + indent, indent)
        start += len(line) + 1


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
    rf"(?:(?:#{{1,6}}|[■□●○◆◇▼▽]){_GAP}(?:{_NUMBERED}{_GAP})?(?P<marked>[^\s。、][^。、\n]{{0,30}}?)"
    rf"|{_NUMBERED}{_GAP}(?P<numbered>[^\s。、][^。、\n]{{0,9}}?)"
    rf"|[<＜《〈≪](?P<angled>[^>＞》〉≫\n]{{1,20}})[>＞》〉≫]){_GAP}[:：]?{_GAP}"
)
_RULE = re.compile(r"[-─━═=＝*＊_＿~〜～―‐…・]{4,}")
_ITEM = re.compile(rf"{_MARK}(?=\S)")


def _line(words: str, begin: int, indent: int) -> TextLine:
    end = begin + len(words)
    if not words:
        return TextLine(begin, end, Layout.BLANK, begin, indent)
    if _RULE.match(words):
        return TextLine(begin, end, Layout.RULE, begin, indent)
    if found := _LABEL.match(words) or _HEADING.fullmatch(words):
        first, last = found.span(found.lastgroup or 0)
        label = "".join(words[first:last].split())
        layout = Layout.ROW if found.end() < len(words) else Layout.HEADING
        return TextLine(begin, end, layout, begin + found.end(), indent, label, (begin + first, begin + last))
    if item := _ITEM.match(words):
        return TextLine(begin, end, Layout.ITEM, begin + item.end(), indent)
    return TextLine(begin, end, Layout.TEXT, begin, indent)
