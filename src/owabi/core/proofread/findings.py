"""What the proofreader says: findings with their place, reason, basis and suggestions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from owabi.core.errors import Message


class Severity(IntEnum):
    """How much a finding matters; the order is that of weight."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The name in files and on the command line: info, warning, error."""
        return self.name.lower()

    @classmethod
    def named(cls, word: str) -> Severity | None:
        """Return the severity of that name, None where there is none."""
        return next((one for one in cls if one.word == word), None)


class Applicability(StrEnum):
    """Whether a suggestion may be taken without a person.

    ``safe``: the engine has verified it, and it changes notation only. ``review``: a person must read it, since it
    changes words of respect, meaning or facts. ``none``: an example to follow, not a text to put in.
    """

    SAFE = "safe"
    REVIEW = "review"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A text to put in place of what was found, and how freely that may be done."""

    text: str
    applicability: Applicability = Applicability.REVIEW


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule comes from: its key in the table of sources, its title and its address ('' for none)."""

    key: str
    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule reports: offsets in ``Document.text``, and what differs from the rule's own settings."""

    start: int
    end: int
    message: Message
    suggestions: tuple[Suggestion, ...] = ()
    severity: Severity | None = None
    why: Message | None = None
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. ``start`` and ``end`` count characters of the text as given, line and column from 1.

    ``message`` says what, ``why`` the reason; the edges translate both. A suggestion replaces exactly
    ``start`` to ``end``.
    """

    code: str
    name: str
    severity: Severity
    message: Message
    why: Message
    basis: tuple[Source, ...]
    start: int
    end: int
    line: int
    column: int
    text: str
    suggestions: tuple[Suggestion, ...] = ()
