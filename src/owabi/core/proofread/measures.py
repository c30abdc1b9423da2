"""Whether a text names something that was or will be changed, so that it doesn't happen again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from owabi.core.notice import Role
from owabi.core.proofread.document import Document


def measure_named(document: Document, promises: Sequence[tuple[int, int]]) -> bool:
    """Return whether a row, an item under a heading, or a sentence names a measure.

    ``promises`` are the spans of mere promises, which name none.
    """
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


_HEAD = re.compile(r"再発防止|対策|防止策|改善|今後の(?:対応|取り組み)|措置")
_DONE = re.compile(
    r"(?:導入|増設|追加|見直|変更|改め|訓練|点検|自動化|二重化|切り替え|設置|強化|監視|改修|修正|交換|増や|新設|整備|更新|手順"
    r"|教育|研修|検証|試験|確認を|確認する|記録)[^。\n]{0,30}(?:し(?:まし|ます|、|て)|いた(?:し|だ)|済|予定|完了|まいり|進め|行[いっ]|実施|ます|設け)"
)
_AIM = re.compile(r"再発|今後|防止|対策|まで|から|\d+日")
_LISTED = frozenset((Role.ITEM, Role.ROW))
_SHORT = 20


def _measure(document: Document, start: int, end: int, promises: Sequence[tuple[int, int]]) -> bool:
    """Return whether a sentence tells a measure: what stands before a promise counts, the promise doesn't."""
    for begin, stop in promises:
        if start <= begin < end:
            end = begin if stop >= end - 1 else end
    aims = _AIM.search(document.text, start, end)
    return bool(aims and _DONE.search(document.text, start, end))
