"""Facts against the sheet: what the text says otherwise than the fact sheet."""

from __future__ import annotations

from owabi.core.proofread.rule import Rule

SHEET: tuple[Rule, ...] = ()
"""The rules of this family, in the order of codes."""
