"""Brackets of one kind inside brackets of the same kind.

（… （…） …） makes readers count. What needs two explanations gets a sentence of its own; a quotation in a
quotation takes 『 』. Different kinds may nest: （「ご注文」の画面）.

Bad: 一部の機能（注文（予約を含む）と支払い）が停止しました。
Good: 注文と支払いが停止しました。予約のご注文も含みます。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.prose import NOT_OURS
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_ROUND = re.compile(r"[（(][^（）()\n]{0,200}(?P<inner>[（(][^（）()\n]{1,200}[）)])[^（()\n]{0,200}[）)]")
_QUOTED = re.compile(r"「[^「」\n]{0,200}(?P<inner>「[^「」\n]{1,200}」)[^「\n]{0,200}」")
_WEEKDAY = re.compile(r"[（(](?:[月火水木金土日祝・]{1,3}|株|有|火曜日?|[月水木金土日]曜日?)[）)]")


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield inner brackets; that of a weekday or of （株） is part of a word."""
    for pattern, opening in ((_ROUND, "（("), (_QUOTED, "「")):
        if sum(document.text.count(sign) for sign in opening) < 2:
            continue
        for found in pattern.finditer(document.text):
            inner = found["inner"]
            if _WEEKDAY.fullmatch(inner) or document.in_address(found.start(), found.end()):
                continue
            if document.role_at(found.start()) in NOT_OURS or document.role_at(found.start()) is Role.TITLE:
                continue
            if _in_sheet(context, inner):
                continue
            message = Message("“%(text)s” stands inside brackets of the same kind.", {"text": inner})
            yield Hit(found.start("inner"), found.end("inner"), message)


def _in_sheet(context: Context, inner: str) -> bool:
    """Return whether the brackets are a fact's own, which a notice quotes as they stand."""
    if context.facts is None:
        return False
    from owabi.core.proofread.told import texts_of

    return any(inner in text for text in texts_of(context.facts))


RULE = Rule(
    code="C312",
    name="nested-brackets",
    family=Family.CLARITY,
    severity=Severity.INFO,
    title=Message("Brackets inside brackets"),
    why=Message("Readers lose track of what explains what."),
    check=check,
    page=__doc__,
    basis=("公用文",),
)
