"""The topics that join or derive facts: periods, durations, who signs, what changed, and the courtesies."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from owabi.core.compose.axes import Axis, Given, Key
from owabi.core.compose.changes import Change
from owabi.core.compose.topic import Finder, Topic
from owabi.core.compose.values import At, Period, Row, Several, Value, Words, WrittenOnly
from owabi.core.compose.world import Found, World
from owabi.core.facts.answers import GAP, NONE, UNKNOWN, WORDS, Answer, Blank, known
from owabi.core.facts.check import at
from owabi.core.facts.incident import Incident
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.parts import Desk
from owabi.core.language.durations import Duration
from owabi.core.language.moments import Moment, Precision
from owabi.core.terms import Firmness, Phase, Reader


def _target(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    facts = world.facts
    if isinstance(facts.service, Blank):
        return facts.service
    parts = facts.components if known(facts.components) else ()
    functions = Several(
        tuple(Value(f"components[{index}]", item) for index, item in enumerate(parts)), "、", "（", "）"
    )
    return (Found({"対象": Row((Value("service", facts.service), functions))}),)


def _signing(slot: str, *names: str) -> Finder:
    """Find the words of several facts of the sender, joined by blanks; a gap where none is known."""

    def find(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
        sender = world.facts.sender
        parts = tuple(
            Value(f"sender.{name}", getattr(sender, name)) for name in names if known(getattr(sender, name))
        )
        return (Found({slot: Several(parts, " ")}),) if parts else GAP

    return find


def _contacts(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    """Find each desk with the first of its ways in: telephone, mail, form, chat."""
    desks = world.facts.desks
    if isinstance(desks, Blank):
        return desks if desks is NONE else GAP
    return tuple(_contact(f"desks[{index}]", desk) for index, desk in enumerate(desks))


def _contact(path: str, desk: Desk) -> Found:
    ways = ("name", *(way for way in ("phone", "mail", "form", "chat") if known(getattr(desk, way))))
    parts = tuple(Value(f"{path}.{name}", getattr(desk, name)) for name in ways[:2])
    return Found({"連絡先": Several(parts, " ")}, path=path)


def _outlook(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    facts = world.facts
    if not isinstance(facts, Incident):
        return GAP
    if facts.state is Phase.RESTORED:
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
        if (start.precision is Precision.DAY) is not (end.precision is Precision.DAY):
            return GAP
        return (Found({slot: Period(At(first, start), At(last, end), world.now if relative else None)}),)

    return find


def _derived(slot: str, name: str) -> Finder:
    def find(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
        answer = getattr(world.derived, name)
        if isinstance(answer, Duration) and answer.days_only:
            return GAP
        return answer if isinstance(answer, Blank) else (Found({slot: Value(f"derived.{name}", answer)}),)

    return find


def _measured(slot: str) -> Finder:
    def find(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
        value = world.measured.get(slot)
        return (Found({slot: Value(f"derived.{slot}", value)}),) if value is not None else GAP

    return find


def _today(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    today = Moment(world.now.astimezone(ZoneInfo(world.facts.zone)), Precision.DAY)
    return (Found({"発信日": Value("derived.today", today)}),)


def _moment_of_sending(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    now = Moment(world.now.astimezone(ZoneInfo(world.facts.zone)))
    return (Found({"発信日時": Value("derived.now", now)}),)


def _foreign_zone(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    """Find the zone of the times where it isn't Japan's, which a reader would take them for."""
    zone = world.facts.zone
    return (Found({"時間帯": Value("zone", zone)}),) if zone != "Asia/Tokyo" else GAP


def _end_open(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    facts = world.facts
    return (Found(),) if isinstance(facts, Maintenance) and facts.time.end is UNKNOWN else GAP


def _day_of_work(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    start = world.facts.time.start if isinstance(world.facts, Maintenance) else GAP
    if not isinstance(start, Moment):
        return GAP
    return (Found({"作業日": Value("time.start", Moment(start.at, Precision.DAY))}),)


def _corrected(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    """Find the notice that is corrected by the time its facts held; unknown where the sheet didn't say."""
    if world.earlier is None:
        return GAP
    as_of = world.earlier.time.as_of
    return (Found({"訂正元": Value("earlier.time.as_of", as_of)}),) if isinstance(as_of, Moment) else UNKNOWN


