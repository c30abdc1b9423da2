"""Unfilled: marks, fields and remarks of a template that stand in the text still."""

from __future__ import annotations

from owabi.core.proofread.rule import Rule
from owabi.core.proofread.rules.unfilled import (
    blank_fields,
    broken_values,
    draft_remarks,
    dummy_contacts,
    merge_fields,
    placeholder_marks,
)

UNFILLED: tuple[Rule, ...] = (
    placeholder_marks.RULE,
    blank_fields.RULE,
    merge_fields.RULE,
    broken_values.RULE,
    dummy_contacts.RULE,
    draft_remarks.RULE,
)
"""The rules of this family, in the order of codes."""
