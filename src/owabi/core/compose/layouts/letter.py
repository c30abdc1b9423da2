"""A letter in formal order, and a fax: a cover sheet before the letter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from owabi.core.compose.axes import Form
from owabi.core.compose.draft import Draft, DraftChapter, Paragraph
from owabi.core.compose.layouts.mail import chapters
from owabi.core.compose.layouts.ready import Ready, addressee, block, ours, paragraphs, row, spaced, topic
from owabi.core.language.names import address_lines
from owabi.core.language.widths import column_width
from owabi.core.notice import RULE_TEXT, Line, Role, Span

COLUMNS = 70
"""Columns of a line of the letter as plain text: 35 full-width characters."""

LINES_A_PAGE = 40
"""Lines on an A4 page, from which the pages of a fax are counted."""


def lay_out(ready: Ready) -> tuple[Line, ...]:
    """Return the letter: date, addressee, sender, title, sentences between opening and closing word, then 記 … 以上.

    A grave matter begins directly; a light one with 拝啓, closed by 敬具 (which of them the phrasebook says).
    """
    draft = ready.draft
    sentences, lists = _parted(draft)
    opening, closing = topic(ready, "頭語"), topic(ready, "結語")
    return spaced(
        [_right(topic(ready, "発信日", Form.ROW), Role.DATE)],
        addressee(ready),
        (_right(line.spans, Role.SENDER) for line in block(ready, "署名", Role.SENDER)),
        [_centred(_without_label(draft.subject), Role.TITLE)],
        _opened(draft.greeting, opening),
        paragraphs((*draft.lead, *sentences), Role.LEAD, True),
        block(ready, "記書きの案内", Role.LEAD) if draft.rows or lists else (),
        paragraphs(draft.closing, Role.CLOSING, True),
        [_right(closing, Role.CLOSING)] if closing else (),
        *_enclosed(draft, lists),
    )


def lay_out_fax(ready: Ready) -> tuple[Line, ...]:
    """Return the cover sheet and the letter behind it; the pages are counted from the letter's lines."""
    letter = lay_out(ready)
    named = address_lines(ready.to) if ready.to else ()
    receiver = " ".join(named) or "".join(line.text for line in addressee(ready))
    pages = 2 + (len(letter) - 1) // LINES_A_PAGE
    speaker = ready.speaker.measuring(
        送付先=receiver, 書面の件名="".join(span.text for span in ready.draft.subject), 枚数=pages
    )
    cover = replace(ready, speaker=speaker)
    return spaced(
        block(cover, "送付状の題", Role.TITLE),
        block(cover, "送付状", Role.ROW),
        block(cover, "送付状の一言", Role.BODY),
        [Line(Role.RULE, (ours(RULE_TEXT),))],
        letter,
    )


def _opened(greeting: Iterable[Paragraph], opening: tuple[Span, ...]) -> Iterator[Line]:
    lines = list(paragraphs(greeting, Role.GREETING, True))
    if opening and lines:
        first, *rest = lines
        yield Line(Role.GREETING, (*opening, ours("　"), *first.spans))
        yield from rest
    elif opening:
        yield Line(Role.GREETING, opening)
    else:
        yield from lines


def _parted(draft: Draft) -> tuple[tuple[Paragraph, ...], tuple[DraftChapter, ...]]:
    """Part the body into paragraphs of sentences, told in the letter, and chapters with lists, enclosed in 記."""
    sentences: list[Paragraph] = []
    lists: list[DraftChapter] = []
    for chapter in draft.body:
        if any(passage.role is not Role.BODY for paragraph in chapter.paragraphs for passage in paragraph):
            lists.append(chapter)
        else:
            sentences += chapter.paragraphs
    return tuple(sentences), tuple(lists)


def _enclosed(draft: Draft, lists: Iterable[DraftChapter]) -> Iterator[Iterable[Line]]:
    rows = [line for item in draft.rows for line in row(item, "・", True)]
    enclosed = list(chapters(lists, True))
    if rows or enclosed:
        yield [_centred((ours("記", "enclosure"),), Role.HEADING)]
        yield rows
        yield from enclosed
        yield [_right((ours("以上", "enclosure"),), Role.CLOSING)]


def _without_label(subject: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return a title without the 【…】 that mail subjects begin with."""
    first, *rest = subject
    text = first.text if first.path else re.sub(r"^【[^】]*】", "", first.text)
    return tuple(span for span in (replace(first, text=text), *rest) if span.text)


def _right(spans: tuple[Span, ...], role: Role) -> Line:
    return _padded(spans, role, 1)


def _centred(spans: tuple[Span, ...], role: Role) -> Line:
    return _padded(spans, role, 2)


def _padded(spans: tuple[Span, ...], role: Role, parts: int) -> Line:
    free = COLUMNS - sum(column_width(span.text) for span in spans)
    width = max(free, 0) // parts // 2
    return Line(role, (ours("　" * width, "indent"), *spans) if width else spans)
