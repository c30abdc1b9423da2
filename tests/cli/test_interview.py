"""Interviews as transcripts: what is asked, what is answered, and the sheet that comes of it."""

from __future__ import annotations

import os
import re
import select
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from owabi.cli import inputs
from owabi.cli.answers import put
from owabi.cli.interview import Interview
from owabi.cli.interviewing import ask_kind, finished, hold
from owabi.core.compose.library import Library
from owabi.core.facts.write import tables_of
from owabi.core.terms import Kind
from tests.cli.conftest import Run, write


@pytest.fixture(scope="module")
def library() -> Library:
    return inputs.load_library()


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OWABI_LANG", "en")


def held(
    library: Library, typed: dict[str, str | list[str]], kind: Kind = Kind.FIRST
) -> tuple[dict[str, Any], list[str]]:
    """Hold an interview; ``typed`` has what is typed for each path, in turn. Return the sheet and the dialogue."""
    interview = Interview(library, kind)
    waiting = {path: [lines] if isinstance(lines, str) else list(lines) for path, lines in typed.items()}
    dialogue: list[str] = []

    def read(shown: str) -> str:
        asked = interview.next()
        assert asked is not None
        dialogue.append(shown.removesuffix("\n> "))
        line = waiting[asked.path].pop(0) if waiting.get(asked.path) else ""
        dialogue.append(f"{asked.path}> {line}")
        return line

    hold(interview, read, dialogue.append)
    assert not any(waiting.values()), waiting
    return tables_of(finished(interview)), dialogue


def asked_paths(dialogue: Iterable[str]) -> list[str]:
    return [match[1] for line in dialogue if (match := re.match(r"([\w.\[\]]+)> ", line))]


def test_questions_come_in_the_order_of_the_kind_and_empty_ones_stay_open(library: Library) -> None:
    sheet, dialogue = held(library, {"service": "みなとストア", "state": "down"})
    assert sheet == {"sheet": "incident", "service": "みなとストア", "state": "down", "zone": "Asia/Tokyo"}
    needs = [need.path for need in library.needed(Kind.FIRST, None)]
    asked = [re.sub(r"\[0\].*", "", path) for path in asked_paths(dialogue)]
    assert asked == [path for path in needs if path in asked]
    assert asked[:2] == ["service", "symptom"]


def test_an_answer_of_the_wrong_kind_is_asked_again_with_the_reason(library: Library) -> None:
    sheet, dialogue = held(
        library,
        {"symptom": ["注文", "注文を確定できない"], "time.occurred": ["きのう", "2026-11-22 10:05頃"]},
    )
    assert sheet["symptom"] == "注文を確定できない"
    assert sheet["time"]["occurred"] == "2026-11-22 10:05頃"
    after = dialogue[dialogue.index("symptom> 注文") + 1]
    assert "isn't a plain clause" in after
    assert asked_paths(dialogue).count("symptom") == 2


def test_an_answer_that_contradicts_an_earlier_one_is_asked_again(library: Library) -> None:
    typed: dict[str, str | list[str]] = {
        "time.occurred": "2026-11-22 10:05",
        "time.outlook": ["2026-11-21 9:00", "unknown"],
    }
    sheet, dialogue = held(library, typed)
    assert sheet["time"]["outlook"] == "unknown"
    assert "can't come before" in dialogue[dialogue.index("time.outlook> 2026-11-21 9:00") + 1]


def test_unknown_and_none_are_one_word_in_either_language(library: Library) -> None:
    sheet, _dialogue = held(
        library,
        {"cause": "調査中", "time.next_word": "なし", "impacts[0].what": "unknown", "areas[0]": "none"},
    )
    assert (sheet["cause"], sheet["time"]["next_word"]) == ("unknown", "none")
    assert (sheet["impacts"], sheet["areas"]) == ("unknown", "none")


def test_a_word_the_fact_does_not_allow_is_refused(library: Library) -> None:
    sheet, dialogue = held(library, {"cause": ["none", ""]})
    assert "cause" not in sheet
    assert "can't be “none”" in dialogue[dialogue.index("cause> none") + 1]


def test_help_explains_the_question_and_asks_it_again(library: Library) -> None:
    sheet, dialogue = held(library, {"gravity": ["?", "重大"], "cause": ["？", ""]})
    assert sheet["gravity"] == "major"
    place = dialogue.index("gravity> ?")
    assert dialogue[place + 1 : place + 3] == [
        "  gravity: How grave it is for customers",
        "  One of: none (なし), minor (軽微), major (重大), critical (深刻)",
    ]
    assert "  unknown: it is being found out, and the notice says so" in dialogue


def test_back_returns_to_the_question_before_and_takes_its_answer_back(library: Library) -> None:
    sheet, dialogue = held(
        library,
        {"service": ["back", "みなとすとあ", "みなと", "みなとストア"], "symptom": ["back", "戻る", ""]},
        Kind.FIRST,
    )
    assert asked_paths(dialogue)[:6] == ["service", "service", "symptom", "service", "symptom", "service"]
    assert sheet["service"] == "みなとストア"


