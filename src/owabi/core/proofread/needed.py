"""Which facts a kind of notice must tell, and whether a text speaks of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from owabi.core.compose.library import Library
from owabi.core.facts.answers import GAP, Blank, known
from owabi.core.facts.incident import Incident
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.order import at
from owabi.core.facts.questions import Need, questions
from owabi.core.facts.read import Sheet, paths_of
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.outlook import CLOCK
from owabi.core.proofread.tables import Tables
from owabi.core.proofread.told import claims_of, texts_of
from owabi.core.terms import Channel, Kind

FULL = (None, Channel.MAIL, Channel.PAGE, Channel.LETTER, Channel.FAX)
"""The channels that have room for every fact; posts and messages tell what fits."""


@dataclass(frozen=True, slots=True)
class Needed:
    """A fact a notice must tell (or, without ``must``, tells where it is known), and what the sheet answers.

    ``answer`` is GAP without a sheet, or where the sheet leaves it open.
    """

    name: str
    path: str
    must: bool
    answer: object = GAP

    @property
    def answered(self) -> bool:
        """Whether the sheet says something that can be told: a value, or that it isn't known yet."""
        return self.answer is Blank.UNKNOWN or known(self.answer)


def needed(context: Context) -> Iterator[Needed]:
    """Yield what the kind of notice needs, most important first; nothing where kind or library is unknown."""
    if context.kind is None or context.library is None or context.channel not in FULL:
        return
    names = _names(context.library, context)
    for need in _needs(context.library, context, context.kind):
        if need.path in names and "[]" not in need.path:
            answer = at(context.facts, need.path) if context.facts is not None else GAP
            if answer is Blank.NONE or (answer is GAP and not _asked(context.facts, need)):
                continue
            yield Needed(names[need.path], need.path, need.must, answer)


def speaks_of(document: Document, context: Context, tables: Tables, fact: Needed, section: str = "") -> bool:
    """Return whether the text tells a fact: by words that go with it, by a claim, or in the sheet's own words."""
    if _cues(tables, section or fact.name).stand_in(document.text):
        return True
    if known(fact.answer) and any(_bare(text) in _bare(document.text) for text in texts_of(fact.answer)):
        return True
    told = claims_of(document, context, tables)
    return any(_INDEX.sub("", claim.path).startswith(fact.path) for claim in told)


def has_cues(tables: Tables, name: str) -> bool:
    """Return whether the table knows how a fact is told."""
    return _SECTION + name in tables.rows


def example(tables: Tables, name: str) -> str:
    """Return a sentence that tells such a fact, '' where the table has none."""
    rows = tables.rows.get(_SECTION + name, ())
    return next((row.right[0] for row in rows if row.wrong == _EXAMPLE and row.right), "")


_SECTION = "要："
_EXAMPLE = "例"
_INDEX = re.compile(r"\[\d*\]")
_BLANK = re.compile(r"\s+")


def _needs(library: Library, context: Context, kind: Kind) -> tuple[Need, ...]:
    facts = context.facts
    state = facts.state if facts is not None and known(facts.state) else context.phase
    gravity = facts.gravity if facts is not None and known(facts.gravity) else context.gravity
    return library.needed(kind, state, gravity)


def _asked(facts: Sheet | None, need: Need) -> bool:
    """Return whether an open fact is asked for: always without a sheet, else where other answers don't settle it."""
    return facts is None or (need.must and bool(questions(facts, (need,))))


def _names(library: Library, context: Context) -> dict[str, str]:
    sheet = (
        type(context.facts)
        if context.facts is not None
        else library.editions.sheet(context.kind or Kind.FIRST)
    )
    return dict(_names_of(sheet is Incident))


@lru_cache(maxsize=2)
def _names_of(incident: bool) -> tuple[tuple[str, str], ...]:
    return tuple((path, fact.ja) for path, fact in paths_of(Incident if incident else Maintenance))


@dataclass(frozen=True, slots=True)
class _Cues:
    """The words by which a fact is known to be told: plain ones, and those with a time or a gap in them."""

    words: tuple[str, ...]
    pattern: re.Pattern[str] | None

    def stand_in(self, text: str) -> bool:
        """Return whether one of them stands in a text."""
        if any(word in text for word in self.words):
            return True
        return self.pattern is not None and self.pattern.search(text) is not None


@lru_cache(maxsize=256)
def _cues(tables: Tables, name: str) -> _Cues:
    rows = [row.wrong for row in tables.rows.get(_SECTION + name, ()) if row.wrong != _EXAMPLE]
    patterns = [row for row in rows if "…" in row or _TIME in row]
    return _Cues(tuple(row for row in rows if row not in patterns), _joined(patterns))


def _joined(rows: list[str]) -> re.Pattern[str] | None:
    """Return one pattern for all rows; those that begin alike are tried together, which is several times as fast."""
    tails: dict[str, list[str]] = {}
    for row in rows:
        head, mark, tail = row.partition("…")
        tails.setdefault(_cue(head) + (_GAP if mark else ""), []).append(_cue(tail))
    return (
        re.compile("|".join(f"{head}(?:{'|'.join(ends)})" for head, ends in tails.items())) if rows else None
    )


def _cue(row: str) -> str:
    return "".join({_TIME: CLOCK, "…": _GAP}.get(part, re.escape(part)) for part in _MARKS.split(row))


_TIME = "{時}"
_GAP = r"[^。\n]{0,24}?"
_MARKS = re.compile(r"(\{時\}|…)")


def _bare(text: str) -> str:
    return _BLANK.sub("", text)
