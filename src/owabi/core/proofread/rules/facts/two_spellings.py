"""A telephone number, an address or a company's name that is written in two ways.

Numbers with the same digits in other groups, addresses that differ in a final slash or in capitals, and a legal
form in two shapes read as two things; numbers that differ in one digit under the same label are a slip, unless it
is the last: such numbers are neighbours of one office.

Bad: 電話：03-5550-0100 … 電話：03-5560-0100
Good: 電話：03-5550-0100 … 電話：03-5550-0100
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from owabi.core.errors import Message
from owabi.core.language.spotting.model import PhoneSpot, Spot
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_FORMS = re.compile("株式会社|有限会社|合同会社")
_LONGEST = 24
_LEAST = 4


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the later of two spellings."""
    yield from _numbers(document)
    yield from _addresses(document.spots.urls)
    yield from _companies(document)


def _numbers(document: Document) -> Iterator[Hit]:
    seen: list[PhoneSpot] = []
    for phone in document.spots.phones:
        same = next((one for one in seen if one.digits == phone.digits and one.text != phone.text), None)
        near = next((one for one in seen if _one_apart(one.digits, phone.digits)), None)
        if same and _plain(same.text) != _plain(phone.text):
            yield _twice(phone, same, Severity.INFO)
        elif near and _label(document, near) == _label(document, phone) != "":
            values = {"text": phone.text, "first": near.text}
            message = Message("“%(text)s” differs from “%(first)s” in one digit.", values)
            yield Hit(phone.start, phone.end, message, (Suggestion(near.text),))
        seen.append(phone)


def _plain(number: str) -> str:
    return re.sub(r"[‐‑–—−ー－]", "-", number).translate(
        {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    )


def _label(document: Document, phone: PhoneSpot) -> str:
    line = document.line_at(phone.start)
    return document.text[line.start : phone.start].strip("　 ・■")


def _one_apart(one: str, other: str) -> bool:
    """Return whether one digit differs that isn't the last: those are neighbours of one office."""
    same_end = len(one) == len(other) and one[-1] == other[-1]
    return same_end and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _addresses(urls: Iterable[Spot]) -> Iterator[Hit]:
    first: dict[str, Spot] = {}
    for url in urls:
        key = url.text.rstrip("/").lower().replace("http://", "https://").replace("://www.", "://")
        before = first.setdefault(key, url)
        if before.text != url.text:
            yield _twice(url, before, Severity.INFO)


def _companies(document: Document) -> Iterator[Hit]:
    first: dict[str, str] = {}
    for form in _FORMS.finditer(document.text):
        end = _name_end(document, form.end())
        name = document.text[form.end() : end]
        written = document.text[form.start() : end]
        near = next((one for one in first if one != name and _near(one, name)), None)
        if near:
            message = Message(
                "“%(text)s” is written “%(first)s” further up.", {"text": written, "first": first[near]}
            )
            yield Hit(form.start(), end, message, (Suggestion(first[near]),))
        first.setdefault(name, written)


def _name_end(document: Document, start: int) -> int:
    """Return where the nouns that begin at ``start`` end."""
    end = start
    for token in document.tokens_in(start, start + _LONGEST):
        if token.start != end or token.pos[0] not in ("名詞", "接尾辞", "接頭辞"):
            break
        end = token.end
    return end


def _near(one: str, other: str) -> bool:
    """Return whether two names of four letters or more differ in one letter, put in, left out or changed."""
    if min(len(one), len(other)) < _LEAST or abs(len(one) - len(other)) > 1:
        return False
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    shorter, longer = sorted((one, other), key=len)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def _twice(later: Spot, first: Spot, severity: Severity) -> Hit:
    message = Message(
        "“%(text)s” is written “%(first)s” further up.", {"text": later.text, "first": first.text}
    )
    return Hit(later.start, later.end, message, (Suggestion(first.text),), severity)


RULE = Rule(
    code="F507",
    name="two-spellings",
    family=Family.FACTS,
    severity=Severity.WARNING,
    title=Message("A number, an address or a name written in two ways"),
    why=Message("Readers take two spellings for two things, or dial the wrong one."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
