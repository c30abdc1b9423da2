"""“Restored” beside “not restored yet”, as if both held now.

A history of events may say both; one paragraph about the present can't. Texts that add newer words above older ones
are read only as far as the first rule line or heading.

Bad: 現在は復旧しております。現在、注文を確定できない障害が発生しております。
Good: 現在は復旧しております。障害の発生中は、注文を確定いただけませんでした。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_RESTORED = re.compile(
    r"(?:現在は?|既に|すでに)[^。\n]{0,24}?(?<!一部)(?<!一部が)復旧し(?:ております|ています|ました|いたしました)"
    r"|(?:すべて|全て)[^。\n]{0,8}復旧(?:し|いた)"
)
_DOWN = re.compile(
    r"現在[^。\n]{0,30}(?:障害|不具合)が(?:発生し|起き)て(?:おります|います)"
    r"|現在[^。\n]{0,20}復旧(?:作業|対応)を(?:進めて|行って|続けて|実施して)"
    r"|現在[^。\n]{0,30}(?:ご利用いただけません|ご利用になれません|ご利用できません)"
    r"|復旧の(?:時刻|見込み|見通し)は[^。\n]{0,10}(?:未定|立って)"
)
_PART = re.compile(r"一部|除き|以外|ただし|引き続き|なお")
_BREAKS = frozenset((Role.RULE, Role.QUOTE))


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield what says that the service is down in a stretch that says it is restored."""
    if "復旧" not in document.text:
        return
    for start, end in _stretches(document):
        restored = _RESTORED.search(document.text, start, end)
        if restored is None or _PART.search(document.text, start, end):
            continue
        for down in _DOWN.finditer(document.text, start, end):
            values = {"restored": restored[0], "down": down[0]}
            message = Message("“%(down)s” contradicts “%(restored)s”.", values)
            yield Hit(down.start(), down.end(), message)


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    start = 0
    for line in document.lines:
        if line.role in _BREAKS or (line.role is Role.HEADING and line.start > start):
            yield start, line.start
            start = line.end
    yield start, len(document.text)


RULE = Rule(
    code="F508",
    name="two-states",
    family=Family.FACTS,
    severity=Severity.WARNING,
    title=Message("“Restored” beside “not restored yet”"),
    why=Message(
        "Customers must know whether they can use the service now; a text that says both makes them call."
    ),
    check=check,
    page=__doc__,
    basis=("案内",),
)
