"""Exclamation marks in an apology, or more than one in another mail to a customer.

They make the news light. Right behind the apology itself, the rule unfit-apology tells of them. In names
(of a service, of a product) and in quotes they are part of the words.

Bad: 復旧しました！
Good: 復旧いたしました。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.occasion import apologetic, internal, letter
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_MARK = re.compile(r"(?<=[ぁ-んァ-ヶー一-龠々）)」』])[！!‼][！!‼？?⁉]*(?=[ 　\n]|$|[ぁ-んァ-ヶ一-龠])")
_SENTENCE = re.compile(r"(?:す|た|ん|い|せ|ね|よ|だ|を|へ)$")
_PROSE = frozenset((Role.BODY, Role.LEAD, Role.GREETING, Role.CLOSING, Role.ITEM, Role.NOTE))
_SORRY = re.compile(
    r"(?:失礼(?:いた)?しました|申し訳(?:ございません|ありません)(?:でした)?|お詫び(?:申し上げ|いたし)ます)$"
)
_BEFORE = 20
_FEW = 2


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield exclamation marks that end sentences."""
    if "！" not in document.text and "!" not in document.text and "‼" not in document.text:
        return
    found = [one for one in own_matches(document, _MARK) if _ends_sentence(document, one)]
    if not found:
        return
    grave = apologetic(document, context)
    if grave or (len(found) >= _FEW and letter(document, context) and not internal(document)):
        for one in found:
            message = Message("“%(text)s”: end the sentence with a full stop.", {"text": one[0]})
            yield Hit(one.start(), one.end(), message, (Suggestion("。"),), None if grave else Severity.INFO)


def _ends_sentence(document: Document, found: re.Match[str]) -> bool:
    line = document.line_at(found.start())
    before = document.text[max(line.start, found.start() - _BEFORE) : found.start()]
    return line.role in _PROSE and bool(_SENTENCE.search(before)) and not _SORRY.search(before)


RULE = Rule(
    code="M213",
    name="exclamation",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("Exclamation marks in an apology or business mail"),
    why=Message("Exclamation marks make an apology sound light."),
    check=check,
    page=__doc__,
    basis=("S23",),
)
