"""Something an earlier notice said otherwise, without a word that it was corrected.

Customers compare. When a time, a count or a denial changes from one notice to the next, the new one says so, or is a
correction.

Bad: 10:15頃に発生しました。（第1報：10:05頃）
Good: 発生時刻は、第1報で10:05頃とお知らせしましたが、正しくは10:15頃です。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from owabi.core.errors import Message
from owabi.core.facts.answers import Blank
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Kind

if TYPE_CHECKING:
    from owabi.core.facts.claims import Claim

_LASTING = (
    "time.occurred",
    "time.restored",
    "personal_data.leak",
    "data.loss",
    "affected.total",
    "derived.stop",
)
"""Facts that don't change with time: what was said of them once holds."""
_OWNED = ("訂正", "誤", "正しく", "修正", "改め", "当初", "前回", "判明")


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield sure claims about lasting facts that an earlier notice, the newest first, made otherwise."""
    if not context.earlier or context.kind is Kind.CORRECTION:
        return
    from owabi.core.proofread.told import claims_of

    before = [
        claim
        for text in reversed(context.earlier)
        for claim in claims_of(Document(text), context, tables)
        if claim.sure and claim.path in _LASTING
    ]
    for claim in claims_of(document, context, tables):
        old = next((one for one in before if one.path == claim.path), None)
        if claim.sure and old and _otherwise(claim, old) and not _owned(document, claim):
            values = {"text": claim.text, "before": old.text}
            message = Message("“%(text)s”: an earlier notice said “%(before)s”.", values)
            yield Hit(claim.start, claim.end, message)


def _otherwise(claim: Claim, old: Claim) -> bool:
    from owabi.core.facts.claims import ToldTime
    from owabi.core.proofread.told import Verdict, compare

    if old.value is Blank.NONE:
        return claim.value is not Blank.NONE
    if isinstance(claim.value, Blank) or isinstance(old.value, Blank):
        return False
    if isinstance(claim.value, ToldTime) and isinstance(old.value, ToldTime):
        now, before = claim.value, old.value
        return (
            now.hour is not None
            and before.hour is not None
            and (now.hour, now.minute) != (before.hour, before.minute)
        )
    return compare(claim.value, old.value) is Verdict.OTHER


def _owned(document: Document, claim: Claim) -> bool:
    sentence = document.sentence_at(claim.start)
    words = document.text[sentence.start : sentence.end] if sentence else ""
    return any(word in words for word in _OWNED)


RULE = Rule(
    code="S604",
    name="earlier",
    family=Family.SHEET,
    severity=Severity.WARNING,
    title=Message("An earlier notice said otherwise"),
    why=Message("Customers compare notices; what changed must be said to have changed."),
    check=check,
    page=__doc__,
    basis=("案内",),
)
