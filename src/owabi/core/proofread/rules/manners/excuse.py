"""Excuses in an apology: that every care had been taken, that nobody could foresee it, that it couldn't be helped.

They say nothing of the cause, and read as “not our fault”. What will be done with care from now on is a
promise, not an excuse, and is silent. A cause that says nothing (予期せぬトラブル) is told by the rule
bare-cause.

Bad: 万全を期しておりましたが、障害が発生しました。
Good: 記憶装置の故障により、障害が発生しました。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.occasion import apologetic
from owabi.core.proofread.pairs import spoken
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield the excuses of the table, in apologies."""
    found = list(spoken(document, context, tables, "excuse"))
    if found and apologetic(document, context):
        for one in found:
            message = Message(
                "“%(text)s” reads as an excuse. Leave it out; tell the cause.", {"text": one.text}
            )
            yield Hit(one.start, one.end, message, (), one.row.severity, basis=one.row.basis)


RULE = Rule(
    code="M218",
    name="excuse",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("Excuses in an apology"),
    why=Message("Readers want the cause and the remedy; that care had been taken doesn't help them."),
    check=check,
    page=__doc__,
    basis=("S56", "案内"),
)
