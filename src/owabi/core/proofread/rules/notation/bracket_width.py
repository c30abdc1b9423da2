"""A pair of brackets whose halves have two widths.

Bad: 7月8日（水)
Good: 7月8日（水）
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.brackets import WIDE, brackets, widths
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the half to change of every pair of two widths."""
    text = document.text
    for change, other in widths(document, brackets(document)):
        right = WIDE.get(text[change]) or _NARROW[text[change]]
        values = {"text": text[change], "other": text[other], "right": right}
        message = Message("“%(text)s” belongs to “%(other)s”: write “%(right)s”.", values)
        yield Hit(change, change + 1, message, (Suggestion(right),))


_NARROW = {wide: narrow for narrow, wide in WIDE.items()}

RULE = Rule(
    code="N406",
    name="bracket-width",
    family=Family.NOTATION,
    severity=Severity.ERROR,
    title=Message("A pair of brackets of two widths"),
    why=Message("A bracket is closed by the sign of the same width."),
    check=check,
    page=__doc__,
    basis=("実例",),
    notation=True,
)
