"""“Did you mean …?” for names that don't exist."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from owabi.core.errors import Message


def suggest(message: Message, name: str, names: Iterable[str]) -> Message:
    """Return the message with its ``name`` and a ``hint`` at the nearest name there is."""
    return Message(message.id, {**message.values, "name": name, "hint": nearest(name, names)})


def nearest(name: str, names: Iterable[str]) -> Message:
    """Return “ Did you mean X?” for the nearest of the names, or an empty message."""
    near = difflib.get_close_matches(name, list(names), 1, 0.5)
    return Message(" Did you mean %(nearest)s?", {"nearest": near[0]}) if near else Message("")
