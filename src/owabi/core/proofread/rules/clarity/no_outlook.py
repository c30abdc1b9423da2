"""Work is under way, and nobody says until when.

While a service is down readers ask two things: when will it be back, and when do I hear again? A time for one
of them must stand there; where the outlook isn't known, the time of the next word. “As soon as it is restored”
is no time. Without a known state only 復旧次第 and its like are told, as information.

Bad: 現在、復旧作業を進めております。復旧次第お知らせいたします。
Good: 現在、復旧作業を進めております。次のお知らせは11:30です。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.outlook import next_word, outlook, unknown_outlook
from owabi.core.proofread.prose import said
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Kind, Phase

_AS_SOON = re.compile(
    r"(?:復旧|再開|判明|完了|進展があり|(?:目途|目処|めど|見通し|見込み)が(?:立|た)ち|(?:分|わ)かり|状況が変わり|終了)次第"
    r"(?=、?[^。\n]{0,16}?(?:お知らせ|ご?連絡|ご?報告|ご?案内|更新|お伝え|アナウンス|掲載))"
)
_WORKING = re.compile(
    r"(?:復旧|調査|対応|修復|切り替え|原因の(?:究明|特定))[^。\n]{0,10}(?:進めて(?:おり|い)ます|行って(?:おり|い)ます|急いで(?:おり|い)ます"
    r"|努めて(?:おり|い)ます|続けて(?:おり|い)ます|当たって(?:おり|い)ます|中(?:です|でございます|$))",
    re.MULTILINE,
)
_DOWN_KINDS = frozenset((Kind.FIRST, Kind.UPDATE, Kind.LONG_STOP))
_NOW_DOWN = re.compile(r"現在|ただいま|停止中|調査中|継続中|発生しております|発生しています")
_BACK = re.compile(r"復旧(?:し|いた|済)|再開(?:し|いた)|完了(?:し|いた)|終了(?:し|いた)")


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield what says that work goes on in a text without a time to wait for."""
    text = document.text
    if (
        context.phase is Phase.RESTORED
        or context.kind not in (None, *_DOWN_KINDS)
        or next_word(text)
        or outlook(text)
    ):
        return
    known_down = context.phase is not None or context.kind is not None
    soon = next(said(document, _AS_SOON, "次第"), None)
    if soon is not None and (known_down or (_NOW_DOWN.search(text) and not _BACK.search(text))):
        message = Message("“%(text)s” is no time. Say when readers will hear again.", {"text": soon[0]})
        yield Hit(
            soon.start(), soon.end(), message, severity=Severity.WARNING if known_down else Severity.INFO
        )
    elif soon is None and known_down:
        yield from _working(document)


def _working(document: Document) -> Iterator[Hit]:
    working = next(said(document, _WORKING, "中", "ます"), None)
    if working is None:
        return
    message = (
        Message("The outlook isn't known: then say when readers will hear again.")
        if unknown_outlook(document.text)
        else Message("Say when it will be back, or when readers will hear again.")
    )
    yield Hit(working.start(), working.end(), message)


RULE = Rule(
    code="C315",
    name="no-outlook",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    title=Message("Work under way without a time to wait for"),
    why=Message("Without a time readers ask again and again; with one they wait until then."),
    check=check,
    page=__doc__,
    basis=("案内", "S58", "S60"),
)
