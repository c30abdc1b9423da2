"""A topic: something a notice can speak of, with the answers it can have and how it is found in a world."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from owabi.core.compose.axes import Axis, Key
from owabi.core.compose.world import Found, World
from owabi.core.facts.answers import Answer

Finder = Callable[[World, Found | None], Answer[tuple[Found, ...]]]
"""Finds a topic in a world; for a topic about one entry of a list, the entry found before is given, too."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Something to speak of: its name, its path, its answers, the slots of its wordings, and how it is found."""

    name: str
    path: str
    answers: tuple[Key, ...]
    slots: tuple[str, ...]
    find: Finder
    axes: tuple[Axis, ...] = ()
    listed: bool = False
    parent: str | None = None


ALWAYS = ("サービス", "会社名")
"""Slots that every notice has: without these facts none is composed."""
