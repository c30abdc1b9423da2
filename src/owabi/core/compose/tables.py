"""The small tables of the library: which editions there are, which facts a kind needs, what a focus puts first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from owabi.core.compose.nearest import suggest
from owabi.core.compose.outline import Part, steps_of
from owabi.core.compose.outlines import check_names
from owabi.core.compose.pages import Page, Section, Written, listed
from owabi.core.compose.topics import topics_of
from owabi.core.compose.wording import Complain, complaint, read_line
from owabi.core.errors import BadLibrary, Message, Problem
from owabi.core.facts.answers import NONE, UNKNOWN, Blank
from owabi.core.facts.questions import Need, path_named
from owabi.core.facts.read import SHEETS, Sheet
from owabi.core.notice import Edition
from owabi.core.terms import Channel, Focus, Gravity, Kind, MaintenanceStatus, Phase, Reader, Term

T = TypeVar("T", bound=Term)


@dataclass(frozen=True, slots=True)
class Editions:
    """Which kinds of notice go to which readers over which channels, and the states each kind is for."""

    table: Mapping[tuple[Kind, Reader], tuple[Channel, ...]]
    states: Mapping[Kind, tuple[Phase | MaintenanceStatus, ...]]

    def all(self) -> Iterator[Edition]:
        """Yield every edition there is."""
        for (kind, reader), channels in self.table.items():
            for channel in channels:
                yield Edition(kind, reader, channel)

    def readers(self, kind: Kind) -> tuple[Reader, ...]:
        """Return whom a kind of notice can address, the usual reader first."""
        return tuple(reader for found, reader in self.table if found is kind)

    def channels(self, kind: Kind, reader: Reader) -> tuple[Channel, ...]:
        """Return the channels for a kind and reader, none where the two don't go together."""
        return self.table.get((kind, reader), ())

    def sheet(self, kind: Kind) -> type[Sheet]:
        """Return the kind of fact sheet a notice is made of; a correction takes either and counts as an incident's."""
        return SHEETS["maintenance" if isinstance(self.states[kind][0], MaintenanceStatus) else "incident"]


@dataclass(frozen=True, slots=True)
class FocusPart:
    """What a focus puts first: its subject line, what the lead says, and the kinds it fits."""

    focus: Focus
    subject: Part
    lead: Part
    kinds: tuple[Kind, ...]


def read_editions(page: Page) -> Editions:
    """Read the table of editions; raises :class:`BadLibrary` for terms that don't exist."""
    problems: list[Problem] = []
    complain = complaint(page.file, problems)
    table: dict[tuple[Kind, Reader], tuple[Channel, ...]] = {}
    states: dict[Kind, tuple[Phase | MaintenanceStatus, ...]] = {}
    for section in page.sections:
        kind = _term(Kind, section.title, section.line, complain)
        for line, head, values in _lines(section, complain):
            if kind and head == "states":
                states[kind] = tuple(state for word in values if (state := _state(word, line, complain)))
            elif kind and (reader := _term(Reader, head, line, complain)):
                table[kind, reader] = tuple(
                    channel for word in values if (channel := _term(Channel, word, line, complain))
                )
        if kind and not states.get(kind):
            complain(section.line, None, Message("%(kind)s needs a line “states：…”.", {"kind": kind}))
    if problems:
        raise BadLibrary(problems)
    return Editions(table, states)


def read_needs(page: Page) -> dict[tuple[Kind, Phase | MaintenanceStatus | Gravity | None], tuple[Need, ...]]:
    """Read which facts each kind needs.

    ``# first`` is for every case; below it ``## down`` adds what a state needs, and ``## minor`` takes the
    place of the first for a gravity.

    Raises :class:`BadLibrary` for kinds, states and facts that don't exist.
    """
    problems: list[Problem] = []
    complain = complaint(page.file, problems)
    needs: dict[tuple[Kind, Phase | MaintenanceStatus | Gravity | None], tuple[Need, ...]] = {}
    kind: Kind | None = None
    for section in page.sections:
        state: Phase | MaintenanceStatus | Gravity | None = None
        if section.level == 1:
            kind = _term(Kind, section.title, section.line, complain)
        else:
            state = Gravity.named(section.title) or _state(section.title, section.line, complain)
        if kind:
            needs[kind, state] = tuple(_needs(section, complain))
    if problems:
        raise BadLibrary(problems)
    return needs


