"""What the documentation shows is true: pages are fresh, links resolve, commands run and print what stands there.

A page is a session in a folder of its own: blocks marked ``file=NAME`` are its files, ``console`` blocks its
commands with what they print; a line ``…`` stands for any lines, and ``$ echo $?`` asks for the exit code, which
is 0 where nobody asks. Output is compared where any is shown. ``OWABI_GOLDEN=write`` writes what differs anew;
a lone ``?`` below a command is filled that way.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from owabi.cli import inputs
from owabi.cli.app import owabi
from owabi.core.compose.library import Library
from owabi.core.terms import Kind
from tools import docs

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
GUIDES = [ROOT / "docs" / name for name in ("guide.md", "guide.ja.md")]
REQUIREMENTS = ROOT / "docs" / "requirements.md"
WRITING = os.environ.get("OWABI_GOLDEN") == "write"

_FENCE = re.compile(r"^```(\S+)(?: file=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its language, the file it is, its text, and where the text stands in the page."""

    language: str
    file: str
    text: str
    start: int


def blocks(page: Path) -> list[Block]:
    text = page.read_text("utf-8")
    return [Block(found[1], found[2] or "", found[3], found.start(3)) for found in _FENCE.finditer(text)]


def prose(page: Path) -> str:
    return _FENCE.sub("", page.read_text("utf-8"))


SESSIONS = [page for page in PAGES if any(block.language == "console" for block in blocks(page))]
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


# Generated pages


@pytest.mark.parametrize("name", ["facts.md", "library.md"])
def test_a_generated_page_is_fresh(name: str) -> None:
    assert (ROOT / "docs" / name).read_text("utf-8") == docs.pages()[name], "run: make docs"


def test_stale_pages_are_told_and_written_only_without_check(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(docs, "DOCS", tmp_path)
    monkeypatch.setattr(docs, "pages", lambda: {"facts.md": "facts\n"})
    assert docs.main(["--check"]) == 1
    assert "docs/facts.md is stale" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    assert docs.main([]) == 0
    assert (tmp_path / "facts.md").read_text("utf-8") == "facts\n"
    assert docs.main(["--check"]) == 0
    assert docs.main(["--chek"]) == 2


# Links


def anchors(page: Path) -> set[str]:
    text = prose(page)
    named = re.findall(r'<a id="([^"]+)"></a>', text)
    headings = re.findall(r"^#{1,6} (.+)$", text, re.MULTILINE)
    return {*named, *(re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings)}


@each_page
def test_every_internal_link_resolves(page: Path) -> None:
    broken = []
    for target in _LINK.findall(prose(page)):
        file, _, anchor = target.partition("#")
        at = (page.parent / file).resolve() if file else page
        if not at.exists() or (anchor and at.suffix == ".md" and anchor not in anchors(at)):
            broken.append(target)
    assert broken == []


@each_page
def test_no_link_leads_out_of_the_repository(page: Path) -> None:
    assert [target for target in _LINK.findall(prose(page)) if "://" in target] == []


@each_page
def test_every_file_and_test_that_is_named_exists(page: Path) -> None:
    named = [
        code
        for code in _CODE.findall(prose(page))
        if re.match(r"(src|tests|tools|docs|examples)/[^ *]+$", code)
    ]
    for code in named:
        file, _, test = code.partition("::")
        assert (ROOT / file).exists(), code
        assert not test or f"def {test}(" in (ROOT / file).read_text("utf-8"), code


@each_page
def test_every_make_target_that_is_named_exists(page: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z-]+)", page.read_text("utf-8"))) <= targets


# Commands


def commands(block: Block) -> Iterator[tuple[str, list[str], int, int]]:
    """Yield each command, the output shown for it, and where that stands in the page."""
    at = block.start
    command, shown, start, end = "", list[str](), at, at
    for line in block.text.splitlines(keepends=True):
        at += len(line)
        if command.endswith("\\") and not shown:
            command, start, end = f"{command[:-1]}{line.strip()}", at, at
        elif line.startswith("$ "):
            if command:
                yield command, shown, start, end
            command, shown, start, end = line[2:].rstrip(), [], at, at
        else:
            shown.append(line.rstrip())
            end = at
    yield command, shown, start, end


def run(command: str) -> tuple[int, str]:
    """Run ``owabi …``, with ``< FILE`` and ``> FILE`` as a shell has them; return exit code and output."""
    words = shlex.split(command)
    assert words[0] == "owabi", command
    content, target = b"", ""
    for mark in ("<", ">"):
        if mark in words:
            at = words.index(mark)
            name = words[at + 1]
            del words[at : at + 2]
            content, target = (Path(name).read_bytes(), target) if mark == "<" else (content, name)
    result = CliRunner().invoke(owabi, words[1:], input=content, prog_name="owabi")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    if target:
        Path(target).write_bytes(result.stdout_bytes)
        return result.exit_code, result.stderr
    return result.exit_code, result.output


def same(shown: list[str], printed: str) -> bool:
    pattern = "".join(r"(?:.*\n)*?" if line == "…" else re.escape(f"{line}\n") for line in shown)
    lines = "".join(f"{line.rstrip()}\n" for line in printed.rstrip("\n").split("\n"))
    return re.fullmatch(pattern, lines) is not None


load_anew = inputs.load_library
read_shipped = cache(load_anew)


