"""Names of organisations in a text, which nobody but they may spell otherwise."""

from __future__ import annotations

import re


def in_organisation(text: str, start: int, end: int) -> bool:
    """Return whether a span is part of a name with a legal form at either end, or of 〜協会, 〜大学 and the like."""
    before = text[max(0, start - _LONGEST) : start]
    return _AFTER.match(text, end, end + _LONGEST) is not None or _BEFORE.search(before) is not None


_LONGEST = 24
_FORM = (
    "(?:株式|有限|合同|合資|合名|相互)会社|(?:社団|財団|学校|医療|宗教|行政|社会福祉|非営利活動)法人"
    "|[(（][株有同社財学医][)）]|[㈱㈲]"
)
_NAME = "[\u4e00-\u9fff々ァ-ヶーA-Za-zＡ-Ｚａ-ｚ0-9０-９・&＆]"
_AFTER = re.compile(
    f"{_NAME}{{0,16}}?(?:{_FORM}|協会|協議会|連合会|組合|大学|学院|専門学校|学会|研究所|銀行|財団)"
)
_BEFORE = re.compile(f"(?:{_FORM})[ 　]?[^\\s　、。，．「」（）()：:のがはをにで]{{0,20}}\\Z")
