"""Three apologies in a paragraph, or five in a mail.

One at the head and one at the end are enough; more of them wear off, and bury what the reader needs.

Bad: 申し訳ございません。深くお詫び申し上げます。本当に申し訳ございませんでした。
Good: 誠に申し訳ございません。(facts) 重ねてお詫び申し上げます。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.occasion import apologies
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_PARAGRAPH = 3
_MAIL = 5
_COUNTED = (Role.GREETING, Role.LEAD, Role.BODY, Role.CLOSING, Role.ITEM, Role.NOTE)


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the apology that is one too many for its paragraph, or else for the mail."""
    found = [one for one in apologies(document) if document.role_at(one.start()) in _COUNTED]
    if len(found) < _PARAGRAPH:
        return
    counts: Counter[int] = Counter()
    for number, one in enumerate(found, 1):
        sentence = document.sentence_at(one.start())
        if sentence:
            counts[sentence.paragraph] += 1
        if sentence and counts[sentence.paragraph] == _PARAGRAPH:
            message = Message("The third apology in one paragraph. One is enough here.")
            yield Hit(one.start(), one.end(), message)
        elif number == _MAIL:
            message = Message(
                "The fifth apology in this text. One at the head and one at the end are enough."
            )
            yield Hit(one.start(), one.end(), message)


RULE = Rule(
    code="M224",
    name="apology-too-often",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("Too many apologies"),
    why=Message("Apologies wear off when repeated, and bury what the reader needs."),
    check=check,
    page=__doc__,
    basis=("S61",),
)
