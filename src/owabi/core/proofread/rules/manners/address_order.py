"""The order of an address: company, department, title, name.

Each is looked at where it is sure: a company by its legal form, a department by its ending, a title from
the list.

Bad: 購買部 株式会社あおば工業 佐藤 健様
Good: 株式会社あおば工業 購買部 佐藤 健様
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from owabi.core.errors import Message
from owabi.core.language.name_parts import LEGAL_FORMS
from owabi.core.language.names import is_company, is_department
from owabi.core.proofread.address import AddressLine, Word, address
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_COMPANY, _DEPARTMENT, _TITLE, _PERSON = range(4)


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield lines of the address, or two of them, whose parts aren't in order."""
    lines = address(document)
    for line in lines:
        ranks = _ranks(line.words)
        if _PERSON in ranks and ranks[-1] != _TITLE and ranks != sorted(ranks) and "：" not in line.text:
            yield _hit(line.start, line.end, line.text, _sorted(line.words, ranks, document))
    for one, two in pairwise(lines):
        if _is_all(one, _DEPARTMENT) and _is_all(two, _COMPANY):
            text = document.text[one.start : two.end]
            yield _hit(one.start, two.end, text, f"{two.text}\n{one.text}")


def _ranks(words: Sequence[Word]) -> list[int]:
    """Return the rank of each word; one that isn't known belongs to the word behind it."""
    ranks: list[int] = []
    following = _PERSON
    for word in reversed(words):
        following = _rank(word, following)
        ranks.insert(0, following)
    return ranks


def _rank(word: Word, following: int) -> int:
    if any(form in word.name for form in LEGAL_FORMS):
        return _COMPANY
    if word.honorific and word.honorific != "御中":
        return _PERSON
    if is_department(word.name):
        return _DEPARTMENT
    if is_company(word.name):
        return _COMPANY
    if word.is_title:
        return _TITLE
    return following if word.name else _PERSON


def _is_all(line: AddressLine, rank: int) -> bool:
    return bool(line.words) and all(
        _rank(word, _PERSON) == rank and not word.honorific for word in line.words
    )


def _sorted(words: Sequence[Word], ranks: Sequence[int], document: Document) -> str:
    ordered = sorted(zip(ranks, words, strict=True), key=lambda one: one[0])
    return " ".join(document.text[word.start : word.end] for _, word in ordered)


def _hit(start: int, end: int, text: str, right: str) -> Hit:
    message = Message("“%(text)s”: the order is company, department, title, name.", {"text": text})
    return Hit(start, end, message, (Suggestion(right),))


RULE = Rule(
    code="M206",
    name="address-order",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("Company, department, title and name out of order"),
    why=Message("Addresses go from the large to the small: company, department, title, name."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
