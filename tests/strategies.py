"""Invented fact sheets and orders for property tests: any valid sheet, any valid edition.

Every field is drawn from all answers it may have, gaps included; a sheet never contradicts itself. Sheets that are
``answered`` for a kind of notice have a value, or a right blank, for every fact that the kind must have.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, is_dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files as files_of
from typing import Any, ParamSpec, cast
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from owabi.core.compose.composer import Order, open_questions
from owabi.core.compose.layouts.ready import Network
from owabi.core.compose.library import Library, read_library
from owabi.core.facts.addresses import MailAddress, PhoneNumber, Url
from owabi.core.facts.answers import GAP, NONE, UNKNOWN, Blank
from owabi.core.facts.check import contradictions
from owabi.core.facts.fields import Fact, facts_of
from owabi.core.facts.forms import OneOf, Ordinal, Rows, Several, Table, Text, YesNo
from owabi.core.facts.incident import Incident
from owabi.core.facts.internal import Internal
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.measured import HowLong, HowMany, Portion, When, Zone
from owabi.core.facts.read import FactFile, Sheet
from owabi.core.language.counts import Count, Share, parse_share
from owabi.core.language.durations import Duration, parse_duration
from owabi.core.language.moments import Moment, Precision
from owabi.core.language.names import Addressee
from owabi.core.notice import Edition
from owabi.core.terms import Kind, MaintenanceStatus, MeasureState, Phase, Tone
from tests.phrases import HOSTILE, NEUTRAL

P = ParamSpec("P")

ZONES = (
    "Asia/Tokyo",
    "UTC",
    "America/New_York",
    "Europe/London",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Apia",
)
URLS = (
    "https://example.jp/status",
    "https://example.jp/a?b=c&d=%E6%B3%A8#e",
    "http://xn--wgv71a119e.jp:8080/",
)
PHONES = (
    "03-5550-0100",
    "0120-000-000",
    "+81-3-5550-0100",
    "03(5550)0100（内線 12）",
    "06-6000-0000（代表）",
)
MAILS = ("support@example.jp", "a.b+c@mail.example.co.jp")


@dataclass(frozen=True)
class Clock:
    """A zone and an instant that an invented sheet's times lie around; ``state`` is what the sheet is in."""

    zone: ZoneInfo
    start: datetime

    def at(self, minutes: int, precision: Precision = Precision.MINUTE, approximate: bool = False) -> Moment:
        """Return the moment so many minutes after the start."""
        return Moment((self.start + timedelta(minutes=minutes)).astimezone(self.zone), precision, approximate)


