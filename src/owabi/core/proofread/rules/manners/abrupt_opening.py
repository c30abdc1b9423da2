"""前略 says that greetings are left out, so none follow it; and it is too short for an apology to a customer.

Bad: 前略　初冬の候、ますますご清栄のこととお慶び申し上げます。
Good: 前略　お送りした書類に1枚の不足がございました。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.letter_words import letter_words
from owabi.core.proofread.occasion import apologetic
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_SHORT = ("前略", "冠省", "急啓")
_GREETING = re.compile(
    r"[^。\n]{0,80}?(?:の候|の折|の砌|みぎり|時下|清栄|清祥|健勝|隆盛|いかがお過ごし|お変わり|平素(?:は|より)|日頃(?:は|より)"
    r"|お世話になって|(?:寒|暑)さ)[^。\n]{0,80}。?"
)


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield greetings behind 前略, and 前略 in an apology."""
    for word in letter_words(document, tables):
        if not word.opens or word.text not in _SHORT:
            continue
        start = word.end + len(document.text[word.end :]) - len(document.text[word.end :].lstrip(" 　\t\n、"))
        greeting = _GREETING.match(document.text, start)
        if greeting:
            values = {"opening": word.text}
            message = Message("“%(opening)s” says that greetings are left out; come to the matter.", values)
            yield Hit(greeting.start(), greeting.end(), message, (Suggestion(""),))
        elif word.text != "急啓" and apologetic(document, context):
            message = Message("“%(opening)s” is too short for an apology.", {"opening": word.text})
            yield Hit(
                word.start,
                word.end,
                message,
                (Suggestion("謹啓"), Suggestion("拝啓")),
                Severity.INFO,
                basis=("S31", "S32"),
            )


RULE = Rule(
    code="M209",
    name="abrupt-opening",
    family=Family.MANNERS,
    severity=Severity.ERROR,
    title=Message("Greetings behind 前略, or 前略 in an apology"),
    why=Message("前略 says that the greeting is left out; a greeting behind it contradicts that."),
    check=check,
    page=__doc__,
    basis=("S32",),
)
