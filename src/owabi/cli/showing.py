"""A fact sheet as a person reads it: names, answers, gaps, and what follows from the facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from owabi.cli import reports
from owabi.cli.texts import _, language_now
from owabi.core.compose.values import Style, say
from owabi.core.facts.answers import GAP, UNKNOWN, Blank
from owabi.core.facts.derive import derive
from owabi.core.facts.fields import Fact, facts_of
from owabi.core.facts.forms import Form, Rows, Table
from owabi.core.facts.read import FactFile

DERIVED = {"stop": "停止時間", "work": "復旧作業時間", "planned": "予定時間", "share": "影響の割合"}


@dataclass(frozen=True, slots=True)
class Shown:
    """One fact: its path and name, which of the four answers it has, and its words and value."""

    path: str
    fact: Fact
    answer: str
    text: str
    value: object


def shown_facts(part: object, path: str = "") -> Iterator[Shown]:
    """Yield every fact of a sheet or a part of one, in order; lists entry by entry."""
    for name, fact in facts_of(type(part)).items():
        place = f"{path}.{name}" if path else name
        value = getattr(part, name)
        if isinstance(value, Blank):
            yield Shown(place, fact, value.value, "" if value is GAP else _word(value), None)
        elif isinstance(fact.form, Table):
            yield from shown_facts(value, place)
        elif isinstance(fact.form, Rows):
            for index, entry in enumerate(value):
                yield from shown_facts(entry, f"{place}[{index}]")
        else:
            yield Shown(place, fact, "value", _words(value, place), _plain(fact.form, value))


def text_of(file: FactFile) -> Iterator[str]:
    """Yield the lines: what was answered, then what wasn't, what follows, and what is only for the company."""
    answered = list(shown_facts(file.facts))
    for one in answered:
        if one.answer != GAP.value:
            yield f"{named(one)}: {one.text}"
    gaps = [named(one) for one in answered if one.answer == GAP.value and "[" not in one.path]
    if gaps:
        yield ""
        yield _("Not answered: %(names)s", names=reports.names(gaps))
    derived = list(derived_facts(file))
    if derived:
        yield ""
        yield _("Derived:")
        yield from (f"  {name}: {text}" for _field, name, text in derived)
    inside = [one for one in shown_facts(file.internal, "internal") if one.answer != GAP.value]
    if inside:
        yield ""
        yield _("Internal, in no notice:")
        yield from (f"  {named(one)}: {one.text}" for one in inside)


def tables_of(file: FactFile) -> dict[str, Any]:
    """Return the same as plain tables."""
    return {
        "sheet": type(file.facts).__name__.lower(),
        "facts": [_table(one) for one in shown_facts(file.facts)],
        "derived": [{"name": field, "ja": name, "text": text} for field, name, text in derived_facts(file)],
        "internal": [
            _table(one) for one in shown_facts(file.internal, "internal") if one.answer != GAP.value
        ],
    }


def derived_facts(file: FactFile) -> Iterator[tuple[str, str, str]]:
    """Yield field, Japanese name and words of what was derived."""
    derived = derive(file.facts)
    for field, name in DERIVED.items():
        value = getattr(derived, field)
        if not isinstance(value, Blank):
            yield field, name, say(value, Style.WRITTEN)


def named(one: Shown) -> str:
    """Return the Japanese name with the path."""
    return f"{one.fact.ja}（{one.path}）" if language_now() == "ja" else f"{one.fact.ja} ({one.path})"


def _table(one: Shown) -> dict[str, Any]:
    return {"path": one.path, "name": one.fact.ja, "answer": one.answer, "text": one.text, "value": one.value}


def _word(blank: Blank) -> str:
    return _("unknown: being found out") if blank is UNKNOWN else _("none: checked, there is none")


def _words(value: object, path: str) -> str:
    if isinstance(value, tuple):
        return reports.names(_words(item, path) for item in value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return say(value, Style.WRITTEN, path)


def _plain(form: Form | Table | Rows, value: object) -> object:
    return value if isinstance(form, Table | Rows) else form.write(value)
