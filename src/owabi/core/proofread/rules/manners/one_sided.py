"""Orders and refusals where the writer has to ask: ご了承ください in an apology, 禁じます, 一切責任を負いません.

In the notice of an incident ご了承ください demands understanding from those who suffered.
ご了承くださいますようお願いいたします asks for it and is silent, and so is the plain word in the conditions
of an offer.

Bad: ご迷惑をおかけしますが、ご了承ください。
Good: ご迷惑をおかけいたしますが、ご理解くださいますようお願い申し上げます。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.occasion import apologetic
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_DEMAND = re.compile(
    r"(?P<word>ご(?:了承|理解|容赦|承知(?:おき)?|辛抱|勘弁))(?:の(?:ほど|程))?(?:ください|下さい|願います)(?=[。！!\n]|$)"
)
_REFUSAL = re.compile(
    r"(?:一切|いっさい)(?:の)?(?:責任|保証|補償)[^。\n]{0,6}?(?:負い(?:ません|かね)|いたし(?:ません|かね)|しません|できません)"
    r"|責任は?(?:一切|いっさい)?負い(?:ません|かね)(?:ます)?"
    r"|(?:固く|堅く|厳に)?禁(?:じ(?:ます|ております)|止(?:します|いたします))|(?:固く|堅く)お断り(?:し|いたし)ます|(?:苦情|クレーム)は(?:一切)?(?:受け付け|お受け)"
)


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield demands and refusals in apologies and notices of incidents."""
    text = document.text
    demands = list(own_matches(document, _DEMAND)) if "ご" in text else []
    gate = any(word in text for word in ("責任", "保証", "補償", "禁", "断り", "苦情", "クレーム"))
    refusals = list(own_matches(document, _REFUSAL)) if gate else []
    if not (demands or refusals) or not apologetic(document, context):
        return
    for one in demands:
        right = f"{one['word']}くださいますようお願い申し上げます"
        message = Message("“%(text)s” demands; ask for it: “%(right)s”.", {"text": one[0], "right": right})
        yield Hit(one.start(), one.end(), message, (Suggestion(right),))
    for one in refusals:
        yield Hit(
            one.start(),
            one.end(),
            Message("“%(text)s” turns the reader away in an apology.", {"text": one[0]}),
        )


RULE = Rule(
    code="M219",
    name="one-sided",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("One-sided demands and refusals in an apology"),
    why=Message("Who apologises asks for understanding and doesn't demand it."),
    check=check,
    page=__doc__,
    basis=("S26", "S55", "通例"),
)
