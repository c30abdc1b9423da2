"""Whether the facts of a sheet agree with each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

from owabi.core.errors import Message
from owabi.core.facts.answers import NONE, Answer, Blank, known
from owabi.core.facts.fields import facts_of
from owabi.core.facts.forms import Rows
from owabi.core.facts.incident import Incident
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.parts import Affected
from owabi.core.language.counts import Count, Share
from owabi.core.language.dates import say_moment
from owabi.core.language.moments import Moment, Precision
from owabi.core.terms import MaintenanceStatus, MeasureState, Phase

Contradiction = tuple[str, Message]
"""The path of a fact and what is wrong with it."""


def contradictions(facts: Incident | Maintenance) -> Iterator[Contradiction]:
    """Yield every contradiction of a sheet with the path of the fact to look at first."""
    checks = _INCIDENT if isinstance(facts, Incident) else _MAINTENANCE
    for check in checks:
        yield from check(facts)


_ORDER = {
    Incident: (
        ("time.occurred", "time.detected"),
        ("time.occurred", "time.work_started"),
        ("time.occurred", "time.partially_restored"),
        ("time.occurred", "time.restored"),
        ("time.occurred", "time.as_of"),
        ("time.occurred", "time.outlook"),
        ("time.work_started", "time.work_finished"),
        ("time.partially_restored", "time.restored"),
        ("time.restored", "time.as_of"),
        ("time.as_of", "time.next_word"),
    ),
    Maintenance: (
        ("time.start", "time.end"),
        ("time.end", "time.new_end"),
        ("time.started", "time.completed"),
        ("time.completed", "time.as_of"),
        ("time.as_of", "time.next_word"),
    ),
}
_STRICT = {("time.as_of", "time.next_word"), ("time.start", "time.end"), ("time.end", "time.new_end")}


def at(facts: object, path: str) -> object:
    """Return the answer at a path without list entries."""
    for name in path.split("."):
        facts = getattr(facts, name)
    return facts


def _order(facts: Incident | Maintenance) -> Iterator[Contradiction]:
    for early, late in _ORDER[type(facts)]:
        first, second = at(facts, early), at(facts, late)
        if isinstance(first, Moment) and isinstance(second, Moment) and _after(first, second, (early, late) in _STRICT):
            yield late, Message(
                "%(late)s (%(second)s) must come after %(early)s (%(first)s). Correct one of them.",
                {"late": late, "second": say_moment(second), "early": early, "first": say_moment(first)},
            )


def _after(first: Moment, second: Moment, strict: bool) -> bool:
    """Return whether ``first`` comes after ``second`` for certain, or at the same minute where ``strict``."""
    if Precision.DAY in (first.precision, second.precision):
        return first.at.date() > second.at.date()
    if first.approximate or second.approximate or Precision.HOUR in (first.precision, second.precision):
        return first.at - second.at >= timedelta(hours=1)
    return first.at >= second.at if strict else first.at > second.at


def _state(facts: Incident) -> Iterator[Contradiction]:
    if known(facts.time.restored) and known(facts.state) and facts.state is not Phase.RESTORED:
        yield "time.restored", Message(
            "time.restored is given, but the state is “%(state)s”. Write state = \"restored\", or remove the time.",
            {"state": facts.state.value},
        )
    if facts.state is Phase.RESTORED and known(facts.still_affected):
        yield "still_affected", Message("still_affected is given, but the state is “restored”. Write “partial” or remove it.")
    if known(facts.stability) and facts.state in (Phase.DOWN, Phase.PARTIAL):
        yield "stability", Message("Stable running can be confirmed only when the state is “restored”.")


def _maintenance_state(facts: Maintenance) -> Iterator[Contradiction]:
    if known(facts.time.completed) and known(facts.state) and facts.state is not MaintenanceStatus.COMPLETED:
        yield "time.completed", Message(
            "time.completed is given, but the state is “%(state)s”. Write state = \"completed\", or remove the time.",
            {"state": facts.state.value},
        )


def _figures(facts: Incident) -> Iterator[Contradiction]:
    yield from _within("affected.count", facts.affected.count, facts.affected.total)
    yield from _same_share(facts.affected)
    if isinstance(facts.impacts, Blank):
        return
    for index, impact in enumerate(facts.impacts):
        yield from _within(f"impacts[{index}].count", impact.count, facts.affected.total)


def _within(path: str, part: Answer[Count], total: Answer[Count]) -> Iterator[Contradiction]:
    if known(part) and known(total) and part.unit == total.unit and part.number > total.number:
        yield path, Message(
            "The count %(part)s is above the total %(total)s. Correct one of them.",
            {"part": part.number, "total": total.number},
        )


def _same_share(affected: Affected) -> Iterator[Contradiction]:
    count, total, share = affected.count, affected.total, affected.share
    if isinstance(count, Count) and isinstance(total, Count) and isinstance(share, Share) and total.number:
        exact = 100 * count.number / total.number
        if abs(exact - float(share.percent)) > max(1.0, exact * 0.1):
            yield "affected.share", Message(
                "The share %(share)s%% doesn't agree with %(count)s of %(total)s (%(exact).1f%%). Correct one of them.",
                {"share": share.percent, "count": count.number, "total": total.number, "exact": exact},
            )


def _measures(facts: Incident) -> Iterator[Contradiction]:
    if isinstance(facts.measures, Blank) or not isinstance(facts.time.as_of, Moment):
        return
    for index, measure in enumerate(facts.measures):
        if not isinstance(measure.date, Moment):
            continue
        day, today = measure.date.at.date(), facts.time.as_of.at.date()
        if measure.state is MeasureState.DONE and day > today:
            yield f"measures[{index}].date", Message(
                "A measure that is done can't lie after time.as_of. Write “planned”, or correct the date."
            )
        if measure.state in (MeasureState.PLANNED, MeasureState.IN_PROGRESS) and day < today:
            yield f"measures[{index}].date", Message(
                "A measure that isn't done yet can't be due before time.as_of. Write “done”, or correct the date."
            )


def _personal_data(facts: Incident) -> Iterator[Contradiction]:
    data = facts.personal_data
    if data.handled is False and known(data.leak):
        yield "personal_data.leak", Message("A leak is given, but handled = false. Write handled = true, or remove the leak.")
    if data.leak is NONE and (known(data.items) or known(data.people)):
        yield "personal_data.leak", Message("Leaked items or persons are given, but leak = \"none\". Correct one of them.")


def _rows(facts: Incident | Maintenance) -> Iterator[Contradiction]:
    for name, fact in facts_of(type(facts)).items():
        entries = getattr(facts, name)
        if not isinstance(fact.form, Rows) or isinstance(entries, Blank):
            continue
        for index, entry in enumerate(entries):
            for needed in fact.form.needs:
                if not known(getattr(entry, needed)):
                    yield f"{name}[{index}]", Message("This entry needs %(fact)s.", {"fact": needed})


_INCIDENT: tuple[Callable[[Incident], Iterator[Contradiction]], ...] = (
    _order, _state, _figures, _measures, _personal_data, _rows,
)
_MAINTENANCE: tuple[Callable[[Maintenance], Iterator[Contradiction]], ...] = (
    _order, _maintenance_state, _rows,
)
