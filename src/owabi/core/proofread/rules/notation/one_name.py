"""One thing called by two names: 復旧 beside 回復, 弊社 beside 当社.

Bad: 17:00に復旧しました。通信が回復するまでの間、ご不便をおかけしました。
Good: 17:00に復旧しました。通信が復旧するまでの間、ご不便をおかけしました。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.spellings import beside, towards_most
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield the names that aren't those of most places."""
    return (beside(match) for match in towards_most(document, tables, "one-name"))


RULE = Rule(
    code="N417",
    name="one-name",
    family=Family.NOTATION,
    severity=Severity.INFO,
    title=Message("One thing called by two names"),
    why=Message("Readers wonder whether two names mean two things."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
