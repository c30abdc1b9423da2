"""Keigo: words of respect."""

from __future__ import annotations

from owabi.core.proofread.rule import Rule
from owabi.core.proofread.rules.keigo import double_honorific

KEIGO: tuple[Rule, ...] = (double_honorific.RULE,)
"""The rules of this family, in the order of codes."""
