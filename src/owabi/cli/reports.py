"""What the person is told beside the product: notes and problems, on standard error, one a line."""

from __future__ import annotations

from collections.abc import Iterable

import click

from owabi.cli.texts import N_, _, language_now, translate, translated
from owabi.core.errors import BadInput, Incomplete, OwabiError, Place, Problem, TooLong

FINE, FINDINGS, BAD = 0, 1, 2
"""The exit codes: fine; gaps or findings; usage or a bad file."""
INTERRUPTED, CLOSED = 130, 141
"""The exit codes of a command that was interrupted, or whose reader closed its end."""


def note(text: str) -> None:
    """Tell the person something, already translated."""
    click.echo(text, err=True)


def problem(found: Problem) -> None:
    """Tell a problem as ``file:line:column key: message``."""
    at(found.place, translate(found.message))


def at(place: Place, text: str) -> None:
    """Tell something about a place in an input, already translated."""
    where = str(place)
    note(one_line(f"{where}: {text}" if where else text))


def failure(error: OwabiError | OSError) -> int:
    """Tell what went wrong and return the exit code for it."""
    if isinstance(error, BadInput):
        for found in error.problems:
            problem(found)
    elif isinstance(error, OwabiError):
        note(one_line(translate(error.message)))
    else:
        note(one_line(_os_text(error)))
    return FINDINGS if isinstance(error, Incomplete | TooLong) else BAD


def one_line(text: str) -> str:
    """Return the text with what would break the line or steer the terminal made visible."""
    return "".join(
        char if char.isprintable() or char in " \u3000" else f"\\x{ord(char):02x}" for char in text
    )


def names(items: Iterable[str]) -> str:
    """Join names as the language does."""
    return ("、" if language_now() == "ja" else ", ").join(items)


def _os_text(error: OSError) -> str:
    file = error.filename if error.filename is not None else ""
    for kind, text in _OS_TEXTS.items():
        if isinstance(error, kind):
            return translated(text) % {"file": file}
    return _("%(file)s: %(reason)s.", file=file, reason=error.strerror or str(error))


_OS_TEXTS: dict[type[OSError], str] = {
    FileNotFoundError: N_("%(file)s: there is no such file or folder."),
    FileExistsError: N_("%(file)s exists already and wasn't touched. Choose another name."),
    IsADirectoryError: N_("%(file)s: this is a folder; name a file."),
    NotADirectoryError: N_("%(file)s: this is a file; name a folder."),
    PermissionError: N_("%(file)s: this may not be read or written."),
}
