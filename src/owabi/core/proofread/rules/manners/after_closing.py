"""Sentences behind the closing word, and a 記 that no 以上 ends.

敬具 ends the letter; details stand behind it under 記 and end with 以上. On pages 記 is often left open,
which is mentioned only.

Bad: 敬具 … なお、当日は筆記用具をお持ちください。
Good: 敬具 記 … 以上
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.letter_words import LetterWord, letter_words
from owabi.core.proofread.occasion import letter
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_NOTE = re.compile(r"^[ \t　]*(?P<word>記)[ \t　]*$", re.MULTILINE)
_END = re.compile(r"(?:^|[。 　])[ \t　]{0,60}以[ 　]?上[ \t　]{0,9}。?[ \t　]{0,60}$", re.MULTILINE)
_PROSE = frozenset((Role.BODY, Role.LEAD, Role.CLOSING, Role.GREETING))
_POSTSCRIPT = re.compile(r"[ \t　]*(?:追伸|追啓|二伸|P\.?S|Ｐ\.?Ｓ)")


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield the first sentence behind a closing word, and 記 without 以上."""
    closings = [word for word in letter_words(document, tables) if not word.opens and word.alone]
    for word in closings[-1:]:
        yield from _behind(document, word)
    notes = [
        found
        for found in _NOTE.finditer(document.text)
        if document.role_at(found.start("word")) is not Role.QUOTE
    ]
    if notes and not _END.search(document.text, notes[0].end()):
        severity = None if closings or letter(document, context) else Severity.INFO
        found = notes[0]
        yield Hit(found.start("word"), found.end("word"), Message("“記” is ended with “以上”."), (), severity)


def _behind(document: Document, word: LetterWord) -> Iterator[Hit]:
    for line in document.lines[document.line_at(word.start).index + 1 :]:
        text = document.text[line.start : line.end]
        if (
            line.role in (Role.RULE, Role.QUOTE, Role.SIGNATURE)
            or _NOTE.match(text)
            or _POSTSCRIPT.match(text)
        ):
            return
        if line.role in _PROSE and "。" in text:
            message = Message(
                "Nothing follows “%(closing)s”; put details under 記 … 以上.", {"closing": word.text}
            )
            yield Hit(line.words, line.end, message)
            return


RULE = Rule(
    code="M210",
    name="after-closing",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("Text behind the closing word, or 記 without 以上"),
    why=Message("The closing word ends a letter; details are set apart between 記 and 以上."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
