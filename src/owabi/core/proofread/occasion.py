"""What a text is written for: whether it is a mail, among colleagues, an apology, about an incident."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.own_words import own
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Channel, Kind

INCIDENTS = frozenset(
    (
        Kind.FIRST,
        Kind.UPDATE,
        Kind.RECOVERY,
        Kind.FINAL,
        Kind.LONG_STOP,
        Kind.DATA_LOSS,
        Kind.LEAK,
        Kind.MEASURES,
    )
)
"""The kinds of notice about something that went wrong."""

APOLOGY = re.compile(
    r"(?:お|御)(?:詫|わ)び(?:を?申し|いた|致|し(?:ます|まし|つつ|、)|を申|のうえ|するとともに)"
    r"|申し?訳(?:ござい|御座|ありま|なく|ない|なさ)|謝罪(?:いた|致|申|し(?:ます|まし))|陳謝|すみません|すいません|ごめんなさい"
)
"""The act of apologising; not お詫びのしるし or the title of an apology."""

TROUBLE = re.compile(
    r"障害|不具合|トラブル|遅[れくい]|遅延|誤り|誤っ|誤送|漏えい|漏洩|流出|消失|停止|中断|止ま|故障|破損|ミス|不手際|不備|間違|手違い"
    r"|欠品|不良|エラー|つながら|繋がら|できな|届か|失われ|重複|二重|抜け|漏れ|不足|取り違え|延期|中止|無礼|失礼|不快|足りな|事故"
)
"""Words for what went wrong."""

OUTAGE = re.compile(
    r"障害|不具合|システムトラブル|通信トラブル|遅延|(?:サービス|システム|サーバー?|配信|受注|機能)[^。\n]{0,6}(?:停止|ダウン|中断)|誤送信|誤配信|情報(?:の)?(?:漏えい|漏洩|流出)"
)
"""Words for an outage or accident of a service."""


def mail(document: Document, context: Context) -> bool:
    """Return whether the text is a mail: by its channel, or else by its subject and its addressee."""
    if context.channel is not None:
        return context.channel is Channel.MAIL
    return document.has_subject


def letter(document: Document, context: Context) -> bool:
    """Return whether the text is a mail, letter or fax to somebody."""
    if context.channel is not None:
        return context.channel in (Channel.MAIL, Channel.LETTER, Channel.FAX)
    return document.has_subject or any(True for _ in document.of_role(Role.ADDRESSEE))


def internal(document: Document) -> bool:
    """Return whether colleagues write to each other."""
    return bool(_INTERNAL.search(document.text[:_HEAD]))


def technical(document: Document, tables: Tables) -> bool:
    """Return whether people who run or build systems are written to: the table ``technical`` names them."""
    words = _technical(tables)
    if words is None:
        return False
    text = document.text
    if any(words.search(text, line.start, line.end) for line in document.of_role(Role.ADDRESSEE)):
        return True
    return any(_HONORED.match(text, one.end()) for one in words.finditer(text, 0, _HEAD))


def apologetic(document: Document, context: Context) -> bool:
    """Return whether the text is there to apologise or to tell of an incident."""
    if context.kind in INCIDENTS or _APOLOGETIC.search(document.subject):
        return True
    if context.kind is not None or not TROUBLE.search(document.text):
        return False
    sentences = [one for one in document.sentences if one.role is not Role.GREETING][:_FIRST]
    return any(APOLOGY.search(document.text, one.start, one.end) for one in sentences)


def apologies(document: Document) -> Iterator[re.Match[str]]:
    """Yield the apologies in the writer's own words."""
    for found in APOLOGY.finditer(document.text):
        if own(document, found.start(), found.end()):
            yield found


_HEAD = 300
_HONORED = re.compile(
    r"の?(?:ご?担当者?)?[ 　]?(?:各位|皆様|皆さま|皆さん|みなさま|みなさん|さん|様|御中|宛|へ[、\n]|向け)"
)
_FIRST = 4
_INTERNAL = re.compile(r"お疲れ(?:様|さま)|おつかれさま|【社内|社内共有|社員各位|従業員各位|社内各位")
_APOLOGETIC = re.compile(r"お詫び|おわび|謝罪|障害|不具合|トラブル|漏えい|漏洩|流出|誤送信|誤配信|遅延")


@lru_cache(maxsize=4)
def _technical(tables: Tables) -> re.Pattern[str] | None:
    words = tables.words("technical")
    bare = "|".join(rf"(?<![A-Za-z]){re.escape(one)}(?![A-Za-z])" for one in words)
    return re.compile(bare) if words else None
