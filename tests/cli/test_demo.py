"""The demo: every example in every channel, with a page that leads to all of them."""

from __future__ import annotations

import json
import re
from email import message_from_bytes
from email.policy import default
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import html5lib
import pytest

from owabi.cli.examples import folder, read_examples
from owabi.core.terms import Kind
from tests.cli.conftest import Run, write


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from click.testing import CliRunner

    from owabi.cli.app import owabi

    out = tmp_path_factory.mktemp("demo") / "new"
    result = CliRunner().invoke(owabi, ["demo", str(out)], env={"OWABI_LANG": "en"}, catch_exceptions=False)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith(f"files: {out}/index.html\n")
    return out


def links(page: str) -> list[str]:
    return [unquote(unescape(link)) for link in re.findall(r'href="([^"#]+)"', page)]


def test_the_page_leads_to_every_file_and_every_file_is_there(shown: Path) -> None:
    page = (shown / "index.html").read_text(encoding="utf-8")
    files = {path.relative_to(shown).as_posix() for path in shown.rglob("*") if path.is_file()}
    assert set(links(page)) == files - {"index.html"}


def test_every_kind_and_every_example_is_there(shown: Path) -> None:
    page = (shown / "index.html").read_text(encoding="utf-8")
    examples = list(read_examples())
    assert {example.order.kind for example in examples} == set(Kind)
    assert page.count("<h3>") == len(examples)
    sheets = {path.name for path in Path(str(folder())).glob("*.toml")} - {"index.toml", "founding.toml"}
    used = {example.file for example in examples}
    assert {name for name in sheets - used if not name.endswith(".earlier.toml")} == set()


def test_the_page_is_sound_html_without_scripts_in_both_languages(shown: Path) -> None:
    page = (shown / "index.html").read_text(encoding="utf-8")
    html5lib.HTMLParser(strict=True).parse(page)
    assert "<script" not in page
    assert "http" not in re.sub(r"<pre>.*?</pre>", "", page, flags=re.DOTALL)
    assert "prefers-color-scheme: dark" in page
    assert 'name="viewport"' in page
    assert "作例" in page
    assert "fact sheet" in page


def test_messages_open_and_pages_are_documents(shown: Path) -> None:
    messages = sorted(shown.rglob("*.eml"))
    assert messages
    for path in messages[::7]:
        assert message_from_bytes(path.read_bytes(), policy=default)["Subject"]
    assert all(
        path.read_text(encoding="utf-8").lower().startswith("<!doctype html>")
        for path in shown.rglob("*.html")
    )


def test_an_earlier_demo_is_written_anew_and_nothing_else_is_touched(
    run: Run, shown: Path, tmp_path: Path
) -> None:
    assert run("demo", shown).exit_code == 0
    write(tmp_path / "mine.txt", "mine")
    refused = run("demo", tmp_path)
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    write(tmp_path / "index.html", "<title>mine</title>")
    assert run("demo", tmp_path).exit_code == 2


def test_where_the_demo_is_is_said_in_japanese(run: Run, shown: Path) -> None:
    assert run("demo", shown, OWABI_LANG="ja").stdout.startswith("お知らせ")
    assert json.dumps(str(shown))
