"""Something the text claims that the fact sheet doesn't hold.

That nothing leaked, what the cause is, that the service is restored: such words are written only when they are known.
The sheet says that it is being found out, that there is none, or doesn't answer at all.

Bad: 個人情報の漏えいはございません。（シート：調査中）
Good: 個人情報の漏えいの有無は、現在調査しております。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from owabi.core.errors import Message
from owabi.core.facts.answers import Blank
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Kind

if TYPE_CHECKING:
    from owabi.core.facts.claims import Claim
    from owabi.core.facts.read import Sheet

_GRAVE = ("personal_data.leak", "data.loss", "cause", "time.restored")
"""Paths where a claim that isn't held makes a promise or a denial to customers."""


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield sure claims about grave facts to which the sheet has another answer, or none, and remedies it lacks."""
    if context.facts is None:
        return
    from owabi.core.proofread.told import answers_at, sure_claims

    for claim in sure_claims(document, context, tables):
        if claim.path in _GRAVE:
            answer = answers_at(context.facts, claim.path)[0]
            if _unheld(claim, answer):
                yield _hit(claim, answer)
        elif claim.path in _LIGHT and not isinstance(claim.value, Blank):
            answer = answers_at(context.facts, claim.path)[0]
            if isinstance(answer, Blank) and not _held_elsewhere(claim, context.facts):
                yield replace(_hit(claim, answer), severity=Severity.WARNING)
    if context.kind is not Kind.CORRECTION:
        yield from _remedies(document, context.facts)


_LIGHT = ("affected.count", "time.next_word")
"""Paths where a claim that isn't held tells a figure or a time which nobody answers for."""

_REMEDY = re.compile(
    r"(?P<remedy>返金|返品|払い?戻し?|返還|補償|賠償|減額|割引|クーポン|お詫びの品)(?P<words>[^。\n]{0,14}?)"
    r"(?:(?:いた|致)?しま(?:す|した)|承り|承って|お受けし|お受けいた|差し上げ|進呈|お送りし|お送りいた|させていただきます)"
)
_NO_PROMISE = re.compile("検討|確認|調査|案内|知らせ|連絡|協議|説明|回答|かね|ない|ませ")
_SAME_REMEDY = {
    "払戻": "返金",
    "払い戻": "返金",
    "払い戻し": "返金",
    "払戻し": "返金",
    "返還": "返金",
    "賠償": "補償",
}


def _remedies(document: Document, facts: Sheet) -> Iterator[Hit]:
    """Yield promises of money, returns or a gift where no words of the sheet speak of such."""
    found = [one for one in _REMEDY.finditer(document.text) if not _NO_PROMISE.search(one["words"])]
    if not found:
        return
    from owabi.core.proofread.told import answers_at, is_known, texts_of

    answers = answers_at(facts, "impacts.remedy")
    held = "\n".join(texts_of(facts))
    kinds = {_kind(one.group()) for one in _ANY_REMEDY.finditer(held)}
    for one in found:
        general = _kind(one["remedy"]) == "補償" and any(map(is_known, answers))
        skipped = document.role_at(one.start()) is Role.QUOTE or document.in_quotes(*one.span())
        if not (general or skipped or _kind(one["remedy"]) in kinds):
            message = Message("“%(text)s”: no remedy in the fact sheet says so.", {"text": one.group()})
            yield Hit(one.start(), one.end(), message, severity=Severity.WARNING)


_ANY_REMEDY = re.compile("返金|返品|払い?戻し?|返還|補償|賠償|減額|割引|クーポン|お詫びの品")


def _kind(remedy: str) -> str:
    return _SAME_REMEDY.get(remedy, remedy)


def _held_elsewhere(claim: Claim, facts: Sheet) -> bool:
    """Return whether the figure or the time is that of another fact."""
    from owabi.core.proofread.told import Verdict, answers_at, compare

    return any(
        compare(claim.value, answer) is Verdict.SAME
        for path in _ELSEWHERE[claim.path]
        for answer in answers_at(facts, path)
    )


_ELSEWHERE = {
    "affected.count": ("affected.total", "impacts.count", "personal_data.people"),
    "time.next_word": ("time.outlook", "time.as_of", "data.contact_by", "impacts.remedy_by", "measures.date"),
}


_DENIAL = re.compile("なし$|ない|ありません|ございません")
_DOUBT = re.compile("調査|確認中|可能性|おそれ|恐れ")


def _unheld(claim: Claim, answer: object) -> bool:
    if claim.value is Blank.UNKNOWN:
        return False
    if claim.value is Blank.NONE or _DENIAL.search(claim.text):
        return answer is not Blank.NONE
    if answer is Blank.UNKNOWN and _DOUBT.search(claim.text):
        return False
    return isinstance(answer, Blank)


def _hit(claim: Claim, answer: object) -> Hit:
    values = {"text": claim.text, "fact": claim.path}
    if answer is Blank.UNKNOWN:
        message = Message("“%(text)s”: by the fact sheet this is still being found out (%(fact)s).", values)
    elif answer is Blank.NONE:
        message = Message("“%(text)s”: by the fact sheet there is none (%(fact)s).", values)
    elif answer is Blank.GAP:
        message = Message("“%(text)s”: the fact sheet doesn't answer this (%(fact)s).", values)
    else:
        message = Message("“%(text)s”: the fact sheet says otherwise (%(fact)s).", values)
    return Hit(claim.start, claim.end, message)


RULE = Rule(
    code="S602",
    name="unheld",
    family=Family.SHEET,
    severity=Severity.ERROR,
    title=Message("Claimed, but not held by the fact sheet"),
    why=Message("A denial or a cause that turns out wrong costs more trust than the failure itself."),
    check=check,
    page=__doc__,
    basis=("案内",),
)
