"""Notation: one way to write one thing, and characters that arrive."""

from __future__ import annotations

from owabi.core.proofread.rule import Rule

NOTATION: tuple[Rule, ...] = ()
"""The rules of this family, in the order of codes."""
