"""A telephone number, an address or a company's name that is written in two ways.

Numbers with the same digits in other groups, addresses that differ in a final slash or in capitals, and a legal
form in two shapes read as two things; numbers that differ in one digit under the same label are a slip, unless it
is the last: such numbers are neighbours of one office. So are two neighbouring digits that changed places, where
both numbers are said to be those of the desk and nothing tells them apart.

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
_ABROAD = re.compile(r"^\+81[- ]?(?:\(0\))?")
_EXTENSION = re.compile(r"[\s(、,]*内線.*", re.DOTALL)
_SIGNS = re.compile(r"(?:[-‐‑–—−ー()\s]|の、?)+")
_CLAUSE = re.compile(r"[。、]")
_DESK = re.compile(
    r"(?:ご?連絡先?|お?問い?合わ?せ先?|お客様|カスタマー|サポート|窓口|センター|デスク|お?電話(?:番号)?|TEL|Tel|まで|は|の|[：:\s（(])+"
)
_LEAST = 4


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the later of two spellings."""
    yield from _numbers(document)
    yield from _addresses(document.spots.urls)
    yield from _companies(document)


def _numbers(document: Document) -> Iterator[Hit]:
    seen: dict[str, PhoneSpot] = {}
    masked: dict[str, PhoneSpot] = {}
    for phone in document.spots.phones:
        same, masks = seen.get(phone.digits), _masks(phone.digits)
        near = next((masked[one] for one in masks if one in masked), None) if same is None else None
        swapped = next((seen[one] for one in _swapped(phone.digits) if one in seen), None)
        if same and _plain(same.text) != _plain(phone.text):
            yield _twice(phone, same, Severity.INFO)
        elif near and _label(document, near) == _label(document, phone) != "":
            values = {"text": phone.text, "first": near.text}
            message = Message("“%(text)s” differs from “%(first)s” in one digit.", values)
            yield Hit(phone.start, phone.end, message, (Suggestion(near.text),))
        elif same is None and swapped and _desk(document, swapped) and _desk(document, phone):
            values = {"text": phone.text, "first": swapped.text}
            message = Message("“%(text)s” is “%(first)s” with two digits swapped.", values)
            yield Hit(phone.start, phone.end, message, (Suggestion(swapped.text),))
        seen.setdefault(phone.digits, phone)
        for mask in masks:
            masked.setdefault(mask, phone)


def _plain(number: str) -> str:
    """Return a number as dialled within Japan, with plain hyphens also where it is read out (03の、5550の、0100)."""
    half = number.translate({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})
    grouped = _SIGNS.sub("-", _ABROAD.sub("0", _EXTENSION.sub("", half)))
    return grouped.strip("-")


def _label(document: Document, phone: PhoneSpot) -> str:
    line = document.line_at(phone.start)
    return document.text[line.start : phone.start].strip("　 ・■")


def _desk(document: Document, phone: PhoneSpot) -> bool:
    """Return whether a number is called that of the desk, and no more: no branch, no hours, no department."""
    label = _CLAUSE.split(_label(document, phone))[-1]
    return label != "" and _DESK.fullmatch(label) is not None


def _masks(digits: str) -> list[str]:
    """Return the number with each digit but the last left open: neighbours of one office differ in that."""
    return [f"{digits[:at]}_{digits[at + 1 :]}" for at in range(len(digits) - 1)]


def _swapped(digits: str) -> list[str]:
    pairs = (at for at in range(len(digits) - 1) if digits[at] != digits[at + 1])
    return [digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :] for at in pairs]


def _addresses(urls: Iterable[Spot]) -> Iterator[Hit]:
    first: dict[str, Spot] = {}
    for url in urls:
        key = url.text.rstrip("/").lower().replace("http://", "https://").replace("://www.", "://")
        before = first.setdefault(key, url)
        if before.text != url.text:
            yield _twice(url, before, Severity.INFO)


def _companies(document: Document) -> Iterator[Hit]:
    first: dict[str, str] = {}
    shapes: dict[str, str] = {}
    for form in _FORMS.finditer(document.text):
        end = _name_end(document, form.end())
        name = document.text[form.end() : end]
        written = document.text[form.start() : end]
        keys = _shapes(name)
        near = next((shapes[key] for key in keys if shapes.get(key, name) != name), None)
        if near:
            message = Message(
                "“%(text)s” is written “%(first)s” further up.", {"text": written, "first": first[near]}
            )
            yield Hit(form.start(), end, message, (Suggestion(first[near]),))
        first.setdefault(name, written)
        for key in keys:
            shapes.setdefault(key, name)


def _name_end(document: Document, start: int) -> int:
    """Return where the nouns that begin at ``start`` end."""
    end = start
    for token in document.tokens_in(start, start + _LONGEST):
        if token.start != end or token.pos[0] not in ("名詞", "接尾辞", "接頭辞"):
            break
        end = token.end
    return end


def _shapes(name: str) -> list[str]:
    """Return what two names share that differ in one letter, put in, left out or changed; [] for short names.

    A name with a letter left open is shared by those that change it, or by the longer one without that letter
    and the shorter one with a gap there.
    """
    if len(name) < _LEAST:
        return []
    changed = [f"{name[:at]}_{name[at + 1 :]}" for at in range(len(name))]
    return changed + [f"{name[:at]}_{name[at:]}" for at in range(len(name) + 1)]


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
