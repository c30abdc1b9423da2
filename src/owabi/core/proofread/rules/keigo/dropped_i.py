"""ている without its い (い抜き言葉), and other contractions of speech.

してます, してる, しとく, しちゃう are spoken; a letter writes しています, している, しておく, してしまう.

Bad: 現在、原因を調査してます。
Good: 現在、原因を調査しています。
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

_LOOKS = re.compile(
    r"(?<=[ぁ-ん一-龠])(?:[てで](?=る|ます|ませ|まし|た|な[いかく]|ん)|とく|とき(?=ま)|ちゃ[うっいわ]|じゃ[うっい])"
)
_CONTRACTED = frozenset(("てる", "でる", "とく", "どく", "ちゃう", "じゃう", "ちまう"))
_FULL = {"てる": "ている", "でる": "でいる", "て": "てい", "で": "でい", "とく": "ておく", "とき": "ておき"}


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield contractions behind verbs."""
    for found in own_matches(document, _LOOKS):
        start = found.start()
        token, verb = document.token_at(start), document.token_before(start)
        if token and verb and token.start == start and _contracted(token, verb):
            yield _hit(document.text, token, verb)


def _contracted(token: Token, verb: Token) -> bool:
    return token.pos[0] == "助動詞" and token.dictionary_form in _CONTRACTED and verb.pos[0] in _BENDING


_BENDING = ("動詞", "助動詞")


def _hit(text: str, token: Token, verb: Token) -> Hit:
    written = text[verb.start : token.end]
    full = _FULL.get(token.surface)
    if full is None:
        return Hit(verb.start, token.end, Message("“%(text)s” is spoken language.", {"text": written}))
    rights = [verb.surface + full]
    if token.surface in ("て", "で") and text.startswith("ま", token.end):
        rights.append(f"{verb.surface}{token.surface}おり")
    message = Message("“%(text)s”: write “%(right)s”.", {"text": written, "right": rights[0]})
    return Hit(verb.start, token.end, message, tuple(Suggestion(right) for right in rights))


RULE = Rule(
    code="K112",
    name="dropped-i",
    family=Family.KEIGO,
    severity=Severity.WARNING,
    title=Message("A contraction of speech (い抜き言葉)"),
    why=Message("It is spoken language; a business letter writes the full form."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
