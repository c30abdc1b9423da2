"""Help in both languages, folded by columns, and click's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from owabi import __version__
from owabi.cli.app import owabi
from owabi.cli.help import columns, fold
from tests.cli.conftest import Run

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")


def commands(command: click.Command = owabi, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from commands(inner, (*path, name))


ALL = list(commands())


def test_there_is_every_command() -> None:
    assert {path[:1] for path in ALL} == {
        (),
        *((name,) for name in ("compose", "check", "questions", "facts", "templates", "write")),
        *((name,) for name in ("rules", "tokens", "lsp", "demo")),
    }
    assert {path[1] for path in ALL if len(path) > 1 and path[0] == "facts"} == {
        "check",
        "from",
        "schema",
        "convert",
        "new",
        "show",
    }
    assert {path[1] for path in ALL if len(path) > 1 and path[0] == "templates"} == {
        "list",
        "show",
        "search",
        "check",
        "new",
    }


@pytest.mark.parametrize("path", ALL, ids=lambda path: " ".join(path) or "owabi")
@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("width", [80, 60])
def test_every_help_is_in_the_persons_language_and_fits_the_terminal(
    path: tuple[str, ...], language: str, width: int
) -> None:
    environ = {"OWABI_LANG": language, "OWABI_COMPANY": None}
    result = CliRunner().invoke(
        owabi, [*path, "--help"], env=environ, prog_name="owabi", terminal_width=width
    )
    assert result.exit_code == 0
    assert result.stderr == ""
    assert all(columns(line) <= width for line in result.stdout.splitlines())
    usage, *rest = result.stdout.splitlines()
    assert usage.startswith("Usage: owabi" if language == "en" else "使い方: owabi")
    texts = "\n".join(rest)
    without_example = "".join(texts.split()).replace("株式会社みなと営業部山田太郎様", "")
    assert bool(JAPANESE.search(without_example)) == (language == "ja")
    if language == "ja":
        described = re.findall(r"(?m)^  (?:-\w, )?(?:--)?[\w-]+(?: [A-Z=]+)? {2,}(.+)$", texts)
        assert described
        assert all(JAPANESE.search(text) for text in described)


def test_the_locale_decides_and_the_own_variable_wins(run: Run) -> None:
    assert run("--help", LANG="ja_JP.UTF-8").stdout.startswith("使い方:")
    assert run("--help", LANG="en_US.UTF-8").stdout.startswith("Usage:")
    assert run("--help", LANG="C").stdout.startswith("Usage:")
    assert run("--help", LANG="ja_JP.UTF-8", OWABI_LANG="en").stdout.startswith("Usage:")


def test_exit_codes_are_told_in_the_help(run: Run) -> None:
    for code in ("0 fine", "1 something is missing", "2 wrong usage"):
        assert code in " ".join(run("--help").stdout.split())


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").stdout == f"owabi {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "english", "japanese"),
    [
        (("compos",), "No such command 'compos'.", "'compos'というコマンドはありません。"),
        (("compose",), "Missing argument 'FACTS'.", "次の引数がありません： 'FACTS'"),
        (
            ("compose", "x", "--focuss", "y"),
            "No such option '--focuss'.",
            "'--focuss'というオプションはありません。",
        ),
        (("compose", "x", "y"), "Got unexpected extra argument (y)", "余分な引数があります（y）。"),
        (
            ("compose", "x", "--kind"),
            "Option '--kind' requires an argument.",
            "オプション'--kind'には値が必要です。",
        ),
        (
            ("compose", "x", "--kind", "y"),
            "“y” isn't one of first, ",
            "「y」は次のいずれでもありません：first（第一報）、",
        ),
    ],
)
def test_wrong_usage_is_told_in_the_persons_language(
    run: Run, arguments: tuple[str, ...], english: str, japanese: str
) -> None:
    for language, said in (("en", english), ("ja", japanese)):
        result = run(*arguments, OWABI_LANG=language)
        assert (result.exit_code, result.stdout) == (2, "")
        assert said in result.stderr


@pytest.mark.parametrize("width", [10, 21, 40])
@pytest.mark.parametrize(
    "text",
    [
        "お知らせ（第一報）を、作成します。",
        "one two three four five",
        "Owabiは、owabi composeで作成します。",
        "",
    ],
)
def test_folding_loses_nothing_and_keeps_closing_marks_off_the_start(text: str, width: int) -> None:
    lines = list(fold(text, width))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(columns(line) <= width + 4 for line in lines)
    assert not any(line.startswith(("、", "。", "）")) for line in lines)
