"""The commands on fact sheets: check, schema, convert, show and questions."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

from owabi.core.facts.read import read_facts
from tests.cli.conftest import FACTS, Run, write

MAINTENANCE = """\
sheet = "maintenance"
service = "みなとストア"
purpose = "サーバー設備の更新"
gravity = "minor"
state = "scheduled"
[time]
start = "2026-12-06 1:00"
end = "2026-12-06 5:00"
[sender]
company = "株式会社みなと商会"
"""


def test_sound_sheets_are_said_to_be_fine(run: Run, facts: Path, tmp_path: Path) -> None:
    other = write(tmp_path / "work.toml", MAINTENANCE)
    result = run("facts", "check", facts, other)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"{facts}: fine (incident, first (第一報))",
        f"{other}: fine (maintenance, announcement (お知らせ))",
    ]
    assert run("facts", "check", "-q", facts).output == ""


def test_every_problem_of_every_file_is_told_and_the_sound_ones_still_read(
    run: Run, facts: Path, tmp_path: Path
) -> None:
    bad = write(tmp_path / "bad.toml", FACTS.replace('"down"', '"dwon"').replace("[time]", "[tiem]"))
    result = run("facts", "check", bad, tmp_path / "none.toml", facts)
    assert result.exit_code == 2
    assert result.stdout.startswith(f"{facts}: fine")
    places = [line.split(": ")[0] for line in result.stderr.splitlines()]
    assert places[:2] == [f"{bad}:4 state", f"{bad}:9 tiem"]
    assert places[-1] == f"{tmp_path}/none.toml"


def test_problems_are_told_in_japanese_with_the_hints_in_them(run: Run, tmp_path: Path) -> None:
    bad = write(tmp_path / "bad.toml", FACTS.replace("occurred ", "occured "))
    said = run("facts", "check", bad, OWABI_LANG="ja").stderr
    assert "もしかして：" in said
    assert "Did you mean" not in said


def test_a_control_character_in_a_key_does_not_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    said = run("facts", "check", write(tmp_path / "bad.toml", '"\\u001b[31m\\nx" = 1\n')).stderr
    assert "\x1b" not in said
    assert len(said.splitlines()) == 1


def test_the_schema_takes_what_the_reader_takes(run: Run, facts: Path) -> None:
    schema = json.loads(run("facts", "schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(tomllib.loads(facts.read_text(encoding="utf-8")), schema)


def test_converting_there_and_back_keeps_the_facts(run: Run, facts: Path, tmp_path: Path) -> None:
    there = tmp_path / "facts.json"
    back = tmp_path / "back.toml"
    assert run("facts", "convert", facts, "--to", "json", "--out", there).output == ""
    assert run("facts", "convert", there, "--to", "toml", "--out", back).output == ""
    assert read_facts(back.read_bytes(), "back.toml") == read_facts(facts.read_bytes(), "facts.toml")
    assert "みなとストア" in there.read_text(encoding="utf-8")


def test_converting_writes_over_nothing(run: Run, facts: Path) -> None:
    result = run("facts", "convert", facts, "--to", "toml", "--out", facts)
    assert result.exit_code == 2
    assert "exists already" in result.stderr
    assert facts.read_text(encoding="utf-8") == FACTS


def test_facts_are_shown_with_names_gaps_and_what_follows(run: Run, tmp_path: Path) -> None:
    over = FACTS.replace('"down"', '"restored"').replace(
        'outlook   = "unknown"\nnext_word = "2026-11-22 11:30"', 'restored = "2026-11-22 10:35"'
    )
    sheet = write(tmp_path / "over.toml", f'{over}\n[internal]\ncause = "RAID"\n')
    lines = run("facts", "show", sheet).stdout.splitlines()
    assert "サービス (service): みなとストア" in lines
    assert "原因 (cause): unknown: being found out" in lines
    assert "補償・ご対応 (impacts[0].remedy): ご注文を当社で確認し、個別にご連絡します" in lines
    assert any(line.startswith("Not answered: ") and "部署名" not in line for line in lines)
    assert lines[lines.index("Derived:") + 1] == "  停止時間: 約30分"
    assert lines[-2:] == ["Internal, in no notice:", "  技術的な原因 (internal.cause): RAID"]
    japanese = run("facts", "show", sheet, OWABI_LANG="ja").stdout
    assert "原因（cause）: 調査中（unknown）" in japanese


def test_facts_are_shown_as_json(run: Run, facts: Path) -> None:
    shown = json.loads(run("facts", "show", facts, "--format", "json").stdout)
    by_path = {fact["path"]: fact for fact in shown["facts"]}
    assert shown["sheet"] == "incident"
    assert by_path["time.occurred"] == {
        "path": "time.occurred",
        "name": "発生日時",
        "answer": "value",
        "text": "2026年11月22日(日) 10:05頃",
        "value": "2026-11-22 10:05頃",
    }
    assert [by_path[path]["answer"] for path in ("cause", "substitutes", "areas")] == [
        "unknown",
        "none",
        "gap",
    ]


def test_open_questions_are_listed_and_musts_decide_the_exit_code(run: Run, facts: Path) -> None:
    fine = run("questions", facts)
    assert fine.exit_code == 0
    assert fine.stderr == "Kind: first (第一報), derived from the facts\n"
    assert "  areas: Which areas are affected?" in fine.stdout
    assert "    関東 / unknown / none" in fine.stdout
    missing = run("questions", facts, "--kind", "update")
    assert missing.exit_code == 1
    assert missing.stdout.startswith("* progress: ")
    assert missing.stdout.endswith("* must be answered before the notice can be composed\n")


def test_questions_are_asked_in_japanese(run: Run, facts: Path) -> None:
    assert (
        "* progress: 作業はどこまで進みましたか。"
        in run("questions", facts, "--kind", "update", OWABI_LANG="ja").stdout
    )


def test_questions_are_listed_as_json(run: Run, facts: Path) -> None:
    listed = json.loads(run("questions", facts, "--kind", "update", "--format", "json").stdout)
    assert listed[0]["path"] == "progress"
    assert listed[0]["must"] is True
    assert set(listed[0]) == {
        "path",
        "name",
        "must",
        "prompt",
        "prompt_en",
        "about",
        "example",
        "unknown",
        "none",
    }
    assert all(question["prompt"] for question in listed)


def test_questions_of_a_kind_for_another_state_are_refused(run: Run, facts: Path) -> None:
    refused = run("questions", facts, "--kind", "final")
    assert refused.exit_code == 2
    assert "“final” is for the states restored; the sheet's is “down”." in refused.stderr


@pytest.mark.parametrize("kind", ["announcement", "completion"])
def test_questions_of_a_kind_for_another_sheet_are_refused(run: Run, facts: Path, kind: str) -> None:
    assert run("questions", facts, "--kind", kind).exit_code == 2


def test_nothing_open_is_said(run: Run, tmp_path: Path) -> None:
    sheet = write(
        tmp_path / "done.toml",
        MAINTENANCE.replace('"scheduled"', '"completed"')
        .replace("start =", 'started = "2026-12-06 1:00"\ncompleted =')
        .replace('end = "2026-12-06 5:00"\n', "")
        + 'department = "運用部"\n',
    )
    text = sheet.read_text(encoding="utf-8").replace(
        "[time]", 'responses = "設備を更新しました"\npage = "none"\ndesks = "none"\n[time]'
    )
    result = run("questions", write(sheet, text))
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Nothing is open." in result.stderr
