"""Gathering what is wrong with library files, so that a person sees all of it at once."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from owabi.core.compose.pages import Written
from owabi.core.errors import BadLibrary, Message, Place, Problem


class Problems:
    """The problems of one file, told in the order of its lines."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._found: list[Problem] = []

    def add(self, where: Written | int, message: Message, column: int | None = None) -> None:
        """Note a problem at that line; ``column`` counts characters from 1."""
        line = where if isinstance(where, int) else where.line
        self._found.append(Problem(Place(self._file, line=line, column=column), message))

    def raise_if_any(self) -> None:
        """Raise :class:`BadLibrary` with all of them, if there are any."""
        if self._found:
            raise BadLibrary(
                sorted(self._found, key=lambda found: (found.place.line or 0, found.place.column or 0))
            )


def unknown(name: str, known: Iterable[str]) -> Message:
    """Return the message for a name that doesn't exist: with the nearest that does, or else with all."""
    names = list(known)
    nearest = get_close_matches(name, names, n=1, cutoff=0.5)
    if nearest:
        return Message(
            "“%(name)s” isn't known here; did you mean “%(nearest)s”?", {"name": name, "nearest": nearest[0]}
        )
    return Message(
        "“%(name)s” isn't known here; use one of: %(known)s.", {"name": name, "known": "、".join(names)}
    )
