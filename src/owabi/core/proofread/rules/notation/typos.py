"""Slips of the keyboard and of conversion: お願致します, メンテンナンス, 以上が発生.

Beside listed slips, everything is found that is one letter away from a set phrase of business mail, or from a word in
katakana that no dictionary knows.

Bad: サーバーメンテンナンスのお知らせ
Good: サーバーメンテナンスのお知らせ
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from owabi.core.errors import Message
from owabi.core.language.morphology import tokens
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.nearest import is_slip, near_words
from owabi.core.proofread.own_words import own
from owabi.core.proofread.pairs import hit, spoken
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield listed slips, phrases one letter off, and unknown words one letter from a known one."""
    yield from (hit(found) for found in spoken(document, context, tables, "typos"))
    for near in near_words(document.text, set_phrases(tables)):
        dropped = document.text[near.start : near.end] == near.word.replace("してい", "して", 1)
        if not dropped and document.starts_token(near.start) and own(document, near.start, near.end):
            yield _meant(document.text, near.start, near.end, near.word)
    known = _katakana_words(tables)
    for run in _KATAKANA.finditer(document.text):
        if run[0] not in known.words:
            yield from _katakana(document, run, known)


@lru_cache(maxsize=4)
def set_phrases(tables: Tables) -> tuple[str, ...]:
    """Return the set phrases of the tables, all choices （a/b） written out."""
    return tuple(dict.fromkeys(one for words in tables.words("set-phrases") for one in _written_out(words)))


_CHOICE = re.compile("（([^）]*)）")
_KATAKANA = re.compile("[ァ-ヶー]{4,24}")
_ALIKE = frozenset("ーアイウエオャュョァィゥェォヤ")


def _written_out(words: str) -> Iterable[str]:
    parts = [part.split("/") for part in _CHOICE.split(words)]
    return map("".join, product(*parts))


@dataclass(frozen=True, slots=True)
class _Katakana:
    """The known words in katakana, and the same by their first and last letters."""

    words: frozenset[str]
    by_ends: Mapping[str, tuple[str, ...]]

    def slip_of(self, piece: str) -> str | None:
        """Return the word that a piece is a slip of."""
        near = self.by_ends.get(piece[0] + piece[-1], ())
        return next((word for word in near if _is_word_slip(piece, word)), None)


@lru_cache(maxsize=4)
def _katakana_words(tables: Tables) -> _Katakana:
    by_ends: dict[str, tuple[str, ...]] = {}
    for word in tables.words("katakana"):
        by_ends[word[0] + word[-1]] = (*by_ends.get(word[0] + word[-1], ()), word)
    return _Katakana(frozenset(tables.words("katakana")), by_ends)


def _katakana(document: Document, run: re.Match[str], known: _Katakana) -> Iterable[Hit]:
    """Yield the slip in a run of katakana: the whole, or what stands before or behind a known word."""
    found = next(
        (
            (start, end, word)
            for start, end in _pieces(run[0], known.words)
            if (word := known.slip_of(run[0][start:end]))
        ),
        None,
    )
    if found and _is_unknown(document, run, run[0][found[0] : found[1]]) and own(document, *run.span()):
        yield _meant(document.text, run.start() + found[0], run.start() + found[1], found[2])


def _is_unknown(document: Document, run: re.Match[str], piece: str) -> bool:
    """Return whether the dictionary knows neither the run nor words that make up the piece."""
    token = document.token_at(run.start())
    alone = token is not None and not token.known and (token.start, token.end) == run.span()
    return alone and not all(token.known for token in tokens(piece))


def _pieces(run: str, known: frozenset[str]) -> Iterable[tuple[int, int]]:
    """Yield the pieces that may hold a slip; none where the run is made of two known words."""
    cuts = range(2, len(run) - 1)
    behind = [cut for cut in cuts if run[:cut] in known or run[:cut] in _SHORT]
    before = [cut for cut in cuts if run[cut:] in known]
    if not set(behind) & set(before):
        yield 0, len(run)
        yield from ((cut, len(run)) for cut in behind)
        yield from ((0, cut) for cut in before)


_SHORT = frozenset(
    ("サーバ", "ユーザ", "データ", "メール", "ページ", "エラー", "ウェブ", "ネット", "アプリ", "マイ")
)


def _is_word_slip(piece: str, word: str) -> bool:
    """Return whether a piece is a word with a slip; spellings that both stand (ウエア, ウェア) are none.

    Words of four letters have too many neighbours to count a changed or missing letter as a slip.
    """
    if not is_slip(piece, word) or (len(word) <= _SHORTEST and set(piece) != set(word)):
        return False
    return not (len(piece) == len(word) and set(piece) ^ set(word) and set(piece) ^ set(word) <= _ALIKE)


_SHORTEST = 4


def _meant(text: str, start: int, end: int, word: str) -> Hit:
    values = {"text": text[start:end], "right": word}
    message = Message("“%(text)s” looks like a slip for “%(right)s”.", values)
    return Hit(start, end, message, (Suggestion(word),))


RULE = Rule(
    code="N420",
    name="typos",
    family=Family.NOTATION,
    severity=Severity.ERROR,
    title=Message("Slips of the keyboard"),
    why=Message("A slip in a set phrase shows that nobody read the notice before it was sent."),
    check=check,
    page=__doc__,
    basis=("実例",),
)
