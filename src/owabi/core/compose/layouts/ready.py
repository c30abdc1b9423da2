"""What a layout works on: a draft, the speaker who made it, and the parts of lines all layouts share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from owabi.core.compose.axes import Form
from owabi.core.compose.draft import Draft, DraftRow, Paragraph, Speaker
from owabi.core.compose.outline import Outline
from owabi.core.compose.wrapping import sentences, wrapped
from owabi.core.language.names import Addressee, address_lines
from owabi.core.notice import RULE_TEXT, Line, Role, Span

BLANK = Line(Role.BLANK)
RULE = Line(Role.RULE, (Span(RULE_TEXT, wording="rule"),))


class Network(Enum):
    """A social network, by the limit its posts keep."""

    X = "x"
    BLUESKY = "bluesky"
    MASTODON = "mastodon"


@dataclass(frozen=True, slots=True)
class Ready:
    """A draft with what is needed to lay it out."""

    draft: Draft
    speaker: Speaker
    outline: Outline
    to: Addressee | None
    network: Network


def ours(text: str, wording: str = "layout") -> Span:
    """Return a mark or an indent that a layout adds, which other renderings show in their own way."""
    return Span(text, wording=wording)


def is_link(text: str) -> bool:
    """Return whether a fact's words are a web address."""
    return text.startswith(("https://", "http://"))


def topic(ready: Ready, name: str, form: Form = Form.BODY) -> tuple[Span, ...]:
    """Return the words for a topic, none where there is nothing to say."""
    return tuple(span for passage in ready.speaker.topic(name, form) for span in passage.spans)


def addressee(ready: Ready) -> Iterator[Line]:
    """Yield the lines that address the reader: by name where it is known, otherwise all readers together."""
    named = address_lines(ready.to) if ready.to else ()
    for text in named:
        yield Line(Role.ADDRESSEE, (Span(text, "to"),))
    if not named and (spans := topic(ready, "宛名")):
        yield Line(Role.ADDRESSEE, spans)


def block(ready: Ready, name: str, role: Role) -> Iterator[Line]:
    """Yield the lines of a fixed part, those without anything to say left out."""
    for words in ready.speaker.block(name):
        yield Line(role, words)


def paragraphs(parts: Iterable[Paragraph], role: Role, wrap: bool) -> Iterator[Line]:
    """Yield paragraphs as lines with a blank line between them."""
    for index, paragraph in enumerate(parts):
        if index:
            yield BLANK
        yield from passages(paragraph, role, wrap)


def passages(paragraph: Paragraph, role: Role, wrap: bool) -> Iterator[Line]:
    """Yield the sentences of a paragraph, as one line or wrapped, and its items, each on a line of its own."""
    for listed, group in groupby(paragraph, key=lambda passage: passage.role is not Role.BODY):
        if listed:
            for passage in group:
                mark = ours("・") if passage.role is Role.ITEM else ours("　")
                yield from _lines(passage.role, [(mark, *passage.spans)], "　", wrap)
        else:
            spans = tuple(span for passage in group for span in passage.spans)
            yield from _lines(role, sentences(spans), "", wrap)


def _lines(role: Role, parts: Iterable[tuple[Span, ...]], indent: str, wrap: bool) -> Iterator[Line]:
    """Yield parts of a text as wrapped lines that continue each other; unwrapped, only a link begins a line."""
    if wrap:
        broken: Iterable[tuple[Span, ...]] = (line for part in parts for line in wrapped(part, indent))
    else:
        broken = _before_links(tuple(span for part in parts for span in part))
    for index, spans in enumerate(broken):
        yield Line(role, spans, continues=index > 0)


def _before_links(spans: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    line: list[Span] = []
    for span in spans:
        if line and span.path and is_link(span.text) and line[-1].text.endswith("。"):
            yield tuple(line)
            line = []
        line.append(span)
    if line:
        yield tuple(line)


def row(item: DraftRow, mark: str, wrap: bool) -> Iterator[Line]:
    """Yield a row of the list at a glance behind its mark."""
    marked = (ours(mark), *item.label, *item.value) if mark else (*item.label, *item.value)
    yield from _lines(Role.ROW, [marked], "　", wrap)


def spaced(*groups: Iterable[Line]) -> tuple[Line, ...]:
    """Join groups of lines with a blank line between those that have any."""
    lines: list[Line] = []
    for group in groups:
        new = list(group)
        if new and lines:
            lines.append(BLANK)
        lines += new
    return tuple(lines)
