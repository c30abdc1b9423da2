"""Characters that not every system shows: ㈱ № ℡ ㎏ ㍻, and in mail Ⅲ and ①.

They stem from single makers' character sets. Systems that write mail in ISO-2022-JP lose them or show others, and
screen readers skip some of them. Numbers in circles and Roman numerals are told of in mail alone, and only as a hint.

Bad: ㈱みなと商会　℡ 03-5550-0100
Good: 株式会社みなと商会　TEL 03-5550-0100
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Channel


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield every such character with what to write instead."""
    in_mail = context.channel is Channel.MAIL
    words = {row.wrong: row.right for row in tables.rows.get("machine-characters", ())}
    for found in own_matches(document, _NUMBERS if in_mail else _COMPOUNDS, quoted=True, signed=True):
        sign = found[0]
        rights = words.get(sign) or (_plain(sign),)
        numeral = _COMPOUNDS.match(sign) is None
        quiet = numeral or context.channel not in (Channel.MAIL, None)
        values = {"text": sign, "right": rights[0]}
        message = Message("“%(text)s” depends on the reader's system: write “%(right)s”.", values)
        suggestions = tuple(Suggestion(right) for right in rights)
        yield Hit(found.start(), found.end(), message, suggestions, Severity.INFO if quiet else None)


_COMPOUNDS = re.compile("[\u2116\u2121\u213b\u3220-\u3243\u3280-\u32b0\u32c0-\u33ff]")
_NUMBERS = re.compile(
    "[\u2116\u2121\u213b\u3220-\u3243\u3280-\u32b0\u32c0-\u33ff\u2160-\u217f\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]"
)


def _plain(sign: str) -> str:
    plain = unicodedata.normalize("NFKC", sign)
    if "\u2776" <= sign <= "\u2793":
        plain = str((ord(sign) - 0x2776) % 10 + 1)
    return f"({plain})" if plain.isdecimal() else plain


RULE = Rule(
    code="N403",
    name="machine-characters",
    family=Family.NOTATION,
    severity=Severity.WARNING,
    title=Message("Characters that not every system shows"),
    why=Message("These characters come from single makers' sets; some mail systems lose them."),
    check=check,
    page=__doc__,
    basis=("S34", "S35", "S38"),
    notation=True,
)
