"""The example fact sheets: each is read, described, used, and free of real names and addresses."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from owabi.core.facts.read import read_facts

EXAMPLES = Path(__file__).parents[1] / "examples"
TABLES = {"index.toml", "founding.toml"}
SHEETS = sorted(path for path in EXAMPLES.rglob("*.toml") if path.name not in TABLES)
INDEX = tomllib.loads((EXAMPLES / "index.toml").read_text("utf-8"))
MAILS = tomllib.loads((EXAMPLES / "founding.toml").read_text("utf-8"))["mails"]
EVERY = pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.relative_to(EXAMPLES).as_posix())

INVENTED_HOST = re.compile(r"(?:[a-z]+\.)?example\.(?:jp|com|net)")
INVENTED_PHONE = re.compile(r"03-5550-01\d\d|0120-555-0\d\d")


@EVERY
def test_an_example_is_a_valid_fact_sheet(path: Path) -> None:
    read_facts(path.read_bytes(), path.name)


@EVERY
def test_an_example_says_first_what_its_facts_follow(path: Path) -> None:
    first = path.read_text("utf-8").splitlines()[0]
    if path.parent == EXAMPLES:
        assert re.fullmatch(
            r"# 事実の型：.+（実在の告知から事実だけを借り、会社とサービスは架空。.+）", first
        )
    else:
        assert re.fullmatch(r"# 創設のメール \d\d[a-z]?：.+", first)


@EVERY
def test_an_example_has_only_invented_addresses_and_numbers(path: Path) -> None:
    text = path.read_text("utf-8")
    hosts = [*re.findall(r"https?://([^/\"]+)", text), *re.findall(r"@([^\"]+)\"", text)]
    assert all(INVENTED_HOST.fullmatch(host) for host in hosts)
    phones = re.findall(r'phone = "([^"]+)"', text)
    assert all(INVENTED_PHONE.fullmatch(phone) for phone in phones)


def test_every_sheet_is_used_and_every_use_has_its_sheet() -> None:
    used = {*INDEX, *(wish["facts"] for wish in MAILS)}
    used |= {wish["earlier"] for wishes in INDEX.values() for wish in wishes if "earlier" in wish}
    assert used == {path.relative_to(EXAMPLES).as_posix() for path in SHEETS}


def test_at_least_fourteen_incidents_and_maintenances_are_shown() -> None:
    assert len({file.split(".")[0] for file in INDEX}) >= 14


def test_the_readme_lists_every_example_with_its_kinds() -> None:
    text = (EXAMPLES / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| `([^`]+)` \| ([^|]+?) \|", text, re.MULTILINE)
    told = {(file, tuple(kinds.split("、"))) for file, kinds in rows}
    kinds = {(file, tuple(dict.fromkeys(wish["kind"] for wish in wishes))) for file, wishes in INDEX.items()}
    earlier = {wish["earlier"] for wishes in INDEX.values() for wish in wishes if "earlier" in wish}
    assert {row for row in told if row[0] not in earlier} == kinds
    assert {row[0] for row in told} >= earlier
