"""Searching the running text of a writer, and the sentences around what was found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.notice import Role
from owabi.core.proofread.document import Document, Sentence

NOT_OURS = frozenset((Role.QUOTE, Role.SIGNATURE, Role.ADDRESSEE))
"""Lines that hold names or the words of others."""

FLOWING = frozenset((Role.LEAD, Role.GREETING, Role.BODY, Role.CLOSING, Role.ANSWER, Role.NOTE))
"""Lines that are read as running text."""


REACH = 200
"""How many characters around a word are looked at for what belongs to it."""


def said(document: Document, pattern: re.Pattern[str], *anchors: str) -> Iterator[re.Match[str]]:
    """Yield matches in the writer's own words; nothing is searched where none of the anchors stands in the text."""
    text = document.text
    if anchors and not any(anchor in text for anchor in anchors):
        return
    for match in pattern.finditer(text):
        start, end = match.span()
        if document.role_at(start) in NOT_OURS or document.in_quotes(start, end):
            continue
        if not document.in_address(start, end):
            yield match


def sentence_around(document: Document, start: int, end: int, *, following: int = 0) -> tuple[int, int]:
    """Return the span of the sentence (else the line) around a match, with that many sentences behind it.

    It reaches no farther than :data:`REACH` to either side, so that a text of one endless sentence is read in
    linear time.
    """
    first = document.sentence_at(start)
    if first is None:
        line = document.line_at(start)
        return max(line.words, start - REACH), min(max(line.end, end), end + REACH)
    last = first
    for _ in range(following):
        last = _next(document, last) or last
    return max(first.start, start - REACH), min(last.end, end + REACH)


_WORD = re.compile(r"[^\s　]")


def _next(document: Document, sentence: Sentence) -> Sentence | None:
    found = _WORD.search(document.text, sentence.end)
    return document.sentence_at(found.start()) if found else None
