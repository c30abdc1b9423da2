"""What a text says of the time to come: when the service will be back, and when readers hear again."""

from __future__ import annotations

import re

CLOCK = (
    r"(?:\d{1,2}[:：]\d{2}|\d{1,2}時|[一二三四五六七八九十]{1,3}時|正午|\d{1,2}日|\d{1,3}(?:時間|分|営業日|週間)"
    r"|\d{1,2}[/／]\d{1,2})"
)
"""A time or day that can be waited for, as the source of a regular expression."""

_WEEKDAY = r"(?:\([月火水木金土日]\)|（[月火水木金土日]）)?"
SOON = re.compile(
    CLOCK + r"(?!\d*\s*" + _WEEKDAY + r"\s*(?:" + CLOCK + r")?\s*(?:頃|ごろ)?\s*(?:から|より|に発生))"
    r"|(?:本日|今日|明日|明後日|翌日|今週|来週|今月|来月|翌月|年度|月)(?:中|末|明け|内)|週明け|年内|明日|明後日|来週|来月"
    r"|夕方|午前中"
)
"""A time to come; one from which something goes on isn't one."""


def next_word(text: str) -> bool:
    """Return whether the text says when readers hear again."""
    if _WORD_AT.search(text) or _AT_WORD.search(text):
        return True
    return any(_CLOCKED.search(text, found.end(), found.end() + 30) for found in _HEADED.finditer(text))


def outlook(text: str) -> bool:
    """Return whether the text says when the service will be back."""
    return bool(_OUTLOOK_AT.search(text) or _AT_OUTLOOK.search(text))


def unknown_outlook(text: str) -> bool:
    """Return whether the text says that it isn't known yet when the service will be back."""
    return bool(_UNKNOWN.search(text))


_TOLD = r"(?:お知らせ|ご?報告|ご?連絡|ご?案内|お伝え|共有|更新|掲載|続報)"
_NEXT = r"(?:次(?:の|回の?|は)[^。\n]{0,6}?" + _TOLD + r"|次報|次回)"
_CLOCKED = re.compile(CLOCK)
_WORD_AT = re.compile(_NEXT + r"[^。\n]{0,24}?" + CLOCK)
_HEADED = re.compile(_NEXT + r"[^。\n]{0,12}\n")
_AT_WORD = re.compile(
    CLOCK + _WEEKDAY + r"\s*(?:頃|ごろ)?(?:に|まで|までに|ごとに|おきに|以内に|をめどに|を目途に)"
    r"[^。\n]{0,24}?" + _TOLD + r"(?:し|いた|致|申|す|を)"
)
_BACK = r"(?:復旧|再開|完了|終了|解消|利用(?:開始|再開)|停止期間|延長)"
_EXPECTED = r"(?:見込|見通し|予定|目標|目途|目処|めど|予想)"
_OUTLOOK_AT = re.compile(_BACK + r"[^。\n]{0,14}?" + _EXPECTED + r"[^。\n]{0,24}?" + CLOCK)
_AT_OUTLOOK = re.compile(
    CLOCK + r"[^。、\n]{0,16}?" + _BACK + r"[^。\n]{0,14}?(?:" + _EXPECTED + r"|目指)"
    r"|" + _BACK + r"[^。\n]{0,14}?" + CLOCK + r"[^。、\n]{0,10}?(?:" + _EXPECTED + r"|です|めざ|目指)"
    r"|" + CLOCK + r"[^。、\n]{0,12}?(?:かか|要す|要し)[^。\n]{0,6}" + _EXPECTED
)
_UNKNOWN = re.compile(
    _BACK + r"[^。\n]{0,20}?(?:未定|不明|調査中|確認中|立って(?:おりません|いません|いない)"
    r"|(?:わか|分か)って(?:おりません|いません)|判明して(?:おりません|いません)|お伝えでき)"
)
