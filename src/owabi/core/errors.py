"""The one exception tree of Owabi.

::

    OwabiError
    ├── BadInput            a file or value that a person can mend; carries every problem found
    │   ├── BadFacts        a fact sheet
    │   ├── BadLibrary      a phrasebook, outline, scene or company override
    │   └── BadAnswers      answers to the questions of a scene
    ├── NotComposable       the facts are sound, but this notice can't be made of them
    │   ├── Incomplete      facts this kind of notice must hold aren't answered yet
    │   ├── NoSuchEdition   kind, reader and channel don't go together
    │   └── TooLong         the text can't be made to fit the channel
    └── UnknownName         no template, fact or channel has this name

A message to a person is a :class:`Message`: an English text with named places, which the edges
(command line, web) translate with gettext before the values are put in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Message:
    """A text for a person: an English ``id`` with ``%(name)s`` places, and the values for them."""

    id: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.id % self.values if self.values else self.id


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: file name, key or section, line and column (both from 1), each optional."""

    file: str | None = None
    key: str | None = None
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        numbers = ":".join(str(number) for number in (self.line, self.column) if number is not None)
        position = ":".join(part for part in (self.file, numbers) if part)
        return " ".join(part for part in (position, self.key) if part)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an input: where it stands and what to do about it."""

    place: Place
    message: Message

    def __str__(self) -> str:
        where = str(self.place)
        return f"{where}: {self.message}" if where else str(self.message)


class OwabiError(Exception):
    """Anything Owabi raises on purpose; its text tells a person what to do next."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return str(self.message)


class BadInput(OwabiError):
    """An input a person can mend; ``problems`` holds everything found wrong, in the order of the input."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(Message("%(count)s problems found", {"count": len(self.problems)}))

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class BadFacts(BadInput):
    """A fact sheet that can't be read or contradicts itself."""


class BadLibrary(BadInput):
    """A phrasebook, outline, scene or company override that can't be used."""


class BadAnswers(BadInput):
    """Answers to the questions of a scene that are missing or of the wrong kind."""


class NotComposable(OwabiError):
    """The facts are sound, but the notice asked for can't be made of them."""


class NoSuchEdition(NotComposable):
    """Kind, reader and channel don't go together."""


class TooLong(NotComposable):
    """The text can't be made to fit the channel without leaving out what must be said."""


class Incomplete(NotComposable):
    """Facts that this kind of notice must hold aren't answered yet; ``missing`` names them by path."""

    def __init__(self, message: Message, missing: Iterable[str]) -> None:
        super().__init__(message)
        self.missing = tuple(missing)


class UnknownName(OwabiError):
    """No template, fact or channel has this name."""
