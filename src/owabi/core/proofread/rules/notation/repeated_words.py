"""A word twice in a row: のの, をを, お客様お客様.

Words that are made of a pair (いろいろ, ますます, 一つ一つ) are none.

Bad: 障害のの影響で、ご注文ご注文を確定できません。
Good: 障害の影響で、ご注文を確定できません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own, own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield particles, nouns and ends of sentences that stand twice."""
    for found in own_matches(document, _PARTICLE):
        if _are_particles(document, found.start()):
            yield _hit(found, found[1])
    for run in _RUN.finditer(document.text):
        for found in _WORD.finditer(document.text, *run.span()):
            if own(document, *found.span()) and _are_words(document, found):
                yield _hit(found, found[1])


_RUN = re.compile(
    "[おご御\u3005\u4e00-\u9fff]{4,}|[ァ-ヶー]{8,}|(?:まし|です|おり|くださ|のため|によ|につ|から)[ぁ-ん]{2,}"
)
_PARTICLE = re.compile("([をにがはでともへの])\\1(?!\\1)")
_WORD = re.compile(
    "((?:[おご御](?=[\u4e00-\u9fff]))?(?![一二三四五六七八九十百千万数何各毎])[\u4e00-\u9fff]{2,8}"
    "|[ァ-ヶー]{4,12}|(?:いた|おり|し|ござい)?ま(?:した|す|せん)|ください|ですが?|のため|により|について|から(?=からの|から、))"
    "(?:\\1)(?!\\1)"
)


_OPENS = re.compile("(?:会社|[^\\w」』）)]|[をにがはでともへの])\\Z|\\A\\Z")


def _are_particles(document: Document, start: int) -> bool:
    """Return whether two particles of one letter stand here."""
    text = document.text
    if document.role_at(start) is Role.ADDRESSEE or _OPENS.search(text, max(0, start - 2), start):
        return False
    pair = document.tokens_in(start, start + 2)
    return len(pair) == 2 and all(
        token.start == start + step and token.end == token.start + 1 and token.pos[0] in ("助詞", "助動詞")
        for step, token in enumerate(pair)
    )


def _are_words(document: Document, found: re.Match[str]) -> bool:
    """Return whether both halves begin and end with a word."""
    starts = document.starts_token(found.start()) and document.starts_token(found.start() + len(found[1]))
    return starts and document.ends_token(found.end())


def _hit(found: re.Match[str], right: str) -> Hit:
    message = Message("“%(text)s” stands twice: “%(right)s” is enough.", {"text": right, "right": right})
    return Hit(found.start(), found.end(), message, (Suggestion(right),))


RULE = Rule(
    code="N419",
    name="repeated-words",
    family=Family.NOTATION,
    severity=Severity.ERROR,
    title=Message("A word twice in a row"),
    why=Message("A word left over from editing makes the notice look unread."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
