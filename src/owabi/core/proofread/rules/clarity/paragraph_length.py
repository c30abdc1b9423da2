"""A paragraph that fills the screen of a telephone.

A blank line every few sentences lets readers find what concerns them. Lists, rows and tables aren't paragraphs.

Bad: お詫びから再発防止策までを、改行だけで続けた450字の段落
Good: お詫び、原因、対応の間を1行空けた、3つの段落
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document, DocumentLine
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Channel

LONG, TOO_LONG = 360, 480
"""How many characters a paragraph may have before it is long, and too long."""

_SENTENCES = 4
_FLOWING = frozenset((Role.LEAD, Role.GREETING, Role.BODY, Role.CLOSING))


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield paragraphs above the limits; what is spoken has none to see."""
    if context.channel in (Channel.PHONE, Channel.ANNOUNCEMENT):
        return
    for flows, group in groupby(document.lines, key=lambda line: line.role in _FLOWING):
        if flows:
            yield from _told(document, list(group))


def _told(document: Document, lines: list[DocumentLine]) -> Iterator[Hit]:
    length = sum(line.end - line.start for line in lines)
    start, end = lines[0].words, lines[-1].end
    if length <= LONG or document.text.count("。", start, end) < _SENTENCES:
        return
    message = Message(
        "This paragraph has %(length)s characters; part it by a blank line.", {"length": length}
    )
    yield Hit(start, end, message, severity=Severity.WARNING if length > TOO_LONG else Severity.INFO)


RULE = Rule(
    code="C302",
    name="paragraph-length",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    title=Message("A long paragraph"),
    why=Message(
        "On a telephone a paragraph of this length fills the screen, and what matters is overlooked."
    ),
    check=check,
    page=__doc__,
    basis=("公用文", "通例"),
)
