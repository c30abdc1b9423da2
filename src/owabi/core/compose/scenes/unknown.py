"""What to say of a name that doesn't exist."""

from __future__ import annotations

from collections.abc import Iterable

from owabi.core.compose.nearest import nearest
from owabi.core.errors import Message


def unknown(name: str, known: Iterable[str]) -> Message:
    """Return the message for a name that doesn't exist: with the nearest that does, or else with all."""
    names = list(known)
    hint = nearest(name, names)
    if hint.id:
        return Message("“%(name)s” isn't known here.%(hint)s", {"name": name, "hint": hint})
    values = {"name": name, "known": "、".join(names)}
    return Message("“%(name)s” isn't known here. Use one of: %(known)s.", values)
