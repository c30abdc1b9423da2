"""How results leave: on standard output, unchanged or not at all, or into files that weren't there before."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from owabi.core.errors import Message, OwabiError


def emit(text: str) -> None:
    """Write a result to standard output; raises :class:`OwabiError` where its encoding lacks a character of it."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError as error:
        raise OwabiError(
            Message(
                "The terminal's encoding %(encoding)s has no “%(character)s”. Set PYTHONIOENCODING=utf-8, or "
                "write a file with --out.",
                {"encoding": encoding, "character": text[error.start]},
            )
        ) from error
    click.echo(text, nl=False)


def emit_bytes(content: bytes) -> None:
    """Write bytes to standard output as they are."""
    click.echo(content, nl=False)


def write_new(path: Path, content: str | bytes, force: bool = False) -> None:
    """Write a file whole or not at all; raises FileExistsError where it is there and ``force`` isn't given."""
    data = content.encode() if isinstance(content, str) else content
    if path.exists() and not force:
        raise FileExistsError(17, "", str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if force:
            draft.replace(path)
        else:
            os.link(draft, path)
    finally:
        draft.unlink(missing_ok=True)
