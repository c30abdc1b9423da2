"""Claims of labelled rows, of the lines below headings, and of the items of lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.facts.claims.blocks import COMPANY, SENDER, SENT_BY
from owabi.core.facts.claims.reading import (
    Reading,
    Told,
    form_of,
    told_of,
    told_of_cause,
    told_of_words,
    trimmed,
    unbracketed,
)
from owabi.core.facts.claims.senders import parts_of_sender
from owabi.core.facts.claims.table import Labelled
from owabi.core.facts.forms import Text
from owabi.core.language.misread import normal
from owabi.core.language.spotting import Layout, RangeSpot, Span, TextLine


def rows(reading: Reading) -> Iterator[Told]:
    """Yield the claims of every line with a label; what stands below a heading is its value."""
    lines = reading.flow.lines
    for number, line in enumerate(lines):
        if line.layout is Layout.ROW:
            yield from _row(reading, line, (line.words, line.end))
        elif line.layout is Layout.HEADING and normal(line.label) not in reading.cues.blocks:
            below = _below(lines, number + 1)
            if below and reading.flow.text[below[0].end - 1] != "。":
                yield from _row(reading, line, (below[0].words, below[0].end), below[-1].end)


def items(reading: Reading) -> Iterator[Told]:
    """Yield the claims of the items of lists, and of the lines that stand unlabelled among them."""
    for line in reading.flow.lines:
        block = reading.blocks.at(line.start)
        if block == SENDER and line.layout is Layout.TEXT:
            yield from _signed(reading, line)
        elif block == "desks" and line.layout in (Layout.TEXT, Layout.ITEM):
            yield from _desk(reading, line.words, line.end, named=line.layout is Layout.ITEM)
        elif block == "timeline" and line.layout is Layout.TEXT:
            yield from _course(reading, line)
        elif line.layout is Layout.ITEM and block:
            yield from _item(reading, block, line.words, line.end)


_PIECES = re.compile(r"[／/](?!/)")
_TARGETS = frozenset(("対象・影響", "対象"))
_MOST_BELOW = 4
_PERSONS = ("お客様", "お客さま", "方", "方々", "皆様", "ユーザー")
_SENTENCE = re.compile(r"[^。\n]+")
_WHAT = {"impacts": "what", "measures": "what", "improvements": "what", "substitutes": "what"}
_REPEATED = re.compile(r"\[\]\.what$")


def _below(lines: tuple[TextLine, ...], at: int) -> tuple[TextLine, ...]:
    """Return the lines below a heading that hold its value, behind a blank line at most."""
    if at < len(lines) and lines[at].layout is Layout.BLANK:
        at += 1
    end = at
    while end < min(len(lines), at + _MOST_BELOW) and lines[end].layout in (Layout.TEXT, Layout.ITEM):
        end += 1
    return lines[at:end]


def _row(reading: Reading, line: TextLine, value: Span, last: int = 0) -> Iterator[Told]:
    """Yield the claims of a labelled value; one that isn't words may go on until ``last``."""
    label = normal(line.label)
    if label in SENT_BY:
        for path, span in parts_of_sender(reading.flow.text, *value, company=True):
            yield Told(path, reading.words(*span), *span, True)
    elif label in _TARGETS or (label == "影響" and _names_service(reading, value)):
        yield from _target(reading, *value)
    elif told := _choose(_fitting(reading, label, value), reading.blocks.at(line.start)):
        words = isinstance(form_of(reading.cues, told.path), Text)
        yield from _labelled(reading, told, value if words else (value[0], max(value[1], last)))


def _names_service(reading: Reading, value: Span) -> bool:
    """Return whether a value is 「サービス／症状」: what stands before the stroke is named elsewhere as well."""
    first, *rest = _pieces(reading, value, _PIECES)
    name = reading.words(*unbracketed(reading.flow.text, *first))
    return bool(rest) and reading.flow.text.count(name) > 1 and not name.endswith(("い", "た", "る"))


def _fitting(reading: Reading, label: str, value: Span) -> tuple[Labelled, ...]:
    """Return the facts that a label tells, those of a range first if there is one and not at all if there is none."""
    told = reading.cues.labels.get(label, ())
    if not any(item.ranged for item in told):
        return told
    first = next(reading.spots_in(*value), None)
    ranged = first is not None and isinstance(reading.masked.values.get(first), RangeSpot)
    return tuple(item for item in told if item.ranged is ranged)


