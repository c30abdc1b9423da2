"""Reading a fact sheet: from plain tables to typed facts, with every problem of the file at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from owabi.core.errors import BadFacts, Message, Problem
from owabi.core.facts.answers import NONE, UNKNOWN, WORDS, Blank, blank_of
from owabi.core.facts.check import contradictions
from owabi.core.facts.fields import Fact, facts_of
from owabi.core.facts.forms import Form, OneOf, Rows, Several, Table, told
from owabi.core.facts.incident import Incident
from owabi.core.facts.internal import Internal
from owabi.core.facts.keys import MOST_KEYS, field_named, no_such_key, paths_of
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.positions import Path
from owabi.core.facts.sources import Source, read_source, spelled
from owabi.core.language.misread import Misread

Sheet: TypeAlias = Incident | Maintenance

SHEETS: Mapping[str, type[Incident] | type[Maintenance]] = {"incident": Incident, "maintenance": Maintenance}
"""The sheets by the name that the key ``sheet`` gives; without it a sheet is an incident's."""

__all__ = ["SHEETS", "FactFile", "Sheet", "facts_of_tables", "paths_of", "read_facts"]


@dataclass(frozen=True, slots=True)
class FactFile:
    """A fact sheet, and apart from it what only the company may see."""

    facts: Sheet
    internal: Internal


def read_facts(content: bytes, file: str) -> FactFile:
    """Read a fact file (TOML, or JSON where the name ends in ``.json``).

    Raises :class:`BadFacts` with every problem found, in the order of the file: syntax, unknown keys with the
    nearest right one, values of the wrong kind or shape, and facts that contradict each other.
    """
    return facts_of_tables(read_source(content, file))


def facts_of_tables(source: Source) -> FactFile:
    """Turn parsed tables into facts; raises :class:`BadFacts` as :func:`read_facts` does."""
    reader = _Reader(source)
    tables = dict(source.tables)
    sheet = reader.sheet(tables.pop("sheet", "incident"), tables)
    internal = tables.pop("internal", {})
    facts = reader.table(sheet, tables, (), "")
    inside = reader.table(Internal, internal, ("internal",), "internal")
    reader.contradictions(facts)
    if reader.problems:
        raise BadFacts(sorted(reader.problems, key=lambda problem: problem.place.line or 0))
    return FactFile(facts, inside)


