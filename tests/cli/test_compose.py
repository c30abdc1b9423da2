"""Composing on the command line: what is printed, said, written, refused."""

from __future__ import annotations

import json
import re
from email import message_from_bytes
from email.policy import default
from itertools import groupby
from pathlib import Path

import pytest
import time_machine

from owabi.core.terms import Channel
from tests.cli.conftest import FACTS, Run, write

NOW = ("--now", "2026-11-22 10:45")


def test_a_mail_is_printed_and_what_was_derived_is_said_beside_it(run: Run, facts: Path) -> None:
    result = run("compose", facts, *NOW)
    assert result.exit_code == 0
    assert result.stdout.startswith("件名：【障害発生】みなとストア")
    assert "■原因：調査中" in result.stdout
    said = result.stderr.splitlines()
    assert said[0] == "Kind: first (第一報), derived from the facts"
    assert said[1].startswith("Reader: consumer (一般のお客様)")
    assert said[2].startswith("Not answered yet (")
    assert f"owabi questions {facts} --kind first" in said[2]


def test_nothing_is_said_when_quiet_and_nothing_that_was_given(run: Run, facts: Path) -> None:
    assert run("compose", facts, "--quiet").stderr == ""
    given = run("compose", facts, "--kind", "first", "--reader", "consumer").stderr
    assert "Kind:" not in given
    assert "Reader:" not in given


def test_what_was_derived_is_said_in_japanese(run: Run, facts: Path) -> None:
    said = run("compose", facts, OWABI_LANG="ja").stderr.splitlines()
    assert said[0] == "種別：first（第一報）（事実から決めました）"
    assert said[2].startswith("未回答（")


def test_facts_come_from_standard_input_as_toml_or_json(run: Run, facts: Path) -> None:
    expected = run("compose", facts, *NOW).stdout
    assert run("compose", "-", *NOW, input=FACTS).stdout == expected
    assert run("compose", "-", *NOW, input=f"\ufeff{FACTS}").stdout == expected
    as_json = run("facts", "convert", facts, "--to", "json").stdout
    assert run("compose", "-", *NOW, input=as_json).stdout == expected


def test_the_addressee_stands_first(run: Run, facts: Path) -> None:
    text = run("compose", facts, "--reader", "business", "--to", "株式会社はまべ 総務部 大西健").stdout
    assert "\n\n株式会社はまべ\n総務部 大西健様\n" in text


def test_json_holds_text_parts_and_lines_with_spans_at_their_offsets(run: Run, facts: Path) -> None:
    notice = json.loads(run("compose", facts, "--format", "json").stdout)
    assert list(notice) == [
        "kind",
        "phase",
        "reader",
        "channel",
        "template",
        "subject",
        "text",
        "parts",
        "lines",
    ]
    values = [notice[key] for key in ("kind", "phase", "reader", "channel", "template")]
    assert values == ["first", "down", "consumer", "mail", "first"]
    text = notice["text"]
    assert text == "".join(f"{line['text']}\n" for line in notice["lines"])
    for line in notice["lines"]:
        assert text[line["start"] : line["end"]] == line["text"]
        assert "".join(span["text"] for span in line["spans"]) == line["text"]
        for span in line["spans"]:
            assert text[span["start"] : span["end"]] == span["text"]
            assert bool(span["path"]) != bool(span["wording"])
    paths = {span["path"] for line in notice["lines"] for span in line["spans"]}
    assert {"time.occurred", "impacts[0].remedy", "desks[0].phone"} <= paths


def test_parts_join_neighbouring_lines_of_one_role_and_leave_blanks_out(run: Run, facts: Path) -> None:
    notice = json.loads(run("compose", facts, "--format", "json").stdout)
    runs = [
        (role, [line["text"] for line in lines])
        for role, lines in groupby(notice["lines"], lambda line: line["role"])
    ]
    expected = [{"role": role, "text": "\n".join(lines)} for role, lines in runs if role != "blank"]
    assert notice["parts"] == expected


def test_a_mail_message_is_printed_as_a_draft_of_the_sender(run: Run, facts: Path) -> None:
    content = run("compose", facts, *NOW, "--format", "eml").stdout_bytes
    message = message_from_bytes(content, policy=default)
    text = run("compose", facts, *NOW).stdout
    plain = message.get_body(("plain",))
    assert plain is not None
    assert f"件名：{message['Subject']}\n\n{plain.get_content()}".replace("\r\n", "\n") == text
    assert parse_address(message["From"]) == "support@minato.example.jp"
    assert message["Date"] == "Sun, 22 Nov 2026 10:45:00 +0900"


def parse_address(field: object) -> str:
    return str(field).rpartition("<")[2].rstrip(">")


@pytest.mark.parametrize("channel", ["mail", "page"])
def test_mail_and_page_are_printed_as_whole_html_documents(run: Run, facts: Path, channel: str) -> None:
    html = run("compose", facts, "--channel", channel, "--format", "html").stdout
    assert html.lower().startswith("<!doctype html>")
    assert "みなとストア" in html


