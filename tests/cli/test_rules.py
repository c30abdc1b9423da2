from __future__ import annotations

import json

import pytest

from owabi.core.proofread.rules import RULES
from tests.cli.conftest import Run


def test_all_rules_are_listed(run: Run) -> None:
    lines = run("rules", "list").stdout.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in RULES]
    listed = json.loads(run("rules", "list", "--format", "json").stdout)
    assert [one["name"] for one in listed] == [rule.name for rule in RULES]


@pytest.mark.parametrize("asked", ["F501", "f501", "weekday"])
def test_a_rule_is_explained_by_code_or_name(run: Run, asked: str) -> None:
    told = run("rules", "show", asked).stdout
    assert told.startswith("F501 weekday (error)")
    assert "Bad: 2026年11月24日(月)" in told
    assert "Sources:" in told


def test_a_rule_is_explained_in_japanese(run: Run) -> None:
    told = run("rules", "show", "F501", OWABI_LANG="ja").stdout
    assert "日付と曜日" in told
    assert "誤: 2026年11月24日(月)" in told


def test_a_rule_that_is_not_there_is_refused_with_the_nearest(run: Run) -> None:
    result = run("rules", "show", "weekdays")
    assert result.exit_code == 2
    assert "weekday" in result.stderr


def test_tokens_are_shown_as_rules_see_them(run: Run) -> None:
    lines = run("tokens", "復旧しました。").stdout.splitlines()
    assert lines[0].split() == ["start", "語", "原形", "正規", "品詞", "活用", "読み"]
    assert lines[2].split()[:3] == ["2", "し", "する"]
    rows = json.loads(run("tokens", "-", "--format", "json", input="復旧").stdout)
    assert rows[0]["語"] == "復旧"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_page_shows_what_is_bad_and_what_is_good(run: Run, rule: object) -> None:
    assert rule in RULES
    page = next(one for one in RULES if one is rule).page
    assert "\nBad: " in page
    assert "\nGood: " in page
