"""Opening and closing words of a letter come in pairs: 拝啓 with 敬具, 前略 with 草々.

A letter has both or neither. Some tables allow 前略 with 敬具; that is told as divided usage. かしこ
belongs to private letters of women.

Bad: 拝啓 … 草々
Good: 拝啓 … 敬具
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Applicability, Hit, Severity, Suggestion
from owabi.core.proofread.letter_words import LetterWord, closings_of, letter_words, openings_of
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_DIVIDED = (("前略", "敬具"), ("冠省", "敬具"))


def check(document: Document, _context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield openings and closings that don't go together, or that stay alone."""
    opened: LetterWord | None = None
    closed = False
    for word in letter_words(document, tables):
        if word.opens:
            if opened:
                yield _without_closing(opened, tables)
            opened = word
        elif opened:
            yield from _pair(opened, word, tables)
            opened, closed = None, True
        elif word.alone and not closed and word.text != "かしこ":
            yield _without_opening(word, tables)
    if opened:
        yield _without_closing(opened, tables)


def _pair(opening: LetterWord, closing: LetterWord, tables: Tables) -> Iterator[Hit]:
    right = closings_of(opening.text, tables)
    if not right or closing.text in right:
        return
    values = {"opening": opening.text, "closing": closing.text, "right": right[0]}
    message = Message("“%(closing)s” doesn't go with “%(opening)s”; write “%(right)s”.", values)
    if (opening.text, closing.text) in _DIVIDED:
        severity = Severity.INFO
    else:
        severity = Severity.WARNING if closing.text == "かしこ" else Severity.ERROR
    yield Hit(closing.start, closing.end, message, tuple(Suggestion(one) for one in right), severity)


def _without_closing(opening: LetterWord, tables: Tables) -> Hit:
    right = closings_of(opening.text, tables)[0]
    message = Message(
        "“%(opening)s” has no closing word; end the letter with “%(right)s”.",
        {"opening": opening.text, "right": right},
    )
    return Hit(opening.start, opening.end, message, (Suggestion(right, Applicability.NONE),))


def _without_opening(closing: LetterWord, tables: Tables) -> Hit:
    right = (*openings_of(closing.text, tables), "拝啓")[0]
    message = Message(
        "“%(closing)s” has no opening word; begin the letter with “%(right)s”, or leave both out.",
        {"closing": closing.text, "right": right},
    )
    return Hit(closing.start, closing.end, message, (Suggestion(right, Applicability.NONE),))


RULE = Rule(
    code="M207",
    name="opening-closing",
    family=Family.MANNERS,
    severity=Severity.ERROR,
    title=Message("Opening and closing words that don't go together"),
    why=Message("Each opening word of a letter has its closing word; a letter has both or neither."),
    check=check,
    page=__doc__,
    basis=("S30", "S31", "S32", "S33"),
)
