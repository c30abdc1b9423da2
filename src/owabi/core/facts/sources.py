"""From the bytes of a fact file to plain tables: encodings, TOML and JSON syntax, and the line of each key."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from owabi.core.errors import BadFacts, Message, Place, Problem
from owabi.core.facts.positions import Path, json_positions, toml_positions
from owabi.core.language.misread import shown

LARGEST = 1_000_000
"""The most bytes a fact file may have."""


@dataclass(frozen=True, slots=True)
class Source:
    """A fact file as plain tables, with the lines its keys stand on where they are known."""

    file: str
    tables: dict[str, Any]
    lines: Mapping[Path, int] = field(default_factory=dict)

    def place(self, path: Path) -> Place:
        """Return where a key stands, as ``impacts[1].what``; without a line of its own, that of what holds it."""
        around = next((path[:end] for end in range(len(path), 0, -1) if path[:end] in self.lines), None)
        return Place(self.file, spelled(path) or None, self.lines[around] if around else None)


def spelled(path: Path) -> str:
    """Return a path as a person writes it, ``impacts[1].what``; keys that aren't plain words stand in quotes."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            key = part if _PLAIN_KEY.fullmatch(part) else f'"{shown(part)}"'
            text += f".{key}" if text else key
    return text


def read_source(content: bytes, file: str) -> Source:
    """Parse a fact file; a name that ends in ``.json`` is JSON, every other TOML.

    Raises :class:`BadFacts` for an encoding other than UTF-8, a syntax error, a key written twice, or a file
    that is too large or nested too deeply.
    """
    text = _decoded(content, file)
    try:
        return _read_json(text, file) if file.lower().endswith(".json") else _read_toml(text, file)
    except RecursionError as error:
        message = Message("The file is nested too deeply. A fact sheet needs three levels at most.")
        raise _refusal(message, file) from error


_PLAIN_KEY = re.compile(r"\w[\w・-]{0,59}")


def _refusal(message: Message, file: str, line: int | None = None, column: int | None = None) -> BadFacts:
    return BadFacts([Problem(Place(file, None, line, column), message)])


def _decoded(content: bytes, file: str) -> str:
    if len(content) > LARGEST:
        message = Message(
            "The file has %(size)s bytes; a fact sheet has at most %(most)s. Shorten it to what customers need.",
            {"size": len(content), "most": LARGEST},
        )
        raise _refusal(message, file)
    encoding, at = _foreign(content)
    if encoding is None:
        return content.decode("utf-8-sig")
    message = Message(
        "The file is %(encoding)s. Save it as UTF-8 (in Windows Notepad: Save as, Encoding: UTF-8).",
        {"encoding": encoding},
    )
    raise _refusal(message, file, content.count(b"\n", 0, at) + 1)


def _foreign(content: bytes) -> tuple[str | None, int]:
    """Return the encoding that a file is likely in instead of UTF-8, and where that shows; None for UTF-8."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in content[:200]:
        return "UTF-16", 0
    if b"\x1b$" in content:
        return "ISO-2022-JP", content.index(b"\x1b$")
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _likeliest(content), error.start
    return None, 0


def _likeliest(content: bytes) -> str:
    """Return which Japanese encoding fits: read as the wrong one, kana become half-width katakana."""
    fitting: dict[str, int] = {}
    for encoding, name in (("cp932", "Shift_JIS (CP932)"), ("euc_jp", "EUC-JP")):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        fitting[name] = sum("\uff61" <= char <= "\uff9f" for char in text)
    return min(fitting, key=lambda name: fitting[name], default="not text")


def _read_json(text: str, file: str) -> Source:
    try:
        tables = json.loads(text)
    except json.JSONDecodeError as error:
        message = Message(
            'This isn\'t JSON: %(reason)s. A line reads like "cause": "記憶装置の故障", with a comma between two.',
            {"reason": error.msg},
        )
        raise _refusal(message, file, error.lineno, error.colno) from error
    except ValueError as error:
        raise _too_many_digits(file) from error
    if not isinstance(tables, dict):
        raise _refusal(Message('A fact sheet in JSON is one object: {"service": …}.'), file, 1)
    positions = list(json_positions(text))
    _refuse_twice(positions, file)
    return Source(file, tables, dict(positions))


def _refuse_twice(positions: Iterable[tuple[Path, int]], file: str) -> None:
    seen: set[Path] = set()
    problems: list[Problem] = []
    for path, line in positions:
        if path in seen:
            key = spelled(path)
            message = Message("%(key)s is written twice. Keep one of them.", {"key": key})
            problems.append(Problem(Place(file, key, line), message))
        seen.add(path)
    if problems:
        raise BadFacts(problems)


def _too_many_digits(file: str) -> BadFacts:
    message = Message("A number has thousands of digits. Write a count such as 1200 or “約1,200件”.")
    return _refusal(message, file)


def _read_toml(text: str, file: str) -> Source:
    try:
        if any(line.count(".") > _MOST_DOTS for line in text.splitlines()):
            raise RecursionError
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _toml_refusal(str(error), file, text) from error
    except ValueError as error:
        raise _too_many_digits(file) from error
    lines: dict[Path, int] = {}
    for path, line in toml_positions(text):
        lines.setdefault(path, line)
    return Source(file, tables, lines)


_MOST_DOTS = 1_000
"""The most dots of a line: tomllib takes the square of a dotted key's length."""

_POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_TWICE = ("Cannot overwrite", "Cannot declare", "Duplicate inline table key")


def _toml_refusal(reason: str, file: str, text: str) -> BadFacts:
    match = _POSITION.search(reason)
    line = int(match[1]) if match and match[1] else max(len(text.splitlines()), 1)
    column = int(match[2]) if match and match[2] else None
    reason = _POSITION.sub("", reason)
    if reason.startswith(_TWICE):
        return _refusal(Message("This key is written twice. Keep one of them."), file, line, column)
    message = Message(
        'This isn\'t TOML: %(reason)s. A line reads like cause = "記憶装置の故障", '
        "with the value in straight quotes.",
        {"reason": "".join(char for char in reason if char.isprintable())[:120]},
    )
    return _refusal(message, file, line, column)
