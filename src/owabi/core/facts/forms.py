"""How each kind of fact is read from a file, written back, and described in a JSON Schema.

Forms of measured values are in ``measured``, those of addresses in ``addresses``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from owabi.core.errors import Message
from owabi.core.language import hygiene, shapes
from owabi.core.language.misread import Misread, shown
from owabi.core.terms import Term


class Form(Protocol):
    """Reads one value of a fact; :class:`Misread` says what is allowed instead."""

    def read(self, value: object, zone: ZoneInfo, /) -> Any:
        """Return the fact's value; times without an offset are of ``zone``."""

    def write(self, value: Any, /) -> object:
        """Return the value as a file holds it; reading it again gives the same value."""

    def schema(self) -> dict[str, object]:
        """Return the JSON Schema of the value."""


def told(value: object) -> object:
    """Return a value of a file as a message shows it: short, on one line, whatever it is."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    if isinstance(value, dict):
        return Message("a table")
    if isinstance(value, list):
        return Message("a list")
    if isinstance(value, int) and abs(value) >= 10**16:
        return Message("a number with more than 16 digits")
    return f"“{shown(value)}”" if isinstance(value, str) else shown(value)


def clean_text(value: object, longest: int, example: str = "") -> str:
    """Return ``value`` as one line of text without blanks around it.

    Raises :class:`Misread` for what isn't text, for nothing, for control, invisible or bidirectional characters,
    and for more than ``longest`` characters.
    """
    if not isinstance(value, str):
        raise Misread(
            Message(
                "This is %(value)s. Write a text in quotes, such as “%(example)s”.",
                {"value": told(value), "example": example},
            )
        )
    text = value.strip()
    if not text:
        raise Misread(Message("The text is empty. Leave the line out if this isn't known yet."))
    if found := hygiene.unclean(text):
        raise Misread(
            Message(
                "The text holds %(character)s at character %(position)s. Write one line of plain text.",
                {"character": found[0], "position": found[1] + 1},
            )
        )
    if len(text) > longest:
        raise Misread(
            Message(
                "“%(value)s” has %(length)s characters; at most %(longest)s fit. "
                "Shorten it to what customers need.",
                {"value": shown(text), "length": len(text), "longest": longest},
            )
        )
    return text


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text, of a grammatical shape where ``shape`` says so.

    The sentences that take a shaped text bring their own full stop, so one at its end is left out.
    """

    longest: int
    shape: shapes.Shape | None = None
    example: str = ""

    def read(self, value: object, _zone: ZoneInfo, /) -> str:
        """Return the text, refused where its shape isn't the one its sentences need."""
        if self.shape is None:
            return clean_text(value, self.longest, self.example)
        bare = value.strip().rstrip("。") if isinstance(value, str) else value
        text = clean_text(bare, self.longest, self.example)
        sentence = self.shape in (shapes.Shape.PREDICATE, shapes.Shape.REQUEST)
        marked = text.startswith(("、", "。")) or (sentence and text.endswith(("!", "！")))
        if marked or shapes.shape_of(text) is not self.shape:
            raise Misread(Message(_WANTED[self.shape], {"value": shown(text), "example": self.example}))
        return text

    def write(self, value: str, /) -> object:
        """Return the text as it is."""
        return value

    def schema(self) -> dict[str, object]:
        """Return a string with its greatest length."""
        return {"type": "string", "minLength": 1, "maxLength": self.longest}


_WANTED = {
    shapes.Shape.NOUN: "“%(value)s” isn't a noun phrase. Write one, such as “%(example)s”.",
    shapes.Shape.CLAUSE: (
        "“%(value)s” isn't a plain clause that can stand before a noun. Write one, such as “%(example)s”."
    ),
    shapes.Shape.PREDICATE: (
        "“%(value)s” isn't a polite sentence. Write one without its full stop, such as “%(example)s”."
    ),
    shapes.Shape.REQUEST: (
        "“%(value)s” isn't a polite request. Write one without its full stop, such as “%(example)s”."
    ),
}


@dataclass(frozen=True, slots=True)
class OneOf:
    """A term of a closed set; its Japanese label is read as well."""

    terms: type[Term]

    def read(self, value: object, _zone: ZoneInfo, /) -> Term:
        """Return the term."""
        if term := self.term(value):
            return term
        raise Misread(
            Message(
                "%(value)s isn't one of %(allowed)s. Write one of them.",
                {"value": told(value), "allowed": ", ".join(f"{term} ({term.label})" for term in self.terms)},
            )
        )

    def term(self, value: object) -> Term | None:
        """Return the term that this value names, or None."""
        word = value.strip() if isinstance(value, str) else value
        return next((term for term in self.terms if word in (term.value, term.label)), None)

    def write(self, value: Term, /) -> object:
        """Return the English value."""
        return value.value

    def schema(self) -> dict[str, object]:
        """Return the English values."""
        return {"type": "string", "enum": [term.value for term in self.terms]}


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no."""

    def read(self, value: object, _zone: ZoneInfo, /) -> bool:
        """Return the truth value."""
        if not isinstance(value, bool):
            raise Misread(
                Message("This is %(value)s. Write true or false, without quotes.", {"value": told(value)})
            )
        return value

    def write(self, value: bool, /) -> object:
        """Return the truth value."""
        return value

    def schema(self) -> dict[str, object]:
        """Return a boolean."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A whole number from 1 to 999."""

    def read(self, value: object, _zone: ZoneInfo, /) -> int:
        """Return the number."""
        if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 999:
            raise Misread(
                Message(
                    "This is %(value)s. Write a whole number from 1 to 999, without quotes.",
                    {"value": told(value)},
                )
            )
        return value

    def write(self, value: int, /) -> object:
        """Return the number."""
        return value

    def schema(self) -> dict[str, object]:
        """Return an integer."""
        return {"type": "integer", "minimum": 1, "maximum": 999}


@dataclass(frozen=True, slots=True)
class Several:
    """One value of another form, or a list of them; the reader of sheets reads each by itself."""

    form: Form
    most: int = 50

    def read(self, value: object, zone: ZoneInfo, /) -> tuple[object, ...]:
        """Return the values; a lone value is a list of one."""
        return tuple(self.form.read(item, zone) for item in self.items(value))

    def items(self, value: object) -> list[object]:
        """Return what is to be read one by one; :class:`Misread` for no entries or too many."""
        values = value if isinstance(value, list) else [value]
        if not values:
            raise Misread(
                Message("The list is empty. Write “none” if there are none, or leave the line out.")
            )
        if len(values) > self.most:
            raise Misread(
                Message(
                    "The list has %(length)s entries; at most %(most)s fit. Keep those that customers need.",
                    {"length": len(values), "most": self.most},
                )
            )
        return values

    def write(self, value: tuple[object, ...], /) -> object:
        """Return the values as a list."""
        return [self.form.write(item) for item in value]

    def schema(self) -> dict[str, object]:
        """Return a list of the other form, or one of it."""
        one = self.form.schema()
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1, "maxItems": self.most}]}


@dataclass(frozen=True, slots=True)
class Table:
    """A table of facts of its own; read by the reader of sheets."""

    of: type


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of tables of facts, each with the facts it ``needs``; read by the reader of sheets."""

    of: type
    needs: tuple[str, ...]
    most: int = 50
