"""Business mails from scenes: answers from options, files and a terminal."""

from __future__ import annotations

import json
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from owabi.cli import write as writing
from tests.cli.conftest import Run, write

ANSWERS = {
    "matter": "保守契約の更新",
    "received": "2026-11-16",
    "answer": "現在の条件のまま、1年間更新していただけます。",
    "company": "株式会社みなと商会",
    "department": "営業部",
    "name": "青木 恵子",
    "mail": "aoki@minato.example.jp",
}
TO = ("--to", "若葉システム株式会社 総務部 田中様")


def sets(answers: dict[str, str]) -> list[str]:
    return [part for key, value in answers.items() for part in ("--set", f"{key}={value}")]


def test_a_mail_is_written_and_its_hints_are_said_beside_it(run: Run) -> None:
    result = run("write", "late-reply", *TO, *sets(ANSWERS))
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "件名：【お詫び】保守契約の更新についてのご回答\n\n若葉システム株式会社\n総務部 田中様\n"
    )
    assert result.stderr.splitlines() == [
        "Send it within: 気づいた当日中",
        "This is a sample. Check it before you use it.",
    ]
    assert run("write", "late-reply", "-q", *TO, *sets(ANSWERS)).stderr == ""


def test_all_hints_are_said_in_japanese(run: Run) -> None:
    by_key = json.loads(run("templates", "show", "wrong-invoice", "--format", "json").stdout)[0]["questions"]
    said = run(
        "write", "wrong-invoice", *sets({one["key"]: one["example"] for one in by_key}), OWABI_LANG="ja"
    ).stderr
    assert said.splitlines() == [
        "送る時期：気づいた当日中",
        "送ったあとの連絡：電話",
        "添付するもの：正しい請求書",
        "これは作成例です。ご利用の前に内容をご確認ください。",
    ]


def test_open_questions_are_listed(run: Run) -> None:
    result = run("write", "late-reply", "--set", "用件=保守契約の更新")
    assert (result.exit_code, result.stdout) == (1, "")
    lines = result.stderr.splitlines()
    assert lines[0] == "to: Whom is it addressed to? (若葉システム株式会社 総務部 田中様)"
    assert not any(line.startswith("matter") for line in lines)
    assert lines[-1] == "Answer them with --set KEY=VALUE, with --answers FILE, or at a terminal."


def test_wrong_answers_are_told_with_the_open_questions_and_alone(run: Run) -> None:
    wrong = ANSWERS | {"received": "きのう", "matter": "更新します"}
    with_gaps = run("write", "late-reply", *sets(wrong))
    assert with_gaps.exit_code == 1
    assert "受信日: " in with_gaps.stderr
    alone = run("write", "late-reply", *TO, *sets(wrong))
    assert (alone.exit_code, alone.stdout) == (2, "")
    assert [line.split(": ")[0] for line in alone.stderr.splitlines()] == ["用件", "受信日"]


@pytest.mark.parametrize(("name", "content"), [("a.toml", None), ("a.json", "json")])
def test_answers_come_from_a_file(run: Run, tmp_path: Path, name: str, content: str | None) -> None:
    text = (
        json.dumps(ANSWERS) if content else "".join(f'{key} = "{value}"\n' for key, value in ANSWERS.items())
    )
    expected = run("write", "late-reply", *TO, *sets(ANSWERS)).stdout
    assert run("write", "late-reply", *TO, "--answers", write(tmp_path / name, text)).stdout == expected
    assert run("write", "late-reply", *TO, "--answers", "-", input=text).stdout == expected


def test_dates_and_lists_of_a_file_are_taken_as_they_read(run: Run, tmp_path: Path) -> None:
    text = (
        "".join(f'{key} = "{value}"\n' for key, value in ANSWERS.items() if key != "received")
        + "received = 2026-11-16\n"
    )
    assert run("write", "late-reply", *TO, "--answers", write(tmp_path / "a.toml", text)).exit_code == 0


