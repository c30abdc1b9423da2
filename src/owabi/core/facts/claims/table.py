"""The table of claims: which labels, sentences and headings tell which fact.

The table is a text (``claims.txt`` of the library): ``# 障害``, ``# メンテナンス`` and ``# 共通`` say of which sheet,
``##`` names facts by their paths (two for a range), and lines below it say how they are told::

    ## time.restored
    見出し：復旧日時、復旧時刻
    文：{日時}に…復旧(し|いたし)
    不明：復旧の日時は…調査

A 見出し is a label, a 文 a :mod:`pattern <owabi.core.facts.claims.patterns>`; ``？`` before them makes claims
unsure. 不明 and なし, or the Japanese name of a term, are patterns that say that answer. What 除 finds is no claim
of these facts.
``節`` and ``導入`` (a heading, a pattern) open the list whose entries are the fact's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from owabi.core.errors import BadLibrary, Message, Place, Problem
from owabi.core.facts.answers import NONE, UNKNOWN
from owabi.core.facts.claims.model import ToldValue
from owabi.core.facts.claims.patterns import MASKS, TEXTS, compiled, longest_word, places
from owabi.core.facts.fields import Fact
from owabi.core.facts.forms import OneOf
from owabi.core.facts.read import SHEETS, paths_of
from owabi.core.language.misread import normal

DERIVED = frozenset(("derived.stop", "derived.work", "derived.planned"))
"""Paths of what is computed from facts; all are lengths of time."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern that tells facts, or that ``excludes``: what it finds is no claim of them.

    ``slot`` is the kind of place that holds the value; ``answer`` is what the pattern says where it has none.
    ``word`` must stand in a text for it to be found.
    """

    paths: tuple[str, ...]
    pattern: re.Pattern[str]
    word: str
    slot: str
    answer: ToldValue | None
    sure: bool
    excludes: bool


@dataclass(frozen=True, slots=True)
class Labelled:
    """A fact that a label tells; ``ranged`` where its value must be a range."""

    path: str
    sure: bool
    ranged: bool = False


@dataclass(frozen=True, slots=True)
class SheetCues:
    """How the facts of one kind of sheet are told; ``words`` tell the kind, those within ``spare`` don't."""

    facts: Mapping[str, Fact]
    words: tuple[str, ...]
    spare: tuple[str, ...]
    cues: tuple[Cue, ...]
    labels: Mapping[str, tuple[Labelled, ...]]
    blocks: Mapping[str, str]
    openings: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class ClaimTable:
    """How the facts of each sheet (incident, maintenance) are told."""

    sheets: Mapping[str, SheetCues]

    def __hash__(self) -> int:
        """Tables are large and read once: each is its own."""
        return id(self)

    def __eq__(self, other: object) -> bool:
        """Return whether it is the same value in memory."""
        return self is other


def read_claim_table(text: str, file: str = "claims.txt") -> ClaimTable:
    """Read a table; raises :class:`BadLibrary` with every line that can't be read."""
    drafts = {name: _Draft(name) for name in SHEETS}
    problems: list[Problem] = []
    group, paths = "", ""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("//"):
            continue
        if line.startswith("## "):
            paths = line[3:].strip()
        elif line.startswith("# "):
            group, paths = line[2:].strip(), ""
        else:
            problems += (
                Problem(Place(file, line=number), message) for message in _take(drafts, group, paths, line)
            )
    if problems:
        raise BadLibrary(problems)
    return ClaimTable({name: draft.finished() for name, draft in drafts.items()})


_GROUPS = {"障害": ("incident",), "メンテナンス": ("maintenance",), "共通": ("incident", "maintenance")}
_KINDS = "種別"
_SPLIT = re.compile("[、,]")


