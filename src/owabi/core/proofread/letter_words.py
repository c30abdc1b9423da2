"""The words that open and close a letter (拝啓, 敬具), and where a text has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from owabi.core.notice import Role
from owabi.core.proofread.document import Document
from owabi.core.proofread.tables import Tables

SECTION = "opening-closing"
"""The table of which closings go with an opening, the usual one first."""


@dataclass(frozen=True, slots=True)
class LetterWord:
    """An opening or closing word of a letter; ``alone`` says that nothing else stands in its line."""

    start: int
    end: int
    text: str
    opens: bool
    alone: bool


def letter_words(document: Document, tables: Tables) -> Iterator[LetterWord]:
    """Yield the openings and closings of the writer's own letter, in order."""
    openings, closings = _patterns(tables)
    if not any(word in document.text for word in _anchors(tables)):
        return
    found = [_word(document, one, opens=True) for one in openings.finditer(document.text)]
    found += [_word(document, one, opens=False) for one in closings.finditer(document.text)]
    for word in sorted(found, key=lambda one: one.start):
        if document.role_at(word.start) is not Role.QUOTE:
            yield word


def closings_of(opening: str, tables: Tables) -> tuple[str, ...]:
    """Return the closings that go with an opening, the usual one first."""
    return next((row.right for row in tables.rows.get(SECTION, ()) if row.wrong == opening), ())


def openings_of(closing: str, tables: Tables) -> tuple[str, ...]:
    """Return the openings a closing goes with."""
    return tuple(row.wrong for row in tables.rows.get(SECTION, ()) if closing in row.right)


@lru_cache(maxsize=8)
def _anchors(tables: Tables) -> tuple[str, ...]:
    rows = tables.rows.get(SECTION, ())
    return tuple({row.wrong for row in rows} | {right for row in rows for right in row.right} | set(_OTHERS))


@lru_cache(maxsize=8)
def _patterns(tables: Tables) -> tuple[re.Pattern[str], re.Pattern[str]]:
    rows = tables.rows.get(SECTION, ())
    opening = "|".join(re.escape(row.wrong) for row in rows) or "(?!)"
    closing = "|".join(sorted({right for row in rows for right in row.right} | set(_OTHERS)))
    return (
        re.compile(rf"^[ \t　]*(?P<word>{opening})(?=[ 　、，。\n]|$)", re.MULTILINE),
        re.compile(rf"(?:^|(?<=[。 　]))[ \t　]{{0,60}}(?P<word>{closing})。?[ \t　]{{0,60}}$", re.MULTILINE),
    )


_OTHERS = ("かしこ", "草々")


def _word(document: Document, found: re.Match[str], *, opens: bool) -> LetterWord:
    line = document.line_at(found.start("word"))
    alone = document.text[line.start : line.end].strip(" \t　。") == found["word"]
    return LetterWord(found.start("word"), found.end("word"), found["word"], opens, alone)
