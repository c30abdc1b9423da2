"""Manners: addressee, opening, closing, apology, requests."""

from __future__ import annotations

from owabi.core.proofread.rule import Rule

MANNERS: tuple[Rule, ...] = ()
"""The rules of this family, in the order of codes."""
