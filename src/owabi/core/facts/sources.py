"""From the bytes of a fact file to plain tables: encodings, TOML and JSON syntax, and the line of each key."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from owabi.core.errors import BadFacts, Message, Place, Problem

LARGEST = 1_000_000
"""The most bytes a fact file may have."""


@dataclass(frozen=True, slots=True)
class Source:
    """A fact file as plain tables, with the lines its keys stand on where they are known."""

    file: str
    tables: dict[str, Any]
    lines: dict[str, int] = field(default_factory=dict)

    def place(self, key: str) -> Place:
        """Return where the key (``impacts[1].what``) stands; without its own line, that of the table around it."""
        around = key
        while around and around not in self.lines:
            around = re.sub(r"(\.?[^.\[]+|\[\d+\])$", "", around)
        return Place(self.file, key, self.lines.get(around))


def read_source(content: bytes, file: str) -> Source:
    """Parse a fact file; a name that ends in ``.json`` is JSON, every other TOML.

    Raises :class:`BadFacts` for an encoding other than UTF-8, a syntax error, a key written twice, or a file
    that is too large or nested too deeply.
    """
    text = _decoded(content, file)
    try:
        if file.lower().endswith(".json"):
            return _read_json(text, file)
        return Source(file, tomllib.loads(text), dict(_toml_lines(text)))
    except tomllib.TOMLDecodeError as error:
        raise _toml_refusal(error, file, text) from error
    except RecursionError as error:
        raise _refusal(Message("The file is nested too deeply. A fact sheet needs three levels at most."), file) from error


def _refusal(message: Message, file: str, line: int | None = None, column: int | None = None) -> BadFacts:
    return BadFacts([Problem(Place(file, None, line, column), message)])


def _decoded(content: bytes, file: str) -> str:
    if len(content) > LARGEST:
        raise _refusal(
            Message("The file has %(size)s bytes; a fact sheet has at most %(most)s.", {"size": len(content), "most": LARGEST}),
            file,
        )
    try:
        if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in content[:200]:
            raise UnicodeDecodeError("utf-8", content, 0, 1, "UTF-16")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = Message(
            "The file is %(encoding)s. Save it as UTF-8 (in Windows Notepad: Save as, Encoding: UTF-8).",
            {"encoding": _guess(content)},
        )
        raise _refusal(message, file, content.count(b"\n", 0, error.start) + 1) from error


def _guess(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in content[:200]:
        return "UTF-16"
    for encoding, name in (("cp932", "Shift_JIS (CP932)"), ("euc_jp", "EUC-JP")):
        try:
            content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return name
    return "binary"


def _read_json(text: str, file: str) -> Source:
    twice: list[str] = []

    def table(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        seen: dict[str, Any] = {}
        for key, value in pairs:
            if key in seen:
                twice.append(key)
            seen[key] = value
        return seen

    try:
        tables = json.loads(text, object_pairs_hook=table, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        message = Message("This isn't JSON: %(reason)s.", {"reason": error.msg})
        raise _refusal(message, file, error.lineno, error.colno) from error
    except ValueError as error:
        raise _refusal(Message("This isn't JSON: %(reason)s.", {"reason": error}), file) from error
    if twice:
        raise BadFacts(
            Problem(Place(file, key), Message("%(key)s is written twice. Keep one of them.", {"key": key})) for key in twice
        )
    if not isinstance(tables, dict):
        raise _refusal(Message("A fact sheet in JSON is one object: {\"service\": …}."), file)
    return Source(file, tables)


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} isn't a number here")


_POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def _toml_refusal(error: tomllib.TOMLDecodeError, file: str, text: str) -> BadFacts:
    reason = str(error)
    match = _POSITION.search(reason)
    line = int(match[1]) if match and match[1] else text.count("\n") + 1
    column = int(match[2]) if match and match[2] else None
    reason = _POSITION.sub("", reason)
    if reason.startswith("Cannot overwrite"):
        message = Message("This key is written twice. Keep one of them.")
    else:
        message = Message(
            "This isn't TOML: %(reason)s. A line reads like cause = \"記憶装置の故障\", with the value in straight quotes.",
            {"reason": reason},
        )
    return _refusal(message, file, line, column)


_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.\-\"' ]+?)\s*\]\]?\s*(#.*)?")
_KEY = re.compile(r"\s*([\w\-.\"' ]+?)\s*=")


def _toml_lines(text: str) -> Iterator[tuple[str, int]]:
    """Yield the lines of keys that stand at the start of a line; those inside inline tables have none."""
    table = ""
    rows: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if header := _HEADER.fullmatch(line):
            table = header[2].replace('"', "").replace("'", "").replace(" ", "")
            if header[1] == "[[":
                rows[table] = rows.get(table, -1) + 1
                table = f"{table}[{rows[table]}]"
            yield table, number
        elif key := _KEY.match(line):
            name = key[1].replace('"', "").replace("'", "").replace(" ", "")
            yield (f"{table}.{name}" if table else name), number
