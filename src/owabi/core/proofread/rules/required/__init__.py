"""Completeness: what this kind of notice must say."""

from __future__ import annotations

from owabi.core.proofread.rule import Rule

REQUIRED: tuple[Rule, ...] = ()
"""The rules of this family, in the order of codes."""
