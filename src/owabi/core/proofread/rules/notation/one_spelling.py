"""One word in two spellings: サーバ beside サーバー, 問合せ beside 問い合わせ.

The spelling that stands more often is suggested.

Bad: お問い合わせはフォームから。問合せの番号をお控えください。
Good: お問い合わせはフォームから。お問い合わせの番号をお控えください。
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
    """Yield the spellings that aren't those of most places."""
    return (beside(match) for match in towards_most(document, tables, "one-spelling"))


RULE = Rule(
    code="N415",
    name="one-spelling",
    family=Family.NOTATION,
    severity=Severity.WARNING,
    title=Message("One word in two spellings"),
    why=Message("One word has one spelling in a text; readers wonder whether two things are meant."),
    check=check,
    page=__doc__,
    basis=("通例",),
    notation=True,
)
