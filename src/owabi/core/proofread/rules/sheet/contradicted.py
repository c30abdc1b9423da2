"""Something the text says otherwise than the fact sheet.

The text is read for times, counts, shares, lengths, numbers, addresses and states, each by the role it plays (began,
restored, next word, affected …), and compared with the fact of that role. A rounding given with 約 is no contradiction.

Bad: 11:45に復旧いたしました。（シート：復旧日時 11:30）
Good: 11:30に復旧いたしました。
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
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
    """Yield sure claims that none of the answers at their path agrees with, each mistaken day once."""
    if context.facts is None:
        return
    from owabi.core.proofread.told import answers_at, is_known, sure_claims

    wrong_day = False
    for claim in sure_claims(document, context, tables):
        answers = [answer for answer in answers_at(context.facts, claim.path) if is_known(answer)]
        apart = claim.path.startswith(_TOLD_APART) or claim.path.endswith(_ADDRESSES)
        if not answers or apart or _of_before(claim, context):
            continue
        if claim.path == "cause":
            yield from _of_cause(document, claim, context.facts)
        elif _otherwise(claim, answers, context.facts) and not _in_part(document, claim, answers[0]):
            follows = wrong_day and _inherits_day(claim) and not _clock_otherwise(claim, answers)
            wrong_day = wrong_day or not _clock_otherwise(claim, answers)
            if not follows:
                yield _hit(claim, answers[0])


def _of_cause(document: Document, claim: Claim, facts: Sheet) -> Iterator[Hit]:
    """Yield a cause that has no word of the sheet's, or is said to be looked for though it is known."""
    from owabi.core.facts.answers import Blank
    from owabi.core.proofread.told import answers_at
    from owabi.core.proofread.untold import shares_a_word, tells_no_cause

    answers = [one for path in ("cause", "cause_term") for one in answers_at(facts, path)]
    held = [one for one in answers if isinstance(one, str)]
    if claim.value is Blank.UNKNOWN:
        sentence = document.sentence_at(claim.start)
        words = document.text[sentence.start : sentence.end] if sentence else claim.text
        if not _DEEPER.search(words):
            yield replace(_hit(claim, held[0]), severity=Severity.WARNING)
    elif isinstance(claim.value, str) and not (
        tells_no_cause(claim.value) or shares_a_word(claim.value, held)
    ):
        yield _hit(claim, held[0])


_DEEPER = re.compile("詳細|詳し|根本|再発|引き続き|さらに|更に|経緯|真の")
"""Words for looking further into a cause that is known."""


def _inherits_day(claim: Claim) -> bool:
    return not _WRITTEN_DAY.search(claim.text)


_WRITTEN_DAY = re.compile(r"\d ?[日/／月.-]")


def _clock_otherwise(claim: Claim, answers: Iterable[object]) -> bool:
    """Return whether the hour, not the day alone, is another than that of every answer."""
    from owabi.core.facts.claims import ToldTime
    from owabi.core.proofread.told import Verdict, compare

    if not isinstance(claim.value, ToldTime) or claim.value.hour is None:
        return True
    clock = replace(claim.value, year=None, month=None, day=None)
    return all(compare(clock, answer) is Verdict.OTHER for answer in answers)


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
