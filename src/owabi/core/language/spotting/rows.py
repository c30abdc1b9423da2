"""Rows with a label: ■発生日時：…, 【日時】 with the lines below it, a heading of Markdown, 日時　…."""

from __future__ import annotations

from dataclasses import dataclass

from owabi.core.language.spotting.lines import Layout, TextLine, text_lines
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
    label: TextLine | None = None
    values: list[Span] = []
    for line in text_lines(text):
        if label and not line.label and _goes_on(label, line, values):
            values += [(line.start, line.end)] if line.layout is not Layout.BLANK else []
            continue
        found += [_row(label, values)] if label else []
        label = line if line.label else None
        values = [(line.words, line.end)] if line.layout is Layout.ROW else []
    return (*found, _row(label, values)) if label else tuple(found)


_MOST_LINES = 30


def _goes_on(label: TextLine, line: TextLine, values: list[Span]) -> bool:
    """Return whether a line belongs to the value of a label: behind a heading after a blank line too."""
    if line.layout is Layout.BLANK:
        return not values
    if line.layout is Layout.RULE or len(values) >= _MOST_LINES:
        return False
    return label.layout is Layout.HEADING or line.indent > 0 or line.layout is Layout.ITEM


def _row(label: TextLine, values: list[Span]) -> Row:
    return Row(label.label, *label.label_span, tuple(values))
