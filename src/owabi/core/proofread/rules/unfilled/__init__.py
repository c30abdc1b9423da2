"""Unfilled: places that somebody was to fill in."""

from __future__ import annotations

from owabi.core.proofread.rule import Rule

UNFILLED: tuple[Rule, ...] = ()
"""The rules of this family, in the order of codes."""
