"""The fact sheets that come with Owabi, and which notices they are examples for."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

from owabi.core.compose.composer import Order
from owabi.core.errors import BadInput, Message, Place, Problem
from owabi.core.facts.read import Sheet, read_facts
from owabi.core.language.names import parse_addressee
from owabi.core.terms import Focus, Kind, Reader, Term, Tone

T = TypeVar("T", bound=Term)

INDEX = "index.toml"
FOUNDING = "founding.toml"


@dataclass(frozen=True, slots=True)
class Example:
    """One notice of the examples: the sheet's file and content, what it is about, its facts and the order."""

    file: str
    content: str
    about: str
    facts: Sheet
    order: Order


def folder() -> Traversable:
    """Return the folder of examples: in the package where it was installed, else in the repository."""
    packaged = files("owabi").joinpath("examples")
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "examples"


def read_examples() -> Iterator[Example]:
    """Yield the notices in the order of the two indexes; raises :class:`BadInput` for an entry that can't be used."""
    root = folder()
    for file, orders in _read(root, INDEX).items():
        for entry in orders:
            yield _example(root, INDEX, file, entry)
    for entry in _read(root, FOUNDING)["mails"]:
        yield _example(root, FOUNDING, entry["facts"], entry)


def _read(root: Traversable, index: str) -> dict[str, Any]:
    return tomllib.loads(root.joinpath(index).read_text(encoding="utf-8"))


def _example(root: Traversable, index: str, file: str, entry: Mapping[str, Any]) -> Example:
    content = root.joinpath(*file.split("/")).read_bytes()
    text = content.decode("utf-8")
    return Example(
        file, text, _about(text), read_facts(content, file).facts, _order(root, index, file, entry)
    )


def _order(root: Traversable, index: str, file: str, entry: Mapping[str, Any]) -> Order:
    try:
        earlier = entry.get("earlier")
        return Order(
            now=_moment(entry["now"]),
            kind=_term(Kind, entry["kind"]),
            reader=_term(Reader, entry["reader"]),
            focus=_term(Focus, entry["focus"]) if "focus" in entry else None,
            tone=_term(Tone, entry["tone"]) if "tone" in entry else None,
            template=entry.get("template"),
            to=parse_addressee(entry["to"]) if "to" in entry else None,
            earlier=read_facts(root.joinpath(earlier).read_bytes(), earlier).facts if earlier else None,
        )
    except (KeyError, TypeError, ValueError) as error:
        message = Message("The entry of the index can't be used: %(reason)s.", {"reason": error})
        raise BadInput([Problem(Place(index, file), message)]) from error


def _term(terms: type[T], value: object) -> T:
    for term in terms:
        if term.value == value:
            return term
    raise ValueError(f"{value!r} isn't one of {', '.join(terms)}")


def _moment(value: object) -> datetime:
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise ValueError("now is a date and time with its offset")
    return value


def _about(content: str) -> str:
    """Return what the first line of the sheet says of it, without the note on where the facts come from."""
    first = content.partition("\n")[0]
    return first.removeprefix("#").strip().removeprefix("事実の型：").partition("（実在")[0]
