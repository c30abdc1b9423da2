"""What the tests of the command line share: running a command in this process, and a fact sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest
from click.testing import CliRunner, Result

from owabi.cli.app import owabi

FACTS = """\
service     = "みなとストア"
symptom     = "注文を確定できない"
gravity     = "critical"
state       = "down"
cause       = "unknown"
substitutes = "none"
page        = "https://minato.example.jp/status"

[time]
occurred  = "2026-11-22 10:05頃"
as_of     = "2026-11-22 10:40"
outlook   = "unknown"
next_word = "2026-11-22 11:30"

[[impacts]]
what      = "決済済みのご注文が履歴に表示されない"
remedy    = "ご注文を当社で確認し、個別にご連絡します"
remedy_by = "2026-11-24"

[[desks]]
name  = "お客様窓口"
phone = "03-5550-0100"
hours = "9:00-18:00（年中無休）"

[sender]
company    = "株式会社みなと商会"
department = "カスタマーサポート部"
mail       = "support@minato.example.jp"
"""


class Run(Protocol):
    """Runs ``owabi`` with these arguments."""

    def __call__(self, *args: str | Path, input: str | bytes | None = None, **environ: str) -> Result: ...


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in English, unless an environment variable says otherwise."""
    for name in ("OWABI_LANG", "OWABI_COMPANY", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)

    def command(*args: str | Path, input: str | bytes | None = None, **environ: str) -> Result:
        runner = CliRunner()
        arguments = [str(argument) for argument in args]
        result = runner.invoke(
            owabi, arguments, input=input, env={"COLUMNS": "100", **environ}, prog_name="owabi"
        )
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return command


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """A fact sheet of a service that is down."""
    return write(tmp_path / "facts.toml", FACTS)


def write(path: Path, text: str) -> Path:
    """Write a file and return its path."""
    path.write_text(text, encoding="utf-8")
    return path
