"""A れ too many in a potential form (れ足す言葉).

行ける and 読める say “can” already; 行けれる and 読めれる say it twice.

Bad: 会場までは、駅から歩いて行けれます。
Good: 会場までは、駅から歩いて行けます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.potential import potentials
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield potential forms of five-step verbs with another れ."""
    for form in potentials(document):
        if not form.one_step:
            written = document.text[form.start : form.end]
            right = written.removesuffix("れ")
            message = Message("“%(text)s”: write “%(right)s”.", {"text": written, "right": right})
            yield Hit(form.start, form.end, message, (Suggestion(right),))


RULE = Rule(
    code="K111",
    name="extra-re",
    family=Family.KEIGO,
    severity=Severity.ERROR,
    title=Message("A れ too many in a potential form (れ足す言葉)"),
    why=Message("The form says “can” already; one れ is enough."),
    check=check,
    page=__doc__,
    basis=("S5",),
)
