"""What a layout works on: a draft, the speaker who made it, and the parts of lines all layouts share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from owabi.core.compose.axes import Form
from owabi.core.compose.draft import Draft, DraftRow, Paragraph, Passage, Speaker
from owabi.core.compose.outline import Outline
from owabi.core.compose.wrapping import sentences, wrapped
from owabi.core.language.names import Addressee, address_lines
from owabi.core.notice import Line, Role, Span

BLANK = Line(Role.BLANK)
RULE = Line(Role.RULE, (Span("─" * 24, wording="rule"),))


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
    """Return punctuation or an indent that a layout adds."""
    return Span(text, wording=wording)


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
    """Yield the sentences of a paragraph, wrapped or run together, and its items, each on a line of its own."""
    together: list[Span] = []
    for passage in paragraph:
        if passage.role is Role.BODY and not wrap:
            together += passage.spans
            continue
        if together:
            yield Line(role, tuple(together))
            together = []
        yield from _passage(passage, role, wrap)
    if together:
        yield Line(role, tuple(together))


def _passage(passage: Passage, role: Role, wrap: bool) -> Iterator[Line]:
    if passage.role is Role.BODY:
        for sentence in sentences(passage.spans):
            yield from (Line(role, spans) for spans in wrapped(sentence))
        return
    mark = ours("・") if passage.role is Role.ITEM else ours("　")
    spans = (mark, *passage.spans)
    lines = list(wrapped(spans, indent="　")) if wrap else [spans]
    yield from (Line(passage.role, spans) for spans in lines)


def row(item: DraftRow, mark: str, wrap: bool) -> Iterator[Line]:
    """Yield a row of the list at a glance behind its mark."""
    spans = (ours(mark), *item.label, *item.value) if mark else (*item.label, *item.value)
    lines = list(wrapped(spans, indent="　")) if wrap else [spans]
    yield from (Line(Role.ROW, spans) for spans in lines)


def spaced(*groups: Iterable[Line]) -> tuple[Line, ...]:
    """Join groups of lines with a blank line between those that have any."""
    lines: list[Line] = []
    for group in groups:
        new = list(group)
        if new and lines:
            lines.append(BLANK)
        lines += new
    return tuple(lines)
