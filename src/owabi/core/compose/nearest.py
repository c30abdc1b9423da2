"""“Did you mean …?” for names that don't exist."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from owabi.core.errors import Message


def nearest(name: str, names: Iterable[str]) -> Message:
    """Return “ Did you mean X?” for the nearest of the names, or an empty message."""
    near = difflib.get_close_matches(name, list(names), 1, 0.5)
    return Message(" Did you mean %(nearest)s?", {"nearest": near[0]}) if near else Message("")
