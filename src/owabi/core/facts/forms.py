"""How each kind of fact is read from a file, written back, and described in a JSON Schema."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from owabi.core.errors import Message
from owabi.core.language import counts, durations, hygiene, moments, shapes
from owabi.core.language.misread import Misread
from owabi.core.terms import Term


class Form(Protocol):
    """Reads one value of a fact; :class:`Misread` says what is allowed instead."""

    def read(self, value: object, zone: ZoneInfo) -> Any:
        """Return the fact's value; times without an offset are of ``zone``."""

    def write(self, value: Any) -> object:
        """Return the value as a file holds it; reading it again gives the same value."""

    def schema(self) -> dict[str, object]:
        """Return the JSON Schema of the value."""


def clean_text(value: object, longest: int) -> str:
    """Return ``value`` as one line of text without control, invisible or bidirectional characters."""
    if not isinstance(value, str):
        raise Misread(Message("Write a text in quotes; this is %(value)r.", {"value": value}))
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
                "The text has %(length)s characters; at most %(longest)s fit. Shorten it to what customers need.",
                {"length": len(text), "longest": longest},
            )
        )
    return text


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text, of a grammatical shape where ``shape`` says so."""

    longest: int
    shape: shapes.Shape | None = None
    example: str = ""

    def read(self, value: object, zone: ZoneInfo) -> str:
        """Return the text, refused where its shape isn't the one its sentences need."""
        text = clean_text(value, self.longest)
        if self.shape and shapes.shape_of(text) is not self.shape:
            raise Misread(
                Message(_WANTED[self.shape], {"value": text, "example": self.example})
            )
        return text

    def write(self, value: str) -> object:
        """Return the text as it is."""
        return value

    def schema(self) -> dict[str, object]:
        """Return a string with its greatest length."""
        return {"type": "string", "minLength": 1, "maxLength": self.longest}


_WANTED = {
    shapes.Shape.NOUN: "Write a noun phrase, such as “%(example)s”; “%(value)s” isn't one.",
    shapes.Shape.CLAUSE: "Write a plain clause that can stand before a noun, such as “%(example)s”; “%(value)s” isn't one.",
    shapes.Shape.PREDICATE: "Write a polite sentence without its full stop, such as “%(example)s”; “%(value)s” isn't one.",
    shapes.Shape.REQUEST: "Write a polite request without its full stop, such as “%(example)s”; “%(value)s” isn't one.",
}


@dataclass(frozen=True, slots=True)
class When:
    """A point in time, exact or approximate, to the minute, the hour or the day."""

    def read(self, value: object, zone: ZoneInfo) -> moments.Moment:
        """Return the moment in ``zone``."""
        if isinstance(value, date | datetime):
            return moments.moment_of(value, zone)
        return moments.parse_moment(clean_text(value, 60), zone)

    def write(self, value: moments.Moment) -> object:
        """Return the moment's canonical text."""
        return moments.text_of(value)

    def schema(self) -> dict[str, object]:
        """Return a string such as ``2026-11-22 10:05頃``."""
        return {"type": "string", "examples": ["2026-11-22 10:05頃"]}


@dataclass(frozen=True, slots=True)
class HowLong:
    """A length of time."""

    def read(self, value: object, zone: ZoneInfo) -> durations.Duration:
        """Return the duration."""
        return durations.parse_duration(clean_text(value, 40))

    def write(self, value: durations.Duration) -> object:
        """Return the duration's canonical text."""
        return durations.text_of(value)

    def schema(self) -> dict[str, object]:
        """Return a string such as ``約2時間``."""
        return {"type": "string", "examples": ["約2時間"]}


@dataclass(frozen=True, slots=True)
class HowMany:
    """A count with its unit."""

    unit: str

    def read(self, value: object, zone: ZoneInfo) -> counts.Count:
        """Return the count; a bare number counts in the form's unit."""
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise Misread(Message("Write a count such as 1200 or “約1,200件”; this is %(value)r.", {"value": value}))
        return counts.parse_count(value if isinstance(value, int) else clean_text(value, 40), self.unit)

    def write(self, value: counts.Count) -> object:
        """Return the bare number where nothing else needs saying, a text otherwise."""
        if value.unit == self.unit and not value.approximate:
            return value.number
        return f"{'約' if value.approximate else ''}{value.number}{value.unit}"

    def schema(self) -> dict[str, object]:
        """Return a whole number or a text such as ``約1,200件``."""
        return {"type": ["integer", "string"], "minimum": 0, "examples": [f"約1,200{self.unit}"]}


@dataclass(frozen=True, slots=True)
class Portion:
    """A share of a whole in percent."""

    def read(self, value: object, zone: ZoneInfo) -> counts.Share:
        """Return the share, from 0 to 100 percent."""
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            raise Misread(Message("Write a share such as 3.2 or “約3.2%%”; this is %(value)r.", {"value": value}))
        return counts.parse_share(value)

    def write(self, value: counts.Share) -> object:
        """Return the share as a text with its percent sign."""
        return counts.say_share(value)

    def schema(self) -> dict[str, object]:
        """Return a number from 0 to 100 or a text such as ``約3.2%``."""
        return {"type": ["number", "string"], "minimum": 0, "maximum": 100, "examples": ["約3.2%"]}


