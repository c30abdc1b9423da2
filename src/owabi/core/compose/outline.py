"""An outline: for a kind of notice its subject, lead, at-a-glance list and body, as lists of facts to speak of.

An outline has no conditions. ``{slot}`` in a line demands a known fact; ``→ 原因`` speaks of whatever was
answered, and of nothing where there is no answer; ``→ 期間／発生日時`` speaks of the first that has a value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from owabi.core.compose.wording import Arrow, Token
from owabi.core.facts.read import Sheet
from owabi.core.terms import Focus, Gravity, Kind, MaintenanceStatus, Phase, Reader, Tone

SECTIONS = ("件名", "挨拶", "冒頭", "一覧", "本文", "結び", "短文", "音声")
FOCUS = "重点"
"""The topic that stands for what the focus puts first."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to speak of: the first of ``topics`` that has a value, or else the last.

    ``after`` is text that follows, if there was anything to say.
    """

    topics: tuple[str, ...]
    after: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One line of an outline: words of its own, then what to speak of; ``id`` names it (``first:12``)."""

    id: str
    tokens: tuple[Token, ...]
    steps: tuple[Step, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Chapter:
    """Lines of the body under a heading ('' for those before the first), in paragraphs."""

    heading: str
    paragraphs: tuple[tuple[Part, ...], ...]
    line: int


@dataclass(frozen=True, slots=True)
class Outline:
    """A template of incident notices: what it is for, and what it says in which order."""

    id: str
    title: str
    title_en: str
    category: tuple[str, ...]
    tags: tuple[str, ...]
    fits: str
    guidance: tuple[str, ...]
    related: tuple[str, ...]
    sheet: type[Sheet]
    kind: Kind
    phase: Phase | None
    status: MaintenanceStatus | None
    gravity: tuple[Gravity, ...]
    reader: Reader | None
    focus: Focus | None
    tone: Tone | None
    named: bool
    founding: int | None
    sections: Mapping[str, tuple[Chapter, ...]]
    file: str

    def chapters(self, section: str) -> tuple[Chapter, ...]:
        """Return the chapters of a section; none where it says nothing."""
        return self.sections.get(section, ())

    @property
    def specific(self) -> int:
        """How many conditions the outline sets on the facts."""
        return sum(
            condition not in (None, ()) for condition in (self.phase, self.status, self.gravity, self.reader)
        )


def steps_of(arrows: Iterable[Arrow]) -> tuple[Step, ...]:
    """Return what the arrows of a line speak of."""
    return tuple(Step(arrow.topics, arrow.after) for arrow in arrows)


def fitting_outlines(
    outlines: Iterable[Outline],
    sheet: type[Sheet],
    kind: Kind,
    state: object,
    gravity: object,
    reader: Reader,
) -> list[Outline]:
    """Return the most specific outlines for these facts that are chosen by themselves; a sound library has one."""
    fitting = [
        outline
        for outline in outlines
        if not outline.named
        and (outline.kind, outline.sheet) == (kind, sheet)
        and outline.phase in (None, state)
        and outline.status in (None, state)
        and (not outline.gravity or gravity in outline.gravity)
        and outline.reader in (None, reader)
    ]
    most = max((outline.specific for outline in fitting), default=0)
    return [outline for outline in fitting if outline.specific == most]
