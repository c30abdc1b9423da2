"""The rules: one module a rule or a table's worth of rules, listed here by family in the order of their codes."""

from __future__ import annotations

from owabi.core.proofread.rule import Rule
from owabi.core.proofread.rules.clarity import CLARITY
from owabi.core.proofread.rules.facts import FACTS
from owabi.core.proofread.rules.keigo import KEIGO
from owabi.core.proofread.rules.manners import MANNERS
from owabi.core.proofread.rules.notation import NOTATION
from owabi.core.proofread.rules.required import REQUIRED
from owabi.core.proofread.rules.sheet import SHEET
from owabi.core.proofread.rules.unfilled import UNFILLED

RULES: tuple[Rule, ...] = (
    *KEIGO,
    *MANNERS,
    *CLARITY,
    *NOTATION,
    *FACTS,
    *SHEET,
    *REQUIRED,
    *UNFILLED,
)
"""Every rule, in the order of codes."""
