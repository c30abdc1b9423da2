"""Facts against the sheet: what the text says otherwise than the fact sheet."""

from __future__ import annotations

from owabi.core.proofread.rule import Rule
from owabi.core.proofread.rules.sheet import contradicted, earlier, misnamed, unheld, unlisted

SHEET: tuple[Rule, ...] = (contradicted.RULE, unheld.RULE, unlisted.RULE, earlier.RULE, misnamed.RULE)
"""The rules of this family, in the order of codes."""
