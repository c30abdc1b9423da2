from __future__ import annotations

import json
from pathlib import Path

import pytest

from owabi.cli.findings_shown import width
from tests.cli.conftest import Run

HEAD = "件名：【復旧】みなとストアの障害について\n\nお客様各位\n\n"
WRONG = HEAD + "2026年11月22日(月)に復旧しました。資料をご覧になられましたか。\n"
CLEAN = HEAD + "株式会社みなと商会の青木でございます。\n"


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    file = tmp_path / "mail.txt"
    file.write_text(WRONG, "utf-8")
    return file


def test_findings_are_shown_with_their_line_and_spot(run: Run, wrong: Path) -> None:
    result = run("check", wrong)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    at = next(index for index, line in enumerate(lines) if " F501 " in line)
    assert lines[at].startswith(f"{wrong}:5:1: error F501")
    spot, marks = lines[at + 1], lines[at + 2]
    assert spot.startswith("    5 | 2026年11月22日(月)に")
    assert marks.split("| ")[1] == "^" * width("2026年11月22日(月)")
    assert "→ 2026年11月22日(日)" in result.stdout
    assert "K101" in result.stdout


def test_messages_are_japanese_where_the_person_is(run: Run, wrong: Path) -> None:
    result = run("check", wrong, OWABI_LANG="ja")
    assert "誤り F501" in result.stdout
    assert "理由：" in result.stdout
    assert "曜日" in result.stdout


def test_a_clean_text_has_no_findings_and_ends_with_0(run: Run) -> None:
    result = run("check", "-", "--select", "facts", input=CLEAN)
    assert result.exit_code == 0
    assert result.stdout == "No findings.\n"
    assert run("check", "-", "--quiet", "--select", "facts", input=CLEAN).stdout == ""


