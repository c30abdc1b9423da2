"""From bytes to tables: encodings, broken syntax, sizes, and the line of every key."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.errors import BadFacts, Problem
from owabi.core.facts.positions import Path, json_positions, toml_positions
from owabi.core.facts.sources import LARGEST, Source, read_source, spelled

JAPANESE = 'service = "みなとストア"\ncause = "記憶装置の故障"\n'


def problems(content: bytes, file: str = "facts.toml") -> tuple[Problem, ...]:
    with pytest.raises(BadFacts) as refused:
        read_source(content, file)
    return refused.value.problems


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("break_", ["\n", "\r\n"])
def test_utf8_is_read_with_or_without_a_mark_and_with_either_line_break(encoding: str, break_: str) -> None:
    source = read_source(JAPANESE.replace("\n", break_).encode(encoding), "facts.toml")
    assert source.tables == {"service": "みなとストア", "cause": "記憶装置の故障"}
    assert source.lines == {("service",): 1, ("cause",): 2}


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("cp932", "Shift_JIS (CP932)"),
        ("euc_jp", "EUC-JP"),
        ("iso2022_jp", "ISO-2022-JP"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-16"),
    ],
)
@pytest.mark.parametrize("file", ["facts.toml", "facts.json"])
def test_another_encoding_is_named_with_how_to_save(encoding: str, name: str, file: str) -> None:
    (found,) = problems(("# 覚え書き\n" * 3 + JAPANESE).encode(encoding), file)
    assert f"The file is {name}. Save it as UTF-8" in str(found)
    assert found.place.file == file
    assert found.place.line == 1


def test_the_line_of_the_first_foreign_byte_is_told() -> None:
    (found,) = problems(b'service = "x"\n\ncause = "' + "故障".encode("cp932") + b'"\n')
    assert found.place.line == 3


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\x00\x00", b"\xff\xfe\xfd", bytes(range(1, 256))])
def test_what_is_not_text_is_refused(content: bytes) -> None:
    (found,) = problems(content)
    assert "Save it as UTF-8" in str(found)


def test_a_file_that_is_too_large_is_refused_before_it_is_parsed() -> None:
    (found,) = problems(b"#" * (LARGEST + 1))
    assert "1000001 bytes" in str(found)
    assert read_source(b"#" * LARGEST, "facts.toml").tables == {}


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("facts.toml", "a = " + "[" * 20_000 + "]" * 20_000),
        ("facts.toml", "a = " + "{b=" * 20_000 + "1" + "}" * 20_000),
        ("facts.toml", "a." * 200_000 + "a = 1"),
        ("facts.toml", "a." * 500 + "a = 1"),
        ("facts.toml", "[" + "a." * 500 + "a]"),
        ("facts.toml", "a = " + "[" * 50 + "]" * 50),
        ("facts.json", '{"a":' * 50 + "1" + "}" * 50),
        ("facts.json", '{"a":' * 20_000 + "1" + "}" * 20_000),
        ("facts.json", "[" * 200_000),
    ],
)
def test_deep_nesting_is_refused(file: str, content: str) -> None:
    (found,) = problems(content.encode(), file)
    assert "nested too deeply" in str(found)


@pytest.mark.parametrize(
    ("content", "line", "column", "told"),
    [
        ("service = みなとストア", 1, 11, "straight quotes"),
        ("service = “みなとストア”", 1, 11, "straight quotes"),
        ("service: x", 1, 8, "This isn't TOML"),
        ("\n\nservice = 'a", 3, None, "This isn't TOML"),
        ('a = "x"\nb = "\x07"\n', 2, 6, "This isn't TOML"),
        ("time = 25:00:00", 1, None, "This isn't TOML"),
        ("a = 1\n\na = 2\n", 3, 6, "Keep one of them"),
        ("[a]\n[b]\n[a]\n", 3, 3, "Keep one of them"),
        ("a = {b = 1, b = 2}", 1, None, "Keep one of them"),
        ("a = " + "9" * 5_000, None, None, "thousands of digits"),
    ],
)
def test_broken_toml_is_refused_where_it_breaks(
    content: str, line: int | None, column: int | None, told: str
) -> None:
    (found,) = problems(content.encode())
    assert told in str(found)
    assert found.place.file == "facts.toml"
    assert found.place.line == line
    if column:
        assert found.place.column == column


@pytest.mark.parametrize(
    ("content", "line", "told"),
    [
        ('{"a": 1,\n "b": }', 2, "This isn't JSON"),
        ("{'a': 1}", 1, "This isn't JSON"),
        ("", 1, "This isn't JSON"),
        ("[]", 1, "is one object"),
        ('"a"', 1, "is one object"),
        ('{"a": ' + "9" * 5_000 + "}", None, "thousands of digits"),
        ('{"a": 1,\n "b": 2,\n "a": 3}', 3, "a is written twice"),
        ('{"a": {"x": 1,\n "x": 2}}', 2, "a.x is written twice"),
        ('{"a": [{}, {"x": 1, "y": "}",\n "\\u0078": 2}]}', 2, "a[1].x is written twice"),
    ],
)
def test_broken_json_is_refused_where_it_breaks(content: str, line: int | None, told: str) -> None:
    found = problems(content.encode(), "facts.json")[0]
    assert told in str(found)
    assert found.place.line == line


def test_every_key_that_is_written_twice_is_told() -> None:
    found = problems(b'{"a": 1, "b": 1,\n"b": 1,\n"a": 1}', "facts.json")
    assert [(problem.place.key, problem.place.line) for problem in found] == [("b", 2), ("a", 3)]


TOML = '''\
a = 1 # "x" = 2
"b c" . d = """ [z]
y = 1
"""
'e' = [ # one
  "]", '[', """
