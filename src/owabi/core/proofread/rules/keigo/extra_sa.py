"""A さ too many before せる (さ入れ言葉).

Verbs of the five-step kind take せる, not させる: 読ませていただく, 送らせていただく. Verbs that end in す have
their own さ and stay silent (話させて, 探させて, 減らさせて), and so do one-step verbs (答えさせて).

Bad: 契約書の案を読まさせていただきました。
Good: 契約書の案を読ませていただきました。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.language.morphology import Token
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_EXTRA = re.compile(r"(?P<stem>[一-龠々]{0,6}[ぁ-ん]{0,4}?[わかがさたなばまら])させ(?=[てらなるまたよず])")
_ROW_OF_SU = "五段-サ行"


def check(document: Document, _context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield five-step verbs with させる."""
    if "させ" not in document.text:
        return
    own = frozenset(tables.words("verbs-with-their-own-sa"))
    for found in own_matches(document, _EXTRA):
        verb = _verb(document, found.end("stem"), own)
        if verb is None:
            continue
        written = document.text[verb.start : found.end()]
        right = written.removesuffix("させ") + "せ"
        message = Message("“%(text)s”: write “%(right)s”.", {"text": written, "right": right})
        yield Hit(verb.start, found.end(), message, (Suggestion(right),))


def _verb(document: Document, at: int, own: frozenset[str]) -> Token | None:
    """Return the verb whose stem ends before an offset, where it is one that takes no さ."""
    verb = document.token_at(at - 1)
    if verb is None or verb.pos[0] != "動詞" or not verb.pos[4].startswith("五段"):
        return None
    stem = document.text[verb.start : at]
    if stem in own or (verb.pos[4] == _ROW_OF_SU and not _KANJI.match(stem)):
        return None
    return verb


_KANJI = re.compile("[一-龠々]")

RULE = Rule(
    code="K109",
    name="extra-sa",
    family=Family.KEIGO,
    severity=Severity.ERROR,
    title=Message("A さ too many (さ入れ言葉)"),
    why=Message("Five-step verbs take せる, not させる."),
    check=check,
    page=__doc__,
    basis=("S5", "S6"),
)
