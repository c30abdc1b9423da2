"""行 or 宛 left as the other side wrote it for itself.

Who prepares an envelope or form for an answer writes 行 or 宛 behind the own name, out of modesty. Who
sends it back puts 御中 or 様 there.

Bad: 北斗精機株式会社 営業部 行
Good: 北斗精機株式会社 営業部 御中
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.language.names import is_company, is_department
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_LEFT = re.compile(
    r"[ \t　]*(?P<whole>(?P<who>[^。、：:「」\n]{1,40}?)[ 　]+(?:行き?|宛て?))[ 　]*$", re.MULTILINE
)
_HEAD = 5
_LONGEST = 60


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield lines of the address that end with 行 or 宛."""
    for line in document.lines[:_HEAD]:
        if line.end - line.start > _LONGEST or line.role is Role.ROW:
            continue
        found = _LEFT.fullmatch(document.text, line.words, line.end)
        if found is None or (context.company and context.company in found["who"]):
            continue
        words = found["who"].split()
        if not any(is_company(word) or is_department(word) for word in words):
            continue
        organised = is_company(words[-1]) or is_department(words[-1])
        right = f"{found['who']} 御中" if organised else f"{found['who']}様"
        values = {"text": found["whole"], "right": right}
        message = Message("“%(text)s” is what the other side wrote of itself; write “%(right)s”.", values)
        yield Hit(found.start("whole"), found.end("whole"), message, (Suggestion(right),))


RULE = Rule(
    code="M204",
    name="return-address",
    family=Family.MANNERS,
    severity=Severity.ERROR,
    title=Message("行 or 宛 left in the address"),
    why=Message("行 and 宛 are modest words for one's own address; to the reader it is 御中 or 様."),
    check=check,
    page=__doc__,
    basis=("S14",),
)
