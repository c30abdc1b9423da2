"""Readers who wait while a service is down: what in the text makes them wait, and which facts tell until when."""

from __future__ import annotations

import re

from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.needed import Needed, needed, speaks_of
from owabi.core.proofread.outlook import next_word, outlook, unknown_outlook
from owabi.core.proofread.prose import said
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Kind, Phase


def waits(document: Document, context: Context) -> re.Match[str] | None:
    """Return the words that tell of work under way, in a text without a time to wait for.

    Without a known state only 復旧次第 and its like are looked for; such a match ends with 次第.
    """
    text = document.text
    if (
        context.phase is Phase.RESTORED
        or context.kind not in (None, *_DOWN_KINDS)
        or next_word(text)
        or outlook(text)
    ):
        return None
    known_down = context.phase is not None or context.kind is not None
    soon = next(said(document, _AS_SOON, "次第"), None)
    if soon is not None:
        return soon if known_down or (_NOW_DOWN.search(text) and not _BACK.search(text)) else None
    return next(said(document, _WORKING, "中", "ます"), None) if known_down else None


def untold_outlook(document: Document, context: Context, tables: Tables) -> tuple[Needed, ...]:
    """Return what the kind of notice needs of outlook and next word and the text doesn't tell.

    Without a fact sheet either of the two will do.
    """
    facts = [fact for fact in needed(context) if fact.must and fact.name in _NAMES]
    if not facts or (context.facts is None and context.phase is Phase.RESTORED):
        return ()
    untold = tuple(fact for fact in facts if not _told(document, context, tables, fact))
    if context.facts is None:
        return untold[:1] if len(untold) == len(facts) else ()
    return untold


_NAMES = ("復旧見込み", "次のお知らせ")
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


def _told(document: Document, context: Context, tables: Tables, fact: Needed) -> bool:
    if fact.name == "復旧見込み" and (unknown_outlook(document.text) or outlook(document.text)):
        return True
    if fact.name == "次のお知らせ" and next_word(document.text):
        return True
    return speaks_of(document, context, tables, fact)
