"""A passive that hides who did it, where the writer did.

“The mail was sent by mistake” sounds as if nobody had sent it. In a text that apologises, one's own acts are
told as one's own. What strangers did (不正に取得された, 第三者に) is told in the passive, rightly.

Bad: メールが誤って送信されてしまいました。
Good: 当社の設定の誤りにより、メールを誤ってお送りしました。
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

_ENDS = (
    r"(?:まし|ており|てい|てしまい|た(?:こと|事態|次第|もの(?:です|で)|[。\n]|$)"
    r"|てしまった(?:こと|[。\n]|$)|る(?:こと|事態|という))"
)
_DONE = re.compile(
    r"(?:誤って|手違いで|手違いにより|間違って|誤った[^。、\n]{1,12}が)[^。\n]{0,40}?"
    r"(?P<done>(?:送信|配信|送付|発送|掲載|表示|請求|登録|公開|削除|消去|適用|更新|変更|引き落と|設定|案内)(?:さ|を)?れ"
    + _ENDS
    + ")"
)
_SEEN = re.compile(
    r"(?:不備|不足|ミス|誤り|漏れ|至らない点|行き届かない点|不手際|手違い|配慮に欠ける[^。\n]{0,8})(?:が|も)[^。、\n]{0,8}?"
    r"(?P<done>見受けられ(?:まし|ており|る|た)|見られまし|認められまし|散見され(?:まし|ており|た))"
)
_OTHERS = re.compile(
    r"第三者|不正|攻撃|何者か|外部から|侵入|改ざん|によって|お客様(?:が|の(?:操作|設定))|委託先"
)
_SORRY = re.compile(r"申し訳|お詫び|おわび|ご迷惑|ご不便|謝罪|陳謝")


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield passives of one's own mistakes in texts that apologise."""
    if "れ" not in document.text or not _SORRY.search(document.text):
        return
    for found in said(document, _DONE, "誤", "手違い", "間違"):
        start, end = sentence_around(document, found.start(), found.end())
        if not _OTHERS.search(document.text, start, end):
            message = Message(
                "“%(text)s” sounds as if nobody had done it. Say that it was your own side.",
                {"text": found["done"]},
            )
            yield Hit(found.start("done"), found.end("done"), message)
    for found in said(document, _SEEN, "られ", "散見"):
        message = Message(
            "“%(text)s” looks on from outside. Say that it was your own side.", {"text": found["done"]}
        )
        yield Hit(found.start("done"), found.end("done"), message)


RULE = Rule(
    code="C313",
    name="hidden-agent",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    title=Message("A passive that hides who did it"),
    why=Message("In an apology a passive without a doer reads as if the writer weren't responsible."),
    check=check,
    page=__doc__,
    basis=("S56", "S23"),
)
