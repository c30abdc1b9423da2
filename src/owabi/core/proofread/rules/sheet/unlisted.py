"""A telephone number, a page or a mail address that stands nowhere in the fact sheet.

A number that is off by a digit rings at a stranger's; a page from last year's notice tells of another failure.

Bad: 電話：03-5550-0110（シート：03-5550-0100）
Good: 電話：03-5550-0100
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from owabi.core.errors import Message
from owabi.core.language.spotting import Spot
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Kind


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield numbers and addresses that the sheet doesn't have; a correction names those it withdraws."""
    if context.facts is None or context.kind is Kind.CORRECTION:
        return
    from owabi.core.proofread.told import texts_of

    texts = tuple(texts_of(context.facts))
    spots = document.spots
    numbers = {_digits(text) for text in texts}
    yield from _missing(document, (*spots.phones, *spots.faxes), lambda spot: _digits(spot.text) in numbers)
    held = {text.rstrip("/").lower() for text in texts}
    for kind in (spots.urls, spots.mails):
        yield from _missing(document, kind, lambda spot: spot.text.rstrip("/").lower() in held)


def _missing(document: Document, spots: Iterable[Spot], has: Callable[[Spot], bool]) -> Iterator[Hit]:
    for spot in spots:
        if document.role_at(spot.start) is not Role.QUOTE and not has(spot):
            yield Hit(
                spot.start, spot.end, Message("“%(text)s” isn't in the fact sheet.", {"text": spot.text})
            )


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text.translate({code: code - 0xFEE0 for code in range(0xFF10, 0xFF1A)}))


RULE = Rule(
    code="S603",
    name="unlisted",
    family=Family.SHEET,
    severity=Severity.WARNING,
    title=Message("A number or an address that isn't in the fact sheet"),
    why=Message(
        "A wrong digit rings at a stranger's; a page of last year's notice tells of another failure."
    ),
    check=check,
    page=__doc__,
    basis=("通例",),
)
