"""Sales talk in an apology or the notice of an incident.

An offer made in the same breath says that the trouble wasn't taken seriously. Compensation (割引, クーポン
as a remedy) is no sales talk.

Bad: なお、ただいま冬のキャンペーンを実施中です。この機会にぜひお買い求めください。
Good: 影響を受けたお客様には、送料をお返しいたします。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.occasion import apologetic
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_OFFER = re.compile(
    r"この機会に[^。\n]{0,30}|今なら[^。\n]{0,20}|今だけ|期間限定[^。、\n]{0,14}(?:実施中|開催中|販売中|発売中|ぜひ)|大好評|お買い得|お得な[一-龠ァ-ヶー]{1,8}|おすすめの?(?:商品|プラン|サービス)"
    r"|ぜひ[^。\n]{0,20}(?:お買い求め|お申し込み|ご購入|ご参加|お試し|お立ち寄り|ご来店|ご検討)(?:ください|くださいませ|いただけ)"
    r"|(?:キャンペーン|セール|フェア)(?:を|も|が)?(?:実施中|開催中|実施して|開催して|実施し|開催し|スタート)[^。、\n]{0,8}|新(?:商品|サービス|プラン|製品)(?:の|も)(?:ご案内|ご紹介|発売)"
)
_GATE = ("機会", "今", "限定", "好評", "得", "おすすめ", "ぜひ", "キャンペーン", "セール", "フェア", "新")


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield offers in apologies."""
    if not any(word in document.text for word in _GATE):
        return
    found = list(own_matches(document, _OFFER))
    if found and apologetic(document, context):
        for one in found:
            message = Message("“%(text)s” is sales talk; it has no place in an apology.", {"text": one[0]})
            yield Hit(one.start(), one.end(), message)


RULE = Rule(
    code="M221",
    name="sales-in-apology",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("Sales talk in an apology"),
    why=Message("An offer beside an apology says that the trouble wasn't taken seriously."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
