"""On which line of a TOML or JSON text each key and list entry stands.

The parsers of the standard library keep no positions, so the text, once it has been parsed without error, is
walked a second time for them.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator
from json import JSONDecoder
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""Keys and list indexes from the top of a file: ``("impacts", 1, "what")``."""

DEEPEST = 16
"""The most keys and indexes of a path; a fact sheet needs five."""


class TooDeep(RecursionError):
    """A text nested deeper than any fact sheet."""


def toml_positions(text: str) -> Iterator[tuple[Path, int]]:
    """Yield every key and list entry of a sound TOML text with its line (from 1).

    Tables have the line of their header, those that only hold others that of the first one in them; of several
    lines yielded for a path the first counts. Raises :class:`TooDeep`.
    """
    walk = _Toml(text)
    for path, at in walk.statements():
        yield path, walk.line(at)


def json_positions(text: str) -> Iterator[tuple[Path, int]]:
    """Yield every key and list entry of a sound JSON text with its line (from 1), a doubled key twice.

    Raises :class:`TooDeep`.
    """
    walk = _Json(text)
    for path, at in walk.value(()):
        yield path, walk.line(at)


def _inner(path: Path, *keys: str | int) -> Path:
    if len(path) + len(keys) > DEEPEST:
        raise TooDeep
    return (*path, *keys)


class _Walk:
    """A text and the place reached in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self._breaks = [match.start() for match in re.finditer("\n", text)]

    def line(self, at: int) -> int:
        return bisect_left(self._breaks, at) + 1

    def next(self) -> str:
        return self.text[self.at : self.at + 1]

    def skip(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.text, self.at)
        if match is None:
            return ""
        self.at = match.end()
        return match[0]


_DECODER = JSONDecoder()
_SPACE = re.compile(r"[ \t\r\n]*")
_JSON_BETWEEN = re.compile(r"[ \t\r\n:,]*")
_JSON_SCALAR = re.compile(r"[^\s,\]}]*")


class _Json(_Walk):
    def value(self, path: Path) -> Iterator[tuple[Path, int]]:
        self.skip(_SPACE)
        opening = self.next()
        if opening == "{":
            yield from self._object(path)
        elif opening == "[":
            yield from self._array(path)
        elif opening == '"':
            self._string()
        else:
            self.skip(_JSON_SCALAR)

    def _object(self, path: Path) -> Iterator[tuple[Path, int]]:
        self.at += 1
        self.skip(_JSON_BETWEEN)
        while self.next() == '"':
            start = self.at
            inner = _inner(path, self._string())
            yield inner, start
            self.skip(_JSON_BETWEEN)
            yield from self.value(inner)
            self.skip(_JSON_BETWEEN)
        self.at += 1

    def _array(self, path: Path) -> Iterator[tuple[Path, int]]:
        self.at += 1
        index = 0
        self.skip(_JSON_BETWEEN)
        while self.next() not in ("]", ""):
            inner = _inner(path, index)
            yield inner, self.at
            yield from self.value(inner)
            self.skip(_JSON_BETWEEN)
            index += 1
        self.at += 1

    def _string(self) -> str:
        text, self.at = _DECODER.raw_decode(self.text, self.at)
        return str(text)


_TOML_BETWEEN = re.compile(r"(?:[ \t\r\n,]|#[^\n]*)*")
_TOML_SCALAR = re.compile(r"[^,\]}#\n]*")
_TOML_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}(?!")' r"|'''.*?'{3,5}(?!')" r'|"(?:\\.|[^"\\\n])*"' r"|'[^'\n]*'",
    re.DOTALL,
)
_TOML_KEY = re.compile(r"""[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*'""")
_DOT = re.compile(r"[ \t]*\.[ \t]*")
_BLANKS = re.compile(r"[ \t]*")


class _Toml(_Walk):
    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._last: dict[Path, int] = {}

    def statements(self) -> Iterator[tuple[Path, int]]:
        table: Path = ()
        self.skip(_TOML_BETWEEN)
        while self.next() == "[" or self._key_follows():
            start = self.at
            if self.next() == "[":
                table = self._header()
                yield from ((table[:end], start) for end in range(1, len(table) + 1))
            else:
                yield from self._pair(table)
            self.skip(_TOML_BETWEEN)

    def _header(self) -> Path:
        several = self.text.startswith("[[", self.at)
        self.at += 2 if several else 1
        self.skip(_BLANKS)
        *outer, name = self._keys()
        path = _inner(self._placed(tuple(outer)), name)
        self.skip(_BLANKS)
        self.at += 2 if several else 1
        if not several:
            return self._placed(path[-1:], path[:-1])
        self._last[path] = self._last.get(path, -1) + 1
        return _inner(path, self._last[path])

    def _placed(self, keys: Path, path: Path = ()) -> Path:
        """Return a path in which each list of tables is followed by the index of its latest entry."""
        for key in keys:
            path = _inner(path, key)
            if path in self._last:
                path = _inner(path, self._last[path])
        return path

    def _pair(self, table: Path) -> Iterator[tuple[Path, int]]:
        start = self.at
        path = table
        for key in self._keys():
            path = _inner(path, key)
            yield path, start
        self.skip(_BLANKS)
        self.at += 1
        self.skip(_BLANKS)
        yield from self._value(path)

    def _keys(self) -> list[str]:
        keys = [_plain(self.skip(_TOML_KEY))]
        while self.skip(_DOT):
            keys.append(_plain(self.skip(_TOML_KEY)))
        return keys

    def _key_follows(self) -> bool:
        return _TOML_KEY.match(self.text, self.at) is not None

    def _value(self, path: Path) -> Iterator[tuple[Path, int]]:
        opening = self.next()
        if opening == "[":
            yield from self._array(path)
        elif opening == "{":
            yield from self._inline(path)
        elif opening in ('"', "'"):
            self.skip(_TOML_STRING)
        else:
            self.skip(_TOML_SCALAR)

    def _array(self, path: Path) -> Iterator[tuple[Path, int]]:
        self.at += 1
        index = 0
        self.skip(_TOML_BETWEEN)
        while self.next() not in ("]", ""):
            inner = _inner(path, index)
            yield inner, self.at
            yield from self._value(inner)
            self.skip(_TOML_BETWEEN)
            index += 1
        self.at += 1

    def _inline(self, path: Path) -> Iterator[tuple[Path, int]]:
        self.at += 1
        self.skip(_TOML_BETWEEN)
        while self._key_follows():
            yield from self._pair(path)
            self.skip(_TOML_BETWEEN)
        self.at += 1


def _plain(key: str) -> str:
    if key.startswith('"'):
        return str(tomllib.loads(f"key = {key}")["key"])
    return key.strip("'")