class _Reader:
    """Collects the problems of one file while its tables are turned into facts.

    Two paths lead the way: the keys as written, to find their line, and the facts' own names.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.zone = ZoneInfo("Asia/Tokyo")
        self._written: dict[str, Path] = {}
        self._refused: list[str] = []

    def sheet(self, name: object, tables: Mapping[str, object]) -> type[Incident] | type[Maintenance]:
        """Return the sheet of that name; without a right name, the one that knows most of the keys."""
        if isinstance(name, str) and name in SHEETS:
            return SHEETS[name]
        allowed = " / ".join(f'sheet = "{known}"' for known in SHEETS)
        message = Message(
            "%(value)s isn't a fact sheet. Write %(allowed)s.", {"value": told(name), "allowed": allowed}
        )
        self._refuse(("sheet",), "sheet", message)
        return max(
            SHEETS.values(), key=lambda sheet: sum(field_named(sheet, key) is not None for key in tables)
        )

    def table(self, sheet: type, raw: object, written: Path, path: str) -> Any:
        """Return the facts of one table; what can't be read stays unanswered."""
        self._written[path] = written
        if not isinstance(raw, dict):
            message = Message(
                "%(key)s takes lines of its own: write them below [%(key)s].", {"key": spelled(written)}
            )
            self._refuse(written, path, message)
            return sheet()
        if len(raw) > MOST_KEYS:
            message = Message(
                "There are %(count)s keys here; no table of a fact sheet has more than %(most)s. "
                "Keep those that are facts.",
                {"count": len(raw), "most": MOST_KEYS},
            )
            self._refuse(written, path, message)
            return sheet()
        values: dict[str, object] = {}
        for name, key, value in self._known_keys(sheet, raw, written, path):
            inner = f"{path}.{name}" if path else name
            answer = self._answer(facts_of(sheet)[name], value, (*written, key), inner)
            if answer is not None:
                values[name] = answer
        return sheet(**values)

    def _known_keys(
        self, sheet: type, raw: Mapping[str, object], written: Path, path: str
    ) -> Iterator[tuple[str, str, object]]:
        """Yield field, key and value of each fact, the zone first; unknown and doubled keys are refused."""
        named: dict[str, str] = {}
        for key in raw:
            name = field_named(sheet, key)
            if name is None:
                self._refuse((*written, key), path, no_such_key(sheet, key, spelled(written), SHEETS))
            elif name in named:
                message = Message(
                    "%(key)s and %(other)s are the same fact. Keep one of them.",
                    {"key": spelled((key,)), "other": spelled((named[name],))},
                )
                self._refuse((*written, key), path, message)
            else:
                named[name] = key
        for name, key in sorted(named.items(), key=lambda pair: pair[0] != "zone"):
            yield name, key, raw[key]

    def contradictions(self, facts: Sheet) -> None:
        """Add what contradicts itself among the facts that could be read."""
        if "zone" in self._refused:
            return
        unread = tuple(self._refused)
        for path, message in contradictions(facts):
            if not any(refused == path or refused.startswith(f"{path}.") for refused in unread):
                self._refuse(self._written_of(path), path, message)

    def _answer(self, fact: Fact, value: object, written: Path, path: str) -> object:
        self._written[path] = written
        is_term = isinstance(fact.form, OneOf) and fact.form.term(value)
        if isinstance(value, str) and not is_term and (blank := blank_of(value.strip())):
            return self._blank(fact, blank, written, path)
        if isinstance(fact.form, Table):
            return self.table(fact.form.of, value, written, path)
        if isinstance(fact.form, Rows):
            return self._rows(fact.form, value, written, path)
        if isinstance(fact.form, Several):
            return self._several(fact, fact.form, value, written, path)
        answer = self._read(fact.form, value, written, path)
        if isinstance(answer, str) and path == "zone":
            self.zone = ZoneInfo(answer)
        return answer

    def _read(self, form: Form, value: object, written: Path, path: str) -> object:
        try:
            return form.read(value, self.zone)
        except Misread as error:
            self._refuse(written, path, error.message)
            return None

    def _several(self, fact: Fact, form: Several, value: object, written: Path, path: str) -> object:
        try:
            items = form.items(value)
        except Misread as error:
            self._refuse(written, path, error.message)
            return None
        answers = [
            self._item(fact, form.form, item, (*written, index) if isinstance(value, list) else written, path)
            for index, item in enumerate(items)
        ]
        return None if None in answers else tuple(answers)

    def _item(self, fact: Fact, form: Form, item: object, written: Path, path: str) -> object:
        if isinstance(item, str) and blank_of(item.strip()):
            message = Message(
                "“%(word)s” can't stand in a list. Write it alone, or write what there is, "
                "such as “%(example)s”.",
                {"word": item.strip(), "example": fact.example},
            )
            self._refuse(written, path, message)
            return None
        return self._read(form, item, written, path)

    def _blank(self, fact: Fact, blank: Blank, written: Path, path: str) -> object:
        allowed = [WORDS[kind][0] for kind, may in ((UNKNOWN, fact.unknown), (NONE, fact.none)) if may]
        if WORDS[blank][0] in allowed:
            return blank
        word, key = WORDS[blank][0], spelled(written)
        if allowed:
            message = Message(
                "%(name)s can't be “%(word)s”. Write a value or “%(allowed)s”, "
                "or leave the line out until it is known.",
                {"name": fact.ja, "word": word, "allowed": "” / “".join(allowed)},
            )
        else:
            example = {Table: f"[{key}]", Rows: f"[[{key}]]"}.get(type(fact.form), fact.example)
            message = Message(
                "%(name)s can't be “%(word)s”. Write a value such as “%(example)s”, or leave the line out.",
                {"name": fact.ja, "word": word, "example": example},
            )
        self._refuse(written, path, message)
        return None

    def _rows(self, form: Rows, value: object, written: Path, path: str) -> object:
        if not isinstance(value, list) or not value:
            message = Message(
                "%(key)s takes one or more entries: write each below [[%(key)s]].", {"key": spelled(written)}
            )
            self._refuse(written, path, message)
            return None
        if len(value) > form.most:
            message = Message(
                "The list has %(length)s entries; at most %(most)s fit. Keep those that customers need.",
                {"length": len(value), "most": form.most},
            )
            self._refuse(written, path, message)
            return None
        return tuple(
            self.table(form.of, item, (*written, index), f"{path}[{index}]")
            for index, item in enumerate(value)
        )

    def _written_of(self, path: str) -> Path:
        while path and path not in self._written:
            path = path.rpartition(".")[0]
        return self._written.get(path, ())

    def _refuse(self, written: Path, path: str, message: Message) -> None:
        self._refused.append(path)
        self.problems.append(Problem(self.source.place(written), message))
