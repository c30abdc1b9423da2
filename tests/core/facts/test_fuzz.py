"""Whatever stands in a fact file, it is read or refused with places: nothing else ever happens."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
import tomli_w
from hypothesis import example, given
from hypothesis import strategies as st

from owabi.core.errors import BadFacts
from owabi.core.facts.fields import Fact
from owabi.core.facts.forms import Rows, Table
from owabi.core.facts.incident import Incident
from owabi.core.facts.internal import Internal
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.read import FactFile, facts_of_tables, paths_of, read_facts
from owabi.core.facts.sources import Source
from owabi.core.facts.write import to_json, to_toml
from tests.strategies import files

FILES = st.sampled_from(["facts.toml", "facts.json"])
WRONG: tuple[object, ...] = (
    None, True, False, 0, -1, 1, 3.5, float("nan"), float("inf"), 10**400, -(10**5000), "", " ", "x", "unknown",
    "none", "なし", "調査中", "長" * 3000, "\u202e", "\ud800", "a\nb", "{x}", "2026-11-22", "9999-99-99", "0",
    [], [[]], [None], ["x"] * 60, [{}], {}, {"x": 1}, {"": 1}, {"\n": {}}, date(2026, 11, 22), time(1, 2),
    datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC), date.max, date.min,
    *(moment.replace(tzinfo=None) for moment in (datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC))),
)  # fmt: skip
FIELDS = [
    pytest.param(sheet, path, fact, id=f"{name}.{path}")
    for name, sheet in (("incident", Incident), ("maintenance", Maintenance), ("internal", Internal))
    for path, fact in paths_of(sheet)
]


def attempt(content: bytes, file: str) -> FactFile | None:
    try:
        return read_facts(content, file)
    except BadFacts as refused:
        check_problems(refused)
        return None


def check_problems(refused: BadFacts) -> None:
    assert refused.problems
    for problem in refused.problems:
        assert str(problem.place)
        assert str(problem.message)
        assert str(problem).isprintable()
    lines = [problem.place.line or 0 for problem in refused.problems]
    assert lines == sorted(lines)


def check_keys(keys: list[str], top: str) -> None:
    assert [key for key in keys if not key.startswith(top)] == []


@given(st.binary(max_size=300), FILES)
@example(b"\xef\xbb\xbf", "facts.toml")
@example(b"", "facts.json")
def test_any_bytes_are_read_or_refused(content: bytes, file: str) -> None:
    attempt(content, file)


@given(st.text(max_size=200), FILES)
def test_any_text_is_read_or_refused(text: str, file: str) -> None:
    attempt(text.encode("utf-8", "surrogatepass"), file)


@given(files(), st.data())
def test_a_damaged_file_is_read_or_refused(file: FactFile, data: st.DataObject) -> None:
    name = data.draw(FILES)
    content = (to_toml(file) if name.endswith("toml") else to_json(file)).encode()
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(content)))
        end = min(len(content), start + data.draw(st.integers(0, 12)))
        content = content[:start] + data.draw(st.binary(max_size=6)) + content[end:]
    attempt(content, name)


@given(files(), st.data())
def test_a_file_with_one_wrong_line_tells_that_line(file: FactFile, data: st.DataObject) -> None:
    lines = to_toml(file).split("\n")
    plain = [at for at, line in enumerate(lines) if " = " in line and line.endswith('"') and "[" not in line]
    at = data.draw(st.sampled_from(plain))
    lines[at] = lines[at].split(" = ")[0] + " = 1979-05-27T07:32:00.5e"
    with pytest.raises(BadFacts) as refused:
        read_facts("\n".join(lines).encode(), "facts.toml")
    assert [problem.place.line for problem in refused.value.problems] == [at + 1]


def nested(path: str, value: object) -> dict[str, Any]:
    """Return tables with a value at a path; ``[]`` is the first entry of a list."""
    tree: Any = value
    for part in reversed(path.split(".")):
        name = part.removesuffix("[]")
        tree = {name: [tree] if part != name else tree}
    assert isinstance(tree, dict)
    return tree


@pytest.mark.parametrize(("sheet", "path", "fact"), FIELDS)
def test_a_wrong_value_in_any_field_is_read_or_refused_there(sheet: type, path: str, fact: Fact) -> None:
    for value in WRONG:
        tables = nested(path, value)
        if sheet is Internal:
            tables = {"internal": tables}
        elif sheet is Maintenance:
            tables["sheet"] = "maintenance"
        try:
            facts_of_tables(Source("facts.json", tables))
        except BadFacts as refused:
            check_problems(refused)
            keys = [(problem.place.key or "").removeprefix("internal.") for problem in refused.problems]
            check_keys(keys, path.partition(".")[0].removesuffix("[]"))


@pytest.mark.parametrize(("sheet", "path", "fact"), FIELDS)
def test_a_value_of_no_kind_that_a_field_takes_is_refused(sheet: type, path: str, fact: Fact) -> None:
    wrong: object = {"x": 1} if not isinstance(fact.form, Table | Rows) else 3
    tables = nested(path, wrong)
    tables = {"internal": tables} if sheet is Internal else tables
    if sheet is Maintenance:
        tables["sheet"] = "maintenance"
    with pytest.raises(BadFacts) as refused:
        facts_of_tables(Source("facts.json", tables))
    spelled = ("internal." if sheet is Internal else "") + path.replace("[]", "[0]")
    assert spelled in [problem.place.key for problem in refused.value.problems]


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=20,
)
KEYS = st.sampled_from(
    sorted(
        {
            path.split(".")[0]
            for sheet in (Incident, Maintenance)
            for path, _ in paths_of(sheet)
            if "[]" not in path
        }
    )
)


@given(st.dictionaries(KEYS, JSON, max_size=6))
def test_any_tree_under_known_keys_is_read_or_refused(tables: dict[str, Any]) -> None:
    attempt(json.dumps(tables).encode(), "facts.json")


@given(st.dictionaries(KEYS, st.text(max_size=30), max_size=6))
def test_any_text_under_known_keys_is_read_or_refused(tables: dict[str, str]) -> None:
    attempt(tomli_w.dumps(tables).encode("utf-8", "surrogatepass"), "facts.toml")


def test_many_wrong_keys_do_not_take_long() -> None:
    text = "".join(f"key_{number} = {number}\n" for number in range(60_000))
    assert attempt(text.encode(), "facts.toml") is None
