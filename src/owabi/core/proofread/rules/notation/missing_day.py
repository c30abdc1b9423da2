"""A date without its 日: 4月27(水).

Bad: 4月27(水)に復旧しました。
Good: 4月27日(水)に復旧しました。
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
    """Yield the dates whose 日 is missing before a weekday."""
    for found in own_matches(document, _DAY, quoted=True):
        values = {"text": found[0], "right": found[0] + "日"}
        message = Message("“%(text)s” lacks its 日: write “%(right)s”.", values)
        yield Hit(found.start(), found.end(), message, (Suggestion(found[0] + "日"),))


_DAY = re.compile(
    "[0-9０-９]{1,2}月[0-9０-９]{1,2}(?=[ 　]?[(（][月火水木金土日](?:曜日?)?(?:[・･]祝)?[)）])"
)

RULE = Rule(
    code="N423",
    name="missing-day",
    family=Family.NOTATION,
    severity=Severity.ERROR,
    title=Message("A date without its 日"),
    why=Message("A date of 月 has a 日."),
    check=check,
    page=__doc__,
    basis=("実例",),
    notation=True,
)
