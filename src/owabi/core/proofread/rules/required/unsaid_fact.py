"""A fact that the sheet holds and the notice could tell, but doesn't.

Such facts help where they are known, and aren't asked for where they aren't: whom to ask, what to use
instead, what became of personal data. Told as information only.

Bad: (窓口が事実表にある) 障害は復旧いたしました。
Good: お問い合わせは、お客様窓口で承ります。電話は03-5550-0100です。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.facts.answers import known
from owabi.core.language.moments import Moment, Precision
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.missing import unsaid
from owabi.core.proofread.needed import needed, speaks_of
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield the facts of the sheet that aren't told."""
    for fact in needed(context):
        if fact.must or fact.name not in _HELPFUL or not known(fact.answer) or _is_day(fact.answer):
            continue
        if not speaks_of(document, context, tables, fact):
            yield unsaid(document, context, tables, fact)


def _is_day(answer: object) -> bool:
    """Return whether an answer is a day without a time, which is told together with another one's day."""
    return isinstance(answer, Moment) and answer.precision is Precision.DAY


_HELPFUL = (
    *("影響", "引き続き影響を受けるお客様", "作業中の影響", "作業終了予定", "代替手段", "窓口"),
    *("個人情報の漏えい", "失われたデータ", "失われた可能性のあるデータ", "個別連絡の期日"),
)


RULE = Rule(
    code="R710",
    name="unsaid-fact",
    family=Family.REQUIRED,
    severity=Severity.INFO,
    title=Message("A helpful fact of the sheet isn't told"),
    why=Message("What is known and helps the reader belongs into the notice."),
    check=check,
    page=__doc__,
    basis=("案内",),
)