def load_library(company: Path | None = None, scenes: bool = False) -> Library:
    """Read the shipped library once for all commands, one with a company's texts each time."""
    return load_anew(company, scenes) if company else read_shipped(scenes=scenes)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("OWABI_COMPANY", raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(inputs, "load_library", load_library)
    return tmp_path


@pytest.mark.parametrize("page", SESSIONS, ids=lambda page: page.name)
def test_every_command_shown_runs_and_prints_what_is_shown(
    page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OWABI_LANG", "ja" if ".ja" in page.name else "en")
    text, wrong, anew = page.read_text("utf-8"), list[str](), list[tuple[int, int, str]]()
    last, asked = 0, True
    for block in blocks(page):
        if block.file:
            (folder / block.file).parent.mkdir(parents=True, exist_ok=True)
            (folder / block.file).write_text(block.text, "utf-8")
        for command, shown, start, end in commands(block) if block.language == "console" else ():
            printed = f"{last}\n"
            if command != "echo $?":
                wrong += [] if asked or not last else [f"exit code {last} isn't shown before: {command}"]
                last, printed = run(command)
            asked = command == "echo $?"
            if shown and not same(shown, printed):
                anew.append((start, end, printed))
    wrong += [] if asked or not last else [f"exit code {last} isn't shown at the end"]
    if WRITING and anew:
        for start, end, printed in reversed(anew):
            text = text[:start] + (f"{printed.rstrip()}\n" if printed.strip() else "") + text[end:]
        page.write_text(text, "utf-8")
    assert wrong + ([] if WRITING else [printed for _start, _end, printed in anew]) == []


def spoken_commands(page: Path) -> list[str]:
    return [code for code in _CODE.findall(prose(page)) if code.startswith("owabi ")]


def reached(words: list[str]) -> tuple[click.Command, list[str]]:
    """Return the command these words lead to, and the words left."""
    command: click.Command = owabi
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        found = command.get_command(click.Context(command), words[0])
        assert found is not None, words[0]
        command, words = found, words[1:]
    return command, words


def options_of(command: click.Command) -> set[str]:
    with click.Context(command, info_name=command.name) as context:
        return {
            name for param in command.get_params(context) for name in (*param.opts, *param.secondary_opts)
        }


@each_page
def test_every_command_and_option_named_in_the_text_exists(page: Path) -> None:
    for spoken in spoken_commands(page):
        words = re.split(r"\s+", spoken.partition("|")[0].strip())[1:]
        command, left = reached(words)
        named = {word.partition("=")[0] for word in left if re.fullmatch(r"-[a-z]|--[a-z].*", word)}
        assert named <= {*options_of(command), "-h", "--help"}, spoken


def every_command(command: click.Command = owabi, path: str = "owabi") -> Iterator[tuple[str, click.Command]]:
    if not isinstance(command, click.Group):
        yield path, command
        return
    context = click.Context(command)
    for name in command.list_commands(context):
        inner = command.get_command(context, name)
        assert inner is not None
        yield from every_command(inner, f"{path} {name}")


@pytest.mark.parametrize("guide", GUIDES, ids=lambda page: page.name)
def test_the_guide_tells_every_command_and_every_option(guide: Path) -> None:
    text = guide.read_text("utf-8") + guide.with_name(f"proofreading{guide.name[5:]}").read_text("utf-8")
    for path, command in every_command():
        assert path in text
        untold = {name for name in options_of(command) if name.startswith("--") and f"{name}" not in text}
        assert untold == set(), path


@pytest.mark.parametrize("guide", GUIDES, ids=lambda page: page.name)
def test_the_guide_names_every_kind(guide: Path) -> None:
    text = guide.read_text("utf-8")
    assert [kind for kind in Kind if f"`{kind}`" not in text] == []


# A company's own texts


@pytest.mark.parametrize("guide", GUIDES, ids=lambda page: page.name)
def test_the_company_texts_of_the_guide_load_and_differ_from_the_shipped_ones(guide: Path) -> None:
    own = {
        block.file.removeprefix("company/"): block.text for block in blocks(guide) if "company/" in block.file
    }
    assert {file.partition("/")[0] for file in own} == {"phrasebook", "blocks.txt", "outlines", "scenes"}
    library, plain = docs.read_shipped(own), docs.read_shipped()
    assert isinstance(library, Library)
    assert library.outlines.keys() > plain.outlines.keys()
    assert library.scenes.keys() > plain.scenes.keys()
    assert library.blocks["署名"] != plain.blocks["署名"]
    for topic in ("原因", "挨拶", "謝罪", "宛名"):
        assert library.phrasebook.entry(topic) != plain.phrasebook.entry(topic)


# Requirements


REQUIRED = [*(f"M{number}" for number in range(1, 22)), *(f"+{number}" for number in (1, 2, 4, 5, 6))]


def rows() -> dict[str, str]:
    found = re.findall(r"^\| (M\d+|\+\d+) \|(.*)\|$", REQUIREMENTS.read_text("utf-8"), re.MULTILINE)
    assert len(found) == len(dict(found))
    return dict(found)


def test_the_table_of_requirements_has_every_id_once() -> None:
    assert sorted(rows()) == sorted(REQUIRED)


@pytest.mark.parametrize("name", REQUIRED)
def test_every_requirement_has_a_command_that_shows_it(name: str, folder: Path) -> None:
    shown = rows()[name].rpartition(" | ")[2]
    examples = [code for code in _CODE.findall(shown) if code.startswith("owabi ")]
    assert examples
    for command in examples:
        code, output = run(command)
        assert (code, bool(output)) == (0, True), f"{command}\n{output}"
