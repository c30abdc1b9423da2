"""A grave stop, and one way only to ask about it.

When everything stands still, a single telephone number is busy, and a single form may stand on the server that
failed. Only told to business customers of a long or critical stop, and only as information.

Bad: お問い合わせ：03-5550-0100（長期停止のお知らせで、ほかに窓口がない）
Good: お問い合わせ：03-5550-0100、support@minato.example.jp
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Channel, Gravity, Kind, Reader

_WAYS = (
    re.compile(r"(?P<way>(?<!\d)0\d{1,4}[-－‐ー()（）]\d{1,4}[-－‐ー()（）]\d{3,4}(?!\d))"),
    re.compile(r"(?P<way>(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}\.[A-Za-z0-9.-]{1,63})"),
    re.compile(r"(?P<way>フォーム|チャット|LINE|https?://[^\s、。]{1,80}/(?:contact|inquiry|form|support))"),
)
_WITH_DESKS = frozenset((Channel.MAIL, Channel.PAGE, Channel.LETTER, Channel.FAX))


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the only way to reach the sender; a sheet with one desk is asked for more where it is written."""
    grave = context.kind is Kind.LONG_STOP or (
        context.kind is Kind.FIRST and context.gravity is Gravity.CRITICAL
    )
    told = context.facts is None and context.channel in _WITH_DESKS
    if not grave or context.reader is not Reader.BUSINESS or not told:
        return
    ways = [found for way in _WAYS if (found := way.search(document.text))]
    if len(ways) == 1:
        message = Message("“%(text)s” is the only way to ask; name a second one.", {"text": ways[0]["way"]})
        yield Hit(*ways[0].span("way"), message)


RULE = Rule(
    code="C317",
    name="one-desk",
    family=Family.CLARITY,
    severity=Severity.INFO,
    title=Message("A grave stop with one way only to ask"),
    why=Message(
        "When everybody asks at once the only desk is busy, and customers are left without an answer."
    ),
    check=check,
    page=__doc__,
    basis=("案内",),
)
