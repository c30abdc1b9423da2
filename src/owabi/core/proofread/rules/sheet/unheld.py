"""Something the text claims that the fact sheet doesn't hold.

That nothing leaked, what the cause is, that the service is restored: such words are written only when they are known.
The sheet says that it is being found out, that there is none, or doesn't answer at all.

Bad: 個人情報の漏えいはございません。（シート：調査中）
Good: 個人情報の漏えいの有無は、現在調査しております。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from owabi.core.errors import Message
from owabi.core.facts.answers import Blank
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

if TYPE_CHECKING:
    from owabi.core.facts.claims import Claim

_GRAVE = ("personal_data.leak", "data.loss", "cause", "time.restored")
"""Paths where a claim that isn't held makes a promise or a denial to customers."""


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield sure claims about grave facts to which the sheet has another answer, or none."""
    if context.facts is None:
        return
    from owabi.core.proofread.told import answers_at, sure_claims

    for claim in sure_claims(document, context, tables):
        if claim.path in _GRAVE:
            answer = answers_at(context.facts, claim.path)[0]
            if _unheld(claim, answer):
                yield _hit(claim, answer)


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
