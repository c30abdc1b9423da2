"""Words of time that leave the reader asking until when, or by when.

“A little while” has been read as five minutes and as two weeks. The rule is silent where a time or day stands
in the same sentence or the next, where the text says when the next word comes, where the thing is over
(ました), and in thanks. 【至急】 in a subject is answered by a time anywhere below it, and 至急 beside boxes to tick
is a form.

Bad: 復旧まで今しばらくお待ちください。
Good: 復旧は13:00の見込みです。今しばらくお待ちください。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.outlook import SOON, next_word, outlook
from owabi.core.proofread.prose import REACH, said, sentence_around
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Kind, Phase

_TOLD = r"(?:お知らせ|ご?連絡|ご?報告|ご?案内|お伝え|ご?説明|通知|公表|発表|掲載|追記|更新)"
_SENT = r"(?:お送り|送付|郵送|発送|お届け|配信|返金|ご?返信|ご?回答|お返事|お伺い|お電話)"
_URGENT = re.compile(
    r"(?P<word>早急に|可及的(?:速|すみ)やかに|大?至急|(?:できる|出来る)(?:だけ|限り)早く|なるべく(?:早く|早めに)|極力早く)"
    r"(?![^。\n]{0,10}(?:必要|場合|とき|お客様|方は))"
)
_WAITING = re.compile(
    r"(?P<word>(?:今|いま|もう)?しばらく)(?:の間|は)?、?(?:お待ち|待って|ご猶予|お?時間(?:を|が|かか)|かか|続)"
    r"|(?P<soon>ま(?:も|もう)なく|間も?なく)、?[^。、\n]{0,12}?(?:復旧|再開|完了|終了|開始|お届け|ご利用|お知らせ|到着|ご連絡)"
)
_PROMISED = re.compile(
    rf"(?P<word>後日|追って(?<![をで]追って)|折を見て)、?[^。\n]{{0,16}}?(?:{_TOLD}|{_SENT})(?!するまで|があるまで)"
    rf"|(?P<near>近日中|近々|近いうち)に?、?[^。\n]{{0,16}}?(?:{_TOLD}|{_SENT}|再開|復旧|開始|公開)"
    rf"|(?P<any>随時|適宜)、?[^。、\n]{{0,12}}?{_TOLD}"
    rf"|(?P<turn>順次)、?[^。、\n]{{0,12}}?(?:{_TOLD}|{_SENT}|対応|再開|復旧)(?!し(?:て(?:おり|い)|ました)|済)"
)
_OVER = re.compile(
    r"(?:ました|でした|ありがとうございます|感謝(?:申し上げ|いたし)ます|御礼申し上げます|次第です)[。！]?\s*$"
)
_TAIL = 40
_BOX = re.compile(r"[□☐☑☒]|[■✓✔レ][ 　]*大?至急|\[[ xX✓]?\][ 　]*大?至急")
_CLOSED = frozenset((Kind.FINAL, Kind.MEASURES, Kind.COMPLETION))


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield vague words of time to which nothing near gives a time."""
    found = list(_found(document, context))
    if found and not next_word(document.text) and not outlook(document.text):
        yield from (hit for hit in found if not _answered(document, hit))


def _found(document: Document, context: Context) -> Iterator[Hit]:
    closed = context.kind in _CLOSED or context.phase is Phase.RESTORED
    for match in said(document, _URGENT, "早", "至急", "可及的"):
        if not _label(document, match):
            yield _hit(match, Message("“%(text)s”: by when?", {"text": match["word"]}), Severity.WARNING)
    if closed:
        return
    for match in said(document, _WAITING, "しばらく", "なく"):
        yield _hit(match, Message("“%(text)s”: until when?", {"text": _word(match)}), Severity.WARNING)
    promised = Severity.INFO if context.kind is None else Severity.WARNING
    for match in said(document, _PROMISED, "後日", "追って", "折を", "近", "随時", "適宜", "順次"):
        yield _hit(match, Message("“%(text)s”: when?", {"text": _word(match)}), promised)


def _label(document: Document, match: re.Match[str]) -> bool:
    """Return whether the word is a box of a form, or marks a subject whose text names a time."""
    line = document.line_at(match.start())
    near = max(line.start, match.start() - REACH), min(line.end, match.end() + REACH)
    if _BOX.search(document.text, *near):
        return True
    return line.role is Role.TITLE and SOON.search(document.text, line.end) is not None


def _word(match: re.Match[str]) -> str:
    return next(word for word in match.groups() if word)


def _hit(match: re.Match[str], message: Message, severity: Severity) -> Hit:
    start, end = next(match.span(at) for at in range(1, len(match.groups()) + 1) if match[at])
    return Hit(start, end, message, severity=severity)


def _answered(document: Document, hit: Hit) -> bool:
    """Return whether the sentence is about what is over, or a time stands in it or the next."""
    start, end = sentence_around(document, hit.start, hit.end)
    if _OVER.search(document.text, max(start, end - _TAIL), end):
        return True
    start, end = sentence_around(document, hit.start, hit.end, following=1)
    return SOON.search(document.text, start, end) is not None


RULE = Rule(
    code="C306",
    name="vague-time",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    title=Message("A vague word of time"),
    why=Message(
        "Readers can't plan with it, so they ask; give a time or day, or say when you will write again."
    ),
    check=check,
    page=__doc__,
    basis=("S50", "S53"),
)
