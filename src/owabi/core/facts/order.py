"""Whether the times of a sheet come in their order, as far as what is known of them tells for certain."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from owabi.core.errors import Message
from owabi.core.facts.answers import Answer, known
from owabi.core.facts.incident import Incident
from owabi.core.facts.maintenance import Maintenance
from owabi.core.language.dates import say_moment
from owabi.core.language.moments import Moment, Precision, instant
from owabi.core.terms import Phase


def order(facts: Incident | Maintenance) -> Iterator[tuple[str, Message]]:
    """Yield every pair of times that can't be so, with the path of the one to look at first."""
    for early, late in _ORDER[type(facts)]:
        yield from _in_order((early, at(facts, early)), (late, at(facts, late)), (early, late) in _STRICT)
    if isinstance(facts, Incident):
        if facts.state in (Phase.DOWN, Phase.PARTIAL):
            yield from _in_order(("time.as_of", facts.time.as_of), ("time.outlook", facts.time.outlook))
        for index, event in enumerate(facts.timeline if known(facts.timeline) else ()):
            yield from _in_order((f"timeline[{index}].at", event.at), ("time.as_of", facts.time.as_of))


def at(facts: object, path: str) -> Any:
    """Return the answer at a path without list entries."""
    for name in path.split("."):
        facts = getattr(facts, name)
    return facts


def certainly_after(first: Moment, second: Moment, strict: bool = False) -> bool:
    """Return whether ``first`` lies after ``second`` whatever they leave open.

    A day or an hour is any minute of it, 頃 an hour (for days: three days) on both sides. With ``strict`` the
    same exact minute counts as after, too. Times are compared as instants, so that clocks may be turned.
    """
    earliest, latest = _span(first)[0], _span(second)[1]
    exact = all(moment.precision is Precision.MINUTE and not moment.approximate for moment in (first, second))
    return earliest > latest or (strict and exact and earliest == latest)


_ORDER = {
    Incident: (
        ("time.occurred", "time.detected"),
        ("time.occurred", "time.work_started"),
        ("time.occurred", "time.partially_restored"),
        ("time.occurred", "time.restored"),
        ("time.occurred", "time.as_of"),
        ("time.occurred", "time.outlook"),
        ("time.detected", "time.as_of"),
        ("time.work_started", "time.work_finished"),
        ("time.work_started", "time.as_of"),
        ("time.work_finished", "time.as_of"),
        ("time.partially_restored", "time.restored"),
        ("time.partially_restored", "time.as_of"),
        ("time.restored", "time.as_of"),
        ("time.occurred", "time.next_word"),
        ("time.restored", "time.next_word"),
        ("time.as_of", "time.next_word"),
    ),
    Maintenance: (
        ("time.start", "time.end"),
        ("time.end", "time.new_end"),
        ("time.start", "time.new_end"),
        ("time.started", "time.new_end"),
        ("time.started", "time.completed"),
        ("time.started", "time.as_of"),
        ("time.completed", "time.as_of"),
        ("time.as_of", "time.new_end"),
        ("time.as_of", "time.next_word"),
    ),
}
_STRICT = {
    ("time.as_of", "time.next_word"),
    ("time.start", "time.end"),
    ("time.end", "time.new_end"),
    ("time.start", "time.new_end"),
}
"""The pairs that can't be of the same minute either."""


_ABOUT = {
    Precision.DAY: timedelta(days=3),
    Precision.HOUR: timedelta(hours=1),
    Precision.MINUTE: timedelta(hours=1),
}
"""How far off a time given with 頃 may be: three days, or an hour."""

_WITHIN = {
    Precision.DAY: timedelta(hours=23, minutes=59),
    Precision.HOUR: timedelta(minutes=59),
    Precision.MINUTE: timedelta(0),
}


def _in_order(
    early: tuple[str, Answer[Moment]], late: tuple[str, Answer[Moment]], strict: bool = False
) -> Iterator[tuple[str, Message]]:
    (early_path, first), (late_path, second) = early, late
    if isinstance(first, Moment) and isinstance(second, Moment) and certainly_after(first, second, strict):
        values = {
            "late": late_path,
            "second": say_moment(second),
            "early": early_path,
            "first": say_moment(first),
        }
        wanted = (
            Message(
                "%(late)s (%(second)s) must come after %(early)s (%(first)s). Correct one of them.", values
            )
            if strict
            else Message(
                "%(late)s (%(second)s) can't come before %(early)s (%(first)s). Correct one of them.", values
            )
        )
        yield (late_path if late_path != "time.as_of" else early_path, wanted)


def _span(moment: Moment) -> tuple[datetime, datetime]:
    about = _ABOUT[moment.precision] if moment.approximate else timedelta(0)
    start = instant(moment)
    return start - about, start + _WITHIN[moment.precision] + about
