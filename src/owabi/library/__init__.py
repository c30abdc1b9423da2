"""The prose that comes with Owabi, as data files; this module only opens the way to them."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable


def root() -> Traversable:
    """Return the folder that holds ``phrasebook``, ``outlines`` and ``scenes``."""
    return files(__name__)


def proofreading_files() -> dict[str, str]:
    """Return the tables of the proofreader by their names."""
    folder = root() / "proofread"
    return {
        file.name: file.read_text(encoding="utf-8") for file in folder.iterdir() if file.name.endswith(".txt")
    }
