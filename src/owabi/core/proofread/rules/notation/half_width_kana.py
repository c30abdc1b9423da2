"""Half-width katakana.

In mail they may arrive as other signs, they read badly, and search doesn't find them. What is quoted in 「…」
and names of files stay as they are.

Bad: ﾒﾝﾃﾅﾝｽのお知らせ
Good: メンテナンスのお知らせ
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
    """Yield every word of half-width katakana, in the signature, too."""
    for found in own_matches(document, _KANA, signed=True):
        if _FILE.match(document.text, found.end()):
            continue
        right = _full(found[0])
        values = {"text": found[0], "right": right}
        message = Message("“%(text)s”: write “%(right)s”.", values)
        yield Hit(found.start(), found.end(), message, (Suggestion(right),))


_KANA = re.compile("[\uff66-\uff9f](?:[\uff65-\uff9f]*[\uff66-\uff9f])?")
_FILE = re.compile(r"[\w\uff65-\uff9f()-]{0,40}\.[A-Za-z][A-Za-z0-9]{1,4}(?![A-Za-z0-9])")


def _full(kana: str) -> str:
    """Return the word in full width, marks put together with their letter; a mark alone gets a sign of its own."""
    composed = unicodedata.normalize("NFKC", kana)
    return composed.replace("\u3099", "゛").replace("\u309a", "゜")


RULE = Rule(
    code="N401",
    name="half-width-kana",
    family=Family.NOTATION,
    severity=Severity.ERROR,
    title=Message("Half-width katakana"),
    why=Message("In mail half-width katakana may arrive as other signs, and search doesn't find them."),
    check=check,
    page=__doc__,
    basis=("S34", "S36", "S37"),
    notation=True,
)
