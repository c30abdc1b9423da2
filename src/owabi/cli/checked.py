"""What ``owabi check`` reads: files of any kind as text with the context they are checked in."""

from __future__ import annotations

import codecs
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from owabi.cli import inputs
from owabi.core.errors import BadInput, Message, Place, Problem
from owabi.core.facts.answers import known
from owabi.core.mailtext import decode, html_to_text, read_mail
from owabi.core.proofread.configuring import Configured, configured
from owabi.core.proofread.context import Context
from owabi.core.proofread.original import Original, original
from owabi.core.proofread.rules import RULES
from owabi.core.terms import Channel, Gravity, Kind, Phase, Reader

if TYPE_CHECKING:
    from owabi.core.facts.read import Sheet


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file as read: its text as findings count it, and how to write it back (None where it can't be)."""

    path: str
    read: Original
    charset: str | None
    mark: bytes = b""
    lossless: bool = True

    @property
    def text(self) -> str:
        """The text that offsets count: the file as read; of a mail message, its subject and body."""
        return self.read.given

    def encoded(self, text: str) -> bytes:
        """Return a text as this file's bytes; raises :class:`BadInput` where its charset lacks a character."""
        if self.charset is None:
            message = Message("A mail message isn't changed in place; fix its text and send that.")
            raise BadInput([Problem(Place(self.path), message)])
        if not self.lossless:
            message = Message("This file has bytes that are no text, so it isn't changed.")
            raise BadInput([Problem(Place(self.path), message)])
        try:
            return self.mark + text.encode(self.charset)
        except (UnicodeEncodeError, LookupError) as error:
            message = Message(
                "The fixed text can't be written in the file's charset %(charset)s.",
                {"charset": self.charset},
            )
            raise BadInput([Problem(Place(self.path), message)]) from error


def read_file(file: str) -> CheckedFile:
    """Read a text, a page (.html, .htm) or a mail message (.eml) in any Japanese charset; raises OSError."""
    if file == inputs.STDIN:
        import sys

        content, name = sys.stdin.buffer.read(), "stdin"
    else:
        content, name = Path(file).read_bytes(), file
    return _READERS.get(Path(file).suffix.lower(), _text)(content, name)


def configuration(start: Path, given: Path | None = None) -> Configured:
    """Return the settings of the file given, or of the nearest owabi.toml or pyproject.toml above ``start``.

    Raises :class:`BadInput` for a file that isn't TOML or has settings that don't exist.
    """
    if given is not None:
        return _configured(given, _table(given))
    for folder in (start, *start.parents):
        for name in ("owabi.toml", "pyproject.toml"):
            file = folder / name
            if file.is_file() and (table := _table(file)) is not None:
                return _configured(file, table)
    return Configured()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the command line says about a text."""

    facts: str | None = None
    kind: Kind | None = None
    phase: Phase | None = None
    gravity: Gravity | None = None
    reader: Reader | None = None
    channel: Channel | None = None
    earlier: tuple[str, ...] = ()
    company: Path | None = None


def context(asked: Asked, found: Configured, now: datetime) -> Context:
    """Return the context of a check: what was asked, what the fact sheet answers, and who the company is."""
    sheet = inputs.read_sheet(asked.facts).facts if asked.facts else None
    needs_library = sheet is not None or asked.kind is not None
    return Context(
        kind=asked.kind or (_kind(sheet) if sheet else None),
        phase=asked.phase or _phase(sheet),
        gravity=asked.gravity or (sheet.gravity if sheet and known(sheet.gravity) else None),
        reader=asked.reader,
        channel=asked.channel,
        facts=sheet,
        earlier=tuple(read_file(file).text for file in asked.earlier),
        company=found.company or _company(sheet),
        people=found.people,
        today=now.date(),
        dictionary=found.settings.dictionary,
        library=inputs.load_library(asked.company) if needs_library else None,
    )


def _kind(sheet: Sheet) -> Kind:
    from owabi.core.compose.composer import kind_of

    return kind_of(sheet)


def _phase(sheet: Sheet | None) -> Phase | None:
    if sheet is None:
        return None
    from owabi.core.facts.incident import Incident

    return sheet.state if isinstance(sheet, Incident) and known(sheet.state) else None


def _company(sheet: Sheet | None) -> str:
    return sheet.sender.company if sheet and known(sheet.sender.company) else ""


_MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


_STRANGE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd\ufffe\uffff]")
_SHARE = 20
"""A file is no text where more than one character in so many is none: a control, or bytes that no charset has."""


def _text(content: bytes, name: str) -> CheckedFile:
    read = decode(content)
    strange = len(_STRANGE.findall(read.text))
    if strange * _SHARE > len(read.text):
        raise BadInput([Problem(Place(name), Message("This isn't a text, but a file of another kind."))])
    mark = _MARKS.get(read.charset, b"")
    kept = mark if content.startswith(mark) else b""
    return CheckedFile(name, original(read.text), read.charset, kept, read.lossless)


def _page(content: bytes, name: str) -> CheckedFile:
    source = _text(content, name)
    plain = html_to_text(source.text)
    return CheckedFile(
        name, original(plain.text, plain.offsets, source.text), source.charset, source.mark, source.lossless
    )


def _mail(content: bytes, name: str) -> CheckedFile:
    mail = read_mail(content)
    return CheckedFile(name, original(f"件名：{mail.subject}\n\n{mail.text}"), None)


_READERS: dict[str, Callable[[bytes, str], CheckedFile]] = {".html": _page, ".htm": _page, ".eml": _mail}


def _table(file: Path) -> Mapping[str, Any] | None:
    try:
        table = tomllib.loads(inputs.decoded(file.read_bytes(), str(file)))
    except tomllib.TOMLDecodeError as error:
        message = Message("This isn't TOML: %(reason)s.", {"reason": error})
        raise BadInput([Problem(Place(str(file)), message)]) from error
    if file.name == "pyproject.toml":
        table = table.get("tool", {}).get("owabi", {})
    found = table.get("proofread")
    return found if isinstance(found, dict) else None


def _configured(file: Path, table: Mapping[str, Any] | None) -> Configured:
    return configured(table or {}, RULES, str(file))
