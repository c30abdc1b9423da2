"""Two negations that cancel each other.

“It isn't that it can't be used” makes readers reckon whether it can. An outage notice says what can be done and
what can't. Set phrases of duty (なければならない, ざるを得ない) and of guessing (かもしれない) aren't double
negations.

Bad: ご利用いただけないわけではございません。
Good: 商品の検索は、通常どおりご利用いただけます。
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

_NOT = r"(?:ない|無い|なく|無く|ありません|ございません|ないです)"
_DOUBLE = re.compile(
    rf"(?:ない|ぬ|なかった)(?:という)?わけ(?:では|でも|じゃ){_NOT}"
    rf"|(?<![少危幼切拙])なく(?:は|も){_NOT}(?!か)"
    r"|ない(?:とは|とも)(?:言え|いえ|言い切れ|言いきれ|いいきれ|言い|限ら|限り|かぎら|かぎり)(?:ない|ず|ません)"
    rf"|ない(?:という)?こと(?:は|も){_NOT}"
    rf"|ないもの(?:でも|では){_NOT}"
    r"|ない(?:はず|訳)(?:は|が)(?:ない|ありません|ございません)"
    r"|なし(?:とは|とも)(?:言え|いえ|し)(?:ない|ません)"
)


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield double negations."""
    for found in said(document, _DOUBLE, "ない", "なく", "なし", "ぬわけ", "なかったわけ"):
        message = Message("“%(text)s” is a double negation. Say what is so.", {"text": found[0]})
        yield Hit(found.start(), found.end(), message)


RULE = Rule(
    code="C303",
    name="double-negation",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    title=Message("Two negations that cancel each other"),
    why=Message("Readers must reckon what is meant, and some will take it for the opposite."),
    check=check,
    page=__doc__,
    basis=("公用文",),
)
