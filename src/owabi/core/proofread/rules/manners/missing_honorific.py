"""A person in the address without 様.

Of several persons each has a 様 of their own. A title behind the name (佐藤部長) or さん among colleagues
is enough.

Bad: 総務部 田中 洋平
Good: 総務部 田中 洋平様
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.address import FULL_NAME, AddressLine, Word, address, introduces
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_BETWEEN = re.compile(r"[、，・]")
_KNOWN = re.compile(r"お世話になって")
_HONORED = ("様", "さま", "殿", "先生", "さん", "各位")


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield persons of the address without an honorific."""
    lines = address(document)
    for line in lines:
        if line.text.endswith(_HONORED):
            yield from _several(document, line)
    bare = _bare(document, lines, context)
    if bare:
        start, end = bare
        sure = introduces(document)
        yield _hit(document, start, end, f"{document.text[start:end]}様", None if sure else Severity.WARNING)
    elif lines and lines[-1].text.endswith("御中"):
        yield from _below_company(document, lines[-1])


def _bare(document: Document, lines: Sequence[AddressLine], context: Context) -> tuple[int, int] | None:
    """Return the span of the person in an address that honours nobody, below the company's name."""
    if not lines or any(word.honorific for line in lines for word in line.words):
        return None
    company = next((word.name for line in lines for word in line.words if word.is_organisation), "")
    own = company and (company in context.company or document.text.count(company) > 1)
    if own or not company or not (introduces(document) or _KNOWN.search(document.text, lines[-1].end)):
        return None
    person = _persons(lines[-1])
    if not person or len(person) > 2 or not _is_surname(document, person[0]):
        return None
    return person[0].start, person[-1].end


def _below_company(document: Document, above: AddressLine) -> Iterator[Hit]:
    """Yield the name that stands alone in the line below a company with 御中."""
    index = document.line_at(above.start).index
    below = document.lines[index + 1 : index + 3]
    if not below or (len(below) > 1 and below[1].role is not Role.BLANK):
        return
    line = below[0]
    if line.role is Role.BODY and FULL_NAME.fullmatch(document.text, line.start, line.end):
        words = document.text[line.start : line.end]
        start = line.start + len(words) - len(words.lstrip())
        if _starts_with_surname(document, start, line.end):
            end = start + len(words.strip())
            yield _hit(document, start, end, f"{words.strip()}様", Severity.WARNING)


def _persons(line: AddressLine) -> list[Word]:
    """Return the words of a line behind company, department and title."""
    person: list[Word] = []
    for word in reversed(line.words):
        if word.is_organisation or word.is_title:
            break
        person.insert(0, word)
    return person


def _several(document: Document, line: AddressLine) -> Iterator[Hit]:
    """Yield what is wrong with two names of which only the last is honoured."""
    parts = [part for part in _BETWEEN.split(line.text) if part.strip()]
    if len(parts) > 1:
        if any(not _is_named(document, line, part) for part in parts):
            return
        lacking = [part for part in parts if not part.rstrip().endswith(_HONORED)]
        if lacking:
            yield _whole(line, line.start, _BETWEEN.sub(lambda found: f"様{found[0]}", line.text))
        return
    person = _persons(line)
    if (
        len(person) == 4
        and all(_is_surname(document, person[at]) for at in (0, 2))
        and not _honored(person[:3])
    ):
        first, second = person[0].start, person[2].start
        yield _two(line, first, second)
    for one, two in pairwise(person):
        if _is_full(document, one) and _is_full(document, two) and not one.honorific:
            yield _two(line, one.start, two.start)


def _two(line: AddressLine, first: int, second: int) -> Hit:
    one = line.text[first - line.start : second - line.start].rstrip()
    two = line.text[second - line.start :]
    return _whole(line, first, f"{one}様 {two}")


def _whole(line: AddressLine, start: int, right: str) -> Hit:
    text = line.text[start - line.start :]
    message = Message("“%(text)s”: every person has a 様 of their own.", {"text": text})
    return Hit(start, line.end, message, (Suggestion(right),))


def _honored(words: Sequence[Word]) -> bool:
    return any(word.honorific for word in words)


def _is_named(document: Document, line: AddressLine, part: str) -> bool:
    """Return whether a part of a line begins with a surname."""
    start = line.start + line.text.index(part) + len(part) - len(part.lstrip())
    tokens = document.tokens_in(start, start + len(part))
    return bool(tokens) and tokens[0].pos[2:4] == ("人名", "姓")


def _is_surname(document: Document, word: Word) -> bool:
    return _starts_with_surname(document, word.start, word.end)


def _starts_with_surname(document: Document, start: int, end: int) -> bool:
    tokens = document.tokens_in(start, end)
    return bool(tokens) and tokens[0].pos[2:4] == ("人名", "姓")


def _is_full(document: Document, word: Word) -> bool:
    """Return whether a word is a surname and a given name: 鈴木一郎."""
    tokens = document.tokens_in(word.start, word.start + len(word.name))
    return len(tokens) == 2 and tokens[0].pos[3:4] == ("姓",) and tokens[1].pos[3:4] == ("名",)


def _hit(document: Document, start: int, end: int, right: str, severity: Severity | None) -> Hit:
    message = Message(
        "“%(text)s” has no honorific; write “%(right)s”.", {"text": document.text[start:end], "right": right}
    )
    return Hit(start, end, message, (Suggestion(right),), severity)


RULE = Rule(
    code="M203",
    name="missing-honorific",
    family=Family.MANNERS,
    severity=Severity.ERROR,
    title=Message("A person in the address without 様"),
    why=Message("Mails to other companies name every person with 様."),
    check=check,
    page=__doc__,
    basis=("S15", "R6"),
)
