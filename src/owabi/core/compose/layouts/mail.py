"""Plain mail: addressee, courtesy, writer, lead, the list at a glance, body, closing, signature."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from owabi.core.compose.draft import DraftChapter
from owabi.core.compose.layouts.ready import (
    RULE,
    Ready,
    addressee,
    block,
    ours,
    paragraphs,
    passages,
    row,
    spaced,
    topic,
)
from owabi.core.compose.wrapping import wrapped
from owabi.core.notice import Line, Role


def lay_out(ready: Ready) -> tuple[Line, ...]:
    """Return the lines of the mail, at most 35 full-width columns where facts allow."""
    draft = ready.draft
    return spaced(
        addressee(ready),
        [*paragraphs(draft.greeting, Role.GREETING, True), *_writer(ready)],
        paragraphs(draft.lead, Role.LEAD, True),
        (line for item in draft.rows for line in row(item, "■", True)),
        *chapters(draft.body, True),
        paragraphs(draft.closing, Role.CLOSING, True),
        _signature(ready),
    )


def _writer(ready: Ready) -> Iterator[Line]:
    for index, spans in enumerate(wrapped(topic(ready, "差出人"))):
        yield Line(Role.GREETING, spans, continues=index > 0)


def chapters(body: Iterable[DraftChapter], wrap: bool) -> Iterator[Iterator[Line]]:
    """Yield the lines of each chapter, its heading in brackets."""
    for chapter in body:
        yield _chapter(chapter, wrap)


def _chapter(chapter: DraftChapter, wrap: bool) -> Iterator[Line]:
    if chapter.heading:
        yield Line(Role.HEADING, (ours("【"), *chapter.heading, ours("】")))
    for paragraph in chapter.paragraphs:
        yield from passages(paragraph, Role.BODY, wrap)


def _signature(ready: Ready) -> Iterator[Line]:
    yield RULE
    yield from block(ready, "署名", Role.SIGNATURE)
    yield RULE
