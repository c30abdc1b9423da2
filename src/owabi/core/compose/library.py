"""The library as one value: phrasebook, outlines, editions, needs, focuses and scenes, checked when loaded."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from owabi.core.compose.outline import Outline, Part, fitting_outlines
from owabi.core.compose.outlines import read_blocks, read_outlines
from owabi.core.compose.pages import Page, read_page
from owabi.core.compose.phrasebook import Entry, Phrasebook, read_phrasebook
from owabi.core.compose.scenes import Scene, read_scenes, read_standard
from owabi.core.compose.tables import Editions, FocusPart, read_editions, read_focuses, read_needs
from owabi.core.errors import BadLibrary, Message, Place, Problem
from owabi.core.facts.incident import Incident
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.questions import Need
from owabi.core.terms import Focus, Gravity, Kind, MaintenanceStatus, Phase

T = TypeVar("T")
State = Phase | MaintenanceStatus
Case = State | Gravity


@dataclass(frozen=True, slots=True)
class Library:
    """Everything a notice is made of beside the facts."""

    phrasebook: Phrasebook
    outlines: Mapping[str, Outline]
    editions: Editions
    needs: Mapping[tuple[Kind, Case | None], tuple[Need, ...]]
    focuses: Mapping[Focus, FocusPart]
    scenes: Mapping[str, Scene]
    blocks: Mapping[str, tuple[Part, ...]]

    def needed(self, kind: Kind, state: object, gravity: object = None) -> tuple[Need, ...]:
        """Return the needs of a kind: those of the gravity, or else of every one, then those of the state."""
        every = self.needs.get((kind, None), ())
        light = self.needs.get((kind, gravity), every) if isinstance(gravity, Gravity) else every
        own = self.needs.get((kind, state), ()) if isinstance(state, Phase | MaintenanceStatus) else ()
        return (*light, *(need for need in own if need.must or light is every))

    def prompt(self, name: str) -> Entry:
        """Return the questions about a fact by its Japanese name."""
        return self.phrasebook.entry(name)


_OWN = ("phrasebook", "outlines", "scenes")


def read_library(
    files: Mapping[str, str], company: Mapping[str, str] | None = None, *, scenes: bool = True
) -> Library:
    """Read the library from its files (relative path → text), a company's own over the shipped ones.

    A company's folder holds only what differs: phrasebook lines, blocks, standard parts of scenes, whole outlines
    and whole scenes.
    Without ``scenes`` the library has none, and is read in half the time.
    Raises :class:`BadLibrary` with every problem of every file.
    """
    reading = _Reading()
    own = company or {}
    reading.problems += [Problem(Place(path), _ELSEWHERE) for path in own if not _belongs(path)]
    phrasebook = reading.get(lambda: read_phrasebook(_pages(files, "phrasebook/")), Phrasebook())
    phrasebook = reading.get(lambda: read_phrasebook(_pages(own, "phrasebook/"), phrasebook), phrasebook)
    if not phrasebook.entries:
        reading.finish()
    outlines = reading.get(lambda: read_outlines(_pages(files, "outlines/"), phrasebook), _NO_OUTLINES)
    outlines = reading.get(lambda: read_outlines(_pages(own, "outlines/"), phrasebook, outlines), outlines)
    blocks = reading.get(lambda: read_blocks(_page(files, "blocks.txt")), _NO_BLOCKS)
    if "blocks.txt" in own:
        blocks = reading.get(lambda: read_blocks(_page(own, "blocks.txt"), blocks), blocks)
    library = Library(
        phrasebook,
        outlines,
        reading.get(lambda: read_editions(_page(files, "editions.txt")), Editions({}, {})),
        reading.get(lambda: read_needs(_page(files, "needs.txt")), _NO_NEEDS),
        reading.get(lambda: read_focuses(_page(files, "focus.txt")), _NO_FOCUSES),
        reading.get(lambda: _scenes(files, own), _NO_SCENES) if scenes else _NO_SCENES,
        blocks,
    )
    reading.finish()
    reading.problems += list(_without_one_outline(library))
    reading.finish()
    return library


_ELSEWHERE = Message(
    "A company's files are blocks.txt, standard.txt and those in phrasebook/, outlines/ and scenes/."
)
_NO_OUTLINES: Mapping[str, Outline] = {}
_NO_SCENES: Mapping[str, Scene] = {}
_NO_NEEDS: Mapping[tuple[Kind, Case | None], tuple[Need, ...]] = {}
_NO_FOCUSES: Mapping[Focus, FocusPart] = {}
_NO_BLOCKS: Mapping[str, tuple[Part, ...]] = {}


def _belongs(path: str) -> bool:
    return path in ("blocks.txt", "standard.txt") or path.partition("/")[0] in _OWN


def _scenes(files: Mapping[str, str], own: Mapping[str, str]) -> dict[str, Scene]:
    standard = read_standard(_page(files, "standard.txt"))
    if "standard.txt" in own:
        standard = read_standard(_page(own, "standard.txt"), standard)
    return read_scenes(_within(files, "scenes/") | _within(own, "scenes/"), standard)


class _Reading:
    """Collects the problems of all files, so that a person sees them at once."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def get(self, read: Callable[[], T], otherwise: T) -> T:
        try:
            return read()
        except BadLibrary as error:
            self.problems.extend(error.problems)
            return otherwise

    def finish(self) -> None:
        if self.problems:
            raise BadLibrary(self.problems)


def _without_one_outline(library: Library) -> Iterator[Problem]:
    """Yield a problem for each combination of kind, reader, state and gravity that hasn't exactly one outline."""
    for kind, reader in library.editions.table:
        states = library.editions.states[kind]
        for state, gravity in itertools.product(states, Gravity):
            sheet = Incident if isinstance(state, Phase) else Maintenance
            fitting = fitting_outlines(library.outlines.values(), sheet, kind, state, gravity, reader)
            if len(fitting) != 1:
                values = {
                    "case": ", ".join((kind, reader, state, gravity)),
                    "found": ", ".join(outline.id for outline in fitting) or "-",
                }
                message = Message("There must be one outline for %(case)s; there are: %(found)s.", values)
                yield Problem(Place(fitting[-1].file if fitting else "outlines/"), message)


def _within(files: Mapping[str, str], folder: str) -> dict[str, str]:
    return {path: text for path, text in sorted(files.items()) if path.startswith(folder)}


def _page(files: Mapping[str, str], path: str) -> Page:
    if path not in files:
        raise BadLibrary([Problem(Place(path), Message("This file of the library is missing."))])
    return read_page(files[path], path)


def _pages(files: Mapping[str, str], folder: str) -> Iterator[Page]:
    for path, text in _within(files, folder).items():
        yield read_page(text, path)
