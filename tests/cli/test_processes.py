"""The command as people start it: cold, in pipes, on old terminals, interrupted."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import FACTS, write

ROOT = Path(__file__).parents[2]
OWABI = [sys.executable, "-m", "owabi"]


def environ(**more: str) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LC_", "LANG", "OWABI_", "PYTHONIO", "PYTHONUTF8"))
    }
    return {**kept, **more}


def started(*arguments: str | Path, input: bytes = b"", **more: str) -> subprocess.CompletedProcess[bytes]:
    command = [*OWABI, *map(str, arguments)]
    return subprocess.run(
        command, input=input, capture_output=True, check=False, env=environ(**more), timeout=60
    )


def test_a_sheet_goes_in_by_a_pipe_and_a_notice_comes_out(facts: Path) -> None:
    result = started("compose", "-", "-q", input=facts.read_bytes(), LANG="C.UTF-8")
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.decode().startswith("件名：")


@pytest.mark.parametrize(
    ("locale", "said"), [("ja_JP.UTF-8", "種別："), ("en_US.UTF-8", "Kind: "), ("C", "Kind: ")]
)
def test_the_locale_decides_the_language(facts: Path, locale: str, said: str) -> None:
    assert started("compose", facts, LANG=locale).stderr.decode().startswith(said)


def test_a_terminal_of_windows_gets_its_own_encoding(facts: Path) -> None:
    result = started("compose", facts, "-q", "--now", "2026-11-22 10:45", PYTHONIOENCODING="cp932")
    assert (result.returncode, result.stderr) == (0, b"")
    utf8 = started("compose", facts, "-q", "--now", "2026-11-22 10:45", PYTHONIOENCODING="utf-8")
    assert result.stdout.decode("cp932") == utf8.stdout.decode()


def test_a_letter_the_terminal_lacks_is_never_changed_in_silence(tmp_path: Path) -> None:
    sheet = write(tmp_path / "facts.toml", FACTS.replace("株式会社みなと商会", "株式会社𠮷野商会"))
    for encoding in ("cp932", "ascii"):
        result = started("compose", sheet, "-q", PYTHONIOENCODING=encoding)
        assert (result.returncode, result.stdout) == (2, b"")
        assert b"PYTHONIOENCODING=utf-8" in result.stderr
    out = tmp_path / "out"
    assert started("compose", sheet, "-q", "--out", out, PYTHONIOENCODING="ascii").returncode == 0
    assert "𠮷野" in (out / "first.mail.txt").read_text(encoding="utf-8")


def test_help_and_messages_come_through_any_encoding(tmp_path: Path) -> None:
    for language in ("en", "ja"):
        helped = started("compose", "--help", PYTHONIOENCODING="ascii", OWABI_LANG=language)
        assert helped.returncode == 0
        refused = started("compose", tmp_path / "無い.toml", PYTHONIOENCODING="ascii", OWABI_LANG=language)
        assert refused.returncode == 2
        assert b"Traceback" not in helped.stderr + refused.stderr


def test_a_reader_that_goes_away_ends_the_command_quietly(facts: Path) -> None:
    for arguments in (
        ["templates", "list"],
        ["compose", str(facts), "--channel", "all"],
        ["facts", "schema"],
        ["--help"],
    ):
        reading, writing = os.pipe()
        os.close(reading)
        with subprocess.Popen(
            [*OWABI, *arguments], stdout=writing, stderr=subprocess.PIPE, env=environ(LANG="C.UTF-8")
        ) as process:
            os.close(writing)
            assert process.stderr
            said = process.stderr.read()
        assert b"Traceback" not in said
        assert b"BrokenPipe" not in said
        assert process.returncode in (141, 1) if arguments == ["--help"] else process.returncode == 141


@pytest.mark.parametrize("arguments", [["write", "late-reply"], ["facts", "new"]])
def test_an_interrupt_at_a_terminal_ends_with_130(arguments: list[str]) -> None:
    import pty

    child, terminal = pty.fork()
    if child == 0:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.execve(sys.executable, [*OWABI, *arguments], environ(OWABI_LANG="en", TERM="dumb"))
    shown = b""
    for _ in range(200):
        # The interpreter can miss a signal between showing a prompt and reading, so it is typed again.
        if not select.select([terminal], [], [], 3)[0]:
            os.write(terminal, b"\x03")
            continue
        try:
            chunk = os.read(terminal, 4096)
        except OSError:
            break
        if not chunk:
            break
        shown += chunk
        if shown.endswith(b"> "):
            os.write(terminal, b"\x03")
    else:
        os.kill(child, signal.SIGKILL)
    _pid, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 130
    assert b"Traceback" not in shown


def test_a_full_disk_is_told_in_one_line(facts: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full")
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [*OWABI, "compose", str(facts), "-q"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            env=environ(LANG="C.UTF-8"),
        )
    assert result.returncode == 2
    assert b"Traceback" not in result.stderr


LOADED = """if True:
    import sys
    sys.argv = ["owabi", *sys.argv[1:]]
    try:
        from owabi.cli import main
        main()
    except SystemExit:
        pass
    print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""
HEAVY = {
    "django",
    "babel",
    "tomli_w",
    "apprise",
    "jsonschema",
    "phonenumbers",
    "asyncio",
    "msgspec",
    "jpholiday",
}


@pytest.mark.parametrize(
    "arguments", [["compose", "FACTS", "-q"], ["facts", "check", "FACTS"], ["questions", "FACTS", "-q"]]
)
def test_what_is_heavy_is_loaded_only_where_it_is_used(facts: Path, arguments: list[str]) -> None:
    command = [sys.executable, "-c", LOADED, *(str(facts) if one == "FACTS" else one for one in arguments)]
    result = subprocess.run(command, capture_output=True, text=True, check=True, env=environ(LANG="C.UTF-8"))
    loaded = set(result.stderr.split())
    assert "owabi" in loaded
    assert loaded & HEAVY == set()


def test_help_loads_no_morphology() -> None:
    result = subprocess.run(
        [sys.executable, "-c", LOADED, "--help"], capture_output=True, text=True, check=True, env=environ()
    )
    assert "sudachipy" not in result.stderr.split()


def test_what_is_installed_brings_library_examples_and_both_languages(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, capture_output=True, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "installed")
    installed = str(tmp_path / "installed")
    where = subprocess.run(
        [sys.executable, "-c", "import owabi; print(owabi.__file__)"],
        capture_output=True,
        text=True,
        check=True,
        env=environ(PYTHONPATH=installed),
    )
    assert where.stdout.startswith(installed)
    shown = started("demo", tmp_path / "demo", PYTHONPATH=installed, OWABI_LANG="ja")
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert shown.stdout.decode().startswith("お知らせ")
    made = started("templates", "new", "ours", "--out", tmp_path / "company", PYTHONPATH=installed)
    assert made.returncode == 0
