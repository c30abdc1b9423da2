"""Words of talk in a mail to another company: とりあえず, やっぱり, ちょっと, 了解です.

Bad: とりあえず、資料をお送りします。
Good: まずは、資料をお送りします。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.occasion import internal
from owabi.core.proofread.pairs import hit, spoken
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield the words of the table, except among colleagues."""
    found = list(spoken(document, context, tables, "casual-words"))
    if found and not internal(document):
        yield from (hit(one) for one in found)


RULE = Rule(
    code="M227",
    name="casual-words",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("Words of talk in a business mail"),
    why=Message("Words of everyday talk sound careless to customers and partners."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