def _choose(told: tuple[Labelled, ...], block: str) -> Labelled | None:
    """Return which fact a label means where it stands: one of its list before one of the whole text."""
    here = [item for item in told if block and item.path.startswith((f"{block}[", f"{block}."))]
    general = [item for item in told if "[]" not in item.path and not item.path.startswith("sender.")]
    if here or general:
        return (here or general)[0]
    desk = next((item for item in told if item.path.startswith("desks[]")), None)
    return desk or next(iter(told), None)


def _labelled(reading: Reading, told: Labelled, value: Span) -> Iterator[Told]:
    path = told.path
    if path == "desks[].name":
        for piece in _pieces(reading, value, _PIECES):
            yield from _desk(reading, *piece, named=True)
    elif _REPEATED.search(path):
        for start, end in _pieces(reading, value, _PIECES):
            yield from told_of_words(reading, path, *unbracketed(reading.flow.text, start, end), told.sure)
    elif path == "cause":
        yield from told_of_cause(reading, *value, told.sure)
    else:
        yield from told_of(reading, path, *value, told.sure)


def _target(reading: Reading, start: int, end: int) -> Iterator[Told]:
    """Yield the claims of 対象・影響：サービス（機能、機能）／症状."""
    pieces = list(_pieces(reading, (start, end), _PIECES))
    first, last = pieces[0]
    if reading.words(*trimmed(reading.flow.text, start, end)).endswith(_PERSONS):
        yield from told_of_words(reading, "affected.who", start, end, True)
        return
    name_end = unbracketed(reading.flow.text, first, last)[1]
    yield from told_of_words(reading, "service", first, name_end, len(pieces) > 1)
    if name_end < last:
        yield from told_of_words(reading, "components[]", name_end + 1, last - 1, True)
    if len(pieces) > 1:
        symptom = "symptom" if "symptom" in reading.cues.facts else "effect"
        yield from told_of_words(reading, symptom, *pieces[1], True)


def _desk(reading: Reading, start: int, end: int, *, named: bool) -> Iterator[Told]:
    """Yield the claims of a desk's line: its name, and the numbers and addresses behind it."""
    spans = list(reading.spots_in(start, end))
    if named:
        name_end = spans[0][0] if spans else end
        yield from told_of_words(reading, "desks[].name", start, name_end, True)
    for path in ("desks[].phone", "desks[].mail"):
        yield from told_of(reading, path, start, end, named) if spans else ()
    # An address of a page may be a form as well as a chat.
    yield from told_of(reading, "desks[].form", start, end, False) if spans else ()


def _course(reading: Reading, line: TextLine) -> Iterator[Told]:
    """Yield the times and events of a course of events that is told in sentences."""
    for sentence in _SENTENCE.finditer(reading.masked.text, line.start, line.end):
        yield from _event(reading, *trimmed(reading.flow.text, *sentence.span()))


def _event(reading: Reading, start: int, end: int) -> Iterator[Told]:
    spans = list(reading.spots_in(start, end))
    if spans and spans[0][0] - start <= 1:
        yield from told_of(reading, "timeline[].at", start, spans[0][1], True)
        yield from told_of_words(reading, "timeline[].what", spans[0][1], end, True)


def _item(reading: Reading, block: str, start: int, end: int) -> Iterator[Told]:
    if block == "timeline":
        yield from _event(reading, start, end)
    elif block in _WHAT:
        yield from told_of_words(
            reading, f"{block}[].what", *unbracketed(reading.flow.text, start, end), True
        )
    elif f"{block}[]" in _LISTS:
        yield from told_of_words(reading, f"{block}[]", start, end, True)


_LISTS = frozenset(("requests[]", "responses[]", "personal_data.advice[]"))


def _signed(reading: Reading, line: TextLine) -> Iterator[Told]:
    company = COMPANY.search(reading.flow.text, line.start, line.end) is not None
    if any(True for _ in reading.spots_in(line.start, line.end)):
        for path in ("sender.phone", "sender.mail"):
            yield from told_of(reading, path, line.start, line.end, True)
        return
    for path, span in parts_of_sender(reading.flow.text, line.start, line.end, company=company):
        yield Told(path, reading.words(*span), *span, True)


def _pieces(reading: Reading, value: Span, at: re.Pattern[str]) -> Iterator[Span]:
    """Yield the pieces of a value between signs that stand outside of brackets and addresses."""
    start, end = value
    depth, first = 0, start
    signs = reading.masked.text
    for place in range(start, end):
        depth += {"(": 1, ")": -1}.get(signs[place], 0)
        if depth <= 0 and at.match(signs, place):
            yield first, place
            first = place + 1
    yield first, end
