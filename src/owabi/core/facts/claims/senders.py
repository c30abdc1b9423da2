"""Who signs: company, department, title and name, out of lines such as 株式会社みなと商会 営業部 青木 遥."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.facts.claims.blocks import COMPANY
from owabi.core.language.spotting import Span

GREETING = re.compile(r"(?<![^。\n])[ 　]*(?P<who>[^。、\n]{2,60}?)でございます")
"""How a mail or a call says who speaks."""


def parts_of_sender(text: str, start: int, end: int, *, company: bool) -> Iterator[tuple[str, Span]]:
    """Yield path and place of each part of a sender; without ``company`` the line names none."""
    words = [found.span() for found in _WORD.finditer(text, start, end)]
    if company:
        at = next((at for at, (first, last) in enumerate(words) if COMPANY.search(text, first, last)), None)
        if at is None:
            return
        # 株式会社 みなと商会 is one name.
        more = at + 1 < len(words) and COMPANY.fullmatch(text, *words[at]) is not None
        yield "sender.company", (words[at][0], words[at + more][1])
        words = words[at + more + 1 :]
    while words and _DEPARTMENT.search(text, words[0][0], words[0][1]):
        yield "sender.department", words.pop(0)
    if words and _TITLE.fullmatch(text, *words[0]):
        yield "sender.title", words.pop(0)
    if words and (company or len(words) <= 2):
        name = words[0][0], words[-1][1]
        if _NAME.fullmatch(text, *name):
            yield "sender.name", name


_WORD = re.compile(r"[^ 　\t]+")
_DEPARTMENT = re.compile(
    r"(?:部|課|室|係|局|センター|サポート|窓口|グループ|チーム|デスク|本部|支店|営業所|委員会|担当)(?![^ 　\t])"
)
_TITLE = re.compile(
    r"(?:代表)?(?:取締役)?(?:社長|会長|専務|常務|部長|課長|係長|室長|所長|センター長|店長|局長|主任|責任者|リーダー|マネージャー)"
)
_NAME = re.compile(r"[^\W\d_]{1,8}(?:[ 　][^\W\d_]{1,8})?")
