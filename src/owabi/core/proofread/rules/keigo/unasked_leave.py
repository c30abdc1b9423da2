"""させていただく, again and again, where nobody's leave is needed.

させていただく fits where the reader gives leave and the writer gains by it, or both can be imagined
(敬語の指針 pp. 40–41). For the company's own decision いたします is enough. People differ in how much they
bear, so a single one is silent; where there are two or more in a text, each is told. Questions
(させていただけますか), wishes (させていただければ) and leave that was given (お言葉に甘えて) don't count.

Bad: 工事を実施させていただき、入口を変更させていただきます。
Good: 工事を実施し、入口を変更いたします。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_LEAVE = re.compile(
    r"(?P<act>[一-龠々ァ-ヶー]{1,6})?(?P<make>させ)て(?:いただ|頂)(?P<form>きます|きました|きまして|き、|く|いて|いた)"
    r"|[一-龠々](?:[ぁ-ん]{0,2})せて(?:いただ|頂)(?:きます|きました|き、|くこと|いて|いた)"
)
_GIVEN = re.compile(
    "許可|承諾|了承|了解を|同意|厚意|甘え|おかげ|お陰|差し支え|よろしけれ|お許し|お先に|快諾|ご依頼|ご指名|ご推薦|僭越"
)
_ASKED = re.compile(r"も(?:よろしい|よい|いい|かまいません|構いません)")
_MILDER = {
    "きます": "いたします",
    "きました": "いたしました",
    "きまして": "いたしまして",
    "き、": "し、",
    "く": "する",
    "いて": "いたして",
    "いた": "いたした",
}
_FEW = 2


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield every させていただく without leave where there are several."""
    if "せて" not in document.text:
        return
    found = [match for match in own_matches(document, _LEAVE) if _without_leave(document, match)]
    if len(found) >= _FEW:
        yield from (_hit(match, len(found)) for match in found)


def _without_leave(document: Document, found: re.Match[str]) -> bool:
    start, end = found.span()
    sentence = document.sentence_at(start)
    before = document.text[max(sentence.start, start - 60) if sentence else start : start]
    return not _GIVEN.search(before) and not _ASKED.match(document.text, end)


def _hit(found: re.Match[str], count: int) -> Hit:
    message = Message(
        "“%(text)s” stands %(count)s times; nobody's leave is needed here.",
        {"text": "させていただく", "count": count},
    )
    if not found["make"] or not found["act"]:
        return Hit(found.start(), found.end(), message)
    right = found["act"] + _MILDER[found["form"]]
    return Hit(found.start(), found.end(), message, (Suggestion(right),))


RULE = Rule(
    code="K108",
    name="unasked-leave",
    family=Family.KEIGO,
    severity=Severity.WARNING,
    title=Message("させていただく again and again where nobody's leave is needed"),
    why=Message(
        "It fits where the reader gives leave; for one's own decision いたします is enough and clearer."
    ),
    check=check,
    page=__doc__,
    basis=("指針40a", "S3", "S4", "S6"),
)
