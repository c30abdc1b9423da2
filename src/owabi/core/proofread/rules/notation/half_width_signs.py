"""Half-width Japanese signs: ｡ ､ ｢ ｣ ･.

Like half-width katakana they may arrive as other signs, and stand too close to the letters around them.

Bad: ご確認ください｡
Good: ご確認ください。
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield every half-width sign that doesn't stand within half-width katakana."""
    for found in own_matches(document, _SIGN, quoted=True, signed=True):
        right = unicodedata.normalize("NFKC", found[0])
        message = Message("“%(text)s”: write “%(right)s”.", {"text": found[0], "right": right})
        yield Hit(found.start(), found.end(), message, (Suggestion(right),))


_SIGN = re.compile("[\uff61-\uff64]|(?<![\uff65-\uff9f])\uff65|\uff65(?![\uff65-\uff9f])")

RULE = Rule(
    code="N402",
    name="half-width-signs",
    family=Family.NOTATION,
    severity=Severity.WARNING,
    title=Message("Half-width Japanese signs"),
    why=Message("In mail half-width ｡ ､ ｢ ｣ may arrive as other signs, and they stand too close."),
    check=check,
    page=__doc__,
    basis=("S35", "S37"),
    notation=True,
)