@pytest.mark.parametrize(("channel", "format"), [("social", "eml"), ("page", "eml"), ("letter", "html")])
def test_a_format_its_channel_does_not_have_is_refused(
    run: Run, facts: Path, channel: str, format: str
) -> None:
    result = run("compose", facts, "--channel", channel, "--format", format)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"“{format}” doesn't go with the channel “{channel}”" in result.stderr


def test_all_channels_are_printed_each_below_its_name(run: Run, facts: Path) -> None:
    text = run("compose", facts, "--channel", "all").stdout
    headings = re.findall(r"(?m)^=== (\w+) \(.+\) ===$", text)
    assert headings == ["mail", "page", "social", "message", "phone", "announcement", "letter", "fax"]
    notices = json.loads(run("compose", facts, "--channel", "all", "--format", "json").stdout)
    assert [notice["channel"] for notice in notices] == headings


@pytest.mark.parametrize("network", ["x", "bluesky", "mastodon"])
def test_a_post_is_composed_for_its_network(run: Run, facts: Path, network: str) -> None:
    result = run("compose", facts, "--channel", "social", "--network", network)
    assert result.exit_code == 0
    assert result.stdout.endswith("https://minato.example.jp/status\n")


def test_files_of_every_channel_are_written_and_never_over_others(
    run: Run, facts: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    result = run("compose", facts, *NOW, "--channel", "all", "--out", out)
    names = sorted(path.name for path in out.iterdir())
    assert result.exit_code == 0
    assert [Path(line).name for line in sorted(result.stdout.splitlines())] == names
    text_files = {f"first.{channel}.txt" for channel in Channel}
    assert set(names) == text_files | {"first.mail.eml", "first.mail.html", "first.page.html"}
    (out / "first.mail.txt").write_text("mine")
    again = run("compose", facts, *NOW, "--channel", "all", "--out", out)
    assert again.exit_code == 2
    assert "first.mail.txt exists already and wasn't touched" in again.stderr
    assert (out / "first.mail.txt").read_text() == "mine"
    assert run("compose", facts, *NOW, "--channel", "all", "--out", out, "--force").exit_code == 0
    assert "お詫び" in (out / "first.mail.txt").read_text(encoding="utf-8")


def test_nothing_is_written_when_one_file_is_in_the_way(run: Run, facts: Path, tmp_path: Path) -> None:
    write(tmp_path / "first.page.html", "mine")
    assert run("compose", facts, "--channel", "all", "--out", tmp_path).exit_code == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["facts.toml", "first.page.html"]


def test_one_format_is_written_where_it_is_asked_for(run: Run, facts: Path, tmp_path: Path) -> None:
    run("compose", facts, "--out", tmp_path / "a", "--format", "json")
    run("compose", facts, "--out", tmp_path / "b", "--format", "eml")
    found = sorted(path.name for folder in "ab" for path in (tmp_path / folder).iterdir())
    assert found == ["first.mail.eml", "first.mail.json"]


def test_missing_facts_are_asked_for_at_their_place(run: Run, tmp_path: Path) -> None:
    sheet = write(tmp_path / "few.toml", 'service = "みなとストア"\n')
    result = run("compose", sheet, "--kind", "first")
    assert (result.exit_code, result.stdout) == (1, "")
    lines = result.stderr.splitlines()
    assert any(line.startswith(f"{sheet} cause: What is the cause") for line in lines)
    japanese = run("compose", sheet, "--kind", "first", OWABI_LANG="ja").stderr
    assert f"{sheet} cause: 原因は何ですか。" in japanese
    assert run("compose", sheet, "--kind", "recovery").exit_code == 1
    assert run("compose", write(tmp_path / "empty.toml", "")).exit_code == 1


def test_a_bad_sheet_is_refused_with_every_problem_at_its_line(run: Run, tmp_path: Path) -> None:
    bad = FACTS.replace("occurred ", "occured ").replace('"critical"', '"huge"')
    result = run("compose", write(tmp_path / "bad.toml", bad))
    assert (result.exit_code, result.stdout) == (2, "")
    lines = result.stderr.splitlines()
    assert lines[0].startswith(f"{tmp_path}/bad.toml:3 gravity: ")
    assert lines[1].startswith(f"{tmp_path}/bad.toml:10 time.occured: ")
    assert "Did you mean" in lines[1]
    assert len(lines) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--kind", "furst"), "Did you mean first?"),
        (("--kind", "final"), "is for the states"),
        (("--kind", "announcement"), "isn't made of this kind of fact sheet"),
        (("--reader", "concerned"), "goes to consumer, business"),
        (("--reader", "business", "--channel", "social"), "goes by mail"),
        (("--focus", "figures"), "goes with recovery, final"),
        (("--template", "firts"), "Did you mean first?"),
        (("--now", "tomorrow"), "--now"),
        (("--to", "様"), "--to"),
        (("--earlier", "nowhere.toml"), "nowhere.toml: there is no such file"),
        (("--company", "nowhere"), "nowhere: there is no such file or folder"),
        (("--channel", "all", "--format", "eml"), "print text or JSON"),
    ],
)
def test_what_does_not_go_together_is_refused_with_a_reason(
    run: Run, facts: Path, arguments: tuple[str, ...], said: str
) -> None:
    result = run("compose", facts, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_japanese_names_of_terms_are_taken_too(run: Run, facts: Path) -> None:
    assert (
        run("compose", facts, *NOW, "--kind", "第一報", "--channel", "メール").stdout
        == run("compose", facts, *NOW).stdout
    )


def test_a_text_that_does_not_fit_is_told_and_the_others_are_printed(run: Run, tmp_path: Path) -> None:
    long = write(tmp_path / "long.toml", FACTS.replace('"みなとストア"', f'"{"長い名前のサービス" * 6}"'))
    result = run("compose", long, "--channel", "all", "--quiet")
    assert result.exit_code in (0, 1)
    assert "=== mail" in result.stdout
    assert ("=== social" in result.stdout) == (result.exit_code == 0)
    assert bool(result.stderr) == (result.exit_code == 1)


def test_a_correction_is_composed_against_the_earlier_sheet(run: Run, facts: Path, tmp_path: Path) -> None:
    corrected = write(tmp_path / "new.toml", FACTS.replace("10:05頃", "9:55頃"))
    result = run("compose", corrected, "--kind", "correction", "--earlier", facts)
    assert result.exit_code == 0
    assert "10:05頃" in result.stdout
    assert "9:55頃" in result.stdout
    without = run("compose", corrected, "--kind", "correction")
    assert (without.exit_code, without.stdout) == (1, "")


@time_machine.travel("2026-11-22T01:45:00Z", tick=False)
def test_now_is_the_present_in_the_sheets_zone(run: Run, facts: Path) -> None:
    assert (
        run("compose", facts, "--channel", "letter").stdout
        == run("compose", facts, "--channel", "letter", *NOW).stdout
    )
    content = run("compose", facts, "--format", "eml").stdout_bytes
    assert b"Date: Sun, 22 Nov 2026 10:45:00 +0900" in content


def test_a_companys_own_words_are_used(run: Run, facts: Path, tmp_path: Path) -> None:
    folder = tmp_path / "company"
    folder.mkdir()
    write(folder / "blocks.txt", "# 署名\n→ 会社名\nご返信はこのメールにお願いいたします。\n")
    by_option = run("compose", facts, *NOW, "--company", folder)
    assert "ご返信はこのメールにお願いいたします。" in by_option.stdout
    assert run("compose", facts, *NOW, OWABI_COMPANY=str(folder)).stdout == by_option.stdout


def test_a_companys_mistake_is_told_with_the_path_on_disk(run: Run, facts: Path, tmp_path: Path) -> None:
    folder = tmp_path / "company"
    folder.mkdir()
    write(folder / "blocks.txt", "# 署名\n→ 会社目\n")
    result = run("compose", facts, "--company", folder)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{folder}/blocks.txt:2")


@pytest.mark.parametrize(
    "content", [FACTS.encode("cp932"), FACTS.encode("utf-16"), b"\x00\xff" * 40, b"[[[["]
)
def test_what_is_no_fact_sheet_is_refused_in_one_line(run: Run, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "sheet.toml"
    path.write_bytes(content)
    result = run("compose", path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith(f"{path}:")
    assert run("compose", "-", input=content).exit_code == 2


def test_a_folder_and_a_file_that_is_not_there_are_refused(run: Run, tmp_path: Path) -> None:
    assert "this is a folder" in run("compose", tmp_path).stderr
    missing = run("compose", tmp_path / "none.toml", OWABI_LANG="ja")
    assert missing.exit_code == 2
    assert "ファイルまたはフォルダーがありません" in missing.stderr


def test_a_name_without_a_near_one_is_refused_without_the_catalogues_header(run: Run, facts: Path) -> None:
    result = run("compose", facts, "--template", "qqqqqqqq", OWABI_LANG="ja")
    assert result.exit_code == 2
    assert result.stderr == "「qqqqqqqq」というひな形はありません。\n"


def test_a_moment_of_sending_that_does_not_go_with_the_sheet_is_said(run: Run, facts: Path) -> None:
    late = run("compose", facts, "--now", "2030-01-01 10:00")
    assert late.exit_code == 0
    assert "The next word is promised for a time that has passed." in late.stderr
    early = run("compose", facts, "--now", "2020-01-01 10:00")
    assert "as of a time after the moment of sending" in early.stderr
    assert "moment of sending" not in run("compose", facts, "--now", "2030-01-01 10:00", "--quiet").stderr
