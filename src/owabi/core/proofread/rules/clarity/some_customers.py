"""“Some customers”, and nothing by which one could tell whether one is among them.

In a first report the number may not be known yet. When the matter is over it is: then a count, a share, or the
condition (ご利用の 機種, 期間, 手続き) belongs beside it.

Bad: 一部のお客様がご注文を確定できませんでした。
Good: アプリをお使いの一部のお客様（1,840名）が、ご注文を確定できませんでした。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.prose import said, sentence_around
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Kind

_SOME = re.compile(r"一部の(?:お客様|お客さま|利用者|ご利用者|ユーザー?|会員|ご契約者|方)(?:様|の皆様)?")
_COUNT = re.compile(
    r"[\d一二三四五六七八九十百千万]\s?(?:名|人|件|社|世帯|台|店|口座|回線|%|％|割)|パーセント"
)
_CONDITION = re.compile(
    r"(?:を|に|で|から)(?:ご?利用|お使い|ご?契約|ご?登録|ご?注文|お申し?込み|ログイン|ご?購入|ご?加入|アクセス|ご?覧)[^。\n]{0,14}?$"
    r"|に該当|に限り|(?:対象|条件)[:：]|個別に(?:ご?連絡|お知らせ|ご?案内|メール)"
)
_OVER = frozenset((Kind.RECOVERY, Kind.FINAL))


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield “some customers” in a text that neither counts them nor tells who they are."""
    if context.kind not in _OVER or _COUNT.search(document.text):
        return
    for found in said(document, _SOME, "一部の"):
        start, end = sentence_around(document, found.start(), found.end(), following=1)
        before, behind = document.text[start : found.start()], document.text[found.end() : end]
        if (
            not _CONDITION.search(before)
            and not _CONDITION.search(behind)
            and not _TOLD.search(document.text)
        ):
            message = Message("“%(text)s”: how many, or under what condition?", {"text": found[0]})
            yield Hit(found.start(), found.end(), message)
            return


_TOLD = re.compile(
    r"対象(?:の|と(?:なる|なった))?(?:お客様|方|条件|範囲|者)?[:：】]|個別に(?:ご?連絡|お知らせ|ご?案内|メール)"
)


RULE = Rule(
    code="C321",
    name="some-customers",
    family=Family.CLARITY,
    severity=Severity.INFO,
    title=Message("“Some customers”, without number or condition"),
    why=Message("Nobody can tell whether he or she was affected, so everybody asks or everybody worries."),
    check=check,
    page=__doc__,
    basis=("案内", "実例"),
)
