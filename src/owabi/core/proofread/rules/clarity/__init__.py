"""Clarity: sentences that are short, plain and definite, in an order that serves the reader."""

from __future__ import annotations

from owabi.core.proofread.rule import Rule

CLARITY: tuple[Rule, ...] = ()
"""The rules of this family, in the order of codes."""
