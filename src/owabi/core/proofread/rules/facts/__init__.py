"""Facts in themselves: dates, times, figures and states that contradict each other."""

from __future__ import annotations

from owabi.core.proofread.rule import Rule
from owabi.core.proofread.rules.facts import (
    duration,
    impossible,
    order,
    relative_day,
    shares,
    stale_year,
    two_numbers,
    two_spellings,
    two_states,
    weekday,
)

FACTS: tuple[Rule, ...] = (
    weekday.RULE,
    impossible.RULE,
    order.RULE,
    duration.RULE,
    shares.RULE,
    two_numbers.RULE,
    two_spellings.RULE,
    two_states.RULE,
    relative_day.RULE,
    stale_year.RULE,
)
"""The rules of this family, in the order of codes."""
