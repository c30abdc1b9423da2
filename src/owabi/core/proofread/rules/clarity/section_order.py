"""Parts of a notice in an order that makes readers search.

While the service is down: an apology in a line, then when it will be back. When it is over: apology, cause,
response, prevention. The rule needs to know the kind and the state; without them it is silent.

Bad: 原因：部品の劣化（この後に）ご不便をおかけし、誠に申し訳ございません。
Good: ご不便をおかけし、誠に申し訳ございません。（この後に）原因：部品の劣化
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document, DocumentLine
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.prose import NOT_OURS
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Channel, Kind, Phase

_APOLOGY = re.compile(r"申し訳|お詫び|おわび|ご(?:迷惑|不便|心配)を(?:お掛け|おかけ)|陳謝")
_CAUSE = re.compile(r"原因は(?!、?(?:現在|調査|確認|不明|未))|原因[:：]|原因】|原因$")
_OUTLOOK = re.compile(r"(?:復旧|再開)[^。\n]{0,8}(?:見込み|見通し|予定|目標)")
_PREVENTION = re.compile(r"(?:再発防止策?|今後の対策)(?:[:：】]|として|$)|再発を防ぐため")
_OVER = frozenset((Kind.RECOVERY, Kind.FINAL))
_DOWN = frozenset((Kind.FIRST, Kind.UPDATE, Kind.LONG_STOP))
_WITH_PARTS = frozenset((None, Channel.MAIL, Channel.PAGE))


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield parts that stand before what they should follow."""
    if context.channel not in _WITH_PARTS:
        return
    if context.kind in _DOWN and context.phase is Phase.DOWN:
        outlook, apology = _first(document, _OUTLOOK), _first(document, _APOLOGY)
        if outlook and apology and apology[0] > outlook[0]:
            yield Hit(*outlook, Message("Apologise in a line before the outlook."))
    elif context.kind in _OVER and context.phase is Phase.RESTORED:
        yield from _when_over(document)


def _when_over(document: Document) -> Iterator[Hit]:
    cause, apology = _first(document, _CAUSE), _first(document, _APOLOGY)
    prevention = _first(document, _PREVENTION)
    if cause and apology and apology[0] > cause[0]:
        yield Hit(*cause, Message("Apologise before you explain the cause."))
    if cause and prevention and prevention[0] < cause[0]:
        yield Hit(*prevention, Message("Give the cause before what prevents it."), severity=Severity.WARNING)


def _first(document: Document, pattern: re.Pattern[str]) -> tuple[int, int] | None:
    """Return where a part begins: its first place in the body."""
    for line in document.lines:
        if _is_body(line) and (found := pattern.search(document.text, line.start, line.end)):
            return found.span()
    return None


def _is_body(line: DocumentLine) -> bool:
    return line.role not in NOT_OURS and line.role not in (Role.TITLE, Role.RULE, Role.BLANK)


RULE = Rule(
    code="C314",
    name="section-order",
    family=Family.CLARITY,
    severity=Severity.INFO,
    title=Message("Parts in an order that makes readers search"),
    why=Message(
        "While it is down readers look for when it will be back; "
        "afterwards for an apology, then for cause, response and prevention."
    ),
    check=check,
    page=__doc__,
    basis=("案内",),
)
