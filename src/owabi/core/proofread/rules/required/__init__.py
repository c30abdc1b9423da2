"""Completeness: what this kind of notice must say."""

from __future__ import annotations

from owabi.core.proofread.rule import Rule
from owabi.core.proofread.rules.required import (
    missing_cause,
    missing_data,
    missing_measures,
    missing_name,
    missing_outlook,
    missing_state,
    missing_symptom,
    missing_time,
    missing_work,
    unsaid_fact,
)

REQUIRED: tuple[Rule, ...] = (
    missing_name.RULE,
    missing_time.RULE,
    missing_symptom.RULE,
    missing_cause.RULE,
    missing_state.RULE,
    missing_outlook.RULE,
    missing_measures.RULE,
    missing_data.RULE,
    missing_work.RULE,
    unsaid_fact.RULE,
)
"""The rules of this family, in the order of codes."""
