"""One word in kanji here and in kana there: 致します beside いたします.

Auxiliary verbs (いたす, いただく, ください), form nouns (こと, とき, ため) and adverbs are written in kana by public
offices; a text that has kanji throughout is left alone. As verbs of their own they have kanji: 水を一杯下さい.

Bad: ご確認下さい。ご不明な点はお問い合わせください。
Good: ご確認ください。ご不明な点はお問い合わせください。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.phrases import Match
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.spellings import beside, towards_right
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield what stands in kanji where the same word stands in kana, too."""
    for match in towards_right(document, tables, "kana-or-kanji"):
        if match.row.wrong not in _HELPERS or _helps(document, match):
            yield beside(match)
    for row in tables.rows.get("form-nouns", ()):
        kanji, kana = row.wrong, row.right[0]
        if kanji in document.text and kana in document.text:
            yield from _nouns(document, kanji, kana)


_HELPERS = frozenset(("致す", "頂く", "頂ける", "下さる", "下さい"))
"""Verbs that help others behind 〜て, お〜, ご〜, and else stand for themselves."""
_POLITE = re.compile("[おご御][^\\s　、。「」（）をがはにの]{1,10}\\Z")


def _helps(document: Document, match: Match) -> bool:
    """Return whether a verb helps the word before it."""
    before = document.token_before(match.start)
    if before is None or before.end != match.start:
        return False
    if before.pos[1] == "接続助詞":
        return before.surface in ("て", "で")
    if match.row.wrong not in ("下さる", "下さい") and before.pos[2] == "サ変可能":
        return True
    return _POLITE.search(document.text, max(0, match.start - 12), match.start) is not None


def _nouns(document: Document, kanji: str, kana: str) -> Iterator[Hit]:
    """Yield a form noun in kanji where it stands in kana, too."""
    found = [start for start in _places(document, kanji) if _is_form_noun(document, start)]
    if found and any(_is_form_noun(document, start) for start in _places(document, kana)):
        for start in found:
            message = Message(
                "“%(text)s” beside “%(right)s”: keep to one of them.", {"text": kanji, "right": kana}
            )
            yield Hit(start, start + len(kanji), message, (Suggestion(kana),))


def _places(document: Document, noun: str) -> Iterator[int]:
    return (
        found.start()
        for found in own_matches(document, re.compile(f"(?<=[ぁ-ん]){noun}(?=[にをがはもでと、。の])"))
    )


def _is_form_noun(document: Document, start: int) -> bool:
    """Return whether a noun of its own stands here behind a verb, an adjective or an auxiliary."""
    noun, before = document.token_at(start), document.token_before(start)
    if noun is None or before is None or noun.start != start:
        return False
    return noun.pos[0] == "名詞" and before.pos[0] in ("動詞", "形容詞", "助動詞")


RULE = Rule(
    code="N414",
    name="kana-or-kanji",
    family=Family.NOTATION,
    severity=Severity.INFO,
    title=Message("One word in kanji here and in kana there"),
    why=Message("One word has one spelling in a text; for words that only help others the kana are usual."),
    check=check,
    page=__doc__,
    basis=("公用文",),
    notation=True,
)
