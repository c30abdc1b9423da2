"""A company's settings for the proofreader, read from a table: ``[proofread]`` of owabi.toml.

::

    [proofread]
    ignore = ["C310"]
    company = "株式会社みなと商会"
    people = ["青木 遥"]
    [proofread.severities]
    C301 = "error"
    [proofread.dictionary]
    terms = ["みなとストア"]
    [proofread.dictionary.plain]
    "デプロイ" = "更新作業"
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from owabi.core.compose.nearest import nearest
from owabi.core.errors import BadInput, Message, Place, Problem
from owabi.core.proofread.context import Dictionary
from owabi.core.proofread.findings import Severity
from owabi.core.proofread.rule import Rule
from owabi.core.proofread.settings import Settings


@dataclass(frozen=True, slots=True)
class Configured:
    """Settings, and who writes."""

    settings: Settings = field(default_factory=Settings)
    company: str = ""
    people: tuple[str, ...] = ()


def configured(table: Mapping[str, Any], rules: tuple[Rule, ...], file: str) -> Configured:
    """Read the table; raises :class:`BadInput` with every key and value that can't be used."""
    reading = _Reading(rules, file)
    for key in table:
        if key not in _KEYS:
            reading.refuse(
                key,
                Message("There is no setting “%(key)s”.%(hint)s", {"key": key, "hint": nearest(key, _KEYS)}),
            )
    dictionary = reading.table(table, "dictionary")
    settings = Settings(
        select=reading.rules(table, "select"),
        ignore=reading.rules(table, "ignore"),
        severities=dict(reading.severities(table)),
        dictionary=Dictionary(
            terms=reading.words(dictionary, "terms"),
            plain={word: str(plain) for word, plain in reading.table(dictionary, "plain").items()},
        ),
    )
    found = Configured(settings, reading.word(table, "company"), reading.words(table, "people"))
    if reading.problems:
        raise BadInput(reading.problems)
    return found


_KEYS = ("select", "ignore", "severities", "dictionary", "company", "people")


class _Reading:
    """Takes values out of tables and collects what is wrong with them."""

    def __init__(self, rules: tuple[Rule, ...], file: str) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._names = {rule.code for rule in rules} | {rule.name for rule in rules}
        self._starts = tuple(rule.code for rule in rules)
        self._families = {rule.family.value for rule in rules} | {"ALL"}

    def refuse(self, key: str, message: Message) -> None:
        self.problems.append(Problem(Place(self._file, f"proofread.{key}"), message))

    def table(self, table: Mapping[str, Any], key: str) -> dict[str, Any]:
        value = table.get(key, {})
        if isinstance(value, dict):
            return value
        self.refuse(key, Message("Write a table."))
        return {}

    def word(self, table: Mapping[str, Any], key: str) -> str:
        value = table.get(key, "")
        if isinstance(value, str):
            return value
        self.refuse(key, Message("Write a text."))
        return ""

    def words(self, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return tuple(value)
        self.refuse(key, Message("Write a list of texts."))
        return ()

    def rules(self, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
        listed = self.words(table, key)
        for name in listed:
            if not self._is_rule(name):
                self.refuse(key, _no_rule(name, self._names))
        return listed

    def severities(self, table: Mapping[str, Any]) -> Iterator[tuple[str, Severity]]:
        for name, word in self.table(table, "severities").items():
            severity = Severity.named(str(word))
            if name not in self._names:
                self.refuse("severities", _no_rule(name, self._names))
            elif severity is None:
                self.refuse(f"severities.{name}", Message("Write error, warning or info."))
            else:
                yield name, severity

    def _is_rule(self, name: str) -> bool:
        return (
            name in self._names
            or name in self._families
            or any(code.startswith(name) for code in self._starts)
        )


def _no_rule(name: str, names: set[str]) -> Message:
    return Message(
        "There is no rule “%(name)s”.%(hint)s See: owabi rules list",
        {"name": name, "hint": nearest(name, names)},
    )
