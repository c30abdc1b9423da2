"""A postscript in a business mail.

追伸 is at home in private letters; in a mail to a customer it looks like an afterthought, and in an apology
it takes the weight off the apology. What matters goes into the body, the rest is left out.

Bad: 追伸　先日はごちそうさまでした。
Good: なお、当日の資料は別便でお送りいたします。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.occasion import apologetic, internal, letter
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_POSTSCRIPT = re.compile(
    r"^[ \t　]*(?P<word>追伸|追啓|追って書き|二伸|P\.?S\.?|Ｐ．?Ｓ．?)(?=[ 　:：、。\n]|$)", re.MULTILINE
)


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield postscripts of mails and letters to others."""
    for found in own_matches(document, _POSTSCRIPT):
        grave = apologetic(document, context)
        if grave or (letter(document, context) and not internal(document)):
            message = (
                Message("An apology has no postscript. Say it in the body, or leave it out.")
                if grave
                else Message("A postscript is for private letters. Say it in the body.")
            )
            yield Hit(found.start("word"), found.end("word"), message, (), None if grave else Severity.INFO)


RULE = Rule(
    code="M212",
    name="postscript",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("A postscript in a business mail"),
    why=Message("A postscript looks like an afterthought, and after an apology it takes its weight away."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
