"""The proofreader with the tables that come with Owabi: what programs, the command line and editors call."""

from __future__ import annotations

from functools import lru_cache

from owabi import library
from owabi.core.proofread import Context, Finding, Proofreader, Settings
from owabi.core.proofread.tables import Tables, read_tables


def proofread(text: str, context: Context | None = None, settings: Settings | None = None) -> list[Finding]:
    """Return everything found in a text, in its order; offsets count its characters.

    A first line 件名：… is read as the subject. Nothing is raised whatever the text.
    """
    return proofreader(settings).proofread(text, context)


def proofreader(settings: Settings | None = None) -> Proofreader:
    """Return a proofreader with the shipped tables, which are read once."""
    return _usual() if settings is None else Proofreader(shipped_tables(), settings)


@lru_cache(maxsize=1)
def _usual() -> Proofreader:
    return Proofreader(shipped_tables())


@lru_cache(maxsize=1)
def shipped_tables() -> Tables:
    """Return the tables that come with Owabi; raises BadLibrary if one is damaged."""
    return read_tables({**library.proofreading_files(), library.CLAIMS: library.claims_text()})
