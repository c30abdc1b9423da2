"""Facts in themselves: dates, times, figures and states that contradict each other."""

from __future__ import annotations

from owabi.core.proofread.rule import Rule

FACTS: tuple[Rule, ...] = ()
"""The rules of this family, in the order of codes."""