def test_lists_are_asked_entry_by_entry_until_one_is_empty(library: Library) -> None:
    sheet, dialogue = held(library, {"components[0]": "注文", "components[1]": "決済"})
    assert sheet["components"] == ["注文", "決済"]
    assert [path for path in asked_paths(dialogue) if path.startswith("components")] == [
        f"components[{n}]" for n in range(3)
    ]


def test_entries_are_asked_for_what_they_need_first_and_for_the_rest_later(library: Library) -> None:
    typed: dict[str, str | list[str]] = {
        "impacts[0].what": "注文を確定できない",
        "impacts[1].what": "履歴が表示されない",
        "impacts[1].remedy": "個別にご連絡します",
        "impacts[1].remedy_by": "2026-11-24",
    }
    sheet, dialogue = held(library, typed)
    assert sheet["impacts"] == [
        {"what": "注文を確定できない"},
        {"what": "履歴が表示されない", "remedy": "個別にご連絡します", "remedy_by": "2026-11-24"},
    ]
    paths = [path for path in asked_paths(dialogue) if path.startswith("impacts")]
    assert paths[:5] == [*(f"impacts[{n}].what" for n in range(3)), "impacts[0].remedy", "impacts[1].remedy"]
    assert any(line.startswith("[履歴が表示されない] ") for line in dialogue)


def test_an_entry_with_several_needs_is_asked_for_each_and_insists(library: Library) -> None:
    typed: dict[str, str | list[str]] = {
        "state": "restored",
        "measures[0].what": "監視項目の追加",
        "measures[0].state": ["", "planned"],
        "measures[0].date": "2026-12-04",
    }
    sheet, dialogue = held(library, typed, Kind.MEASURES)
    assert sheet["measures"] == [{"what": "監視項目の追加", "state": "planned", "date": "2026-12-04"}]
    paths = [path for path in asked_paths(dialogue) if path.startswith("measures")]
    assert paths == [f"measures[0].{name}" for name in ("what", "state", "state", "date")] + [
        "measures[1].what"
    ]


def test_back_leaves_an_entry_that_was_begun(library: Library) -> None:
    typed: dict[str, str | list[str]] = {
        "state": "restored",
        "measures[0].what": ["監視", "監視項目の追加"],
        "measures[0].state": ["back", "done"],
        "measures[0].date": "2026-11-22",
    }
    sheet, _dialogue = held(library, typed, Kind.MEASURES)
    assert sheet["measures"] == [{"what": "監視項目の追加", "state": "done", "date": "2026-11-22"}]


def test_yes_and_no_are_taken_in_either_language(library: Library) -> None:
    assert held(library, {"personal_data.handled": "はい"})[0]["personal_data"] == {"handled": True}
    sheet, dialogue = held(library, {"personal_data.handled": ["maybe", "?", "no"]})
    assert sheet["personal_data"] == {"handled": False}
    assert "  yes or no" in dialogue


def test_a_maintenance_is_asked_for_its_own_facts(library: Library) -> None:
    sheet, dialogue = held(
        library, {"service": "みなとストア", "time.start": "2026-12-06 1:00"}, Kind.ANNOUNCEMENT
    )
    assert sheet["sheet"] == "maintenance"
    assert "symptom" not in asked_paths(dialogue)


def test_the_kind_is_asked_until_it_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    typed = iter(["whatever", "復旧報"])
    assert ask_kind(lambda _shown: next(typed), said.append) is Kind.RECOVERY
    assert "“whatever” isn't one of first, update" in said[1]
    assert ask_kind(lambda _shown: "", said.append) is Kind.FIRST
    assert ask_kind(lambda _shown: None, said.append) is Kind.FIRST


