"""The library as one value: phrasebook, outlines, editions, needs, focuses and scenes, checked when loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from owabi.core.compose.outline import Outline, Part
from owabi.core.compose.outlines import read_blocks, read_outlines
from owabi.core.compose.pages import Page, read_page
from owabi.core.compose.phrasebook import Entry, Phrasebook, read_phrasebook
from owabi.core.compose.scenes import Scene, read_scenes
from owabi.core.compose.tables import Editions, FocusPart, read_editions, read_focuses, read_needs
from owabi.core.errors import BadLibrary, Message, Place, Problem
from owabi.core.facts.questions import Need
from owabi.core.terms import Focus, Kind, MaintenanceStatus, Phase

T = TypeVar("T")
State = Phase | MaintenanceStatus


@dataclass(frozen=True, slots=True)
class Library:
    """Everything a notice is made of beside the facts."""

    phrasebook: Phrasebook
    outlines: Mapping[str, Outline]
    editions: Editions
    needs: Mapping[tuple[Kind, State | None], tuple[Need, ...]]
    focuses: Mapping[Focus, FocusPart]
    scenes: Mapping[str, Scene]
    blocks: Mapping[str, tuple[Part, ...]]

    def needed(self, kind: Kind, state: object) -> tuple[Need, ...]:
        """Return the needs of a kind in a state, those for every state first."""
        own = self.needs.get((kind, state), ()) if isinstance(state, Phase | MaintenanceStatus) else ()
        return (*self.needs.get((kind, None), ()), *own)

    def prompt(self, name: str) -> Entry:
        """Return the questions about a fact by its Japanese name."""
        return self.phrasebook.entry(name)


_TABLES = ("editions.txt", "needs.txt", "focus.txt", "blocks.txt")


def read_library(files: Mapping[str, str], company: Mapping[str, str] | None = None) -> Library:
    """Read the library from its files (relative path → text), a company's own over the shipped ones.

    A company's folder holds only what differs: phrasebook lines, blocks, whole outlines and whole scenes.
    Raises :class:`BadLibrary` with every problem of every file.
    """
    problems: list[Problem] = []
    own = company or {}
    problems += [
        Problem(
            Place(path),
            Message("A company's files are blocks.txt and those in phrasebook/, outlines/ and scenes/."),
        )
        for path in own
        if path != "blocks.txt" and path.partition("/")[0] not in ("phrasebook", "outlines", "scenes")
    ]

    def attempt(read: Callable[[], T], otherwise: T) -> T:
        try:
            return read()
        except BadLibrary as error:
            problems.extend(error.problems)
            return otherwise

    phrasebook = attempt(lambda: read_phrasebook(_pages(files, "phrasebook/")), Phrasebook())
    phrasebook = attempt(lambda: read_phrasebook(_pages(own, "phrasebook/"), phrasebook), phrasebook)
    if problems:
        raise BadLibrary(problems)
    no_outlines: dict[str, Outline] = {}
    no_scenes: dict[str, Scene] = {}
    no_needs: dict[tuple[Kind, State | None], tuple[Need, ...]] = {}
    no_focuses: dict[Focus, FocusPart] = {}
    no_blocks: dict[str, tuple[Part, ...]] = {}
    outlines = attempt(lambda: read_outlines(_pages(files, "outlines/"), phrasebook), no_outlines)
    outlines = attempt(lambda: read_outlines(_pages(own, "outlines/"), phrasebook, outlines), outlines)
    scenes = attempt(lambda: read_scenes(_within(files, "scenes/") | _within(own, "scenes/")), no_scenes)
    tables = {name: attempt(lambda name=name: read_page(files[name], name), Page(name)) for name in _TABLES}  # type: ignore[misc]
    editions = attempt(lambda: read_editions(tables["editions.txt"]), Editions({}, {}))
    needs = attempt(lambda: read_needs(tables["needs.txt"]), no_needs)
    focuses = attempt(lambda: read_focuses(tables["focus.txt"]), no_focuses)
    blocks = attempt(lambda: read_blocks(tables["blocks.txt"]), no_blocks)
    if "blocks.txt" in own:
        blocks = attempt(lambda: read_blocks(read_page(own["blocks.txt"], "blocks.txt"), blocks), blocks)
    if problems:
        raise BadLibrary(problems)
    return Library(phrasebook, outlines, editions, needs, focuses, scenes, blocks)


def _within(files: Mapping[str, str], folder: str) -> dict[str, str]:
    return {path: text for path, text in sorted(files.items()) if path.startswith(folder)}


def _pages(files: Mapping[str, str], folder: str) -> Iterator[Page]:
    for path, text in _within(files, folder).items():
        yield read_page(text, path)
