"""Breaking lines of plain mail where Japanese business mail breaks them: after a sentence, or after a comma.

A fact's words are never broken, so that they can be found again as they stand in the sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from owabi.core.language.widths import column_width
from owabi.core.notice import Span

COLUMNS = 70
"""The most columns of a line of plain mail where it can be helped: 35 full-width characters (facts of mail)."""

_BREAKS = re.compile(r"(?<=[、。／])|(?=（)")


def sentences(spans: Iterable[Span]) -> Iterator[tuple[Span, ...]]:
    """Split spans after each full stop of ours."""
    line: list[Span] = []
    for atom in _atoms(spans):
        line.append(atom)
        if atom.path is None and atom.text.endswith("。"):
            yield tuple(line)
            line = []
    if line:
        yield tuple(line)


def wrapped(spans: Iterable[Span], indent: str = "", columns: int = COLUMNS) -> Iterator[tuple[Span, ...]]:
    """Break one sentence into lines of at most ``columns``; further lines begin with ``indent``."""
    line: list[Span] = []
    for piece in _fitting_pieces(spans, columns - column_width(indent)):
        if line and _width(line) + _width(piece) > columns:
            yield _joined(line)
            line = [Span(indent, wording="layout")] if indent else []
        line += piece
    if line:
        yield _joined(line)


def _fitting_pieces(spans: Iterable[Span], columns: int) -> Iterator[list[Span]]:
    """Yield the runs that stay together; one in brackets that is too long for a line is broken inside them."""
    for piece in _pieces(spans, whole_brackets=True):
        if _width(piece) > columns:
            yield from _pieces(piece, whole_brackets=False)
        else:
            yield piece


def _pieces(spans: Iterable[Span], whole_brackets: bool) -> Iterator[list[Span]]:
    """Yield runs up to a comma, stroke or full stop of ours, or up to a bracket of ours, which may stay whole."""
    piece: list[Span] = []
    depth = 0
    for atom in _atoms(spans):
        mine = atom.path is None
        if mine and atom.text.startswith("（") and not depth and piece:
            yield piece
            piece = []
        piece.append(atom)
        depth += atom.text.count("（") - atom.text.count("）") if mine and whole_brackets else 0
        if mine and not depth and atom.text.endswith(("、", "。", "／")):
            yield piece
            piece = []
    if piece:
        yield piece


def _atoms(spans: Iterable[Span]) -> Iterator[Span]:
    for span in spans:
        if span.path is not None:
            yield span
        else:
            yield from (Span(text, wording=span.wording) for text in _BREAKS.split(span.text) if text)


def _joined(line: list[Span]) -> tuple[Span, ...]:
    """Put neighbouring pieces of one wording together again."""
    joined: list[Span] = []
    for span in line:
        if joined and span.path is None and joined[-1].path is None and joined[-1].wording == span.wording:
            joined[-1] = Span(joined[-1].text + span.text, wording=span.wording)
        else:
            joined.append(span)
    return tuple(joined)


def _width(spans: Iterable[Span]) -> int:
    return sum(column_width(span.text) for span in spans)
