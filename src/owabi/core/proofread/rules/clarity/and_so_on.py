"""等 and など again and again.

One など is honest where a list can't be complete. Three in one mail leave open whether the reader's own
function, data or area is meant. 平等, 同等, 一等 and the like are other words.

Bad: 注文等の機能が停止し、履歴など一部の画面や領収書等にも影響がありました。店舗など…
Good: 注文、履歴の表示、領収書の印刷が停止しました。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.prose import said
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

MANY = 3
_LENGTH = 700
"""In longer texts one more is allowed for each so many characters."""

_AND_SO_ON = re.compile(
    r"(?<![平同均対上高初中優劣何下特一二三1-9])等(?![しく級身分価号価質量圧速])|(?<![一-鿿]な)など(?![とっ])"
)


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the one that is too many."""
    if document.text.count("等") + document.text.count("など") < MANY:
        return
    found = list(said(document, _AND_SO_ON))
    allowed = max(MANY, MANY + (len(document.text) - _LENGTH) // _LENGTH)
    if len(found) >= allowed:
        one = found[allowed - 1]
        values = {"text": one[0], "count": len(found)}
        message = Message("“%(text)s” and its like stand %(count)s times; name what is meant.", values)
        yield Hit(one.start(), one.end(), message)


RULE = Rule(
    code="C320",
    name="and-so-on",
    family=Family.CLARITY,
    severity=Severity.INFO,
    title=Message("等 and など again and again"),
    why=Message("How far it reaches stays open, and readers can't tell whether they are meant."),
    check=check,
    page=__doc__,
    basis=("S49",),
)
