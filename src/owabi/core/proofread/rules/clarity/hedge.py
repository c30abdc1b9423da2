"""Guessing where the writer must know: in an apology, or about a cause that was found.

“I think we troubled you” takes back half of the apology. What is still being checked is said as that
(可能性がございます, 調査中です), and a cushion before a request (ご迷惑かと存じますが) is courtesy.

Bad: ご迷惑をおかけしたかもしれません。
Good: ご迷惑をおかけし、誠に申し訳ございません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.prose import said
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Kind

_APOLOGY = re.compile(
    r"(?:お詫び|おわび|謝罪|申し訳|ご迷惑|ご不便|ご心配|ご不快)[^。\n]{0,30}?"
    r"(?P<hedge>(?:た|る|ない)?か?と(?:思い|おもい|思って(?:おり|い))ます"
    r"|か(?:も|と)(?:しれ|知れ)(?:ません|ない)(?:です)?)(?=[。！\n]|$)"
)
_CAUSE = re.compile(
    r"原因[^。\n]{0,40}?(?P<hedge>(?:だ|である|ではない)?か?と(?:思い|おもい|思って(?:おり|い))ます"
    r"|か(?:も|と)(?:しれ|知れ)(?:ません|ない)(?:です)?)(?=[。！\n]|$)"
)
_SUPPOSED = re.compile(r"原因[^。\n]{0,40}?(?P<hedge>と(?:思われ|考えられ|推測され)ます)(?=[。\n]|$)")
_SETTLED = frozenset((Kind.FINAL, Kind.MEASURES))


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield guessing in apologies and about causes."""
    for found in said(document, _APOLOGY, "思", "おもい", "考え", "しれ", "知れ"):
        yield _hit(found, Message("“%(text)s” weakens the apology. State it.", {"text": found["hedge"]}))
    for found in said(document, _CAUSE, "原因"):
        yield _hit(
            found,
            Message(
                "“%(text)s”: say what is known, and what is still being checked.", {"text": found["hedge"]}
            ),
        )
    if context.kind in _SETTLED:
        for found in said(document, _SUPPOSED, "原因"):
            message = Message(
                "“%(text)s”: by now the cause should be known, or said to be a presumption.",
                {"text": found["hedge"]},
            )
            yield _hit(found, message, Severity.INFO)


def _hit(found: re.Match[str], message: Message, severity: Severity | None = None) -> Hit:
    return Hit(found.start("hedge"), found.end("hedge"), message, severity=severity)


RULE = Rule(
    code="C307",
    name="hedge",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    title=Message("Guessing in an apology or about a cause"),
    why=Message(
        "An apology that guesses sounds unwilling, and a cause that is guessed is repeated as if it were known."
    ),
    check=check,
    page=__doc__,
    basis=("R4", "S50"),
)