def _withdrawn(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    withdrawn = [(index, change) for index, change in enumerate(world.changes) if change.after is GAP]
    found = tuple(
        Found({"取り消し": _where(index, change), "誤": _before(change)}) for index, change in withdrawn
    )
    return found or GAP


def _added(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    added = [(index, change) for index, change in enumerate(world.changes) if change.before is GAP]
    found = tuple(
        Found({"追加": _where(index, change), "正": _told(change.path, change.after)})
        for index, change in added
    )
    return found or GAP


def _where(index: int, change: Change) -> Words:
    """Return the name of the fact that changed, with the entry it belongs to in brackets."""
    path = f"derived.changes[{index}]"
    entry = (Value(f"{path}.entry", change.entry),) if change.entry else ()
    return Row((Value(path, change.name), Several(entry, "", "（", "）")))


def _before(change: Change) -> Words:
    return _told(f"earlier.{change.path}", change.before)


def _of_change(slot: str) -> Finder:
    def find(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
        return (Found({slot: entry.entry[slot]}),) if entry and isinstance(entry.entry, dict) else GAP

    return find


def _changed(world: World, entry: Found | None) -> Answer[tuple[Found, ...]]:
    found = tuple(
        _change(index, change)
        for index, change in enumerate(world.changes)
        if GAP not in (change.before, change.after)
    )
    return found or GAP


def _change(index: int, change: Change) -> Found:
    told = {"誤": _before(change), "正": _told(change.path, change.after)}
    return Found({"訂正箇所": _where(index, change), **told}, entry=told, path=f"derived.changes[{index}]")


def _told(path: str, answer: Answer[object]) -> Words:
    if isinstance(answer, Blank):
        return Value(path, WORDS[answer][2 if answer is UNKNOWN else 1])
    if isinstance(answer, tuple):
        return Several(tuple(Value(path, item) for item in answer), "、")
    if isinstance(answer, bool):
        return Value(path, "あり" if answer else "なし")
    return Value(path, answer)


def joined(name: str, find: Finder, answers: tuple[Key, ...] = (Given.KNOWN,), path: str = "") -> Topic:
    """Return a topic that brings its own slot; ``path`` names the fact to answer where it isn't found."""
    return Topic(name, path or f"derived:{name}", answers, (name,), find)


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
    return (Found({"原因": Row((Value("cause", facts.cause), WrittenOnly(terms)))}),)


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
    joined("対象", _target, path="service"),
    joined("差出人", _signing("差出人", "company", "department", "name")),
    joined("署名者", _signing("署名者", "department", "title", "name")),
    joined("電話の名乗り", _signing("電話の名乗り", "company", "department")),
    *(joined(name, _measured(name)) for name in ("送付先", "書面の件名", "枚数", "読み上げ秒数")),
    joined("停止時間", _derived("停止時間", "stop"), path="time.occurred"),
    joined("発信日", _today),
    joined("発信日時", _moment_of_sending),
    joined("連絡先", _contacts, (Given.KNOWN, NONE), path="desks"),
    joined("訂正元", _corrected, (Given.KNOWN, UNKNOWN)),
    Topic("訂正箇所", "derived:changes", (Given.KNOWN,), ("訂正箇所", "誤", "正"), _changed, listed=True),
    Topic(
        "誤", "derived:changes[].before", (Given.KNOWN,), ("誤",), _of_change("誤"), parent="derived:changes"
    ),
    Topic(
        "正", "derived:changes[].after", (Given.KNOWN,), ("正",), _of_change("正"), parent="derived:changes"
    ),
    Topic("取り消し", "derived:withdrawn", (Given.KNOWN,), ("取り消し", "誤"), _withdrawn, listed=True),
    Topic("追加", "derived:added", (Given.KNOWN,), ("追加", "正"), _added, listed=True),
    joined("時間帯", _foreign_zone, path="zone"),
)
INCIDENT_TOPICS = (
    *_BOTH,
    joined("期間", _period("期間", "time.occurred", "time.restored"), path="time.restored"),
    Topic("復旧見込み", "time.outlook", (Given.KNOWN, UNKNOWN), ("復旧見込み",), _outlook, (Axis.FIRMNESS,)),
    joined(
        "当日の期間",
        _period("当日の期間", "time.occurred", "time.restored", relative=True),
        path="time.restored",
    ),
    joined("復旧作業時間", _derived("復旧作業時間", "work")),
    Topic("原因", "cause", (Given.KNOWN, UNKNOWN), ("原因",), _cause),
    Topic("個人情報の漏えい", "personal_data.leak", _ANSWERS, ("個人情報の漏えい",), _leak),
    joined("影響の割合", _derived("影響の割合", "share"), (Given.KNOWN, UNKNOWN)),
)
MAINTENANCE_TOPICS = (
    *_BOTH,
    joined("予定期間", _period("予定期間", "time.start", "time.end"), path="time.end"),
    joined("実施期間", _period("実施期間", "time.started", "time.completed"), path="time.completed"),
    joined("作業日", _day_of_work, path="time.start"),
    Topic("終了未定", "time.end", (Given.KNOWN,), (), _end_open),
    joined("予定時間", _derived("予定時間", "planned")),
)
