from __future__ import annotations

import pytest

from owabi.core.proofread.engine import Proofreader
from owabi.core.proofread.rules import RULES
from owabi.proofreading import shipped_tables
from tests.core.proofread.cases import FOLDER, Case, cases

_NAMED = {rule.name: rule for rule in RULES}


@pytest.mark.parametrize("case", list(cases()), ids=str)
def test_a_rule_finds_what_its_cases_say_and_nothing_else(case: Case) -> None:
    reader = Proofreader(shipped_tables(), rules=(_NAMED[case.rule],))
    findings = reader.proofread(case.text, case.context)
    assert tuple(finding.text for finding in findings) == case.found
    if case.suggest:
        assert findings[0].suggestions[0].text == case.suggest


def test_every_rule_has_cases_in_the_folder_of_its_family() -> None:
    have = {(file.parent.name, file.stem) for file in FOLDER.rglob("*.yaml")}
    assert have == {(rule.family.value, rule.name) for rule in RULES}


def test_every_rule_has_true_and_false_cases() -> None:
    listed = list(cases())
    with_findings = {case.rule for case in listed if case.found}
    silent = {case.rule for case in listed if not case.found}
    assert with_findings == silent == set(_NAMED)


def test_codes_and_names_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)
    assert len(_NAMED) == len(RULES)
    for family in {rule.family for rule in RULES}:
        own = [rule.code for rule in RULES if rule.family is family]
        assert own == sorted(own)


def test_every_source_a_rule_names_is_in_the_table_of_sources() -> None:
    named = {key for rule in RULES for key in rule.basis}
    assert named <= set(shipped_tables().sources)
