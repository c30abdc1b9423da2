"""“We shall strive to prevent recurrence”, and nothing that is done for it.

In a first report or a short notice the sentence is fine. A final report or a report of measures must name at
least one thing that was changed or will be, and by when.

Bad: 今後は再発防止に努めてまいります。
Good: 部品の交換日の一覧を作り、毎月の点検を12月10日に始めます。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.prose import said
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Kind

_PROMISE = re.compile(
    r"再発(?:の)?防止(?:策)?(?:に|の徹底に|を)、?[^。\n]{0,14}?(?:努め|つとめ|取り組|尽力|尽くし|徹底|図っ|図り|万全を期)[^。\n]{0,12}"
    r"|(?:二度と|今後)[^。\n]{0,24}?(?:ない|無い|ぬ)よう[^。\n]{0,24}?(?:注意|努め|徹底|管理|心がけ)[^。\n]{0,12}"
)
_HEAD = re.compile(r"再発防止|対策|防止策|改善|今後の(?:対応|取り組み)|措置")
_DONE = re.compile(
    r"(?:導入|増設|追加|見直|変更|改め|訓練|点検|自動化|二重化|切り替え|設置|強化|監視|改修|修正|交換|増や|新設|整備|更新|手順"
    r"|教育|研修|検証|試験|確認を|確認する|記録)[^。\n]{0,30}(?:し(?:まし|ます|、|て)|いた(?:し|だ)|済|予定|完了|まいり|進め|行[いっ]|実施|ます|設け)"
)
_LISTED = frozenset((Role.ITEM, Role.ROW))
_SHORT = 20
_REPORTS = frozenset((Kind.FINAL, Kind.MEASURES))


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the promise in a report that names no measure."""
    if context.kind not in _REPORTS:
        return
    promises = list(said(document, _PROMISE, "再発", "二度と", "今後"))
    if promises and not _named(document, [found.span() for found in promises]):
        for found in promises[:1]:
            yield Hit(found.start(), found.end(), Message("Name what was changed, or will be, and by when."))


def _named(document: Document, promises: list[tuple[int, int]]) -> bool:
    """Return whether a row, an item under a heading, or a sentence names a measure."""
    headed = False
    for line in document.lines:
        words = document.text[line.words : line.end]
        if (line.role is Role.ROW and _HEAD.search(line.label)) or (headed and line.role in _LISTED):
            return True
        if line.role is Role.HEADING or (len(words) <= _SHORT and "。" not in words):
            headed = bool(_HEAD.search(words)) or (headed and line.role is Role.BLANK)
    return any(
        _measure(document, one.start, one.end, promises)
        for one in document.sentences
        if one.role is not Role.GREETING
    )


def _measure(document: Document, start: int, end: int, promises: list[tuple[int, int]]) -> bool:
    """Return whether a sentence tells a measure: what stands before a promise counts, the promise doesn't."""
    for begin, stop in promises:
        if start <= begin < end:
            end = begin if stop >= end - 1 else end
    aims = _AIM.search(document.text, start, end)
    return bool(aims and _DONE.search(document.text, start, end))


_AIM = re.compile(r"再発|今後|防止|対策|まで|から|\d+日")


RULE = Rule(
    code="C316",
    name="no-measure",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    title=Message("Prevention promised, no measure named"),
    why=Message("A promise without a measure can't be checked, and reads as if nothing had been changed."),
    check=check,
    page=__doc__,
    basis=("案内", "S56"),
)
