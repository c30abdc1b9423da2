"""The topics that are facts: every fact of a sheet can be spoken of by its Japanese name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from owabi.core.compose.axes import Axis, Given, Key
from owabi.core.compose.topic import Finder, Topic
from owabi.core.compose.values import Several, Value
from owabi.core.compose.world import Found, World
from owabi.core.facts.answers import GAP, NONE, UNKNOWN, Answer, Blank
from owabi.core.facts.check import at
from owabi.core.facts.fields import Fact, facts_of
from owabi.core.facts.forms import OneOf, Rows, Table, Text, YesNo
from owabi.core.facts.forms import Several as ListForm
from owabi.core.facts.read import Sheet, paths_of
from owabi.core.terms import Firmness, MaintenanceStatus, MeasureState, Phase

_AXIS_OF: Mapping[type, Axis] = {
    Phase: Axis.PHASE,
    MaintenanceStatus: Axis.STATUS,
    Firmness: Axis.FIRMNESS,
    MeasureState: Axis.MEASURE,
}


def fact_topics(sheet: type[Sheet]) -> Iterator[Topic]:
    """Yield the topic of every fact; a list has one for itself and one for each fact of an entry beside its needs."""
    needs = {path: fact.form.needs for path, fact in paths_of(sheet) if isinstance(fact.form, Rows)}
    for path, fact in paths_of(sheet):
        if isinstance(fact.form, Table):
            continue
        if isinstance(fact.form, Rows):
            yield _listed(path, fact, fact.form)
        elif "[]" in path:
            parent, _, name = path.rpartition("[].")
            if name not in needs.get(parent, ()):
                yield _single(path, fact, _of_entry(name, fact), parent)
        elif _sentences(fact):
            yield Topic(fact.ja, path, _answers(fact), (fact.ja,), _of_sheet(path, fact), listed=True)
        else:
            yield _single(path, fact, _of_sheet(path, fact), None)


def _sentences(fact: Fact) -> bool:
    """Return whether the fact is a list of sentences, each said by itself, rather than of names said together."""
    return (
        isinstance(fact.form, ListForm)
        and isinstance(fact.form.form, Text)
        and fact.form.form.shape is not None
    )


def _answers(fact: Fact) -> tuple[Key, ...]:
    return (Given.KNOWN, *([UNKNOWN] if fact.unknown else []), *([NONE] if fact.none else []))


def _single(path: str, fact: Fact, find: Finder, parent: str | None) -> Topic:
    axes = (
        (_AXIS_OF[fact.form.terms],) if isinstance(fact.form, OneOf) and fact.form.terms in _AXIS_OF else ()
    )
    return Topic(fact.ja, path, _answers(fact), (fact.ja,), find, axes, parent=parent)


def _of_sheet(path: str, fact: Fact) -> Finder:
    def find(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
        return _one(fact, path, at(world.facts, path))

    return find


def _of_entry(name: str, fact: Fact) -> Finder:
    def find(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
        return _one(fact, f"{entry.path}.{name}", getattr(entry.entry, name)) if entry else GAP

    return find


def _one(fact: Fact, path: str, answer: object) -> Answer[tuple[Found, ...]]:
    if isinstance(answer, Blank):
        return answer
    if isinstance(fact.form, YesNo):
        return (Found(path=path),) if answer else GAP
    keys = {_AXIS_OF[type(answer)]: answer} if type(answer) in _AXIS_OF else {}
    if not isinstance(answer, tuple):
        return (Found({fact.ja: Value(path, answer)}, keys, path=path),)
    parts = tuple(Value(f"{path}[{index}]", item) for index, item in enumerate(answer))
    if _sentences(fact):
        return tuple(Found({fact.ja: part}, path=part.path) for part in parts)
    return (Found({fact.ja: Several(parts, "、")}, path=path),)


def _listed(path: str, fact: Fact, form: Rows) -> Topic:
    facts = {name: facts_of(form.of)[name] for name in form.needs}
    axes = tuple(_AXIS_OF[item.form.terms] for item in facts.values() if isinstance(item.form, OneOf))

    def find(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
        answer = at(world.facts, path)
        if not isinstance(answer, tuple):
            return answer if isinstance(answer, Blank) else GAP
        return tuple(_entry(facts, item, f"{path}[{index}]") for index, item in enumerate(answer))

    return Topic(
        fact.ja, path, _answers(fact), tuple(item.ja for item in facts.values()), find, axes, listed=True
    )


def _entry(facts: Mapping[str, Fact], entry: object, path: str) -> Found:
    slots = {fact.ja: Value(f"{path}.{name}", getattr(entry, name)) for name, fact in facts.items()}
    keys = {_AXIS_OF[type(slot.of)]: slot.of for slot in slots.values() if type(slot.of) in _AXIS_OF}
    return Found(slots, keys, entry, path)
