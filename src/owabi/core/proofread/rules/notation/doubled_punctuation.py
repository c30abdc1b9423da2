"""Commas and full stops twice in a row.

Bad: 復旧いたしました。。
Good: 復旧いたしました。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield runs of commas and stops, with the one to keep."""
    for found in own_matches(document, _RUN):
        signs = found[0]
        right = next((sign for sign in signs if sign in "。．"), signs[0])
        message = Message("“%(text)s”: one “%(right)s” is enough.", {"text": signs, "right": right})
        yield Hit(found.start(), found.end(), message, (Suggestion(right),))


_RUN = re.compile("[、，。．]*(?:[、，][、，。．]|。[、，。．])[、，。．]*")

RULE = Rule(
    code="N410",
    name="doubled-punctuation",
    family=Family.NOTATION,
    severity=Severity.ERROR,
    title=Message("Commas or full stops twice in a row"),
    why=Message("A comma or full stop stands once."),
    check=check,
    page=__doc__,
    basis=("通例",),
    notation=True,
)
