"""Words that have several spellings or names, of which one text should keep to one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from owabi.core.errors import Message
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Suggestion
from owabi.core.proofread.minorities import minority
from owabi.core.proofread.organisations import in_organisation
from owabi.core.proofread.own_words import own
from owabi.core.proofread.phrases import Match, Phrase, found_by, match_at, phrase_of
from owabi.core.proofread.tables import Row, Tables


def towards_right(document: Document, tables: Tables, section: str) -> Iterator[Match]:
    """Yield the left sides of a section where the right side of their row stands in the text, too."""
    letters = document.letter_pairs
    for wrong, right in _both(tables, section):
        if wrong.anchor[:2] in letters and wrong.anchor in document.text and right.anchor in document.text:
            found = list(_own(wrong, document))
            if found and _stands(right, document):
                yield from found


def towards_most(document: Document, tables: Tables, section: str) -> Iterator[Match]:
    """Yield what isn't written as most are; rows with the same right side are ways to write one word.

    Where two ways are as frequent, the right side is preferred.
    """
    letters = document.letter_pairs
    for ways in _groups(tables, section):
        standing = [way for way in ways[1:] if way.anchor[:2] in letters and way.anchor in document.text]
        if not standing or (len(standing) == 1 and ways[0].anchor not in document.text):
            continue
        found = _longest([match for way in ways for match in _own(way, document)])
        written = ((match, match.row.wrong) for match in found)
        for match, way, main in minority(written, [one.row.wrong for one in ways]):
            turned = phrase_of(replace(_row(ways, way), right=(main,)))
            if (one := match_at(turned, document, match.start)) and one.rights:
                yield one


def beside(match: Match) -> Hit:
    """Return what a rule reports of a word written in another way than elsewhere in the text."""
    right = match.rights[0]
    message = Message(
        "“%(text)s” beside “%(right)s”: keep to one of them.", {"text": match.text, "right": right}
    )
    return Hit(
        match.start, match.end, message, (Suggestion(right),), match.row.severity, basis=match.row.basis
    )


def _stands(phrase: Phrase, document: Document) -> bool:
    """Return whether a word stands in the text; a stem of three letters or more is proof enough."""
    if len(phrase.anchor) < _PROOF:
        return any(True for _ in _own(phrase, document))
    at = document.text.find(phrase.anchor)
    while at >= 0 and not own(document, at, at + len(phrase.anchor)):
        at = document.text.find(phrase.anchor, at + 1)
    return at >= 0


_PROOF = 3


def _own(phrase: Phrase, document: Document) -> Iterator[Match]:
    """Yield the writer's own words; the name of an organisation is spelled as it spells itself."""
    return (
        one
        for one in found_by(phrase, document)
        if own(document, one.start, one.end) and not in_organisation(document.text, one.start, one.end)
    )


@lru_cache(maxsize=16)
def _both(tables: Tables, section: str) -> tuple[tuple[Phrase, Phrase], ...]:
    rows = tables.rows.get(section, ())
    return tuple((phrase_of(row), phrase_of(_other(row, row.right[0]))) for row in rows)


@lru_cache(maxsize=16)
def _groups(tables: Tables, section: str) -> tuple[tuple[Phrase, ...], ...]:
    groups: dict[str, list[Row]] = {}
    for row in tables.rows.get(section, ()):
        groups.setdefault(row.right[0], [_other(row, row.right[0])]).append(row)
    return tuple(tuple(phrase_of(row) for row in rows) for rows in groups.values())


def _other(row: Row, word: str) -> Row:
    return replace(row, wrong=word)


def _row(ways: tuple[Phrase, ...], wrong: str) -> Row:
    return next(way.row for way in ways if way.row.wrong == wrong)


def _longest(matches: list[Match]) -> list[Match]:
    """Return the matches from the left without those inside of longer ones (サーバ in サーバー)."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda one: (one.start, -one.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept
