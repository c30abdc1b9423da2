"""The commands on templates."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, write


def test_templates_are_listed_by_category_in_the_persons_language(run: Run) -> None:
    lines = run("templates", "list").stdout.splitlines()
    place = lines.index("お詫び／返信の遅れ")
    assert lines[place + 1].startswith("  late-reply  Apology for a late reply")
    headings = [line for line in lines if not line.startswith(" ")]
    assert len(headings) == len(set(headings))
    assert "  late-reply  返信が遅れたお詫び" in run("templates", "list", OWABI_LANG="ja").stdout


def test_the_list_as_json_holds_notices_and_mails(run: Run) -> None:
    listed = {entry["id"]: entry for entry in json.loads(run("templates", "list", "--format", "json").stdout)}
    assert listed["first"]["sort"] == "outline"
    assert listed["first"]["kind"] == "first"
    late = listed["late-reply"]
    assert (late["sort"], late["channel"], late["category"]) == ("scene", "mail", ["お詫び", "返信の遅れ"])
    assert [question["key"] for question in late["questions"]][:2] == ["to", "matter"]


@pytest.mark.parametrize(
    ("words", "found"),
    [(("請求書", "お詫び"), "wrong-invoice"), (("ｆａｘ",), "fax-"), (("LATE", "reply"), "late-reply")],
)
def test_a_search_takes_all_words_in_any_width_and_case(run: Run, words: tuple[str, ...], found: str) -> None:
    result = run("templates", "search", *words)
    assert result.exit_code == 0
    assert f"  {found}" in result.stdout
    assert "  first " not in result.stdout


def test_a_search_without_success_says_so(run: Run) -> None:
    result = run("templates", "search", "請求書", "宇宙船")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "owabi templates list" in result.stderr


def test_a_scene_is_shown_with_its_questions_and_a_sample(run: Run) -> None:
    shown = run("templates", "show", "wrong-invoice").stdout
    assert "Send it within: 気づいた当日中" in shown
    assert "Follow it up by: call" in shown
    assert "  * number: What is the invoice number?" in shown
    assert "件名：【お詫び】11月分の保守費用のご請求書の差し替えのお願い" in shown
    assert "This is a sample." in shown
    japanese = run("templates", "show", "wrong-invoice", OWABI_LANG="ja").stdout
    assert "送ったあとの連絡：電話" in japanese
    assert "  * number: 請求書の番号は何番ですか。" in japanese


def test_an_outline_is_shown_with_what_it_needs_and_its_text(run: Run) -> None:
    shown = run("templates", "show", "first").stdout
    assert "  cause: What is the cause" in shown
    assert "# 件名\n【障害発生】" in shown
    assert "Founding mail: 3" in run("templates", "show", "focus-remedy").stdout
    assert "# 件名" in json.loads(run("templates", "show", "first", "--format", "json").stdout)[0]["file"]


def test_a_template_that_is_not_there_is_refused_with_the_nearest(run: Run) -> None:
    result = run("templates", "show", "late-replay")
    assert result.exit_code == 2
    assert result.stderr == "There is no template “late-replay”. Did you mean late-reply?\n"


def test_the_shipped_library_passes_its_own_check(run: Run) -> None:
    result = run("templates", "check")
    assert result.exit_code == 0
    assert result.stdout.startswith("Fine: ")


def test_every_problem_of_a_companys_folder_is_told_with_its_place(run: Run, tmp_path: Path) -> None:
    for folder in ("outlines", "scenes", ".git"):
        (tmp_path / folder).mkdir()
    run("templates", "new", "ours", "--out", tmp_path)
    scene = tmp_path / "scenes/ours.txt"
    write(
        scene,
        scene.read_text(encoding="utf-8")
        .replace("{用件}につきまして", "{用剣}につきまして")
        .replace("型：名詞句", "型：名司句"),
    )
    run("templates", "new", "our-notice", "--outline", "--out", tmp_path)
    outline = tmp_path / "outlines/our-notice.txt"
    write(outline, outline.read_text(encoding="utf-8").replace("→ 発生日時", "→ 発生日次"))
    write(tmp_path / ".git/hidden.txt", "何か")
    result = run("templates", "check", tmp_path)
    assert (result.exit_code, result.stdout) == (2, "")
    places = {line.split(": ")[0] for line in result.stderr.splitlines()}
    body = 1 + scene.read_text(encoding="utf-8").splitlines().index("{用剣}につきまして、ご連絡いたします。")
    assert f"{scene}:{body}:1" in places
    assert any(place.startswith(f"{outline}:") for place in places)
    assert not any("hidden" in place for place in places)


def test_a_file_that_belongs_nowhere_is_refused(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "notes.txt", "何か")
    result = run("templates", "check", tmp_path)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{tmp_path}/notes.txt: ")


def test_a_company_file_in_another_encoding_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "blocks.txt").write_bytes("# 署名\n".encode("cp932"))
    result = run("templates", "check", tmp_path)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{tmp_path}/blocks.txt:1: ")


@pytest.mark.parametrize("folder", ["none", "file.txt"])
def test_a_folder_that_is_none_is_refused(run: Run, tmp_path: Path, folder: str) -> None:
    write(tmp_path / "file.txt", "")
    assert run("templates", "check", tmp_path / folder).exit_code == 2


def test_a_new_scene_passes_the_check_and_writes_a_mail(run: Run, tmp_path: Path) -> None:
    assert (
        run("templates", "new", "our-mail", "--out", tmp_path).stdout == f"{tmp_path}/scenes/our-mail.txt\n"
    )
    assert run("templates", "check", tmp_path).exit_code == 0
    mail = run(
        "write", "our-mail", "--company", tmp_path, "--to", "田中様", "--set", "matter=納品日の変更", "--set",
        "company=株式会社みなと商会", "--set", "name=青木 恵子", "--set", "phone=03-5550-0123",
    )  # fmt: skip
    assert mail.exit_code == 0
    assert "件名：納品日の変更についてのご連絡" in mail.stdout


def test_a_new_outline_passes_the_check_and_composes_a_notice(run: Run, facts: Path, tmp_path: Path) -> None:
    company = tmp_path / "company"
    run("templates", "new", "our-notice", "--outline", "--out", company)
    assert run("templates", "check", company).exit_code == 0
    assert "our-notice" in run("templates", "list", OWABI_COMPANY=str(company)).stdout
    result = run("compose", facts, "--template", "our-notice", "--company", company)
    assert result.exit_code == 0
    assert "■発生日時：" in result.stdout


def test_a_template_of_the_library_is_begun_with_its_own_text(run: Run, tmp_path: Path) -> None:
    run("templates", "new", "late-reply", "--out", tmp_path)
    text = (tmp_path / "scenes/late-reply.txt").read_text(encoding="utf-8")
    write(
        tmp_path / "scenes/late-reply.txt",
        text.replace("title: 返信が遅れたお詫び", "title: 当社の返信遅れのお詫び"),
    )
    assert "当社の返信遅れのお詫び" in run("templates", "list", "--company", tmp_path, OWABI_LANG="ja").stdout


def test_a_new_template_is_written_over_nothing_and_needs_a_sound_id(run: Run, tmp_path: Path) -> None:
    run("templates", "new", "ours", "--out", tmp_path)
    assert run("templates", "new", "ours", "--out", tmp_path).exit_code == 2
    for name in ("../ours", "Ours", "a_b", ""):
        assert run("templates", "new", name, "--out", tmp_path).exit_code == 2
    assert [path.name for path in tmp_path.rglob("*.txt")] == ["ours.txt"]
