"""A bracket without its other half.

Bad: 「ご注文の確定ができない障害が発生しました。
Good: 「ご注文の確定」ができない障害が発生しました。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.brackets import brackets
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield every bracket alone in its paragraph."""
    for alone in brackets(document).alone:
        sign = document.text[alone.at]
        if alone.other:
            values = {"text": sign, "right": alone.other}
            message = Message("“%(text)s” closes another kind of bracket: write “%(right)s”.", values)
            yield Hit(alone.at, alone.at + 1, message, (Suggestion(alone.other),))
        else:
            yield Hit(alone.at, alone.at + 1, Message("“%(text)s” has no other half.", {"text": sign}))


RULE = Rule(
    code="N405",
    name="unmatched-brackets",
    family=Family.NOTATION,
    severity=Severity.ERROR,
    title=Message("A bracket without its other half"),
    why=Message("Readers can't tell where the words in brackets begin or end."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
