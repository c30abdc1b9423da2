"""What commands read: fact sheets, the library with a company's own over it, moments and addressees."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from zoneinfo import ZoneInfo

import click

from owabi import library as shipped
from owabi.cli.help import Option
from owabi.cli.texts import N_, translate
from owabi.core.errors import BadInput, BadLibrary, Message, Place, Problem
from owabi.core.facts.sources import LARGEST
from owabi.core.language.misread import Misread
from owabi.core.language.moments import parse_moment
from owabi.core.language.names import Addressee, parse_addressee

if TYPE_CHECKING:
    from owabi.core.compose.library import Library
    from owabi.core.facts.read import FactFile

T = TypeVar("T")
STDIN = "-"


def company_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command ``--company DIR``."""
    return click.option(
        "--company",
        metavar="DIR",
        type=click.Path(path_type=Path),
        envvar="OWABI_COMPANY",
        show_envvar=True,
        cls=Option,
        help=N_("A folder with the company's own wordings, templates and signature."),
    )(command)


def quiet_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command ``--quiet``."""
    return click.option(
        "-q", "--quiet", is_flag=True, cls=Option, help=N_("Say nothing beside the result and problems.")
    )(command)


def read_bytes(file: str) -> tuple[bytes, str]:
    """Return the content of a file (``-`` is standard input), and its name for messages.

    Never reads more than the reader of fact sheets would take; raises OSError as opening the file does.
    """
    if file == STDIN:
        content = sys.stdin.buffer.read(LARGEST + 1)
        return content, "stdin.json" if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else "stdin"
    with Path(file).open("rb") as opened:
        return opened.read(LARGEST + 1), file


def read_text(file: str) -> tuple[str, str]:
    """Return the text of a file in UTF-8, and its name; raises :class:`BadInput` for another encoding."""
    content, name = read_bytes(file)
    return decoded(content, name), name.removesuffix(".json") if file == STDIN else name


def decoded(content: bytes, name: str) -> str:
    """Return the text of these bytes; raises :class:`BadInput` where they aren't UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadInput(
            [Problem(Place(name, line=line), Message("The file isn't UTF-8. Save it as UTF-8."))]
        ) from error


def read_sheet(file: str) -> FactFile:
    """Read a fact sheet; raises :class:`BadFacts` and OSError."""
    from owabi.core.facts.read import read_facts

    content, name = read_bytes(file)
    return read_facts(content, name)


def load_library(company: Path | None = None, scenes: bool = False) -> Library:
    """Read the shipped library and a company's folder over it; scenes only where they are asked for.

    Raises :class:`BadLibrary` with the paths of the company's files as they are on disk.
    """
    from owabi.core.compose.library import read_library

    if company is None:
        return _shipped(scenes)
    own = company_files(company, scenes)
    try:
        return read_library(shipped_files(scenes), own, scenes=scenes)
    except BadLibrary as error:
        raise BadLibrary(_on_disk(error.problems, own, company)) from error


@cache
def _shipped(scenes: bool) -> Library:
    """Return the shipped library, which can't change while a process runs."""
    from owabi.core.compose.library import read_library

    return read_library(shipped_files(scenes), scenes=scenes)


def shipped_files(scenes: bool = True) -> dict[str, str]:
    """Return the library's files by their paths."""
    root = shipped.root()
    folders = ("phrasebook", "outlines", "scenes") if scenes else ("phrasebook", "outlines")
    found = {file.name: file for file in root.iterdir() if file.name.endswith(".txt")}
    for folder in folders:
        found |= {
            f"{folder}/{file.name}": file for file in (root / folder).iterdir() if file.name.endswith(".txt")
        }
    return {path: found[path].read_text(encoding="utf-8") for path in sorted(found)}


def company_files(folder: Path, scenes: bool = True) -> dict[str, str]:
    """Return a company's files by their paths in the folder; raises :class:`BadInput` and OSError."""
    if not folder.is_dir():
        raise (
            NotADirectoryError(20, "", str(folder))
            if folder.exists()
            else FileNotFoundError(2, "", str(folder))
        )
    files: dict[str, str] = {}
    for path in sorted(_visible(folder)):
        name = path.relative_to(folder).as_posix()
        if scenes or not name.startswith("scenes/"):
            files[name] = read_text(str(path))[0]
    return files


def _visible(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*.txt"):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path


def _on_disk(
    problems: tuple[Problem, ...], own: Mapping[str, str], company: Path | None
) -> Iterator[Problem]:
    for found in problems:
        file = found.place.file
        if company and file and file in own:
            place = Place(str(company / file), found.place.key, found.place.line, found.place.column)
            yield Problem(place, found.message)
        else:
            yield found


def moment_given(text: str | None, zone: ZoneInfo, option: str = "--now") -> datetime:
    """Return the moment of sending: as given with ``option``, or the present, in the sheet's zone."""
    if text is None:
        return datetime.now(zone)
    return _given(option, lambda: parse_moment(text, zone).at)


def addressee_given(text: str | None) -> Addressee | None:
    """Return the addressee given with ``--to``."""
    return None if text is None else _given("--to", lambda: parse_addressee(text))


def _given(option: str, read: Callable[[], T]) -> T:
    try:
        return read()
    except Misread as error:
        raise click.BadParameter(translate(error.message), param_hint=option) from error
