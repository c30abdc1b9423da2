"""The prose that comes with Owabi, as data files; this module only opens the way to them."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

CLAIMS = "claims.txt"
"""The table of claims, which stands among the tables of the proofreader and isn't one of its rules."""


def root() -> Traversable:
    """Return the folder that holds ``phrasebook``, ``outlines`` and ``scenes``."""
    return files(__name__)


def proofreading_files() -> dict[str, str]:
    """Return the tables of the proofreader by their names."""
    folder = root() / "proofread"
    return {
        file.name: file.read_text(encoding="utf-8")
        for file in folder.iterdir()
        if file.name.endswith(".txt") and file.name != CLAIMS
    }


def claims_text() -> str:
    """Return the table that tells which words of a text tell which fact."""
    return (root() / "proofread" / CLAIMS).read_text(encoding="utf-8")
