"""Answers as a person types them: where they go in a fact sheet, and as which value."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from owabi.core.compose.nearest import nearest
from owabi.core.errors import BadFacts, Message, Place, Problem
from owabi.core.facts.answers import blank_of
from owabi.core.facts.fields import Fact
from owabi.core.facts.forms import Ordinal, Several, YesNo
from owabi.core.facts.internal import Internal
from owabi.core.facts.positions import Path
from owabi.core.facts.read import SHEETS, FactFile, facts_of_tables, paths_of
from owabi.core.facts.sources import Source

YES, NO = ("yes", "y", "true", "はい"), ("no", "n", "false", "いいえ")

_ASSIGNMENT = re.compile(r"\s*([a-z_][a-z0-9_]*(?:\[\d+\]|\.[a-z_][a-z0-9_]*)*)\s*=\s*(.*?)\s*")
_PART = re.compile(r"([a-z_][a-z0-9_]*)|\[(\d+)\]")


def value_of(fact: Fact, text: str) -> object:
    """Return the value a sheet holds for an answer; what doesn't fit is left to the reader of sheets to refuse."""
    form = fact.form.form if isinstance(fact.form, Several) else fact.form
    if isinstance(form, YesNo):
        return text.lower() in YES if text.lower() in (*YES, *NO) else text
    if isinstance(form, Ordinal) and text.isascii() and text.isdecimal() and len(text) < 9:
        return int(text)
    return text


def parts_of(path: str) -> Path:
    """Return the keys and indexes of a path such as ``impacts[0].remedy``."""
    return tuple(name or int(index) for name, index in _PART.findall(path))


def declared(path: str) -> str:
    """Return a path as the declarations of facts name it: ``impacts[].remedy``."""
    return re.sub(r"\[\d+\]", "[]", path)


def put(tables: dict[str, Any], path: Path, value: object) -> None:
    """Put a value at a path, making tables and lists on the way; raises LookupError where it can't stand."""
    if not _fits(tables, path):
        raise LookupError(path)
    place: Any = tables
    for key, following in pairwise(path):
        empty: list[object] | dict[str, object] = [] if isinstance(following, int) else {}
        if isinstance(key, int) and key == len(place):
            place.append(empty)
        elif isinstance(key, str):
            place.setdefault(key, empty)
        place = place[key]
    if isinstance(path[-1], int) and path[-1] == len(place):
        place.append(value)
    else:
        place[path[-1]] = value


def _fits(tables: dict[str, Any], path: Path) -> bool:
    """Return whether each key finds a table and each index a list, no index beyond the next free one."""
    place: Any = tables
    for key in path:
        if place is None:
            if isinstance(key, int) and key:
                return False
        elif isinstance(key, int):
            if not isinstance(place, list) or key > len(place):
                return False
            place = place[key] if key < len(place) else None
        elif not isinstance(place, dict):
            return False
        else:
            place = place.get(key)
    return True


def reads_assignments(lines: Iterable[str]) -> bool:
    """Return whether the lines are ``path = answer``, told by the first that says something."""
    first = next((line for line in lines if line.strip() and not line.lstrip().startswith("#")), "")
    return bool(_ASSIGNMENT.fullmatch(first))


def read_assignments(lines: Iterable[str], file: str, sheet: str) -> FactFile:
    """Read lines ``path = answer`` as a sheet; a path given twice makes a list. ``#`` begins a remark.

    An answer in TOML's own form (in quotes, a list) is read as such, any other as the text it is. Raises
    :class:`BadFacts` with every problem and its line.
    """
    tables: dict[str, Any] = {"sheet": sheet}
    places: dict[Path, int] = {}
    problems: list[Problem] = []
    known = _known(sheet)
    for number, path, answer in _assignments(lines, file, problems):
        fact = known.get(declared(path))
        if path == "sheet":
            tables["sheet"] = answer
            known = _known(answer)
        elif fact is None:
            message = Message(
                "%(key)s isn't a fact.%(hint)s", {"key": path, "hint": nearest(declared(path), known)}
            )
            problems.append(Problem(Place(file, path, number), message))
        elif parts_of(path) in places and not isinstance(fact.form, Several):
            problems.append(
                Problem(Place(file, path, number), Message("This key is written twice. Keep one of them."))
            )
        else:
            places[parts_of(path)] = number
            if not _assign(tables, fact, path, answer):
                message = Message(
                    "%(key)s can't stand here. Number the entries from 0 without a gap.", {"key": path}
                )
                problems.append(Problem(Place(file, path, number), message))
    try:
        read = facts_of_tables(Source(file, tables, places))
    except BadFacts as error:
        problems.extend(error.problems)
    if problems:
        raise BadFacts(sorted(problems, key=lambda problem: problem.place.line or 0))
    return read


def _known(sheet: str) -> dict[str, Fact]:
    inside = {f"internal.{path}": fact for path, fact in paths_of(Internal)}
    return dict(paths_of(SHEETS.get(sheet, SHEETS["incident"]))) | inside


def _assignments(lines: Iterable[str], file: str, problems: list[Problem]) -> Iterator[tuple[int, str, str]]:
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if match := _ASSIGNMENT.fullmatch(line.rstrip("\n")):
            if match[2]:
                yield number, match[1], match[2]
        else:
            message = Message("Write “path = answer” here, such as cause = 記憶装置の故障.")
            problems.append(Problem(Place(file, line=number), message))


def _assign(tables: dict[str, Any], fact: Fact, path: str, answer: str) -> bool:
    value = _toml_value(answer)
    value = value_of(fact, answer) if value is None else value
    keys = parts_of(path)
    try:
        if isinstance(fact.form, Several) and not isinstance(value, list) and not blank_of(str(value)):
            value = [*_there(tables, keys), value]
        put(tables, keys, value)
    except (LookupError, TypeError):
        return False
    return True


def _there(tables: dict[str, Any], path: Path) -> list[object]:
    place: Any = tables
    for key in path:
        if isinstance(place, dict) and key not in place:
            return []
        place = place[key]
    return place if isinstance(place, list) else []


def _toml_value(text: str) -> object:
    """Return what a text in quotes or brackets means in TOML, None where it isn't that."""
    if not text.startswith(('"', "'", "[", "{")):
        return None
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
