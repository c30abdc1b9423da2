"""Finding technical terms that have a plain word: the table of jargon, with the company's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from owabi.core.proofread.document import Document
from owabi.core.proofread.tables import Row, Tables


@dataclass(frozen=True, slots=True)
class Term:
    """A term found: where it stands, what it is called instead, and its row (None for the company's own)."""

    start: int
    end: int
    text: str
    plain: tuple[str, ...]
    row: Row | None


def terms(document: Document, tables: Tables, own: Mapping[str, str]) -> Iterator[Term]:
    """Yield the terms of a text, from the longest term to the shortest, without overlaps.

    ``own`` gives a company's plain words and adds terms; '' allows a term. A term is whole: not a part of a longer
    word in katakana or Latin letters, or of one that its row spares.
    """
    taken = bytearray()
    for entry in _entries(tables, tuple(sorted(own.items()))):
        if entry.anchor not in document.text:
            continue
        for found in entry.pattern.finditer(document.text):
            start, end = found.span()
            taken = taken or bytearray(len(document.text))
            if 1 in taken[start:end] or not _whole(document, entry, start, end):
                continue
            taken[start:end] = b"\1" * (end - start)
            if entry.plain:
                yield Term(start, end, found[0], entry.plain, entry.row)


@dataclass(frozen=True, slots=True)
class _Entry:
    anchor: str
    pattern: re.Pattern[str]
    plain: tuple[str, ...]
    row: Row | None


@lru_cache(maxsize=64)
def _entries(tables: Tables, own: tuple[tuple[str, str], ...]) -> tuple[_Entry, ...]:
    rows = {row.wrong: row for row in tables.rows.get("jargon", ())}
    plain = {term: row.right for term, row in rows.items()}
    plain |= {term: (words,) if words else () for term, words in own}
    ordered = sorted(plain, key=len, reverse=True)
    return tuple(_entry(term, plain[term], rows.get(term)) for term in ordered if term)


def _entry(term: str, plain: tuple[str, ...], row: Row | None) -> _Entry:
    """Return a term made ready; フェイルオーバ and フェイルオーバー are one word."""
    anchor = term.rstrip("ー")
    ending = "ー?" if _KATAKANA.match(term[-1]) else ""
    return _Entry(anchor, re.compile(re.escape(anchor) + ending), plain, row)


_KATAKANA = re.compile(r"[ァ-ヺー]")
_LATIN = re.compile(r"[A-Za-z0-9_＿Ａ-Ｚａ-ｚ]")


def _whole(document: Document, entry: _Entry, start: int, end: int) -> bool:
    text = document.text
    if entry.row is not None and any(_spares(text, longer, start, end) for longer in entry.row.spare):
        return False
    joined_before = start > 0 and _same_script(text[start - 1], text[start])
    joined_behind = end < len(text) and _same_script(text[end - 1], text[end])
    if not joined_before and not joined_behind:
        return True
    latin = _LATIN.match(text[start]) or _LATIN.match(text[end - 1])
    return not latin and document.starts_token(start) and document.ends_token(end)


def _same_script(one: str, other: str) -> bool:
    return any(script.match(one) and script.match(other) for script in (_KATAKANA, _LATIN))


def _spares(text: str, longer: str, start: int, end: int) -> bool:
    low = max(0, start - len(longer))
    at = text.find(longer, low, end + len(longer))
    return at >= 0 and at < end and start < at + len(longer)