_HEADS = {
    "必須": frozenset[Blank](),
    "判明": frozenset({UNKNOWN, NONE}),
    "該当": frozenset({NONE}),
    "確認": frozenset[Blank](),
}
"""How a line of needs begins, and the answers that won't do for it: a 判明 wants a value, a 該当 no “none”."""


def _needs(section: Section, complain: Complain) -> Iterator[Need]:
    for line, head, names in _lines(section, complain):
        if head not in _HEADS:
            complain(line, 1, Message("Write “必須：…”, “判明：…”, “該当：…” or “確認：…” here."))
            continue
        for name in names:
            paths = [path for sheet in SHEETS.values() if (path := path_named(sheet, name))]
            if not paths:
                known = [topic for sheet in SHEETS.values() for topic in topics_of(sheet)]
                complain(line, None, suggest(Message("“%(name)s” isn't a fact.%(hint)s"), name, known))
            for path in dict.fromkeys(paths):
                yield Need(path, head != "確認", _HEADS[head])


def read_focuses(page: Page) -> dict[Focus, FocusPart]:
    """Read what each focus puts first; raises :class:`BadLibrary` for slots, topics and kinds that don't exist."""
    problems: list[Problem] = []
    complain = complaint(page.file, problems)
    found: dict[Focus, FocusPart] = {}
    for section in page.sections:
        focus = _term(Focus, section.title, section.line, complain)
        lines = {written.text.partition("：")[0]: written for written in section.lines if written.text}
        missing = [name for name in ("件名", "話題", "種別") if name not in lines]
        for name in missing:
            complain(section.line, None, Message("The focus needs a line “%(name)s：…”.", {"name": name}))
        if focus in found:
            complain(
                section.line, None, Message("“%(name)s” stands twice in this file.", {"name": section.title})
            )
        elif focus and not missing:
            found[focus] = _focus(focus, lines, complain)
    if problems:
        raise BadLibrary(problems)
    return found


def _focus(focus: Focus, lines: Mapping[str, Written], complain: Complain) -> FocusPart:
    topics = {name: topic for sheet in SHEETS.values() for name, topic in topics_of(sheet).items()}
    subject, lead = (_focus_line(lines[name], complain) for name in ("件名", "話題"))
    for part in (subject, lead):
        check_names(part, topics, complain)
    kinds = tuple(
        kind
        for word in listed(lines["種別"].text.partition("：")[2])
        if (kind := _term(Kind, word, lines["種別"].line, complain))
    )
    return FocusPart(focus, subject, lead, kinds)


def _focus_line(written: Written, complain: Complain) -> Part:
    head, _, body = written.text.partition("：")
    tokens, arrows = read_line(body, written.line, len(head) + 1, complain)
    return Part(f"focus:{written.line}", tokens, steps_of(arrows), written.line)


def _lines(section: Section, complain: Complain) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    for written in section.lines:
        head, mark, rest = written.text.partition("：")
        if mark:
            yield written.line, head.strip(), listed(rest)
        elif written.text:
            complain(written.line, 1, Message("Write a line as “name：value, value”."))


def _term(terms: type[T], word: str, line: int, complain: Complain) -> T | None:
    found = terms.named(word)
    if found is None:
        allowed = ", ".join(terms)
        complain(
            line, None, Message("“%(value)s” isn't one of %(allowed)s.", {"value": word, "allowed": allowed})
        )
    return found


def _state(word: str, line: int, complain: Complain) -> Phase | MaintenanceStatus | None:
    found = Phase.named(word) or MaintenanceStatus.named(word)
    if found is None:
        allowed = ", ".join((*Phase, *MaintenanceStatus))
        complain(
            line, None, Message("“%(value)s” isn't one of %(allowed)s.", {"value": word, "allowed": allowed})
        )
    return found
