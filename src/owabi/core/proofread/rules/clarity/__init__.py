"""Clarity: what a reader in a hurry understands at once, and what leaves questions open."""

from __future__ import annotations

from owabi.core.proofread.rule import Rule
from owabi.core.proofread.rules.clarity import (
    and_so_on,
    bare_cause,
    chained_particles,
    commas,
    double_negation,
    empty_promise,
    hedge,
    hidden_agent,
    jargon,
    long_list,
    nested_brackets,
    no_measure,
    no_outlook,
    one_desk,
    paragraph_length,
    redundancy,
    section_order,
    sentence_length,
    since,
    some_customers,
    two_objects,
    vague_time,
    wordiness,
)

CLARITY: tuple[Rule, ...] = (
    sentence_length.RULE,
    paragraph_length.RULE,
    double_negation.RULE,
    redundancy.RULE,
    wordiness.RULE,
    vague_time.RULE,
    hedge.RULE,
    empty_promise.RULE,
    chained_particles.RULE,
    two_objects.RULE,
    commas.RULE,
    nested_brackets.RULE,
    hidden_agent.RULE,
    section_order.RULE,
    no_outlook.RULE,
    no_measure.RULE,
    one_desk.RULE,
    jargon.RULE,
    long_list.RULE,
    and_so_on.RULE,
    some_customers.RULE,
    bare_cause.RULE,
    since.RULE,
)
"""The rules of this family, in the order of codes."""
