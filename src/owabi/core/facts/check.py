"""Whether the facts of a sheet agree with each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from owabi.core.errors import Message
from owabi.core.facts.answers import GAP, NONE, UNKNOWN, Blank, known
from owabi.core.facts.fields import facts_of
from owabi.core.facts.figures import figures
from owabi.core.facts.forms import Rows
from owabi.core.facts.incident import Incident
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.order import at, certainly_after, order
from owabi.core.facts.parts import Impact
from owabi.core.language.dates import say_moment
from owabi.core.language.moments import Moment
from owabi.core.terms import MaintenanceStatus, MeasureState, Phase

__all__ = ["Contradiction", "at", "contradictions"]

Contradiction: TypeAlias = tuple[str, Message]
"""The path of a fact and what is wrong with it."""


def contradictions(facts: Incident | Maintenance) -> Iterator[Contradiction]:
    """Yield every contradiction of a sheet with the path of the fact to look at first.

    Facts that aren't answered, or known only about or by the day, contradict others only where nothing they
    leave open could make both true.
    """
    yield from order(facts)
    if isinstance(facts, Incident):
        yield from _state(facts)
        yield from figures(facts)
        yield from _impacts(facts)
        yield from _measures(facts)
        yield from _personal_data(facts)
        yield from _data(facts)
    else:
        yield from _maintenance_state(facts)
    yield from _rows(facts)


def _state(facts: Incident) -> Iterator[Contradiction]:
    state = facts.state
    if known(facts.time.restored) and known(state) and state is not Phase.RESTORED:
        yield (
            "time.restored",
            Message(
                "time.restored is given, but the state is “%(state)s”. "
                'Write state = "restored", or remove the time.',
                {"state": state.value},
            ),
        )
    if known(facts.time.partially_restored) and state is Phase.DOWN:
        yield (
            "time.partially_restored",
            Message(
                "time.partially_restored is given, but the state is “down”. "
                'Write state = "partial", or remove the time.'
            ),
        )
    if facts.state is Phase.RESTORED and known(facts.still_affected):
        yield (
            "still_affected",
            Message(
                "still_affected is given, but the state is “restored”. "
                'Write state = "partial", or remove still_affected.'
            ),
        )
    if known(facts.stability) and state in (Phase.DOWN, Phase.PARTIAL):
        yield (
            "stability",
            Message(
                "Stable running can be confirmed only after restoration. "
                'Write state = "restored", or remove stability.'
            ),
        )


def _maintenance_state(facts: Maintenance) -> Iterator[Contradiction]:
    if known(facts.time.completed) and known(facts.state) and facts.state is not MaintenanceStatus.COMPLETED:
        yield (
            "time.completed",
            Message(
                "time.completed is given, but the state is “%(state)s”. "
                'Write state = "completed", or remove the time.',
                {"state": facts.state.value},
            ),
        )
    if known(facts.time.started) and facts.state is MaintenanceStatus.SCHEDULED:
        yield (
            "time.started",
            Message(
                "time.started is given, but the state is “scheduled”. "
                'Write state = "in_progress", or remove the time.'
            ),
        )


def _impacts(facts: Incident) -> Iterator[Contradiction]:
    for index, impact in enumerate(facts.impacts if known(facts.impacts) else ()):
        yield from _remedy(f"impacts[{index}]", impact)


def _remedy(path: str, impact: Impact) -> Iterator[Contradiction]:
    parts = ("remedy_how", "remedy_automatic", "remedy_url", "remedy_until", "remedy_by")
    about = [name for name in parts if known(getattr(impact, name))]
    if impact.remedy in (NONE, UNKNOWN) and about:
        yield (
            f"{path}.remedy",
            Message(
                "%(given)s tells of a remedy, but remedy is “%(remedy)s”. Write the remedy, or remove %(given)s.",
                {"given": ", ".join(about), "remedy": "none" if impact.remedy is NONE else "unknown"},
            ),
        )
    if impact.remedy_automatic is True and known(impact.remedy_how):
        yield (
            f"{path}.remedy_how",
            Message(
                "A remedy that applies by itself needs no steps. "
                "Write remedy_automatic = false, or remove remedy_how."
            ),
        )


def _measures(facts: Incident) -> Iterator[Contradiction]:
    today = facts.time.as_of
    for index, measure in enumerate(facts.measures if known(facts.measures) else ()):
        day = measure.date
        if not isinstance(day, Moment) or not isinstance(today, Moment):
            continue
        values = {"date": say_moment(day), "today": say_moment(today)}
        if measure.state is MeasureState.DONE and certainly_after(day, today):
            yield (
                f"measures[{index}].date",
                Message(
                    "A measure that is done (%(date)s) can't lie after time.as_of (%(today)s). "
                    'Write state = "planned", or correct the date.',
                    values,
                ),
            )
        if measure.state in (MeasureState.PLANNED, MeasureState.IN_PROGRESS) and certainly_after(today, day):
            yield (
                f"measures[{index}].date",
                Message(
                    "A measure that isn't done yet (%(date)s) can't be due before time.as_of (%(today)s). "
                    'Write state = "done", or correct the date.',
                    values,
                ),
            )


def _personal_data(facts: Incident) -> Iterator[Contradiction]:
    data = facts.personal_data
    if data.handled is False and (known(data.leak) or data.leak is UNKNOWN):
        yield (
            "personal_data.leak",
            Message("A leak is given, but handled = false. Write handled = true, or remove leak."),
        )
    if data.handled is GAP and data.leak is not GAP:
        yield (
            "personal_data.leak",
            Message("leak is answered, but handled isn't. Write handled = true, or remove leak."),
        )
    about = [name for name in ("items", "people", "danger", "advice") if known(getattr(data, name))]
    if data.leak is NONE and about:
        yield (
            "personal_data.leak",
            Message(
                '%(given)s tells of a leak, but leak = "none". Write the leak, or remove %(given)s.',
                {"given": ", ".join(about)},
            ),
        )


def _data(facts: Incident) -> Iterator[Contradiction]:
    data = facts.data
    about = [name for name in ("at_risk", "contact_by") if known(getattr(data, name))]
    if data.loss is NONE and about:
        yield (
            "data.loss",
            Message(
                '%(given)s tells of lost data, but loss = "none". Write loss = "unknown" or what is lost, '
                "or remove %(given)s.",
                {"given": ", ".join(about)},
            ),
        )


def _rows(facts: Incident | Maintenance) -> Iterator[Contradiction]:
    for name, fact in facts_of(type(facts)).items():
        entries = getattr(facts, name)
        if not isinstance(fact.form, Rows) or isinstance(entries, Blank):
            continue
        for index, entry in enumerate(entries):
            missing = [needed for needed in fact.form.needs if getattr(entry, needed) is GAP]
            for needed in missing:
                yield f"{name}[{index}]", _needed(needed, facts_of(fact.form.of)[needed].example)


def _needed(name: str, example: str) -> Message:
    return Message(
        "This entry needs %(fact)s. Add it, such as %(fact)s = “%(example)s”, or remove the entry.",
        {"fact": name, "example": example},
    )