@dataclass(frozen=True, slots=True)
class OneOf:
    """A term of a closed set; its Japanese label is read as well."""

    terms: type[Term]

    def read(self, value: object, zone: ZoneInfo) -> Term:
        """Return the term."""
        for term in self.terms:
            if value in (term.value, term.label):
                return term
        raise Misread(
            Message(
                "“%(value)s” isn't one of %(allowed)s.",
                {"value": value, "allowed": ", ".join(f"{term.value} ({term.label})" for term in self.terms)},
            )
        )

    def write(self, value: Term) -> object:
        """Return the English value."""
        return value.value

    def schema(self) -> dict[str, object]:
        """Return the English values."""
        return {"type": "string", "enum": [term.value for term in self.terms]}


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no."""

    def read(self, value: object, zone: ZoneInfo) -> bool:
        """Return the truth value."""
        if not isinstance(value, bool):
            raise Misread(Message("Write true or false without quotes; this is %(value)r.", {"value": value}))
        return value

    def write(self, value: bool) -> object:
        """Return the truth value."""
        return value

    def schema(self) -> dict[str, object]:
        """Return a boolean."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A whole number from 1."""

    def read(self, value: object, zone: ZoneInfo) -> int:
        """Return the number, from 1 to 999."""
        if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 999:
            raise Misread(Message("Write a whole number from 1 to 999; this is %(value)r.", {"value": value}))
        return value

    def write(self, value: int) -> object:
        """Return the number."""
        return value

    def schema(self) -> dict[str, object]:
        """Return an integer."""
        return {"type": "integer", "minimum": 1, "maximum": 999}


@dataclass(frozen=True, slots=True)
class Url:
    """A web address with its scheme."""

    def read(self, value: object, zone: ZoneInfo) -> str:
        """Return the address, http or https with a host, without spaces or brackets that end a link early."""
        text = clean_text(value, 400)
        try:
            parts = urlsplit(text)
            sound = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        except ValueError:
            sound = False
        if not sound or not re.fullmatch(r"[!#-;=?-\[\]_a-z~]+", text, re.IGNORECASE | re.ASCII):
            raise Misread(
                Message("Write a full address such as https://example.jp/status; this is “%(value)s”.", {"value": text})
            )
        return text

    def write(self, value: str) -> object:
        """Return the address."""
        return value

    def schema(self) -> dict[str, object]:
        """Return a string of format ``uri``."""
        return {"type": "string", "format": "uri"}


@dataclass(frozen=True, slots=True)
class MailAddress:
    """A mail address."""

    def read(self, value: object, zone: ZoneInfo) -> str:
        """Return the address if its syntax is sound (RFC 5321, 6531); whether it receives mail isn't asked."""
        from email_validator import EmailNotValidError, validate_email

        text = clean_text(value, 254)
        try:
            validate_email(text, check_deliverability=False, test_environment=True)
        except EmailNotValidError as error:
            raise Misread(
                Message("Write a mail address such as support@example.jp; this is “%(value)s”.", {"value": text})
            ) from error
        return text

    def write(self, value: str) -> object:
        """Return the address."""
        return value

    def schema(self) -> dict[str, object]:
        """Return a string of format ``email``."""
        return {"type": "string", "format": "email"}


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A telephone number as it is to be printed."""

    def read(self, value: object, zone: ZoneInfo) -> str:
        """Return the number as written: digits in groups, an extension in brackets allowed."""
        text = clean_text(value, 30)
        digits = re.sub(r"\D", "", text, flags=re.ASCII)
        if not re.fullmatch(r"\+?[0-9][0-9()\-]+( ?[(（](内線 ?[0-9]+|代表?)[)）])?", text) or not 9 <= len(digits) <= 20:
            raise Misread(
                Message(
                    "Write a telephone number in half-width digits such as 03-5550-0100; this is “%(value)s”.",
                    {"value": text},
                )
            )
        return text

    def write(self, value: str) -> object:
        """Return the number as written."""
        return value

    def schema(self) -> dict[str, object]:
        """Return a string such as ``03-5550-0100``."""
        return {"type": "string", "examples": ["03-5550-0100"]}


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone by its IANA name."""

    def read(self, value: object, zone: ZoneInfo) -> str:
        """Return the name."""
        text = clean_text(value, 60)
        try:
            ZoneInfo(text)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise Misread(
                Message("Write a time zone such as Asia/Tokyo; “%(value)s” isn't known.", {"value": text})
            ) from error
        return text

    def write(self, value: str) -> object:
        """Return the name."""
        return value

    def schema(self) -> dict[str, object]:
        """Return a string such as ``Asia/Tokyo``."""
        return {"type": "string", "examples": ["Asia/Tokyo"]}


@dataclass(frozen=True, slots=True)
class Several:
    """One value or a list of values of another form."""

    form: Form
    most: int = 50

    def read(self, value: object, zone: ZoneInfo) -> tuple[object, ...]:
        """Return the values; a lone value is a list of one."""
        values = value if isinstance(value, list) else [value]
        if not values:
            raise Misread(Message("The list is empty. Write “none” if there are none, or leave the line out."))
        if len(values) > self.most:
            raise Misread(Message("The list has %(length)s entries; at most %(most)s fit.", {"length": len(values), "most": self.most}))
        return tuple(self.form.read(item, zone) for item in values)

    def write(self, value: tuple[object, ...]) -> object:
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
