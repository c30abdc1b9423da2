"""Large numbers with a comma beside others without one.

Counts and sums from a thousand on; years, numbers of a street and telephone numbers aren't meant.

Bad: 対象は1,250件です。1250件のご注文は、すべて処理が済んでおります。
Good: 対象は1,250件です。1,250件のご注文は、すべて処理が済んでおります。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_BARE = re.compile(r"(?<![\d,.０-９])\d{4,}(?![\d,.])")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield counts and sums without a comma in a text that has some with one."""
    amounts = (*document.spots.counts, *document.spots.sums)
    if not any(_GROUPED.search(one.text) for one in amounts):
        return
    for amount in amounts:
        found = _BARE.search(document.text, amount.start, amount.end)
        if found and own(document, *found.span()):
            right = f"{int(found[0]):,}"
            message = Message(
                "“%(text)s” stands beside numbers with commas: write “%(right)s”.",
                {"text": found[0], "right": right},
            )
            yield Hit(*found.span(), message, (Suggestion(right),))


RULE = Rule(
    code="N425",
    name="mixed-separators",
    family=Family.NOTATION,
    severity=Severity.WARNING,
    title=Message("Numbers with and without commas"),
    why=Message("The same number in two forms reads as two numbers."),
    check=check,
    page=__doc__,
    basis=("通例",),
    notation=True,
)
