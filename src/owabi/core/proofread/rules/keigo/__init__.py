"""Keigo: words of respect."""

from __future__ import annotations

from owabi.core.proofread.rule import Rule
from owabi.core.proofread.rules.keigo import (
    casual_word,
    double_honorific,
    dropped_i,
    dropped_ra,
    extra_re,
    extra_sa,
    humble_form_for_reader,
    humble_word_for_reader,
    manual_keigo,
    own_side_honored,
    own_title,
    set_form,
    title_with_sama,
    too_humble,
    unasked_leave,
    unfit_apology,
)

KEIGO: tuple[Rule, ...] = (
    double_honorific.RULE,
    humble_word_for_reader.RULE,
    humble_form_for_reader.RULE,
    own_side_honored.RULE,
    own_title.RULE,
    title_with_sama.RULE,
    too_humble.RULE,
    unasked_leave.RULE,
    extra_sa.RULE,
    dropped_ra.RULE,
    extra_re.RULE,
    dropped_i.RULE,
    manual_keigo.RULE,
    set_form.RULE,
    unfit_apology.RULE,
    casual_word.RULE,
)
"""The rules of this family, in the order of codes."""