def test_json_has_offsets_of_the_file_as_read(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "crlf.txt"
    text = WRONG.replace("\n", "\r\n")
    file.write_bytes(text.encode("cp932"))
    result = run("check", file, "--format", "json")
    (checked,) = json.loads(result.stdout)["files"]
    assert checked["path"] == str(file)
    for finding in checked["findings"]:
        assert text[finding["start"] : finding["end"]] == finding["text"]
        before = text[: finding["start"]]
        assert finding["line"] == before.count("\n") + 1
        assert finding["column"] == len(before) - before.rfind("\n")
    weekday = next(one for one in checked["findings"] if one["code"] == "F501")
    assert weekday["suggestions"][0] == {"text": "2026年11月22日(日)", "applicability": "review"}
    assert set(weekday) >= {"name", "severity", "message", "why", "basis"}


def test_sarif_names_rules_places_and_fixes(run: Run, wrong: Path) -> None:
    result = run("check", wrong, "--format", "sarif")
    (one,) = json.loads(result.stdout)["runs"]
    rules = {rule["id"] for rule in one["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in one["results"]} == rules
    weekday = next(found for found in one["results"] if found["ruleId"] == "F501")
    region = weekday["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (5, 1, 15)
    assert weekday["level"] == "error"
    assert weekday["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"]


def test_a_message_is_read_with_its_subject_and_text_in_any_charset(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mail.eml"
    file.write_bytes(
        b"Subject: =?ISO-2022-JP?B?"
        + __import__("base64").b64encode("復旧のお知らせ".encode("iso2022_jp"))
        + b"?=\r\nContent-Type: text/plain; charset=ISO-2022-JP\r\n\r\n"
        + "2026年11月22日(月)に復旧しました。\r\n".encode("iso2022_jp")
    )
    result = run("check", file, "--format", "json", "--select", "F")
    (checked,) = json.loads(result.stdout)["files"]
    (finding,) = checked["findings"]
    assert checked["text"].startswith("件名：復旧のお知らせ\n\n")
    assert checked["text"][finding["start"] : finding["end"]] == "2026年11月22日(月)"
    refused = run("check", file, "--fix")
    assert refused.exit_code == 2
    assert "mail.eml" in refused.stderr


def test_findings_in_a_page_point_into_its_source(run: Run, tmp_path: Path) -> None:
    source = (
        "<html><body><p>お知らせ &amp; お詫び</p>\n<p>2026年11月22日(月)に復旧しました。</p></body></html>"
    )
    file = tmp_path / "page.html"
    file.write_text(source, "utf-8")
    result = run("check", file, "--format", "json", "--select", "F")
    (finding,) = json.loads(result.stdout)["files"][0]["findings"]
    assert source[finding["start"] : finding["end"]] == "2026年11月22日(月)"
    assert finding["line"] == 2


def test_fix_takes_what_is_safe_and_keeps_charset_and_line_ends(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mail.txt"
    file.write_bytes("ｻｰﾊﾞｰの故障です。\r\n2026年11月22日(月)に復旧しました。\r\n".encode("cp932"))
    result = run("check", file, "--fix")
    assert file.read_bytes() == "サーバーの故障です。\r\n2026年11月22日(月)に復旧しました。\r\n".encode(
        "cp932"
    )
    assert result.exit_code == 1
    assert "F501" in result.stdout


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-32"])
def test_fix_keeps_the_byte_order_mark(run: Run, tmp_path: Path, charset: str) -> None:
    file = tmp_path / "mail.txt"
    file.write_bytes("ｻｰﾊﾞｰの故障です。\n".encode(charset))
    run("check", file, "--fix")
    assert file.read_bytes() == "サーバーの故障です。\n".encode(charset)


def test_fix_leaves_a_file_alone_whose_bytes_are_not_all_text(run: Run, tmp_path: Path) -> None:
    content = "ｻｰﾊﾞｰの故障です。".encode() + b"\xff\xfe" + "復旧いたしました。\n".encode()
    file = tmp_path / "mail.txt"
    file.write_bytes(content)
    assert run("check", file, "--fix").exit_code == 2
    assert file.read_bytes() == content


def test_diff_shows_and_changes_nothing(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mail.txt"
    file.write_text("ｻｰﾊﾞｰの故障です。\n", "utf-8")
    result = run("check", file, "--diff")
    assert "-ｻｰﾊﾞｰの故障です。\n+サーバーの故障です。" in result.stdout
    assert file.read_text("utf-8") == "ｻｰﾊﾞｰの故障です。\n"


def test_standard_input_is_fixed_to_standard_output(run: Run) -> None:
    result = run("check", "-", "--fix", input="ｻｰﾊﾞｰの故障です。\n")
    assert result.stdout == "サーバーの故障です。\n"


def test_a_baseline_silences_what_it_recorded(run: Run, wrong: Path, tmp_path: Path) -> None:
    known = tmp_path / "known.json"
    assert run("check", wrong, "--baseline", known, "--write-baseline").exit_code == 0
    assert run("check", wrong, "--baseline", known).stdout == "No findings.\n"
    wrong.write_text(WRONG.replace("に復旧しました", "に再開しました"), "utf-8")
    assert "F501" in run("check", wrong, "--baseline", known).stdout
    known.write_text("[]", "utf-8")
    refused = run("check", wrong, "--baseline", known)
    assert refused.exit_code == 2
    assert "--write-baseline" in refused.stderr
    assert run("check", wrong, "--write-baseline").exit_code == 2


def test_settings_of_the_folder_are_taken(
    run: Run, wrong: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "owabi.toml").write_text('[proofread]\nignore = ["ALL"]\n', "utf-8")
    monkeypatch.chdir(inner)
    assert run("check", wrong).stdout == "No findings.\n"
    (tmp_path / "pyproject.toml").write_text('[tool.owabi.proofread]\nignore = ["F501"]\n', "utf-8")
    (tmp_path / "owabi.toml").unlink()
    assert "F501" not in run("check", wrong).stdout
    (tmp_path / "owabi.toml").write_text('[proofread]\nignroe = []\nselect = ["X"]\n', "utf-8")
    refused = run("check", wrong)
    assert refused.exit_code == 2
    assert "ignroe" in refused.stderr
    assert "“X”" in refused.stderr


def test_the_exit_code_follows_the_severity_asked_for(run: Run, wrong: Path) -> None:
    assert run("check", wrong, "--fail-on", "never").exit_code == 0
    assert run("check", wrong, "--fail-on", "error").exit_code == 1


def test_files_that_can_not_be_read_are_told_and_the_others_checked(
    run: Run, wrong: Path, tmp_path: Path
) -> None:
    result = run("check", tmp_path / "none.txt", wrong)
    assert result.exit_code == 2
    assert "none.txt" in result.stderr
    assert "F501" in result.stdout


@pytest.mark.parametrize("content", [b"", b"\x00\xff\xfe\x01" * 50, "😀".encode() * 40, b"\x1b$B\x30"])
def test_anything_is_answered(run: Run, tmp_path: Path, content: bytes) -> None:
    for name in ("a.txt", "a.html", "a.eml"):
        file = tmp_path / name
        file.write_bytes(content)
        assert run("check", file).exit_code in (0, 1, 2)


def test_a_file_of_another_kind_is_refused(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "picture.txt"
    file.write_bytes(bytes(range(256)) * 20)
    result = run("check", file)
    assert result.exit_code == 2
    assert "isn't a text" in result.stderr


def test_many_findings_of_one_rule_are_shown_in_part_and_all_in_json(run: Run) -> None:
    text = "2026年11月22日(月)です。\n" * 30
    shown = run("check", "-", "--select", "F501", input=text).stdout
    assert shown.count(" F501 ") == 20
    assert "F501: and 10 more" in shown
    listed = json.loads(run("check", "-", "--select", "F501", "--format", "json", input=text).stdout)
    assert len(listed["files"][0]["findings"]) == 30
