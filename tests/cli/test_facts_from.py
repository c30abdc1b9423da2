"""``owabi facts from``: facts out of memos, chat logs, mails and pages."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from owabi.core.facts.read import read_facts
from tests.cli.conftest import Run, write

MEMO = """\
みなとストア 障害メモ 2026-11-22
[10:05] 田中: 注文が確定できない
[10:08] 佐藤: 10:05発生で確定
[10:20] 佐藤: 原因はデータベースの負荷っぽい
[10:40] 鈴木: 影響は約1,200名
[11:00] 田中: 次は12時に報告
[11:30] 鈴木: 復旧しました
https://minato.example.jp/status
"""
NOTICE = """\
件名：【復旧】みなとストア：注文を確定できない障害のご報告

お客様各位

いつもみなとストアをご利用いただき、誠にありがとうございます。
株式会社みなと商会でございます。

現在、みなとストアにおいて、注文を確定できない障害が発生しておりました。
2026年11月22日(日) 11:30に復旧いたしました。

■発生日時：2026年11月22日(日) 10:05頃
■復旧日時：2026年11月22日(日) 11:45

【お問い合わせ先】
・お客様窓口
　電話：03-5550-0100
"""


@pytest.fixture
def memo(tmp_path: Path) -> Path:
    return write(tmp_path / "memo.txt", MEMO)


def test_a_chat_log_is_shown_fact_by_fact_with_guesses_marked_and_places(run: Run, memo: Path) -> None:
    result = run("facts", "from", memo, "--today", "2026-11-22")
    rows = {line[2:].split("  ")[0]: line for line in result.stdout.splitlines() if "(" in line[:40]}
    assert result.exit_code == 0
    assert rows["発生日時 (time.occurred)"].split()[-3:] == ["10:05", "3:13", "10:05"]
    assert rows["状態 (state)"].startswith("  ")
    assert rows["復旧日時 (time.restored)"].startswith("?")
    assert "2026-11-22 12:00" in rows["次のお知らせ (time.next_word)"]
    assert "8 facts found." in result.stdout


def test_facts_are_told_as_json_with_offsets_of_the_text(run: Run, memo: Path) -> None:
    told = json.loads(run("facts", "from", memo, "--today", "2026-11-22", "--format", "json").stdout)
    assert told["sheet"] == "incident"
    count = next(fact for fact in told["facts"] if fact["path"] == "affected.count")
    assert MEMO[count["start"] : count["end"]] == count["text"] == "約1,200名"
    assert (count["line"], count["column"], count["value"], count["sure"]) == (5, 16, "約1200名", False)


@pytest.mark.parametrize("charset", ["cp932", "euc-jp", "iso-2022-jp", "utf-8", "utf-16"])
def test_a_text_of_any_charset_and_line_ending_tells_the_same(run: Run, tmp_path: Path, charset: str) -> None:
    given = tmp_path / "memo.txt"
    given.write_bytes(MEMO.replace("\n", "\r\n").encode(charset))
    told = json.loads(run("facts", "from", given, "--today", "2026-11-22", "--format", "json").stdout)
    values = {fact["path"]: (fact["value"], fact["line"], fact["column"]) for fact in told["facts"]}
    assert values["time.occurred"] == ("2026-11-22 10:05", 3, 13)
    assert values["cause"] == ("データベースの負荷", 4, 16)


def test_a_sheet_is_written_with_the_places_as_remarks_and_is_sound(
    run: Run, memo: Path, tmp_path: Path
) -> None:
    out = tmp_path / "sheet.toml"
    assert run("facts", "from", memo, "--today", "2026-11-22", "-q", "--out", out).output == ""
    text = out.read_text(encoding="utf-8")
    assert 'occurred = "2026-11-22 10:05"  # line 3: 10:05' in text
    assert 'cause = "データベースの負荷"  # ? line 4: データベースの負荷' in text
    assert tomllib.loads(text)["time"]["next_word"] == "2026-11-22 12:00"
    read_facts(out.read_bytes(), "sheet.toml")
    assert run("facts", "check", out).exit_code == 0


def test_an_existing_file_is_left_as_it_is(run: Run, memo: Path, tmp_path: Path) -> None:
    out = write(tmp_path / "sheet.toml", "x = 1\n")
    result = run("facts", "from", memo, "--out", out)
    assert result.exit_code == 2
    assert out.read_text(encoding="utf-8") == "x = 1\n"


def test_what_is_told_twice_is_shown_with_the_other_value_below(run: Run, tmp_path: Path) -> None:
    given = write(tmp_path / "notice.txt", NOTICE)
    lines = run("facts", "from", given).stdout.splitlines()
    at = next(number for number, line in enumerate(lines) if "time.restored" in line)
    assert lines[at].startswith("? ")
    assert "2026-11-22 11:30" in lines[at]
    assert lines[at + 1].startswith("≠ ")
    assert "2026-11-22 11:45" in lines[at + 1]
    assert "1 is told otherwise elsewhere" in lines[-1]


def test_a_mail_message_and_a_page_are_read_too(run: Run, tmp_path: Path) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_bytes(
        b"Subject: report\r\nContent-Type: text/plain; charset=ISO-2022-JP\r\n\r\n"
        + "発生日時：2026年11月22日 10:05\r\n".encode("iso-2022-jp")
    )
    page = tmp_path / "page.html"
    page.write_bytes("<html><body><p>発生日時：2026年11月22日 <b>10:05</b></p></body></html>".encode("cp932"))
    for given in (mail, page):
        told = json.loads(run("facts", "from", given, "--format", "json").stdout)
        values = {fact["path"]: fact["value"] for fact in told["facts"]}
        assert values["time.occurred"] == "2026-11-22 10:05"


def test_standard_input_is_read(run: Run) -> None:
    result = run("facts", "from", "-", "--today", "2026-11-22", "--format", "json", input=MEMO.encode())
    assert json.loads(result.stdout)["file"] == "stdin"


def test_a_text_without_facts_says_what_to_write(run: Run, tmp_path: Path) -> None:
    given = write(tmp_path / "empty.txt", "こんにちは。\n")
    result = run("facts", "from", given)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "発生：10:05頃" in result.stderr
    assert json.loads(run("facts", "from", given, "--format", "json").stdout)["facts"] == []


def test_a_missing_file_and_a_wrong_day_are_told(run: Run, memo: Path, tmp_path: Path) -> None:
    assert run("facts", "from", tmp_path / "none.txt").exit_code == 2
    result = run("facts", "from", memo, "--today", "11/22")
    assert result.exit_code == 2
    assert "--today" in result.stderr


def test_the_kind_of_sheet_can_be_given(run: Run, tmp_path: Path) -> None:
    given = write(tmp_path / "memo.txt", "日時：2026年11月22日 1:00～5:00\n")
    told = json.loads(run("facts", "from", given, "--sheet", "maintenance", "--format", "json").stdout)
    assert {fact["path"]: fact["value"] for fact in told["facts"]} == {
        "time.start": "2026-11-22 01:00",
        "time.end": "2026-11-22 05:00",
    }


def test_each_fact_is_confirmed_dropped_or_written_anew(run: Run, tmp_path: Path) -> None:
    given = write(tmp_path / "notice.txt", NOTICE)
    answers = {"service": "", "symptom": "いいえ", "state": "y", "time.occurred": "2026-11-22 10:07"}
    typed = "\n".join([*answers.values(), "11時半", "2026-11-22 11:40", "", "", ""]) + "\n"
    result = run("facts", "from", given, "--confirm", input=typed)
    assert result.exit_code == 0
    read = tomllib.loads(result.stdout[result.stdout.index("sheet =") :])
    assert (read["service"], read["state"], read["time"]["occurred"]) == (
        "みなとストア",
        "restored",
        "2026-11-22 10:07",
    )
    assert read["time"]["restored"] == "2026-11-22 11:40"
    assert "symptom" not in read
    assert "“11時半”" in result.stderr
    assert "≠ 2026-11-22 11:45" in result.stderr


def test_a_guess_is_dropped_and_a_sure_fact_kept_where_nothing_is_typed(run: Run, memo: Path) -> None:
    result = run("facts", "from", memo, "--today", "2026-11-22", "--confirm", input="\n" * 20)
    read = tomllib.loads(result.stdout[result.stdout.index("sheet =") :])
    assert read["state"] == "restored"
    assert "cause" not in read


def test_facts_left_unconfirmed_at_the_end_of_input_are_left_out(run: Run, tmp_path: Path) -> None:
    given = write(tmp_path / "notice.txt", NOTICE)
    result = run("facts", "from", given, "--confirm", input="y\n")
    assert 'service = "みなとストア"' in result.stdout
    assert "occurred" not in result.stdout.partition("sheet =")[2]


def test_answers_and_text_cannot_both_come_from_standard_input(run: Run) -> None:
    result = run("facts", "from", "-", "--confirm", input=MEMO.encode())
    assert result.exit_code == 2
    assert "name a file" in result.stderr


def test_what_contradicts_the_rest_is_left_out_of_the_sheet_and_said_so(run: Run, tmp_path: Path) -> None:
    text = "発生日時：2026年11月22日 10:05\n復旧日時：2026年11月21日 9:00\n障害の内容：注文を確定できない\n"
    given, out = write(tmp_path / "memo.txt", text), tmp_path / "sheet.toml"
    result = run("facts", "from", given, "--sheet", "incident", "-q", "--out", out)
    assert "Left out" in result.stderr
    assert "time.restored" in result.stderr
    read_facts(out.read_bytes(), "sheet.toml")


def test_a_denial_of_a_leak_says_that_personal_data_is_handled(run: Run, tmp_path: Path) -> None:
    given, out = write(tmp_path / "memo.txt", "個人情報：漏えいなし\n"), tmp_path / "sheet.toml"
    run("facts", "from", given, "-q", "--out", out)
    assert tomllib.loads(out.read_text(encoding="utf-8"))["personal_data"] == {
        "handled": True,
        "leak": "none",
    }


def test_control_characters_of_a_text_do_not_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    given = write(tmp_path / "memo.txt", "原因：\x1b[31m停電\n")
    assert "\x1b[31m" not in run("facts", "from", given).output