def test_an_option_wins_over_the_file(run: Run, tmp_path: Path) -> None:
    file = write(tmp_path / "a.json", json.dumps(ANSWERS))
    text = run("write", "late-reply", *TO, "--answers", file, "--set", "matter=運用契約の更新").stdout
    assert "運用契約の更新についてのご回答" in text


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.toml", "[broken"),
        ("a.toml", "a\0"),
        ("a.json", '{"a": '),
        ("a.json", '["a"]'),
        ("a.json", "[" * 100_000),
    ],
    ids=["toml", "null", "json", "list", "deep"],
)
def test_a_file_of_answers_that_cannot_be_read_is_refused(
    run: Run, tmp_path: Path, name: str, content: str
) -> None:
    result = run("write", "late-reply", *TO, "--answers", write(tmp_path / name, content))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"{tmp_path}/{name}: ")


def test_a_list_is_given_by_repeating_its_key(run: Run) -> None:
    for entry in json.loads(run("templates", "list", "--format", "json").stdout):
        listed = [one for one in entry.get("questions", ()) if one["type"] == "list"]
        if listed and entry["channel"] == "mail":
            break
    answers = {one["key"]: one["example"] for one in entry["questions"] if one["key"] != listed[0]["key"]}
    key = listed[0]["key"]
    text = run(
        "write", entry["id"], *sets(answers), "--set", f"{key}=申込書", "--set", f"{key}=見積書"
    ).stdout
    assert "・申込書\n・見積書\n" in text


@pytest.mark.parametrize("given", ["matter", "=x"])
def test_an_answer_without_its_key_is_wrong_usage(run: Run, given: str) -> None:
    assert run("write", "late-reply", "--set", given).exit_code == 2


def test_unknown_scenes_and_questions_are_refused_with_the_nearest(run: Run) -> None:
    assert "Did you mean late-reply?" in run("write", "late-replay").stderr
    wrong = run("write", "late-reply", *TO, *sets(ANSWERS | {"mattter": "x"}))
    assert wrong.exit_code == 2
    assert "mattter" in wrong.stderr
    assert "matter" in wrong.stderr


def test_a_mail_is_written_as_json_and_as_a_message(run: Run) -> None:
    notice = json.loads(run("write", "late-reply", *TO, *sets(ANSWERS), "--format", "json").stdout)
    assert notice["template"] == "late-reply"
    for line in notice["lines"]:
        for span in line["spans"]:
            assert notice["text"][span["start"] : span["end"]] == span["text"]
    message = message_from_bytes(
        run("write", "late-reply", *TO, *sets(ANSWERS), "--format", "eml").stdout_bytes, policy=default
    )
    assert message["Subject"] == notice["subject"]
    assert "aoki@minato.example.jp" in message["From"]
    plain = message.get_body(("plain",))
    assert plain is not None
    assert plain.get_content().replace("\r\n", "\n") == notice["text"]


def test_a_phone_script_is_no_message(run: Run) -> None:
    questions = json.loads(run("templates", "show", "voicemail", "--format", "json").stdout)[0]["questions"]
    answers = sets({one["key"]: one["example"] for one in questions})
    assert run("write", "voicemail", *answers).exit_code == 0
    assert run("write", "voicemail", *answers, "--format", "eml").exit_code == 2


def test_at_a_terminal_every_question_is_asked_and_wrong_answers_again(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = list(ANSWERS.values())
    lines = iter(["田中様", "更新します", *answers[:3], "", "", *answers[3:6], "", answers[6]])
    shown: list[str] = []

    def read(prompt: str) -> str | None:
        shown.append(prompt)
        return next(lines, None)

    monkeypatch.setattr(writing, "at_terminal", lambda: True)
    monkeypatch.setattr(writing, "read_line", read)
    result = run("write", "late-reply")
    assert result.exit_code == 0
    assert "田中様\n\nいつもお世話になっております。" in result.stdout
    assert "isn't a noun phrase" in result.stderr
    assert [prompt for prompt in shown if "about" in prompt] == [
        "* What is the reply about? (保守契約の更新)\n> "
    ] * 2


def test_ending_at_a_terminal_lists_what_is_open(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "at_terminal", lambda: True)
    monkeypatch.setattr(writing, "read_line", lambda _prompt: None)
    result = run("write", "late-reply")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "matter: " in result.stderr
