"""What can be spoken of: every fact by its Japanese name, and a few topics that join or derive facts.

A topic says which answers it can have, which slots its wordings may use, and finds them in a world.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from zoneinfo import ZoneInfo

from owabi.core.compose.axes import Axis, Given, Key
from owabi.core.compose.values import At, Period, Row, Several, Value, Words
from owabi.core.compose.world import Found, World
from owabi.core.facts.answers import GAP, NONE, UNKNOWN, WORDS, Answer, Blank, known
from owabi.core.facts.check import at
from owabi.core.facts.fields import Fact, facts_of
from owabi.core.facts.forms import OneOf, Rows, Table, Text, YesNo
from owabi.core.facts.forms import Several as ListForm
from owabi.core.facts.incident import Incident
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.read import Sheet, paths_of
from owabi.core.language.moments import Moment, Precision
from owabi.core.terms import Firmness, MaintenanceStatus, MeasureState, Phase, Reader

Finder = Callable[[World, Found | None], Answer[tuple[Found, ...]]]

_AXIS_OF: Mapping[type, Axis] = {
    Phase: Axis.PHASE,
    MaintenanceStatus: Axis.STATUS,
    Firmness: Axis.FIRMNESS,
    MeasureState: Axis.MEASURE,
}


@dataclass(frozen=True, slots=True)
class Topic:
    """Something to speak of: its name, its path, its answers, the slots of its wordings, and how it is found."""

    name: str
    path: str
    answers: tuple[Key, ...]
    slots: tuple[str, ...]
    find: Finder
    axes: tuple[Axis, ...] = ()
    listed: bool = False
    parent: str | None = None


ALWAYS = ("サービス", "会社名")
"""Slots that every notice has: without these facts none is composed."""


def topics_of(sheet: type[Sheet]) -> Mapping[str, Topic]:
    """Return every topic of a kind of fact sheet by its Japanese name."""
    return _topics(sheet is Incident)


@cache
def _topics(incident: bool) -> Mapping[str, Topic]:
    sheet = Incident if incident else Maintenance
    topics = {topic.name: topic for topic in _fact_topics(sheet)}
    topics |= {
        topic.name: topic for topic in (_JOINED_INCIDENT if sheet is Incident else _JOINED_MAINTENANCE)
    }
    return topics


def _fact_topics(sheet: type[Sheet]) -> Iterator[Topic]:
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


def _target(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    facts = world.facts
    if isinstance(facts.service, Blank):
        return facts.service
    parts = facts.components if known(facts.components) else ()
    functions = Several(
        tuple(Value(f"components[{index}]", item) for index, item in enumerate(parts)), "、", "（", "）"
    )
    return (Found({"対象": Row((Value("service", facts.service), functions))}),)


def _writer(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    sender = world.facts.sender
    answers = {"company": sender.company, "department": sender.department, "name": sender.name}
    parts = tuple(Value(f"sender.{key}", answer) for key, answer in answers.items() if known(answer))
    return (Found({"差出人": Several(parts, " ")}),) if known(sender.company) else GAP


def _signer(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    sender = world.facts.sender
    answers = {"department": sender.department, "title": sender.title, "name": sender.name}
    parts = tuple(Value(f"sender.{key}", answer) for key, answer in answers.items() if known(answer))
    return (Found({"署名者": Several(parts, " ")}),) if parts else GAP


def _outlook(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    facts = world.facts
    if not isinstance(facts, Incident):
        return GAP
    answer, firmness = facts.time.outlook, facts.time.outlook_firmness
    if isinstance(answer, Blank):
        return answer
    keys = {Axis.FIRMNESS: firmness if known(firmness) else Firmness.LIKELY}
    return (Found({"復旧見込み": Value("time.outlook", answer)}, keys),)


def _period(slot: str, first: str, last: str, relative: bool = False) -> Finder:
    def find(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
        start, end = at(world.facts, first), at(world.facts, last)
        if not isinstance(start, Moment) or not isinstance(end, Moment):
            return GAP
        return (Found({slot: Period(At(first, start), At(last, end), world.now if relative else None)}),)

    return find


def _derived(slot: str, name: str) -> Finder:
    def find(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
        answer = getattr(world.derived, name)
        return answer if isinstance(answer, Blank) else (Found({slot: Value(f"derived.{name}", answer)}),)

    return find


def _answering(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    sender = world.facts.sender
    answers = {"company": sender.company, "department": sender.department}
    parts = tuple(Value(f"sender.{key}", answer) for key, answer in answers.items() if known(answer))
    return (Found({"電話の名乗り": Several(parts, " ")}),) if known(sender.company) else GAP


def _measured(slot: str) -> Finder:
    def find(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
        value = world.measured.get(slot)
        return (Found({slot: Value(f"derived.{slot}", value)}),) if value is not None else GAP

    return find


def _today(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    today = Moment(world.now.astimezone(ZoneInfo(world.facts.zone)), Precision.DAY)
    return (Found({"発信日": Value("derived.today", today)}),)


def _changed(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    if not world.changes:
        return GAP
    return tuple(
        Found(
            {
                "訂正箇所": Value(f"derived.changes[{index}]", change.name),
                "誤": _told(f"earlier.{change.path}", change.before),
                "正": _told(change.path, change.after),
            }
        )
        for index, change in enumerate(world.changes)
    )


def _told(path: str, answer: Answer[object]) -> Words:
    if isinstance(answer, Blank):
        return Value(path, WORDS[answer][-1] if answer is UNKNOWN else WORDS[answer][1])
    if isinstance(answer, tuple):
        return Several(tuple(Value(path, item) for item in answer), "、")
    if isinstance(answer, bool):
        return Value(path, "あり" if answer else "なし")
    return Value(path, answer)


def _joined(
    name: str, find: Finder, answers: tuple[Key, ...] = (Given.KNOWN,), listed: bool = False
) -> Topic:
    return Topic(name, f"derived:{name}", answers, (name,), find, listed=listed)


def _courtesy(name: str) -> Topic:
    def find(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
        return (Found(),)

    return Topic(name, f"derived:{name}", (Given.KNOWN,), (), find)


def _cause(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    facts = world.facts
    if not isinstance(facts, Incident):
        return GAP
    if isinstance(facts.cause, Blank):
        return facts.cause
    technical = known(facts.cause_term) and world.reader is Reader.BUSINESS
    terms = Several((Value("cause_term", facts.cause_term),) if technical else (), "", "（", "）")
    return (Found({"原因": Row((Value("cause", facts.cause), terms))}),)


def _leak(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    facts = world.facts
    if not isinstance(facts, Incident) or facts.personal_data.handled is not True:
        return GAP
    answer = facts.personal_data.leak
    return (
        answer
        if isinstance(answer, Blank)
        else (Found({"個人情報の漏えい": Value("personal_data.leak", answer)}),)
    )


_ANSWERS = (Given.KNOWN, UNKNOWN, NONE)
_BOTH = (
    *(_courtesy(name) for name in ("挨拶", "宛名", "頭語", "結語", "謝罪", "結び", "短い件名")),
    _joined("対象", _target),
    _joined("差出人", _writer),
    _joined("署名者", _signer),
    _joined("電話の名乗り", _answering),
    *(_joined(name, _measured(name)) for name in ("送付先", "書面の件名", "枚数", "読み上げ秒数")),
    _joined("停止時間", _derived("停止時間", "stop")),
    _joined("発信日", _today),
    Topic("訂正箇所", "derived:changes", (Given.KNOWN,), ("訂正箇所", "誤", "正"), _changed, listed=True),
)
_JOINED_INCIDENT = (
    *_BOTH,
    _joined("期間", _period("期間", "time.occurred", "time.restored")),
    Topic("復旧見込み", "time.outlook", (Given.KNOWN, UNKNOWN), ("復旧見込み",), _outlook, (Axis.FIRMNESS,)),
    _joined("当日の期間", _period("当日の期間", "time.occurred", "time.restored", relative=True)),
    _joined("復旧作業時間", _derived("復旧作業時間", "work")),
    Topic("原因", "cause", (Given.KNOWN, UNKNOWN), ("原因",), _cause),
    Topic("個人情報の漏えい", "personal_data.leak", _ANSWERS, ("個人情報の漏えい",), _leak),
    _joined("影響の割合", _derived("影響の割合", "share"), (Given.KNOWN, UNKNOWN)),
)
_JOINED_MAINTENANCE = (
    *_BOTH,
    _joined("予定期間", _period("予定期間", "time.start", "time.end")),
    _joined("実施期間", _period("実施期間", "time.started", "time.completed")),
    _joined("予定時間", _derived("予定時間", "planned")),
)
