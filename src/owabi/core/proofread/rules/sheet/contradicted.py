"""Something the text says otherwise than the fact sheet.

The text is read for times, counts, shares, lengths, numbers, addresses and states, each by the role it plays (began,
restored, next word, affected …), and compared with the fact of that role. A rounding given with 約 is no contradiction.

Bad: 11:45に復旧いたしました。（シート：復旧日時 11:30）
Good: 11:30に復旧いたしました。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Applicability, Hit, Severity, Suggestion
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Kind, Phase

if TYPE_CHECKING:
    from owabi.core.facts.claims import Claim
    from owabi.core.facts.read import Sheet


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield sure claims that none of the answers at their path agrees with."""
    if context.facts is None:
        return
    from owabi.core.proofread.told import answers_at, is_known, sure_claims

    for claim in sure_claims(document, context, tables):
        answers = [answer for answer in answers_at(context.facts, claim.path) if is_known(answer)]
        apart = claim.path.startswith(_TOLD_APART) or claim.path.endswith(_ADDRESSES)
        if not answers or apart or _of_before(claim, context):
            continue
        if _otherwise(claim, answers, context.facts) and not _in_part(document, claim, answers[0]):
            yield _hit(claim, answers[0])


_TOLD_APART = ("impacts[", "timeline[", "improvements[", "measures[", "report")
"""Paths whose entries a text tells in its own order and words, so that no entry can be the wrong one."""

_ADDRESSES = ("phone", "mail", "url", "page", "form", "chat")
"""Paths of addresses, which are looked for in the whole sheet by a rule of their own."""


def _otherwise(claim: Claim, answers: Iterable[object], facts: Sheet) -> bool:
    """Return whether no answer agrees; a moment of the course of events is told as such."""
    from owabi.core.proofread.told import Verdict, answers_at, compare

    if {compare(claim.value, answer) for answer in answers} != {Verdict.OTHER}:
        return False
    return all(compare(claim.value, at) is not Verdict.SAME for at in answers_at(facts, "timeline.at"))


def _of_before(claim: Claim, context: Context) -> bool:
    """Return whether a correction speaks of the moment of the notice it corrects."""
    return context.kind is Kind.CORRECTION and claim.path == "time.as_of"


def _in_part(document: Document, claim: Claim, answer: object) -> bool:
    """Return whether a sentence says that a part is restored, of a service that is restored in part."""
    if answer is not Phase.PARTIAL or claim.value is not Phase.RESTORED:
        return False
    sentence = document.sentence_at(claim.start)
    words = document.text[sentence.start : sentence.end] if sentence else ""
    return any(word in words for word in ("一部", "除", "引き続き", "は、"))


def _hit(claim: Claim, answer: object) -> Hit:
    from owabi.core.proofread.told import said

    right = said(answer)
    values = {"text": claim.text, "fact": claim.path, "right": right}
    message = Message("“%(text)s”: the fact sheet says “%(right)s” (%(fact)s).", values)
    suggestions = (Suggestion(right, Applicability.NONE),) if right else ()
    return Hit(claim.start, claim.end, message, suggestions)


RULE = Rule(
    code="S601",
    name="contradicted",
    family=Family.SHEET,
    severity=Severity.ERROR,
    title=Message("Said otherwise than the fact sheet"),
    why=Message(
        "The fact sheet is the only source: every channel must say the same times, counts and names."
    ),
    check=check,
    page=__doc__,
    basis=("案内",),
)
