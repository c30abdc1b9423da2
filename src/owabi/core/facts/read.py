"""Reading a fact sheet: from plain tables to typed facts, with every problem of the file at once."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from owabi.core.errors import BadFacts, Message, Problem
from owabi.core.facts.answers import NONE, UNKNOWN, WORDS, Blank, blank_of
from owabi.core.facts.check import contradictions
from owabi.core.facts.fields import Fact, facts_of
from owabi.core.facts.forms import Rows, Table, Zone
from owabi.core.facts.incident import Incident
from owabi.core.facts.internal import Internal
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.sources import Source, read_source
from owabi.core.language.misread import Misread

Sheet: TypeAlias = Incident | Maintenance

SHEETS: Mapping[str, type[Incident] | type[Maintenance]] = {"incident": Incident, "maintenance": Maintenance}
"""The sheets by the name that the key ``sheet`` gives; without it a sheet is an incident's."""


@dataclass(frozen=True, slots=True)
class FactFile:
    """A fact sheet, and apart from it what only the company may see."""

    facts: Sheet
    internal: Internal


def read_facts(content: bytes, file: str) -> FactFile:
    """Read a fact file (TOML, or JSON where the name ends in ``.json``).

    Raises :class:`BadFacts` with every problem found: syntax, unknown keys with the nearest right one, values
    of the wrong kind or shape, and facts that contradict each other.
    """
    return facts_of_tables(read_source(content, file))


def facts_of_tables(source: Source) -> FactFile:
    """Turn parsed tables into facts; raises :class:`BadFacts` as :func:`read_facts` does."""
    reader = _Reader(source)
    tables = dict(source.tables)
    sheet = reader.sheet(tables.pop("sheet", "incident"))
    internal = reader.table(Internal, tables.pop("internal", {}), "internal")
    facts = reader.table(sheet, tables, "")
    if not reader.problems:
        reader.problems += [Problem(source.place(key), message) for key, message in contradictions(facts)]
    if reader.problems:
        raise BadFacts(sorted(reader.problems, key=lambda problem: problem.place.line or 0))
    return FactFile(facts, internal)


class _Reader:
    """Collects the problems of one file while its tables are turned into facts."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.zone = self._zone()

    def sheet(self, name: object) -> type[Incident] | type[Maintenance]:
        if isinstance(name, str) and name in SHEETS:
            return SHEETS[name]
        self._refuse("sheet", Message("“%(value)s” isn't one of %(allowed)s.", {"value": name, "allowed": ", ".join(SHEETS)}))
        return Incident

    def table(self, sheet: type, raw: object, path: str) -> Any:
        if not isinstance(raw, dict):
            self._refuse(path, Message("Write a table here, such as [%(key)s] with its own lines.", {"key": path}))
            return sheet()
        facts = facts_of(sheet)
        values: dict[str, object] = {}
        for key, value in raw.items():
            field = _field_named(facts, str(key))
            place = f"{path}.{key}" if path else str(key)
            if field is None:
                self._refuse(place, _no_such_key(facts, str(key)))
            elif field in values:
                self._refuse(place, Message("%(key)s is written twice. Keep one of them.", {"key": field}))
            else:
                values[field] = self._answer(facts[field], value, place)
        return sheet(**{key: value for key, value in values.items() if value is not None})

    def _answer(self, fact: Fact, value: object, path: str) -> object:
        if isinstance(value, str) and (blank := blank_of(value.strip())):
            return self._blank(fact, blank, path)
        if isinstance(fact.form, Table):
            return self.table(fact.form.of, value, path)
        if isinstance(fact.form, Rows):
            return self._rows(fact.form, value, path)
        try:
            return fact.form.read(value, self.zone)
        except Misread as error:
            self._refuse(path, error.message)
            return None

    def _blank(self, fact: Fact, blank: Blank, path: str) -> object:
        allowed = [WORDS[kind][0] for kind, may in ((UNKNOWN, fact.unknown), (NONE, fact.none)) if may]
        if WORDS[blank][0] in allowed:
            return blank
        if allowed:
            message = Message(
                "%(name)s can't be “%(word)s”. Write a value or “%(allowed)s”, or leave the line out until it is known.",
                {"name": fact.ja, "word": WORDS[blank][0], "allowed": "” / “".join(allowed)},
            )
        else:
            message = Message(
                "%(name)s can't be “%(word)s”. Write a value such as “%(example)s”, or leave the line out.",
                {"name": fact.ja, "word": WORDS[blank][0], "example": fact.example},
            )
        self._refuse(path, message)
        return None

    def _rows(self, form: Rows, value: object, path: str) -> object:
        if not isinstance(value, list) or not value:
            self._refuse(path, Message("Write one or more tables here: [[%(key)s]] with its own lines.", {"key": path}))
            return None
        if len(value) > form.most:
            self._refuse(
                path,
                Message("The list has %(length)s entries; at most %(most)s fit.", {"length": len(value), "most": form.most}),
            )
            return None
        return tuple(self.table(form.of, item, f"{path}[{index}]") for index, item in enumerate(value))

    def _zone(self) -> ZoneInfo:
        try:
            return ZoneInfo(Zone().read(self.source.tables.get("zone", "Asia/Tokyo"), ZoneInfo("Asia/Tokyo")))
        except Misread:
            return ZoneInfo("Asia/Tokyo")

    def _refuse(self, key: str, message: Message) -> None:
        self.problems.append(Problem(self.source.place(key), message))


def _field_named(facts: Mapping[str, Fact], key: str) -> str | None:
    if key in facts:
        return key
    return next((name for name, fact in facts.items() if key in fact.also or key == fact.ja), None)


def _no_such_key(facts: Mapping[str, Fact], key: str) -> Message:
    names = [name for field, fact in facts.items() for name in (field, *fact.also, fact.ja)]
    near = difflib.get_close_matches(key.lower(), names, 1, 0.6)
    if near:
        return Message("%(key)s isn't a fact here. Did you mean %(nearest)s?", {"key": key, "nearest": near[0]})
    return Message("%(key)s isn't a fact here. Known are: %(names)s.", {"key": key, "names": ", ".join(facts)})


def paths_of(sheet: type, path: str = "") -> Iterator[tuple[str, Fact]]:
    """Yield every fact of a sheet with its path, depth first; entries of lists have ``[]`` in theirs."""
    for name, fact in facts_of(sheet).items():
        place = f"{path}.{name}" if path else name
        yield place, fact
        if isinstance(fact.form, Table):
            yield from paths_of(fact.form.of, place)
        elif isinstance(fact.form, Rows):
            yield from paths_of(fact.form.of, f"{place}[]")
