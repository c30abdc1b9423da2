"""What is still to be answered for a notice, most important for the customer first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from owabi.core.facts.answers import GAP, NONE, UNKNOWN, Blank, known
from owabi.core.facts.check import at
from owabi.core.facts.fields import Fact
from owabi.core.facts.incident import Incident
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.read import Sheet, paths_of
from owabi.core.terms import MaintenanceStatus, Phase


@dataclass(frozen=True, slots=True)
class Need:
    """A fact (by path, ``impacts[].remedy``) that a kind of notice asks for; without a must it isn't composed.

    ``refuses`` are answers that won't do either: a notice of a leak needs one that is known.
    """

    path: str
    must: bool
    refuses: frozenset[Blank] = frozenset()


@dataclass(frozen=True, slots=True)
class Question:
    """A fact that isn't answered yet: where its answer goes (``impacts[0].remedy``) and what was declared of it."""

    path: str
    fact: Fact
    must: bool


def questions(facts: Sheet, needs: tuple[Need, ...]) -> tuple[Question, ...]:
    """Return what these needs leave open in the facts, in the order of the needs.

    A question that another answer makes pointless isn't asked: the time of restoration while the service is
    down, anything about a leak where no personal data is handled, the use of a remedy that isn't offered.
    """
    declared = dict(paths_of(type(facts)))
    return tuple(
        Question(place, declared[need.path], need.must)
        for need in needs
        if need.path in declared
        for place in _open(facts, need)
    )


def _open(facts: Sheet, need: Need) -> Iterator[str]:
    path = need.path
    if _pointless(facts, path) and not (need.must and _unsettled(facts, path)):
        return
    rows, mark, name = path.partition("[].")
    if not mark:
        answer = at(facts, path)
        if answer is GAP or answer in need.refuses:
            yield path
        return
    entries = at(facts, rows)
    if not isinstance(entries, tuple):
        return
    for index, entry in enumerate(entries):
        if getattr(entry, name) is GAP and not _moot(rows, name, entry):
            yield f"{rows}[{index}].{name}"


Answers = Callable[[Incident], bool]

_INCIDENT: Mapping[str, Answers] = {
    "time.restored": lambda facts: facts.state is not Phase.RESTORED,
    "time.partially_restored": lambda facts: facts.state is not Phase.PARTIAL,
    "time.outlook": lambda facts: facts.state is Phase.RESTORED,
    "time.outlook_firmness": lambda facts: not known(facts.time.outlook),
    "time.outlook_may_change": lambda facts: not known(facts.time.outlook),
    "time.next_word": lambda facts: facts.state is Phase.RESTORED and facts.cause is not UNKNOWN,
    "time.work_finished": lambda facts: facts.state is not Phase.RESTORED,
    "progress": lambda facts: facts.state is Phase.RESTORED,
    "still_affected": lambda facts: facts.state is not Phase.PARTIAL,
    "stability": lambda facts: facts.state is not Phase.RESTORED,
    "substitutes": lambda facts: facts.state is Phase.RESTORED,
    "substitute_considered": lambda facts: facts.substitutes is not NONE,
    "affected.total": lambda facts: not known(facts.affected.count),
    "affected.share": lambda facts: known(facts.affected.count) and known(facts.affected.total),
    "personal_data.leak": lambda facts: facts.personal_data.handled is not True,
    "personal_data.items": lambda facts: not known(facts.personal_data.leak),
    "personal_data.people": lambda facts: not known(facts.personal_data.leak),
    "personal_data.danger": lambda facts: not known(facts.personal_data.leak),
    "personal_data.advice": lambda facts: not known(facts.personal_data.leak),
    "data.at_risk": lambda facts: facts.data.loss is not UNKNOWN,
    "data.contact_by": lambda facts: facts.data.loss in (NONE, GAP),
}
"""When a question about an incident is pointless."""

_MAINTENANCE: Mapping[str, Callable[[Maintenance], bool]] = {
    "time.started": lambda facts: facts.state is MaintenanceStatus.SCHEDULED,
    "time.completed": lambda facts: facts.state is not MaintenanceStatus.COMPLETED,
    "time.new_end": lambda facts: facts.state in (MaintenanceStatus.COMPLETED, MaintenanceStatus.CANCELLED),
}


def _without_remedy(entry: Any) -> bool:
    return isinstance(entry.remedy, Blank)


_MOOT: Mapping[str, Mapping[str, Callable[[Any], bool]]] = {
    "impacts": {
        "remedy_how": lambda entry: _without_remedy(entry) or entry.remedy_automatic is True,
        "remedy_automatic": lambda entry: _without_remedy(entry) or known(entry.remedy_how),
        "remedy_by": lambda entry: _without_remedy(entry) or known(entry.remedy_until),
        "remedy_until": _without_remedy,
        "remedy_url": _without_remedy,
        "share": lambda entry: known(entry.count),
    },
    "substitutes": {
        "how": lambda entry: known(entry.url) or known(entry.phone),
        "url": lambda entry: known(entry.how) or known(entry.phone),
    },
    "desks": {
        "phone": lambda entry: any(known(getattr(entry, way)) for way in ("mail", "form", "chat")),
        "mail": lambda entry: any(known(getattr(entry, way)) for way in ("phone", "form", "chat")),
    },
}
"""When a question about one entry of a list is pointless."""


def _unsettled(facts: Sheet, path: str) -> bool:
    """Return whether a leak must be told, but nobody said yet whether the service handles personal data."""
    return path == "personal_data.leak" and isinstance(facts, Incident) and facts.personal_data.handled is GAP


def _pointless(facts: Sheet, path: str) -> bool:
    if isinstance(facts, Incident):
        return path in _INCIDENT and _INCIDENT[path](facts)
    return path in _MAINTENANCE and _MAINTENANCE[path](facts)


def _moot(rows: str, name: str, entry: Any) -> bool:
    moot = _MOOT.get(rows, {}).get(name)
    return moot is not None and moot(entry)


def path_named(sheet: type[Sheet], name: str) -> str | None:
    """Return the path of the fact with this Japanese name, None where a sheet has none of it."""
    return _paths_by_name(sheet is Incident).get(name)


@cache
def _paths_by_name(incident: bool) -> Mapping[str, str]:
    named: dict[str, str] = {}
    for path, fact in paths_of(Incident if incident else Maintenance):
        named.setdefault(fact.ja, path)
    return named
