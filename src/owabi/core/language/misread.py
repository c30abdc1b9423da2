"""What every parser of this room raises: a value it can't read, with a message for the one who wrote it."""

from __future__ import annotations

import unicodedata

from owabi.core.errors import Message

_SHOWN = 40


class Misread(ValueError):
    """A value that can't be read; ``message`` says what is wrong, the value, and what is allowed."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return str(self.message)


def normal(text: str) -> str:
    """Return the text in compatibility form (NFKC: full-width digits become plain) without outer blanks."""
    return unicodedata.normalize("NFKC", text).strip()


def shown(value: object) -> str:
    """Return the value as a message shows it: on one line, at most 40 characters, no invisible ones."""
    text = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in str(value))
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
