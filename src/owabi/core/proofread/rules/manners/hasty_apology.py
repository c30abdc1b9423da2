"""An apology in haste: 取り急ぎお詫びまで.

The words say that the apology was squeezed in. In an apology they are left out, or replaced by what follows
and when.

Bad: 取り急ぎ、お詫びまで。
Good: 詳しい原因は、12月1日(火)までにご報告いたします。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.occasion import apologetic
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_HASTE = re.compile(
    r"(?:まずは[、，]?)?(?:取り?|とり)急ぎ(?P<rest>[^。\n]{0,30}?(?:まで(?:に|申し上げ(?:ます)?|で(?:す|ございます))?(?=[。\n]|$)|(?:お詫び|おわび|謝罪)[^。\n]{0,14}))"
)


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield 取り急ぎ in the apology itself, and 取り急ぎ…まで in a mail of apology."""
    if "急ぎ" not in document.text:
        return
    for found in own_matches(document, _HASTE):
        if re.search("詫び|わび|謝罪", found["rest"]) or apologetic(document, context):
            message = Message("“%(text)s” makes the apology look hurried.", {"text": found[0]})
            yield Hit(found.start(), found.end(), message)


RULE = Rule(
    code="M211",
    name="hasty-apology",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("取り急ぎ in an apology"),
    why=Message("Who apologises takes the time for it; 取り急ぎ says the opposite."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
