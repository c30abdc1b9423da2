"""Days written in two forms: 2026/11/22 beside 2026年11月22日.

Stamps alone on their line (2026/11/22), subjects and addresses don't count.

Bad: 2026年11月22日に発生し、2026/11/23に復旧しました。
Good: 2026年11月22日に発生し、2026年11月23日に復旧しました。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.language.spotting.model import DateSpot
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the days of slashes, hyphens and points beside those of 年月日."""
    days = [day for day in document.spots.dates if _counts(document, day)]
    if not any(day.style == "kanji" for day in days):
        return
    for day in days:
        if day.style in ("slash", "hyphen", "dot") and (found := _SIGNS.match(document.text, day.start)):
            right = _written(found)
            values = {"text": found[0], "right": right}
            message = Message("“%(text)s” beside days with 年月日: write “%(right)s”.", values)
            yield Hit(found.start(), found.end(), message, (Suggestion(right),))


_SIGNS = re.compile(r"(?:(\d{4})([/.-]))?(\d{1,2})[/.-](\d{1,2})(?!\d)")
_STAMP = re.compile(r"[ \t　(（【\[]*[0-9０-９/.:：\- 　]{6,20}.{0,12}\Z")


def _counts(document: Document, day: DateSpot) -> bool:
    if document.role_at(day.start) is Role.TITLE or not own(document, day.start, day.end):
        return False
    line = document.line_at(day.start)
    stamp = _STAMP.match(document.text[line.start : min(line.end, line.start + _LONGEST)])
    stamped = _UPDATED.match(document.text, day.end)
    return stamped is None and (stamp is None or "。" in stamp[0])


_LONGEST = 60
_UPDATED = re.compile(r"[^\n。]{0,8}(?:現在|時点|更新|追記|掲載|公開|作成|改訂)[）)】]")


def _written(found: re.Match[str]) -> str:
    year = f"{found[1]}年" if found[1] else ""
    return f"{year}{int(found[3])}月{int(found[4])}日"


RULE = Rule(
    code="N411",
    name="mixed-dates",
    family=Family.NOTATION,
    severity=Severity.WARNING,
    title=Message("Days written in two forms"),
    why=Message("Readers compare days at a glance only if all of them have one form."),
    check=check,
    page=__doc__,
    basis=("通例",),
    notation=True,
)
