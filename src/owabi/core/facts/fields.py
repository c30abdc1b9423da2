"""How a fact is declared: its Japanese name, what it is about, what may be answered, and an example."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from owabi.core.facts.addresses import MailAddress, PhoneNumber, Url
from owabi.core.facts.answers import GAP
from owabi.core.facts.forms import Form, OneOf, Ordinal, Rows, Several, Table, Text, YesNo
from owabi.core.facts.measured import HowLong, HowMany, Portion, When, Zone
from owabi.core.language.shapes import Shape
from owabi.core.terms import Term


@dataclass(frozen=True, slots=True)
class Fact:
    """The declaration of a fact: Japanese name, English description, form, allowed blanks, example, other keys."""

    ja: str
    about: str
    form: Form | Table | Rows
    unknown: bool = False
    none: bool = False
    example: str = ""
    also: tuple[str, ...] = ()


def facts_of(sheet: type) -> Mapping[str, Fact]:
    """Return the facts a sheet or a part of one declares, by field name, in order."""
    return _facts_of(sheet)


@cache
def _facts_of(sheet: type) -> Mapping[str, Fact]:
    return {item.name: item.metadata["fact"] for item in dataclasses.fields(sheet) if "fact" in item.metadata}


def _field(ja: str, about: str, form: Form | Table | Rows, default: object = GAP, **rest: Any) -> Any:
    return dataclasses.field(default=default, metadata={"fact": Fact(ja, about, form, **rest)})


def _text(ja: str, about: str, longest: int, shape: Shape | None, example: str = "", **rest: Any) -> Any:
    return _field(ja, about, Text(longest, shape, example), example=example, **rest)


def name(ja: str, about: str, **rest: Any) -> Any:
    """Declare a name, printed as it is."""
    return _text(ja, about, 60, None, **rest)


def noun(ja: str, about: str, **rest: Any) -> Any:
    """Declare a noun phrase."""
    return _text(ja, about, 80, Shape.NOUN, **rest)


def clause(ja: str, about: str, **rest: Any) -> Any:
    """Declare a plain clause that can stand before a noun."""
    return _text(ja, about, 80, Shape.CLAUSE, **rest)


def predicate(ja: str, about: str, **rest: Any) -> Any:
    """Declare a polite sentence without its full stop."""
    return _text(ja, about, 120, Shape.PREDICATE, **rest)


def hours(ja: str, about: str, **rest: Any) -> Any:
    """Declare opening hours as they are to be printed."""
    return _text(ja, about, 60, None, example="9:00-18:00（土日祝日を除く）", **rest)


def note(ja: str, about: str, **rest: Any) -> Any:
    """Declare a remark for the company alone."""
    return _text(ja, about, 2000, None, **rest)


def names(ja: str, about: str, example: str = "", **rest: Any) -> Any:
    """Declare a list of names."""
    return _field(ja, about, Several(Text(60)), example=example, **rest)


def notes(ja: str, about: str, example: str = "", **rest: Any) -> Any:
    """Declare a list of remarks for the company alone."""
    return _field(ja, about, Several(Text(2000), 500), example=example, **rest)


def predicates(ja: str, about: str, example: str, **rest: Any) -> Any:
    """Declare a list of polite sentences without their full stops."""
    return _field(ja, about, Several(Text(120, Shape.PREDICATE, example)), example=example, **rest)


def requests(ja: str, about: str, example: str, **rest: Any) -> Any:
    """Declare a list of polite requests without their full stops."""
    return _field(ja, about, Several(Text(120, Shape.REQUEST, example)), example=example, **rest)


def moment(ja: str, about: str, example: str = "2026-11-22 10:05頃", **rest: Any) -> Any:
    """Declare a point in time."""
    return _field(ja, about, When(), example=example, **rest)


def duration(ja: str, about: str, **rest: Any) -> Any:
    """Declare a length of time."""
    return _field(ja, about, HowLong(), **rest)


def count(ja: str, about: str, unit: str = "件", **rest: Any) -> Any:
    """Declare a count; ``unit`` is used where the sheet writes a bare number."""
    return _field(ja, about, HowMany(unit), **rest)


def share(ja: str, about: str, **rest: Any) -> Any:
    """Declare a share in percent."""
    return _field(ja, about, Portion(), example="約3.2%", **rest)


def number(ja: str, about: str, **rest: Any) -> Any:
    """Declare an ordinal number."""
    return _field(ja, about, Ordinal(), **rest)


def flag(ja: str, about: str, **rest: Any) -> Any:
    """Declare a yes or no."""
    return _field(ja, about, YesNo(), example="true", **rest)


def choice(ja: str, about: str, terms: type[Term], **rest: Any) -> Any:
    """Declare a term of a closed set."""
    return _field(ja, about, OneOf(terms), example=next(iter(terms)).value, **rest)


def url(
    ja: str, about: str, example: str = "https://example.jp/guide", longest: int = 400, **rest: Any
) -> Any:
    """Declare a web address of at most ``longest`` characters."""
    return _field(ja, about, Url(longest), example=example, **rest)


def phone(ja: str, about: str, **rest: Any) -> Any:
    """Declare a telephone number."""
    return _field(ja, about, PhoneNumber(), example="03-5550-0100", **rest)


def mail(ja: str, about: str, **rest: Any) -> Any:
    """Declare a mail address."""
    return _field(ja, about, MailAddress(), example="support@example.jp", **rest)


def zone(ja: str, about: str) -> Any:
    """Declare the zone of a sheet's times."""
    return _field(ja, about, Zone(), default="Asia/Tokyo", example="Asia/Tokyo")


def table(ja: str, about: str, of: type) -> Any:
    """Declare a table of facts."""
    return _field(ja, about, Table(of), default=of())


def rows(ja: str, about: str, of: type, *needs: str, **rest: Any) -> Any:
    """Declare a list of tables of facts; ``needs`` names those without which an entry says nothing."""
    return _field(ja, about, Rows(of, needs), **rest)
