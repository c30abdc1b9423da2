"""An apology for trouble to come, where the trouble is over.

Bad: 現在は復旧しております。ご迷惑をおかけいたしますことをお詫び申し上げます。
Good: 現在は復旧しております。ご迷惑をおかけいたしましたことをお詫び申し上げます。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Phase


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield apologies in the present once everything is restored."""
    over = context.phase is Phase.RESTORED if context.phase else _OVER.search(document.text) is not None
    if not over or _GOES_ON.search(document.text):
        return
    for found in own_matches(document, _PRESENT):
        right = (
            found[0]
            .replace("ますこと", "ましたこと")
            .replace("ます事", "ました事")
            .replace("すること", "したこと")
        )
        values = {"text": found[0], "right": right}
        message = Message("It is over: write “%(right)s” for “%(text)s”.", values)
        yield Hit(found.start(), found.end(), message, (Suggestion(right),))


_OVER = re.compile(
    "(?:すべて|全て|現在は|既に|すでに)[^。\\n]{0,12}復旧(?:して(?:おり|い)ます|(?:いた)?しました)|^復旧(?:いた)?しました",
    re.M,
)
_GOES_ON = re.compile(
    "一部(?:を除|の.{0,12}(?:除|停止|ご利用いただけ))|予定して|実施(?:いた)?します|引き続き停止|停止(?:いた)?します"
)
_PRESENT = re.compile("お[掛か]け(?:(?:いた|致)します|します|する)(?:こと|事)(?=[をにへ、]|、|深く|心より)")

RULE = Rule(
    code="N424",
    name="apology-tense",
    family=Family.NOTATION,
    severity=Severity.ERROR,
    title=Message("An apology for trouble to come when it is over"),
    why=Message("Readers wonder whether the trouble goes on."),
    check=check,
    page=__doc__,
    basis=("実例",),
)