def test_prompts_are_japanese_in_japanese(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OWABI_LANG", "ja")
    _sheet, dialogue = held(library, {"cause": ["?", ""]})
    prompts = [line for line in dialogue if not re.match(r"[\w.\[\]]+> ", line)]
    assert all(re.search(r"[ぁ-ん]", line) or line.startswith("  ") for line in prompts)
    assert "  unknown: 調査中、確認中（お知らせにもそう書きます）" in dialogue


ANSWERS = """\
みなとストア
注文を確定できない
down
critical
2026-11-22 10:05頃
unknown
2026-11-22 11:30
unknown
株式会社みなと商会
"""


def test_plain_answers_on_standard_input_are_taken_in_the_order_of_the_questions(run: Run) -> None:
    result = run("facts", "new", input=ANSWERS)
    assert result.exit_code == 0
    sheet = tomllib.loads(result.stdout)
    assert sheet["service"] == "みなとストア"
    assert sheet["time"]["next_word"] == "2026-11-22 11:30"
    assert sheet["sender"] == {"company": "株式会社みなと商会"}
    assert run("compose", "-", "-q", input=result.stdout).exit_code == 0


def test_what_is_still_a_must_is_said(run: Run) -> None:
    result = run("facts", "new", "--kind", "recovery", input="みなとストア\n")
    assert result.exit_code == 1
    assert result.stderr.startswith("Still to be answered for recovery (復旧報): symptom, ")


def test_a_wrong_plain_answer_is_refused_with_its_line(run: Run, tmp_path: Path) -> None:
    answers = write(tmp_path / "answers.txt", "みなとストア\n注文\n")
    result = run("facts", "new", "--answers", answers, "--out", tmp_path / "new.toml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"{answers}:2 symptom: ")
    assert not (tmp_path / "new.toml").exists()


ASSIGNMENTS = """\
# what is known
service = みなとストア
symptom = "注文を確定できない"
state = 停止中
gravity = critical

cause = unknown
time.occurred = 2026-11-22 10:05頃
components = 注文
components = 決済
areas = ["関東", "関西"]
impacts[0].what = 履歴が表示されない
impacts[0].remedy_how = 窓口にご連絡ください
personal_data.handled = はい
report = 2
affected.share = 3.2
internal.cause = RAID
sender.name =
"""


def test_lines_of_path_and_answer_make_a_sheet(run: Run) -> None:
    sheet = tomllib.loads(run("facts", "new", input=ASSIGNMENTS).stdout)
    assert sheet["components"] == ["注文", "決済"]
    assert sheet["areas"] == ["関東", "関西"]
    assert sheet["impacts"] == [{"what": "履歴が表示されない", "remedy_how": ["窓口にご連絡ください"]}]
    assert (sheet["state"], sheet["report"], sheet["personal_data"]) == ("down", 2, {"handled": True})
    assert sheet["internal"] == {"cause": "RAID"}


def test_every_wrong_line_is_refused_with_its_line_and_a_hint(run: Run) -> None:
    wrong = (
        "service = みなとストア\n"
        "time.occured = 2026-11-22\n"
        "nonsense\n"
        "impacts[3].what = x\n"
        "state = upside\n"
        "service.name = x\n"
        "service = みなと\n"
    )
    result = run("facts", "new", input=wrong)
    assert (result.exit_code, result.stdout) == (2, "")
    lines = result.stderr.splitlines()
    assert [line.split(": ")[0] for line in lines] == [
        "stdin:2 time.occured",
        "stdin:3",
        "stdin:4 impacts[3].what",
        "stdin:5 state",
        "stdin:6 service.name",
        "stdin:7 service",
    ]
    assert "Did you mean time.occurred?" in lines[0]


def test_a_maintenance_is_made_from_lines_by_kind_or_by_name(run: Run) -> None:
    line = "purpose = サーバー設備の更新\n"
    assert (
        tomllib.loads(run("facts", "new", "--kind", "announcement", input=line).stdout)["sheet"]
        == "maintenance"
    )
    named = run("facts", "new", input=f"sheet = maintenance\n{line}")
    assert tomllib.loads(named.stdout)["purpose"] == "サーバー設備の更新"


def test_a_sheet_is_never_written_over(run: Run, facts: Path) -> None:
    before = facts.read_bytes()
    result = run("facts", "new", "--out", facts, input=ANSWERS)
    assert result.exit_code == 2
    assert "exists already" in result.stderr
    assert facts.read_bytes() == before


@pytest.mark.parametrize("content", ["みなと".encode("cp932"), b"\xff\xfe\x00"])
def test_answers_in_another_encoding_are_refused(run: Run, content: bytes) -> None:
    result = run("facts", "new", input=content)
    assert result.exit_code == 2
    assert "UTF-8" in result.stderr


def test_a_value_is_put_where_its_path_says_or_refused() -> None:
    tables: dict[str, Any] = {}
    put(tables, ("a", 0, "b"), 1)
    put(tables, ("a", 1, "b"), 2)
    put(tables, ("c", "d"), 3)
    assert tables == {"a": [{"b": 1}, {"b": 2}], "c": {"d": 3}}
    for path in (("a", 3, "b"), ("c", 0), ("a", "b")):
        with pytest.raises(LookupError):
            put(tables, path, 4)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
def test_a_person_at_a_terminal_is_interviewed(tmp_path: Path) -> None:
    import pty

    out = tmp_path / "new.toml"
    child, terminal = pty.fork()
    if child == 0:
        os.environ |= {"OWABI_LANG": "en", "TERM": "dumb"}
        os.execv(sys.executable, [sys.executable, "-m", "owabi", "facts", "new", "--out", str(out)])
    typed = iter(["", "?", "みなとストア", "\x04"])
    shown = ""
    while select.select([terminal], [], [], 30)[0]:
        try:
            chunk = os.read(terminal, 4096)
        except OSError:
            break
        if not chunk:
            break
        shown += chunk.decode(errors="replace")
        if shown.endswith("> "):
            line = next(typed)
            os.write(terminal, line.encode() + (b"" if line == "\x04" else b"\n"))
            shown += "\n"
    _pid, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 1
    assert "What is the notice for? [first]" in shown
    assert "For example: みなとストア" in shown
    assert tomllib.loads(out.read_text(encoding="utf-8"))["service"] == "みなとストア"
