"""A potential form that lacks its ら (ら抜き言葉).

見れる, 食べれる, 来れる are spoken; in writing it is 見られる, 食べられる, 来られる. Potential forms of five-step verbs
(走れる, 送れる, 帰れる) and verbs in れる (入れる, 慣れる, 離れる) are right as they are.

Bad: 障害のため、注文の履歴が見れない状態でした。
Good: 障害のため、注文の履歴が見られない状態でした。
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
    """Yield potential forms of one-step verbs without ら."""
    for form in potentials(document):
        if form.one_step:
            written = document.text[form.start : form.end]
            right = written.removesuffix("れ") + "られ"
            message = Message("“%(text)s”: write “%(right)s”.", {"text": written, "right": right})
            yield Hit(form.start, form.end, message, (Suggestion(right),))


RULE = Rule(
    code="K110",
    name="dropped-ra",
    family=Family.KEIGO,
    severity=Severity.ERROR,
    title=Message("A potential form without its ら (ら抜き言葉)"),
    why=Message("It is spoken language; in a business letter it reads as careless."),
    check=check,
    page=__doc__,
    basis=("R1",),
)
