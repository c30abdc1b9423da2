"""Words that are too light, too stiff or too distant for a written apology.

すみません and ごめんなさい are for equals; 陳謝 is a word of reports; たいと思います wishes to apologize and doesn't.
遺憾 is what one says of the doings of others, お許しください alone asks for pardon without apologizing, and a visit
“some day” promises nothing: these are reported only in texts that are there to apologize. Among colleagues
the rule is silent, and ご容赦ください is fine.

Bad: ご迷惑をおかけし、すみませんでした。
Good: ご迷惑をおかけし、申し訳ございませんでした。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.occasion import apologetic, internal
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.pairs import hit, spoken
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield words unfit for an apology; those that are right elsewhere only in apologies."""
    found = [hit(one) for one in spoken(document, context, tables, "unfit-apology")]
    divided = [hit(one) for one in spoken(document, context, tables, "unfit-in-apologies")]
    divided += _pardons(document)
    if not (found or divided) or internal(document):
        return
    yield from found
    if divided and apologetic(document, context):
        yield from divided


_PARDON = re.compile(r"(?:どうか|何卒|なにとぞ)?、?お許し(?:ください|下さい)(?!ます)")
_APOLOGY = re.compile(r"(?:お詫び|おわび)(?:を?申し|いた|致|し)|申し?訳(?:ござい|ありま)")
_SOME_DAY = re.compile(
    r"(?:いずれ|近いうちに|そのうち)、?(?:改め(?:て|まして)|あらためて)?、?お詫びに(?:上が|伺|参)"
)


def _pardons(document: Document) -> Iterator[Hit]:
    if "お許し" in document.text and not _APOLOGY.search(document.text):
        for found in own_matches(document, _PARDON):
            message = Message(
                "“%(text)s” asks for pardon; apologize, and say what you do.", {"text": found[0]}
            )
            yield Hit(*found.span(), message, basis=("S26",))
    if "お詫びに" in document.text:
        for found in own_matches(document, _SOME_DAY):
            message = Message("“%(text)s”: give a day, or leave it out.", {"text": found[0]})
            yield Hit(*found.span(), message, basis=("S23",))


RULE = Rule(
    code="K115",
    name="unfit-apology",
    family=Family.KEIGO,
    severity=Severity.WARNING,
    title=Message("Words unfit for a written apology"),
    why=Message("Too light, too stiff or too distant, they don't reach somebody who was harmed."),
    check=check,
    page=__doc__,
    basis=("S23", "S25", "S26", "S28", "S29"),
)