@dataclass(slots=True)
class _Draft:
    """The cues of one sheet while the table is read."""

    name: str
    words: list[str] = field(default_factory=list)
    spare: list[str] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    labels: dict[str, list[Labelled]] = field(default_factory=dict)
    blocks: dict[str, str] = field(default_factory=dict)
    openings: list[Cue] = field(default_factory=list)

    def finished(self) -> SheetCues:
        facts = dict(paths_of(SHEETS[self.name]))
        for path, fact in facts.items():
            if not path.endswith("[]") and fact.ja not in self.labels:
                self.labels[fact.ja] = [Labelled(path, True)]
        labels = {label: tuple(told) for label, told in self.labels.items()}
        return SheetCues(
            facts,
            tuple(self.words),
            tuple(self.spare),
            tuple(self.cues),
            labels,
            self.blocks,
            tuple(self.openings),
        )


def _take(drafts: Mapping[str, _Draft], group: str, paths: str, line: str) -> Iterator[Message]:
    """Put one line into the drafts it is for; yield what is wrong with it."""
    head, mark, rest = (part.strip() for part in line.partition("："))
    if not mark or not rest or not paths:
        yield Message("Write a line as “name：value” below a fact (“## time.restored”).")
    elif group == _KINDS and paths in drafts:
        (drafts[paths].spare if head == "除" else drafts[paths].words).extend(_listed(rest))
    elif group not in _GROUPS:
        yield Message("“%(name)s” is no part of the table of claims.", {"name": group})
    else:
        for name in _GROUPS[group]:
            yield from _add(drafts[name], tuple(paths.split()), head, rest)


def _add(draft: _Draft, paths: tuple[str, ...], head: str, rest: str) -> Iterator[Message]:
    facts = dict(paths_of(SHEETS[draft.name]))
    unknown = [path for path in paths if path.removesuffix("[]") not in facts and path not in DERIVED]
    if unknown:
        yield Message("“%(name)s” isn't a fact.%(hint)s", {"name": unknown[0], "hint": ""})
        return
    sure, head = not head.startswith("？"), head.removeprefix("？")
    if head == "見出し":
        for label in _listed(rest):
            draft.labels.setdefault(normal(label), []).append(Labelled(paths[0], sure, len(paths) == 2))
    elif head == "節":
        draft.blocks |= dict.fromkeys(map(normal, _listed(rest)), paths[0].removesuffix("[]"))
    else:
        answer = _answer(head, facts.get(paths[0]))
        if answer is None and head not in ("文", "除", "導入"):
            yield Message("“%(name)s” says nothing about a fact here.", {"name": head})
            return
        try:
            cue = _cue(paths, head, rest, answer, sure)
        except ValueError:
            yield Message("“%(pattern)s” can't be read as a pattern.", {"pattern": rest})
            return
        (draft.openings if head == "導入" else draft.cues).append(cue)


def _cue(paths: tuple[str, ...], head: str, rest: str, answer: ToldValue | None, sure: bool) -> Cue:
    slot = _slot(paths, places(rest)) if answer is None else ""
    if head == "文" and not slot:
        raise ValueError(rest)
    told = paths if slot else tuple(path.removesuffix("[]") for path in paths)
    return Cue(told, compiled(rest, slot), longest_word(rest), slot, answer, sure, head == "除")


def _slot(paths: tuple[str, ...], kinds: tuple[str, ...]) -> str:
    """Return which kind of place holds the value: a range for two paths, a word where there is no other."""
    if len(paths) == 2:
        return "期間" if "期間" in kinds else ""
    words = [kind for kind in TEXTS if kind in kinds]
    values = [kind for kind in kinds if kind in MASKS]
    if paths[0] in DERIVED and "長さ" in kinds:
        return "長さ"
    return (words or values or [""])[0]


def _answer(head: str, fact: Fact | None) -> ToldValue | None:
    if head in ("不明", "なし"):
        return UNKNOWN if head == "不明" else NONE
    return fact.form.terms.named(head) if fact and isinstance(fact.form, OneOf) else None


def _listed(rest: str) -> list[str]:
    return [part.strip() for part in _SPLIT.split(rest) if part.strip()]
