"""A sentence too long to be understood at one reading.

Guides to official texts ask for about 50 characters and call 100 too many. Counted are the characters that must
be read: not blanks, addresses, or names and screen texts in 「…」. Rows and items count only where they are
sentences. What is heard on the phone must be shorter; letters may be a little longer.

Bad: 部品の劣化で装置が止まり、予備への切り替えを試みましたが、設定の誤りで時間を要し、復旧が遅れ、その間は…（130字）
Good: 部品の劣化で装置が止まりました。予備への切り替えは、設定の誤りで時間を要しました。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.prose import FLOWING
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Channel

LIMITS: dict[Channel | None, tuple[int, int]] = {
    Channel.PHONE: (75, 95),
    Channel.ANNOUNCEMENT: (75, 95),
    Channel.LETTER: (90, 120),
    None: (80, 100),
}
"""How many characters a sentence may have before it is long, and too long, by channel."""

_UNCOUNTED = re.compile(
    r"[\s　]|https?://\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|「[^「」\n]*」|『[^『』\n]*』", re.ASCII
)
_LISTED = frozenset((Role.ROW, Role.ITEM, Role.SUBITEM))
_OPEN = re.compile(r"[ぁ-ん、，]$")
_WRAPPED = 30
"""A line of at least this length may have been broken by a mail program in the middle of a sentence."""


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the sentences above the limits of the channel."""
    if context.facts is not None and context.channel in (Channel.PHONE, Channel.ANNOUNCEMENT):
        return
    long, too_long = LIMITS.get(context.channel, LIMITS[None])
    for sentence in document.sentences:
        if sentence.end - sentence.start <= long:
            continue
        start = _start(document.text, sentence.start, sentence.end)
        words = document.text[start : sentence.end]
        ends = words.rstrip().endswith(("。", "．", "！", "？"))
        if sentence.role not in FLOWING and not (sentence.role in _LISTED and ends):
            continue
        length = len(_UNCOUNTED.sub("", words))
        if length > long and (ends or "\n" not in words):
            message = Message("This sentence has %(length)s characters; part it in two.", {"length": length})
            severity = Severity.WARNING if length > too_long else Severity.INFO
            yield Hit(start, sentence.end, message, severity=severity)


def _start(text: str, start: int, end: int) -> int:
    """Return where the sentence starts: lines above it that don't flow into it are a list or a heading."""
    at = text.rfind("\n", start, end)
    while at > start:
        line = text[text.rfind("\n", 0, at) + 1 : at].strip()
        if not _OPEN.search(line) and len(line) < _WRAPPED:
            return at + 1
        at = text.rfind("\n", start, at)
    return start


RULE = Rule(
    code="C301",
    name="sentence-length",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    title=Message("A long sentence"),
    why=Message(
        "Readers in a hurry understand one thing a sentence; what is longer they read twice, or not at all."
    ),
    check=check,
    page=__doc__,
    basis=("公用文", "S52"),
)
