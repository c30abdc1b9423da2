"""Notation: width, signs, spelling, brackets and slips of the keyboard."""

from __future__ import annotations

from owabi.core.proofread.rule import Rule
from owabi.core.proofread.rules.notation import (
    apology_tense,
    bracket_width,
    broken_sentence,
    decomposed_letters,
    doubled_punctuation,
    half_width_kana,
    half_width_signs,
    hidden_characters,
    kana_or_kanji,
    machine_characters,
    missing_day,
    missing_stop,
    mixed_about,
    mixed_dates,
    mixed_punctuation,
    mixed_style,
    mixed_times,
    mixed_width,
    one_name,
    one_spelling,
    plain_kana,
    repeated_words,
    typos,
    unmatched_brackets,
)

NOTATION: tuple[Rule, ...] = (
    half_width_kana.RULE,
    half_width_signs.RULE,
    machine_characters.RULE,
    mixed_width.RULE,
    unmatched_brackets.RULE,
    bracket_width.RULE,
    hidden_characters.RULE,
    decomposed_letters.RULE,
    mixed_punctuation.RULE,
    doubled_punctuation.RULE,
    mixed_dates.RULE,
    mixed_times.RULE,
    mixed_about.RULE,
    kana_or_kanji.RULE,
    one_spelling.RULE,
    plain_kana.RULE,
    one_name.RULE,
    mixed_style.RULE,
    repeated_words.RULE,
    typos.RULE,
    broken_sentence.RULE,
    missing_stop.RULE,
    missing_day.RULE,
    apology_tense.RULE,
)
"""The rules of this family, in the order of codes."""
