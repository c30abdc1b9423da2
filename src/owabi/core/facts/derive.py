"""What follows from a fact sheet: durations, shares, the report's number. Nothing else may be derived."""

from __future__ import annotations

from dataclasses import dataclass

from owabi.core.facts.answers import GAP, Answer, Blank, known
from owabi.core.facts.incident import Incident
from owabi.core.facts.maintenance import Maintenance
from owabi.core.language.counts import Count, Share, share_of
from owabi.core.language.durations import Duration, between
from owabi.core.language.misread import Misread
from owabi.core.language.moments import Moment


@dataclass(frozen=True, slots=True)
class Derived:
    """What was computed from the facts; a gap where the facts for it aren't there.

    ``stop``: from occurrence to restoration (or the end of a maintenance). ``work``: how long the work of
    recovery took. ``planned``: how long a maintenance is planned to take. ``share``: affected of all, in percent.
    """

    stop: Answer[Duration] = GAP
    work: Answer[Duration] = GAP
    planned: Answer[Duration] = GAP
    share: Answer[Share] = GAP


def derive(facts: Incident | Maintenance) -> Derived:
    """Compute what follows from the facts; what can't be computed (two units, an end before its start) is a gap."""
    if isinstance(facts, Maintenance):
        time = facts.time
        return Derived(stop=_length(time.started, time.completed), planned=_length(time.start, time.end))
    return Derived(
        stop=_length(facts.time.occurred, facts.time.restored),
        work=_length(facts.time.work_started, facts.time.work_finished),
        share=_share(facts),
    )


def _length(start: Answer[Moment], end: Answer[Moment]) -> Answer[Duration]:
    if isinstance(start, Blank) or isinstance(end, Blank):
        return GAP
    try:
        return between(start, end)
    except Misread:
        return GAP


def _share(facts: Incident) -> Answer[Share]:
    affected = facts.affected
    if known(affected.share):
        return affected.share
    if not isinstance(affected.count, Count) or not isinstance(affected.total, Count):
        return affected.share
    try:
        return share_of(affected.count, affected.total)
    except Misread:
        return affected.share
