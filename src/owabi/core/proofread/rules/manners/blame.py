"""Blame on others in an apology: a contractor, a partner, the customer's own device.

That a supplier's line failed may be told as the cause. But who apologises doesn't judge others (ミス,
不手際), doesn't hide behind their orders, and doesn't say that the fault isn't one's own: towards the
customer, the own choice and check of suppliers counts.

Bad: 委託先のミスにより、誤った内容をお送りしました。
Good: 弊社の確認が足りず、誤った内容をお送りしました。
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

_OTHERS = (
    r"(?:お?取引先|(?:業務)?委託先|外注先|協力会社|下請け?|(?:外部|委託|開発|運送|配送|回線|通信|印刷)?業者|ベンダー|メーカー|製造元|仕入れ?先|他社|プロバイダー?|クラウド(?:事業者)?|運送会社|配送会社|通信会社)"
    r"(?:様|さま|さん|側)?"
)
_BLAME = re.compile(
    rf"{_OTHERS}(?:の|による)(?:ミス|過失|落ち度|不手際|不注意|怠慢|責任|せい|手落ち|確認不足)"
    rf"|{_OTHERS}(?:の|から(?:の)?)(?:指示|指図|要請|意向)(?:が(?:あった|あり|ございまし)|により|によ|どおり|に従)"
    rf"|{_OTHERS}(?:の|側の)(?:障害|問題|不具合)(?:な|である|です)(?:ので|ため|から|以上)"
)
_CUSTOMER = re.compile(
    r"お客様(?:側)?の(?:ご?利用)?環境(?:が原因|による(?:もの|問題|不具合)|の(?:問題|せい)|に(?:起因|よって))"
    r"|お客様(?:側)?の(?:操作|確認|入力|設定)?(?:ミス|不注意|過失|落ち度|せい|誤操作)"
)
_DENIAL = re.compile(
    r"(?:弊社|当社|当方|私ども|当店)(?:側)?(?:の|に)(?:責任|落ち度|非|過失|ミス|不手際)(?:は|で(?:は)?)?(?:一切)?"
    r"(?:ございません|ありません|ない|なく|はございません|はありません)"
    r"|(?:弊社|当社|当方)(?:側)?(?:では|として(?:は)?|に)?[^。\n、]{0,6}対応(?:する|できる)こと(?:は|が)(?:ありません|ございません|できません)"
)
_NAMES = (
    *("取引先", "委託", "外注", "協力会社", "下請", "業者", "ベンダー", "メーカー", "製造元", "仕入", "他社"),
    *("プロバイダ", "クラウド", "運送会社", "配送会社", "通信会社"),
)
_GATED = (
    (_BLAME, _NAMES),
    (_CUSTOMER, ("環境", "ミス", "不注意", "過失", "落ち度", "せい", "誤操作")),
    (_DENIAL, ("責任", "落ち度", "非", "過失", "ミス", "不手際", "対応すること", "対応できること")),
)
"""Each pattern with the words of which one must stand in the text, since most texts hold none."""


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield words that shift the fault, in apologies."""
    found = [
        one
        for pattern, gate in _GATED
        if any(word in document.text for word in gate)
        for one in own_matches(document, pattern)
    ]
    if found and apologetic(document, context):
        for one in found:
            message = Message(
                "“%(text)s” puts the blame elsewhere. Say what your own side did and will do.",
                {"text": one[0]},
            )
            yield Hit(one.start(), one.end(), message)


RULE = Rule(
    code="M217",
    name="blame",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("Blame on others in an apology"),
    why=Message("Blaming others in an apology sounds like an evasion, even where it is true."),
    check=check,
    page=__doc__,
    basis=("S56", "実例"),
)
