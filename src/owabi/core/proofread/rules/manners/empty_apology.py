"""An apology that names neither what happened nor when.

Who only says sorry leaves the reader to guess what for. A short text without any date, figure or word for
what went wrong is reported once, at its first apology.

Bad: このたびは誠に申し訳ございませんでした。今後ともよろしくお願いいたします。
Good: 11月22日(日)にご注文を確定できない障害が発生し、誠に申し訳ございませんでした。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.occasion import TROUBLE, apologies, letter
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_EVENT = re.compile(
    r"[0-9０-９]|変更|欠席|辞退|見送|お断り|沿え|応えられ|いたしかね|都合|急病|体調|不在|訂正|ご?指摘|ご?意見|苦情|返品|交換|返金|値上|休業|休み"
    r"|終了|メンテナンス|(?:お|ご)手数|お待たせ|ご?足労|突然|お忙しい|恐れ入|多忙|混雑|集中|件につ"
)
_MOST = 8


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the first apology of a short text that says nothing of what happened."""
    first = next(apologies(document), None)
    if first is None or not letter(document, context):
        return
    said = [one for one in document.sentences if one.role is not Role.GREETING]
    if len(said) > _MOST or first.start() < (document.title.end if document.title else 0):
        return
    title = document.title
    whole = document.text[title.words : title.end] if title else ""
    told = " ".join((whole, *(document.text[one.start : one.end] for one in said)))
    if TROUBLE.search(told) or _EVENT.search(told):
        return
    at = document.sentence_at(first.start())
    start, end = (at.start, at.end) if at else first.span()
    yield Hit(
        start,
        end,
        Message("The apology doesn't say what for: name what happened, when, and whom it concerned."),
    )


RULE = Rule(
    code="M216",
    name="empty-apology",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("An apology without what it is for"),
    why=Message("Without the facts an apology is a phrase; the reader wants to know what happened."),
    check=check,
    page=__doc__,
    basis=("S58", "S59", "S60"),
)
