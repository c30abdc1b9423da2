"""A subject that names neither what happened nor the service or matter.

Words that fit every mail (お知らせ, お詫び, ご連絡, 重要) don't let the reader see what it is about, in the
list of mails or later in a search.

Bad: 件名：重要なお知らせ
Good: 件名：【重要】みなとストアの障害についてのお知らせ
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.occasion import mail
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_GENERAL = re.compile(
    r"(?>(?:[Rr][Ee]|RE|[Ff][Ww][Dd]?|FW|返信|転送)[:：]|お知らせ|おしらせ|ご?連絡|ご?報告|お詫び|おわび|ご?案内|ご?通知|お願い|おねがい|お礼|御礼"
    r"|ご?挨拶|ごあいさつ|ご?質問|お?問い?合わせ|ご?相談|ご?確認|ご?依頼|ご?回答|お返事|無題|件名なし|テスト|至急|緊急|重要|大切|大事|急ぎ|続報|速報"
    r"|お世話になっております|こんにちは|はじめまして|について|に関する|に関して|につきまして|の件|この度|このたび|先日|本日|今回"
    r"|[\d第報/／年月火水木金土日曜.]|とお|[のとなごお件]|[\s　【】\[\]［］（）()「」〈〉＜＞<>・、。!！:：~〜～-])*+"
)


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield a mail's subject that is empty or made of general words only."""
    title = document.title
    if title is None or not mail(document, context):
        return
    subject = document.subject
    if not subject.strip():
        yield Hit(
            title.start, title.end, Message("The subject is empty. Name the service and what happened.")
        )
    elif _GENERAL.fullmatch(subject):
        message = Message(
            "“%(text)s” says nothing of the matter. Name the service and what happened.",
            {"text": subject.strip()},
        )
        yield Hit(title.words, title.end, message)


RULE = Rule(
    code="M215",
    name="vague-subject",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("A subject that says nothing of the matter"),
    why=Message("The subject decides whether and when the mail is read."),
    check=check,
    page=__doc__,
    basis=("通例", "案内"),
)
