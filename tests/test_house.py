"""The laws of the repository itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from owabi.cli import texts
from owabi.core.errors import Message
from tools import catalogues, messages

ROOT = Path(__file__).parent.parent
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
# Built from pieces, so that this file doesn't break its own law.
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:" + "|".join(("home", "root", "Users", "work")) + r")/[\w.-]+")


def tracked() -> list[Path]:
    """The files git knows; without git, those a source distribution carries."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listing.returncode == 0 and listing.stdout:
        return [ROOT / name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]
    folders = ("src", "tests", "tools", "requirements")
    return [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]


def lines(path: Path) -> Iterator[tuple[int, str]]:
    """The numbered lines of a text file; none of a file that isn't text."""
    content = path.read_bytes()
    if b"\0" not in content:
        yield from enumerate(content.decode("utf-8", "replace").splitlines(), 1)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_file_names_no_host(lock: Path) -> None:
    assert "://" not in lock.read_text(encoding="utf-8")


def test_there_are_four_lock_files_and_every_requirement_in_them_has_a_hash() -> None:
    assert [lock.name for lock in LOCKS] == ["base.txt", "dev.txt", "fuzz.txt", "uv.txt"]
    for lock in LOCKS:
        pins = re.findall(r"(?m)^[\w.-]+==.*(?:\n    .*)*", lock.read_text(encoding="utf-8"))
        assert pins
        assert all("--hash=sha256:" in pin for pin in pins)


def test_uv_lock_is_not_tracked() -> None:
    assert "uv.lock" not in {path.name for path in tracked()}


def test_no_tracked_file_holds_a_path_of_one_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in tracked()
        for number, line in lines(path)
        if MACHINE_PATH.search(line)
    ]
    assert found == []


def test_the_core_loads_neither_a_framework_nor_the_edges() -> None:
    code = """if True:
        import importlib, pkgutil, sys
        import owabi.core
        for module in pkgutil.walk_packages(owabi.core.__path__, "owabi.core."):
            importlib.import_module(module.name)
        heavy = {name.partition(".")[0] for name in sys.modules} & {"django", "click", "babel", "apprise"}
        edges = {name for name in sys.modules if name.startswith(("owabi.cli", "owabi.library"))}
        print(*sorted(heavy | edges))
    """
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


def test_a_skip_fails_where_nothing_may_be_skipped(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_bytes((ROOT / "tests/conftest.py").read_bytes())
    (tmp_path / "test_one.py").write_text(
        "import pytest\n\ndef test_it(): pytest.skip('no reason')\n\n"
        "@pytest.mark.xfail(strict=True)\ndef test_known(): assert False\n"
    )
    (tmp_path / "test_all.py").write_text("import pytest\npytest.skip('whole', allow_module_level=True)\n")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:randomly",
        "-p",
        "no:cacheprovider",
        str(tmp_path),
    ]

    def closing_line(require_all: str) -> str:
        environ = {**os.environ, "OWABI_REQUIRE_ALL": require_all}
        run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path, env=environ)
        return run.stdout.splitlines()[-1]

    assert re.match(r"2 skipped, 1 xfailed in", closing_line(""))
    assert re.match(r"1 error in", closing_line("1"))
    (tmp_path / "test_all.py").unlink()
    assert re.match(r"1 failed, 1 xfailed in", closing_line("1"))


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": ""}, "ja"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ja_JP"}, "ja"),
        ({"LC_ALL": "en_US.UTF-8", "OWABI_LANG": "ja"}, "ja"),
    ],
)
def test_the_first_variable_that_is_set_decides_the_language(environ: dict[str, str], expected: str) -> None:
    assert texts.language(environ) == expected


def test_a_message_is_translated_with_its_values_and_the_messages_among_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    inner = Message("%(count)s problems found", {"count": 3})
    message = Message("“%(reason)s” isn't in any catalogue", {"reason": inner})
    monkeypatch.setenv("OWABI_LANG", "en")
    assert texts.translate(message) == "“3 problems found” isn't in any catalogue"
    assert texts.translate(message) == str(message)
    monkeypatch.setenv("OWABI_LANG", "ja")
    assert texts.translate(inner) != str(inner)
    assert texts.translate(message) == f"“{texts.translate(inner)}” isn't in any catalogue"
    assert texts._("100% of nothing") == "100% of nothing"


def test_every_way_to_write_a_message_is_found_and_the_others_are_reported(tmp_path: Path) -> None:
    (tmp_path / "table.py").write_text('WANTED = {1: "table one", 2: "table two"}\n')
    source = tmp_path / "module.py"
    source.write_text(
        "from table import WANTED\n"
        'FIXED = "constant"\n'
        "class Refusal(Exception):\n"
        "    def __init__(self, text, **values): super().__init__(Message(text, values))\n"
        "    def again(self, place, text): raise Refusal(text)\n"
        "    def first(self): self.again(1, 'method')\n"
        "def _problem(line, text): return _deeper(text=text)\n"
        "def _deeper(*, text): return errors.Message(text)\n"
        "def calls(flag, unknown):\n"
        "    Message('literal'), _('underscore'), N_('marked'), ngettext('one', 'many', 2)\n"
        "    Message('yes' if flag else 'no'), Message(FIXED), Message(WANTED[1]), _problem(1, 'helper')\n"
        "    Refusal('class')\n"
        "    local = 'local'\n"
        "    Message(local), Message(other.id)\n"
        "    Message(f'{flag}'), Message('a' + flag), Message(nowhere)\n"
    )
    found, hidden = messages.find([tmp_path / "table.py", source], tmp_path)
    assert {item.text for item in found} == {
        *("literal", "underscore", "marked", "one", "yes", "no", "constant", "table one", "table two"),
        *("helper", "method", "class", "local"),
    }
    assert [item.plural for item in found if item.plural] == ["many"]
    assert {place.code for place in hidden} == {"f'{flag}'", "'a' + flag", "nowhere"}


def test_the_check_of_a_catalogue_names_what_is_missing_empty_fuzzy_and_unused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "code.py").write_text("_('kept %(a)s'), _('empty'), _('doubtful'), _('new')\n")
    monkeypatch.setattr(catalogues, "SOURCE", tmp_path)
    path = tmp_path / "ja/LC_MESSAGES/owabi.po"
    path.parent.mkdir(parents=True)
    path.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        '#, python-format\nmsgid "kept %(a)s"\nmsgstr "%(b)s"\n\nmsgid "empty"\nmsgstr ""\n\n'
        '#, fuzzy\nmsgid "doubtful"\nmsgstr "？"\n\nmsgid "old"\nmsgstr "旧"\n'
    )
    problems = [problem.removeprefix(f"{path}: ") for problem in catalogues.check([path])]
    assert problems[:4] == [
        "missing, run “make catalogues”: 'new'",
        "no longer used, run “make catalogues”: 'old'",
        "not translated: 'empty'",
        "fuzzy: 'doubtful'",
    ]
    assert len(problems) == 5
    assert problems[4].endswith("'kept %(a)s'")
