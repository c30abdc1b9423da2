"""Facts that a text proposes for a sheet: one value for each, the others it tells beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from owabi.core.facts.answers import WORDS, Blank
from owabi.core.facts.claims import Claim, ToldTime, agrees
from owabi.core.facts.fields import Fact
from owabi.core.facts.forms import Form, Rows, Several, Table
from owabi.core.facts.read import SHEETS, paths_of
from owabi.core.language.misread import Misread
from owabi.core.terms import MaintenanceStatus, Phase


@dataclass(frozen=True, slots=True)
class Proposal:
    """A fact as a text tells it.

    ``answer`` is what a file of facts would hold, None where what is told is no whole value (a time without a day,
    words of the wrong shape). ``sure`` is whether the text leaves no doubt about role and day. ``others`` are
    what the text tells otherwise of the same fact.
    """

    path: str
    fact: Fact
    answer: object
    claim: Claim
    sure: bool
    others: tuple[Proposal, ...] = ()


def proposals(found: Iterable[Claim], sheet: str, zone: ZoneInfo) -> tuple[Proposal, ...]:
    """Return what claims propose for a sheet, in the order of its facts; what is computed from facts is left out.

    Claims that agree are one proposal, told by the most exact of them. Where something is sure, guesses aren't
    shown. A state is the furthest that is told, since a text tells of earlier ones too.
    """
    facts = dict(paths_of(SHEETS[sheet]))
    told: dict[str, list[Proposal]] = {}
    for claim in found:
        fact = facts.get(bare(claim.path)) or facts.get(bare(claim.path).removesuffix("[]"))
        if fact is not None:
            told.setdefault(claim.path, []).append(_proposal(claim, fact, zone))
    order = {path: place for place, path in enumerate(facts)}
    paths = sorted(
        told, key=lambda path: (order.get(bare(path).removesuffix("[]"), len(order)), _numbers(path))
    )
    return tuple(_chosen(told[path]) for path in paths)


def bare(path: str) -> str:
    """Return a path without the numbers of entries, ``desks[].phone``."""
    return re.sub(r"\[\d+\]", "[]", path)


_ORDERS: Mapping[type, Sequence[object]] = {Phase: list(Phase), MaintenanceStatus: list(MaintenanceStatus)}


def _proposal(claim: Claim, fact: Fact, zone: ZoneInfo) -> Proposal:
    told = claim.value
    guessed = isinstance(told, ToldTime) and (told.day_guessed or told.day is None)
    return Proposal(claim.path, fact, _answer(claim, fact, zone), claim, claim.sure and not guessed)


def _answer(claim: Claim, fact: Fact, zone: ZoneInfo) -> object:
    """Return the answer as a file holds it, None where the claim is no whole and sound value."""
    told: object = claim.value
    if isinstance(told, Blank):
        allowed = fact.unknown if told is Blank.UNKNOWN else fact.none
        return WORDS[told][0] if allowed else None
    form = _form(fact)
    if form is None:
        return None
    if isinstance(told, ToldTime):
        told = told.moment(zone)
    if told is None:
        return None
    try:
        answer = form.write(told)
        form.read(answer, zone)
    except (Misread, AttributeError):
        return None
    return answer


def _form(fact: Fact) -> Form | None:
    if isinstance(fact.form, Table | Rows):
        return None
    return fact.form.form if isinstance(fact.form, Several) else fact.form


def _chosen(told: list[Proposal]) -> Proposal:
    """Return the proposal to make of all that a text tells of one fact, with the others beside it."""
    kept = [item for item in told if item.sure] or told
    whole = [item for item in kept if item.answer is not None] or kept
    best = _furthest(whole) or max(whole, key=_exactness)
    if type(best.claim.value) in _ORDERS:
        return best
    others = tuple(_distinct(item for item in whole if not _same(item, best)))
    return Proposal(best.path, best.fact, best.answer, best.claim, best.sure and not others, others)


def _furthest(told: list[Proposal]) -> Proposal | None:
    order = _ORDERS.get(type(told[0].claim.value))
    known = [item for item in told if order and item.claim.value in order]
    return max(known, key=lambda item: order.index(item.claim.value)) if order and known else None


def _exactness(item: Proposal) -> int:
    """Return how much a claim says; of those that say as much, the first in the text is taken."""
    told = item.claim.value
    if not isinstance(told, ToldTime):
        return 0
    return sum(part is not None for part in (told.day, told.hour, told.minute))


def _same(one: Proposal, other: Proposal) -> bool:
    if one.answer == other.answer and one.answer is not None:
        return True
    first, second = one.claim.value, other.claim.value
    if isinstance(first, ToldTime) and isinstance(second, ToldTime):
        pairs = zip(_parts(first), _parts(second), strict=True)
        return all(one == two for one, two in pairs if one is not None and two is not None)
    return isinstance(first, str) and isinstance(second, str) and agrees(first, second)


def _parts(told: ToldTime) -> tuple[int | None, ...]:
    return told.year, told.month, told.day, told.hour, told.minute


def _distinct(told: Iterable[Proposal]) -> Iterator[Proposal]:
    seen: set[str] = set()
    for item in told:
        value = str(item.answer if item.answer is not None else item.claim.text)
        if value not in seen:
            seen.add(value)
            yield item


def _numbers(path: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\[(\d+)\]", path))
