"""Writing a fact sheet: what is written reads as the same facts, and fits the JSON Schema."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from owabi.core.facts.incident import Incident
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.read import FactFile, facts_of_tables, read_facts
from owabi.core.facts.sources import Source
from owabi.core.facts.write import schema, tables_of, to_json, to_toml
from tests.strategies import files

EXAMPLES = [
    path
    for path in sorted((Path(__file__).parents[3] / "examples").rglob("*.toml"))
    if "service" in tomllib.loads(path.read_text("utf-8"))
]


@cache
def validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(schema())


def plain(tables: dict[str, Any]) -> Any:
    return json.loads(json.dumps(tables, default=lambda value: value.isoformat(), ensure_ascii=False))


@given(files())
def test_what_is_written_reads_as_the_same_facts(file: FactFile) -> None:
    assert read_facts(to_toml(file).encode(), "facts.toml") == file
    assert read_facts(to_json(file).encode(), "facts.json") == file
    assert facts_of_tables(Source("tables", tables_of(file))) == file


@given(files())
def test_what_is_written_is_written_the_same_again(file: FactFile) -> None:
    again = read_facts(to_toml(file).encode(), "facts.toml")
    assert to_toml(again) == to_toml(file)


@given(files())
def test_every_sheet_fits_the_schema(file: FactFile) -> None:
    assert list(validator().iter_errors(tables_of(file))) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_reads_and_fits_the_schema(path: Path) -> None:
    content = path.read_bytes()
    tables = tomllib.loads(content.decode())
    file = read_facts(content, path.name)
    assert read_facts(to_toml(file).encode(), path.name) == file
    assert list(validator().iter_errors(plain(tables))) == []


@pytest.mark.parametrize("sheet", [Incident(), Maintenance()])
def test_an_empty_sheet_is_written_as_one(sheet: Incident | Maintenance) -> None:
    from owabi.core.facts.internal import Internal

    tables = tables_of(FactFile(sheet, Internal()))
    assert tables == {"sheet": type(sheet).__name__.lower(), "zone": "Asia/Tokyo"}


@pytest.mark.parametrize(
    "tables",
    [
        {"servise": "x"},
        {"service": 3},
        {"service": ""},
        {"service": "長" * 61},
        {"gravity": "bad"},
        {"gravity": "unknown"},
        {"sheet": "maintenence"},
        {"purpose": "サーバー設備の更新"},
        {"sheet": "maintenance", "symptom": "注文を確定できない"},
        {"report": 0},
        {"report": "2"},
        {"time": {"occurred": 3}},
        {"time": "unknown"},
        {"impacts": []},
        {"impacts": [{"remedy": "none"}]},
        {"impacts": [{"what": "注文を確定できない", "x": 1}]},
        {"measures": [{"what": "監視項目の追加", "state": "done"}]},
        {"measures": "none"},
        {"affected": {"share": 101}},
        {"affected": {"count": -1}},
        {"personal_data": {"handled": "yes"}},
        {"page": "https://example.jp/" + "a" * 200},
        {"internal": {"x": 1}},
    ],
)
def test_what_cannot_be_read_does_not_fit_the_schema(tables: dict[str, Any]) -> None:
    assert list(validator().iter_errors(tables))


@pytest.mark.parametrize(
    "tables",
    [
        {},
        {"sheet": "incident", "service": "みなとストア"},
        {"time": {"occurred_at": "2026-11-22 10:05頃", "next_update": "none"}},
        {"measures": [{"what": "監視項目の追加", "state": "done", "due": "2026-11-22"}]},
        {"areas": "関東", "components": ["注文", "検索"]},
        {"sheet": "maintenance", "status": "scheduled"},
    ],
)
def test_what_people_write_fits_the_schema(tables: dict[str, Any]) -> None:
    assert list(validator().iter_errors(tables)) == []


def test_japanese_letters_stay_as_they_are_in_json() -> None:
    file = read_facts('service = "𠮷野屋"'.encode(), "facts.toml")
    assert '"𠮷野屋"' in to_json(file)
