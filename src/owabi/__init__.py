"""Owabi composes, checks and delivers the notices a company owes its customers when a service fails.

``owabi.proofread(text, context)`` checks a text; ``owabi.Context`` says what is known beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from owabi.core.proofread import Context, Finding, Settings
    from owabi.proofreading import proofread

__version__ = "0.1.0"
__all__ = ["Context", "Finding", "Settings", "__version__", "proofread"]


def __getattr__(name: str) -> object:
    """Import what programs use when they use it: the command line starts without it."""
    if name == "proofread":
        from owabi.proofreading import proofread

        return proofread
    if name in __all__:
        from owabi.core import proofread as room

        return getattr(room, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
