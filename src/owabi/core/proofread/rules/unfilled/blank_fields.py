"""Fields of a template in brackets: 【担当者名】様, ［　］月, ＜要記入＞, [日付].

A heading in brackets with its words behind or below it is none: 【発生日時】 11月22日.

Bad: 【お客様名】様
Good: 若葉商事株式会社 佐藤様
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield empty brackets, and brackets with the name of a field where its value belongs."""
    for found in own_matches(document, _EMPTY, signed=True):
        yield _hit(found)
    for found in own_matches(document, _FIELD, signed=True):
        if not _is_heading(document, found):
            yield _hit(found)
    for found in own_matches(document, _REMARK, signed=True):
        yield _hit(found)


_NAMED = (
    "(?:[お御ご貴弊当]?(?:担当者?|氏|客様|会社|企業|団体|部署|部門|役職|サービス|商品|製品|システム|機能|店舗|施設|拠点|件|送信者|差出人|受信者|宛先)名?"
    "|[お御ご]?(?:名前|氏名|住所|電話番号|メールアドレス|連絡先|日付|日時|年月日|時刻|時間|期間|曜日|件数|金額|数量|番号|注文番号|受付番号|URL|ＵＲＬ|宛名"
    "|障害内容|原因|影響範囲|対応内容|復旧時刻|発生時刻|発生日時|本文|署名|会社|部署|役職|開始日時|終了日時|理由|内容|姓|名|年|月|日|時|分|人数))"
)
_FIELD = re.compile(
    f"(?:【{_NAMED}】|\\[{_NAMED}\\]|［{_NAMED}］|〔{_NAMED}〕|＜{_NAMED}＞|<{_NAMED}>|《{_NAMED}》|｛{_NAMED}｝)"
)
_EMPTY = re.compile("［[ 　]*］|【[ 　]*】|〔[ 　]*〕|\\[[ 　]{2,}\\]|[(（][ 　]+[)）](?=[年月日時分件名])")
_REMARK = re.compile(
    "[［\\[【＜<〔｛](?:"
    "(?:要|後で|あとで|ここに|別途|適宜)(?:記入|入力|確認|修正|追記|差し替え|記載|挿入|変更)(?:してください|のこと|予定|箇所)?"
    "|(?:記入|入力|記載|挿入)(?:してください|のこと|予定|箇所)?)[］\\]】＞>〕｝]"
    "|[［\\[【](?:例|記入例|記載例|入力例)[:：][^］\\]】\\n]{0,80}[］\\]】]"
)
_VALUE = re.compile(
    "様|さん|さま|氏|殿|御中|の|が|を|に|は|で|より|から|まで|頃|ごろ|と|も|、|。|）|\\)|年|月|日|時|分|件|名|円|社"
)


def _is_heading(document: Document, found: re.Match[str]) -> bool:
    """Return whether the brackets head a line, with words of their own behind them or below."""
    line = document.line_at(found.start())
    if document.text[line.start : found.start()].strip("　 ・*#-■●◆"):
        return False
    return _VALUE.match(document.text, found.end(), line.end) is None


def _hit(found: re.Match[str]) -> Hit:
    return Hit(
        found.start(), found.end(), Message("“%(text)s” is still to be filled in.", {"text": found[0]})
    )


RULE = Rule(
    code="U802",
    name="blank-fields",
    family=Family.UNFILLED,
    severity=Severity.ERROR,
    title=Message("Fields of a template without their words"),
    why=Message("A template was sent as it is; readers miss the very thing they need."),
    check=check,
    page=__doc__,
    basis=("実例",),
)