,""", { f = "}", g = [1,
 2] },
]
h.i = 1979-05-27 07:32:00
[ j . "k" ]
l = \'\'\'
[m]\'\'\'\'
n = "\\\\"
[[o]]
p = {}
[[o.q]]
r = 1
[[o.q]]
[o.s]
t = 1
[[o]]
[[o.q]]
r = inf
'''


def test_keys_and_entries_have_the_lines_they_stand_on() -> None:
    expected = {
        "a": 1, '"b c"': 2, '"b c".d': 2, "e": 5, "j": 11, "o": 15, "o[0].q": 17, "o[1].q": 23,
        "e[0]": 6, "e[1]": 6, "e[2]": 6, "e[3]": 7, "e[3].f": 7,
        "e[3].g": 7, "e[3].g[0]": 7, "e[3].g[1]": 8, "h": 10, "h.i": 10, "j.k": 11, "j.k.l": 12, "j.k.n": 14,
        "o[0]": 15, "o[0].p": 16, "o[0].q[0]": 17, "o[0].q[0].r": 18, "o[0].q[1]": 19, "o[0].s": 20,
        "o[0].s.t": 21, "o[1]": 22, "o[1].q[0]": 23, "o[1].q[0].r": 24,
    }  # fmt: skip
    assert tomllib.loads(TOML)
    found: dict[str, int] = {}
    for path, line in toml_positions(TOML):
        found.setdefault(spelled(path), line)
    assert found == expected


def test_a_place_without_a_line_of_its_own_is_that_of_what_holds_it() -> None:
    source = Source("facts.toml", {}, {("impacts", 1): 7})
    assert source.place(("impacts", 1, "what")).line == 7
    assert source.place(("impacts", 0, "what")).line is None
    assert str(source.place(("impacts", 1, "what"))) == "facts.toml:7 impacts[1].what"


KEYS = st.one_of(
    st.sampled_from(["a", "time", "x-1", "影響", "a.b", '"', "\\", "", "[x]", "=", "#", "'"]),
    st.text(max_size=3),
)
SCALARS = st.one_of(
    st.text(),
    st.sampled_from(["]", "}", "#", '"""', "'''", "a\nb = 1", '\\"']),
    st.integers(-9, 9),
    st.booleans(),
)
TREES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)
TABLES = st.dictionaries(KEYS, TREES, max_size=4)


def paths(tree: Any, path: Path = ()) -> Iterator[Path]:
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, inner in pairs:
        yield (*path, key)
        yield from paths(inner, (*path, key))


@given(TABLES, st.booleans())
def test_every_key_of_any_toml_has_a_line_and_no_other_has(tables: dict[str, Any], multiline: bool) -> None:
    text = tomli_w.dumps(tables, multiline_strings=multiline)
    assert tomllib.loads(text) is not None
    found = {path for path, _ in toml_positions(text)}
    wanted = set(paths(tomllib.loads(text)))
    assert found == wanted


@given(TABLES, st.sampled_from([None, 1]), st.booleans())
def test_every_key_of_any_json_has_a_line(tables: dict[str, Any], indent: int | None, ascii_: bool) -> None:
    text = json.dumps(tables, indent=indent, ensure_ascii=ascii_)
    assert sorted(map(repr, (path for path, _ in json_positions(text)))) == sorted(map(repr, paths(tables)))


@given(st.dictionaries(KEYS, st.integers(), min_size=1, max_size=6))
def test_the_line_is_that_of_the_key(tables: dict[str, int]) -> None:
    for text, positions in (
        (tomli_w.dumps(tables), toml_positions),
        (json.dumps(tables, indent=1), json_positions),
    ):
        lines = text.split("\n")
        for path, line in positions(text):
            assert lines[line - 1].rstrip(",").endswith(str(tables[str(path[0])]))