_STARTS = st.integers(0, 100 * 365 * 24 * 60).map(
    lambda minutes: datetime(2000, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
CLOCKS = st.builds(Clock, st.sampled_from(ZONES).map(ZoneInfo), _STARTS)
TOKYO = st.builds(Clock, st.just(ZoneInfo("Asia/Tokyo")), _STARTS)
_GAPS = st.lists(st.one_of(st.integers(1, 300), st.integers(1, 5_000)), min_size=9, max_size=9)
COUNTS = st.builds(
    Count,
    st.one_of(st.sampled_from((0, 1, 9_999, 10_000, 1_234_567)), st.integers(0, 10**9)),
    st.sampled_from(("件", "名", "社", "台")),
    st.booleans(),
)
SHARES: st.SearchStrategy[Share] = st.sampled_from(
    ("0%", "3.2%", "約3.2%", "0.1%未満", "100%", "約25%", "12.3456%")
).map(parse_share)
DURATIONS: st.SearchStrategy[Duration] = st.sampled_from(
    ("約2日", "3時間", "1時間30分", "2日間", "45分")
).map(parse_duration)
_TIMES_IN_ORDER = {
    Incident: (
        *("occurred", "detected", "work_started", "partially_restored", "restored", "work_finished"),
        *("as_of", "outlook", "next_word"),
    ),
    Maintenance: ("start", "started", "end", "new_end", "completed", "as_of", "next_word"),
}


@dataclass(frozen=True)
class Later:
    """A time still without a clock: minutes after its start, how exactly it is known, and whether about."""

    minutes: int
    precision: Precision
    approximate: bool


_LATER = st.builds(
    Later,
    st.integers(0, 60_000),
    st.sampled_from((Precision.MINUTE, Precision.MINUTE, Precision.HOUR, Precision.DAY)),
    st.booleans(),
)


def _once(make: Callable[P, st.SearchStrategy[Any]]) -> Callable[P, st.SearchStrategy[Any]]:
    """Make a strategy once for the same arguments: checking strategies costs more than drawing from them."""
    return cast("Callable[P, st.SearchStrategy[Any]]", cache(make))


@_once
def texts(form: Text, hostile: bool = True) -> st.SearchStrategy[str]:
    """Return texts of the form's shape that fit it."""
    pool = [*NEUTRAL[form.shape], *(HOSTILE[form.shape] if hostile else ())]
    return st.sampled_from([text for text in pool if len(text) <= form.longest])


@_once
def values(form: Any, hostile: bool = True) -> st.SearchStrategy[Any]:
    """Return values that a fact of this form may have, its times as :class:`Later`."""
    makers: dict[type, Callable[[], st.SearchStrategy[Any]]] = {
        Text: lambda: texts(form, hostile),
        Several: lambda: st.lists(values(form.form, hostile), min_size=1, max_size=3).map(tuple),
        OneOf: lambda: st.sampled_from(list(form.terms)),
        YesNo: st.booleans,
        Ordinal: lambda: st.sampled_from((1, 2, 3, 999)),
        When: lambda: _LATER,
        HowMany: lambda: COUNTS,
        Portion: lambda: SHARES,
        HowLong: lambda: DURATIONS,
        Url: lambda: st.sampled_from(URLS),
        PhoneNumber: lambda: st.sampled_from(PHONES),
        MailAddress: lambda: st.sampled_from(MAILS),
        Zone: lambda: st.just("Asia/Tokyo"),
        Table: lambda: parts(form.of, hostile),
        Rows: lambda: st.lists(parts(form.of, hostile, form.needs), min_size=1, max_size=3).map(tuple),
    }
    return makers[type(form)]()


@_once
def answers(fact: Fact, hostile: bool = True, gaps: bool = True) -> st.SearchStrategy[Any]:
    """Return every answer a fact may have."""
    value = values(fact.form, hostile)
    if isinstance(fact.form, Table | Zone):
        return value
    blanks = [UNKNOWN] * fact.unknown + [NONE] * fact.none + [GAP] * gaps
    return st.one_of(value, value, st.sampled_from(blanks)) if blanks else value


@_once
def parts(sheet: type, hostile: bool = True, needs: tuple[str, ...] = ()) -> st.SearchStrategy[Any]:
    """Return tables of facts; those in ``needs`` have values."""
    fields = {
        name: values(fact.form, hostile) if name in needs else answers(fact, hostile)
        for name, fact in facts_of(sheet).items()
    }
    return st.fixed_dictionaries(fields).map(lambda found: sheet(**found))


def clocked(facts: Any, clock: Clock) -> Any:
    """Return the facts, or one answer, with their times by a clock."""
    if isinstance(facts, Later):
        return clock.at(facts.minutes, facts.precision, facts.approximate)
    if isinstance(facts, tuple):
        return tuple(clocked(item, clock) for item in facts)
    names = facts_of(type(facts)) if is_dataclass(facts) else {}
    return (
        replace(facts, **{name: clocked(getattr(facts, name), clock) for name in names}) if names else facts
    )


@st.composite
def sheets(
    draw: st.DrawFn,
    sheet: type[Sheet] = Incident,
    clocks: st.SearchStrategy[Clock] = CLOCKS,
    hostile: bool = True,
) -> Sheet:
    """Draw a fact sheet without contradictions."""
    clock = draw(clocks)
    facts: Any = replace(clocked(draw(parts(sheet, hostile)), clock), zone=clock.zone.key)
    facts = replace(facts, time=draw(_ordered(facts.time, type(facts), clock)))
    if isinstance(facts, Incident) and isinstance(facts.measures, tuple):
        facts = replace(facts, measures=tuple(draw(_dated(one, facts, clock)) for one in facts.measures))
    sound: Sheet = mended(facts)
    return sound


@st.composite
def _ordered(draw: st.DrawFn, times: Any, sheet: type[Sheet], clock: Clock) -> Any:
    """Redraw the times that have values, in the order they can have come in."""
    names = [name for name in _TIMES_IN_ORDER[sheet] if isinstance(getattr(times, name), Moment)]
    at, found = 0, {}
    for name, gap in zip(names, draw(_GAPS), strict=False):
        old: Moment = getattr(times, name)
        found[name] = clock.at(at, old.precision, old.approximate)
        at += gap
    return replace(times, **found)


@st.composite
def _dated(draw: st.DrawFn, measure: Any, facts: Incident, clock: Clock) -> Any:
    """Put the date of a measure on its side of the sheet's own time."""
    if not isinstance(facts.time.as_of, Moment):
        return measure
    today = int((facts.time.as_of.at - clock.start).total_seconds()) // 60
    days = draw(st.integers(0, 60)) * (-1 if measure.state is MeasureState.DONE else 1)
    return replace(measure, date=clock.at(today + days * 24 * 60, Precision.DAY))


def mended(facts: Any) -> Any:
    """Return the sheet without the facts that contradict others."""
    for _ in range(100):
        wrong = next(contradictions(facts), None)
        if wrong is None:
            return facts
        facts = without(facts, wrong[0])
    raise AssertionError(f"still contradicts itself: {wrong}")


def without(facts: Any, path: str) -> Any:
    """Return the facts with a gap at a path (``impacts[1].count``); an entry that is named whole is left out."""
    return changed(facts, path, GAP)


def changed(facts: Any, path: str, answer: object) -> Any:
    """Return the facts with this answer at a path."""
    head, _, rest = path.partition(".")
    name, _, index = head.partition("[")
    inner = getattr(facts, name)
    if not index:
        return replace(facts, **{name: changed(inner, rest, answer) if rest else answer})
    at = int(index.rstrip("]"))
    new = (changed(inner[at], rest, answer),) if rest else ()
    entries = (*inner[:at], *new, *inner[at + 1 :])
    return replace(facts, **{name: entries or GAP})


def neutral(sheet: type[Sheet], state: Phase | MaintenanceStatus, blank: Blank | None = None) -> Any:
    """Return a sheet of neutral texts in which every fact is answered, with ``blank`` wherever that may be."""
    clock = Clock(ZoneInfo("Asia/Tokyo"), datetime(2026, 11, 22, 1, 5, tzinfo=UTC))
    facts = clocked(_neutral_part(sheet, blank), clock)
    names = [name for name in _TIMES_IN_ORDER[sheet] if isinstance(getattr(facts.time, name), Moment)]
    times = {name: clock.at(60 * at) for at, name in enumerate(names)}
    facts = replace(facts, state=state, time=replace(facts.time, **times))
    if isinstance(facts, Incident) and blank is NONE:
        data = replace(facts.personal_data, items=GAP, people=GAP, danger=GAP, advice=GAP)
        facts = replace(facts, personal_data=data, data=replace(facts.data, at_risk=GAP, contact_by=GAP))
    return mended(facts)


def _neutral_part(sheet: type, blank: Blank | None, needs: tuple[str, ...] = ()) -> Any:
    return sheet(
        **{
            name: blank
            if name not in needs and ((blank is UNKNOWN and fact.unknown) or (blank is NONE and fact.none))
            else _neutral_value(fact.form, blank)
            for name, fact in facts_of(sheet).items()
        }
    )


def _neutral_value(form: Any, blank: Blank | None) -> Any:
    makers: dict[type, Callable[[], Any]] = {
        Text: lambda: NEUTRAL[form.shape][0],
        Several: lambda: (_neutral_value(form.form, blank),),
        OneOf: lambda: list(form.terms)[-1],
        YesNo: lambda: True,
        Ordinal: lambda: 2,
        When: lambda: Later(60 * 24 * 30, Precision.DAY, False),
        HowMany: lambda: Count(1200, form.unit),
        Portion: lambda: parse_share("3.2%"),
        HowLong: lambda: parse_duration("約2日"),
        Url: lambda: URLS[0],
        PhoneNumber: lambda: PHONES[0],
        MailAddress: lambda: MAILS[0],
        Zone: lambda: "Asia/Tokyo",
        Table: lambda: _neutral_part(form.of, blank),
        Rows: lambda: (_neutral_part(form.of, blank, form.needs),),
    }
    return makers[type(form)]()


INCIDENTS = sheets(Incident)
MAINTENANCES = sheets(Maintenance)
SHEETS = st.one_of(INCIDENTS, MAINTENANCES)


@st.composite
def files(draw: st.DrawFn) -> FactFile:
    """Draw what a fact file holds: a sheet and what only the company may see."""
    facts = draw(SHEETS)
    start = Clock(ZoneInfo(facts.zone), draw(_STARTS))
    return FactFile(facts, clocked(draw(parts(Internal)), start))


ADDRESSEES = st.one_of(
    st.none(),
    st.builds(
        Addressee,
        st.sampled_from((None, "株式会社みなと", "<b>商店</b>")),
        st.sampled_from((None, "営業部")),
        st.sampled_from((None, "部長")),
        st.sampled_from((None, "山田太郎", "𠮷野 遥")),
    ),
)


@dataclass(frozen=True)
class Asked:
    """A sheet and an order that go together by the table of editions."""

    facts: Sheet
    order: Order
    edition: Edition


@st.composite
def asked(
    draw: st.DrawFn,
    library: Library,
    editions: tuple[Edition, ...] | None = None,
    complete: bool = False,
    hostile: bool = True,
) -> Asked:
    """Draw a sheet and an order of a valid edition; ``complete`` answers all that the kind must have."""
    edition = draw(st.sampled_from(editions or tuple(library.editions.all())))
    state = draw(st.sampled_from(library.editions.states[edition.kind]))
    sheet: type[Sheet] = Maintenance if isinstance(state, MaintenanceStatus) else Incident
    facts: Any = draw(sheets(sheet, hostile=hostile))
    facts = mended(replace(facts, state=state))
    if complete or draw(st.booleans()):
        facts = draw(_completed(facts, edition.kind, library, hostile))
    fitting = [focus for focus, part in library.focuses.items() if edition.kind in part.kinds]
    order = Order(
        now=draw(_STARTS).astimezone(ZoneInfo(facts.zone)),
        kind=edition.kind,
        reader=edition.reader,
        channel=edition.channel,
        focus=draw(st.sampled_from([None, None, *fitting])) if isinstance(facts, Incident) else None,
        tone=draw(st.sampled_from((None, *Tone))),
        to=draw(ADDRESSEES),
        earlier=draw(_earlier(facts, hostile)) if edition.kind is Kind.CORRECTION else None,
        network=draw(st.sampled_from(list(Network))),
    )
    return Asked(facts, order, edition)


@st.composite
def _completed(draw: st.DrawFn, facts: Any, kind: Kind, library: Library, hostile: bool) -> Any:
    """Answer every question that must be answered for a kind of notice."""
    clock = Clock(ZoneInfo(facts.zone), draw(_STARTS))
    for _ in range(20):
        questions = [question for question in open_questions(facts, kind, library) if question.must]
        if not questions:
            break
        for question in questions:
            answer = clocked(draw(answers(question.fact, hostile, gaps=False)), clock)
            facts = changed(facts, question.path, answer)
        facts = mended(replace(facts, time=draw(_ordered(facts.time, type(facts), clock))))
    return facts


@st.composite
def _earlier(draw: st.DrawFn, facts: Any, hostile: bool) -> Any:
    """Draw an earlier sheet of the same matter, in which a few facts were told otherwise, or none."""
    clock = Clock(ZoneInfo(facts.zone), draw(_STARTS))
    other = facts
    for name, fact in draw(st.lists(st.sampled_from(list(facts_of(type(facts)).items())), max_size=4)):
        if name not in ("zone", "state", "gravity", "service"):
            other = replace(other, **{name: clocked(draw(answers(fact, hostile)), clock)})
    return mended(other)


@cache
def library_files() -> dict[str, str]:
    """Return the shipped library's files by their paths, scenes left out."""
    folder = files_of("owabi") / "library"
    return {
        f"{part}{file.name}": file.read_text("utf-8")
        for part in ("", "phrasebook/", "outlines/")
        for file in (folder / part).iterdir()
        if file.name.endswith(".txt")
    }


@cache
def shipped() -> Library:
    """Return the library as it is shipped, without its scenes."""
    return read_library(library_files(), scenes=False)
