"""Every outline in every pair of conditions: with neutral facts it composes, and reads as a whole text."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from owabi.core.compose.composer import Order, compose, open_questions
from owabi.core.compose.outline import SECTIONS, Outline
from owabi.core.compose.topics import topics_of
from owabi.core.compose.wording import Slot
from owabi.core.errors import Incomplete
from owabi.core.facts.answers import NONE, UNKNOWN, Blank
from owabi.core.facts.check import at
from owabi.core.facts.incident import Incident
from owabi.core.facts.read import Sheet
from owabi.core.notice import Notice, Role
from owabi.core.terms import Channel, Gravity, Kind, MaintenanceStatus, Phase, Reader, Tone
from tests.core.compose.test_laws import DOUBLED, FIGURE, UNFILLED, lines_of, spans_of
from tests.strategies import mended, neutral, shipped

LIBRARY = shipped()
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
BLANKS = (None, UNKNOWN, NONE)
OUTLINES = [pytest.param(outline, id=name) for name, outline in LIBRARY.outlines.items()]

Combination = tuple[Any, ...]


def pairwise(axes: Sequence[Sequence[Any]], sound: Iterable[Combination]) -> Iterator[Combination]:
    """Yield combinations until every pair of values that stands in a sound one was seen."""
    seen: set[tuple[Any, ...]] = set()
    for combination in sound:
        pairs = {
            (one, combination[one], two, combination[two])
            for one, two in itertools.combinations(range(len(axes)), 2)
        }
        if not pairs <= seen:
            seen |= pairs
            yield combination


def orders(outline: Outline) -> Iterator[tuple[Sheet, Order]]:
    """Yield sheets and orders for an outline: each pair of state, gravity, edition, tone and kind of answers."""
    states = [
        state
        for state in LIBRARY.editions.states[outline.kind]
        if isinstance(state, Phase if outline.sheet is Incident else MaintenanceStatus)
        and state in (outline.phase or outline.status or state,)
    ]
    editions = [
        edition
        for edition in LIBRARY.editions.all()
        if edition.kind is outline.kind and edition.reader in (outline.reader or edition.reader,)
    ]
    axes: list[Sequence[Any]] = [states, outline.gravity or tuple(Gravity), editions, tuple(Tone), BLANKS]
    for state, gravity, edition, tone, blank in pairwise(axes, itertools.product(*axes)):
        facts = replace(neutral(outline.sheet, state, blank), gravity=gravity)
        order = Order(
            now=NOW,
            kind=outline.kind,
            reader=edition.reader,
            channel=edition.channel,
            tone=tone,
            template=outline.id,
            earlier=_earlier(facts) if outline.kind is Kind.CORRECTION else None,
        )
        yield facts, order


def _earlier(facts: Any) -> Any:
    return mended(replace(facts, service="みなと予約", areas=("関東",)))


def faults(notice: Notice) -> Iterator[str]:
    """Yield what isn't whole in a notice of neutral facts, whose marks may be looked at as well."""
    for span in spans_of(notice):
        if span.path is None and (UNFILLED.search(span.text) or FIGURE.search(span.text)):
            yield f"{span.wording}: {span.text}"
    for line in lines_of(notice):
        if DOUBLED.search(line.text) or (line.role is not Role.BLANK and not line.text.strip("　 ")):
            yield line.text


@pytest.mark.parametrize("outline", OUTLINES)
def test_an_outline_composes_in_every_pair_of_conditions(outline: Outline) -> None:
    composed = 0
    for facts, order in orders(outline):
        try:
            notice = compose(facts, LIBRARY, order)
        except Incomplete as refused:
            _check_refusal(outline, facts, refused)
            continue
        assert list(faults(notice)) == [], order
        assert notice.template == outline.id
        composed += 1
    assert composed > 0


def _check_refusal(outline: Outline, facts: Any, refused: Incomplete) -> None:
    assert all(isinstance(at(facts, path), Blank) for path in refused.missing)
    musts = {question.path for question in open_questions(facts, outline.kind, LIBRARY) if question.must}
    assert set(refused.missing) <= musts | _demanded(outline) or _lacks_its_focus(outline, facts)


def _demanded(outline: Outline) -> set[str]:
    """Return the paths of the facts that a line of the outline can't do without."""
    topics = topics_of(outline.sheet)
    parts = [
        part
        for section in SECTIONS
        for chapter in outline.chapters(section)
        for paragraph in chapter.paragraphs
        for part in paragraph
    ]
    names = {token.name for part in parts for token in part.tokens if isinstance(token, Slot)}
    whole = {"当日の期間": {"time.occurred", "time.restored"}, "期間": {"time.occurred", "time.restored"}}
    return set().union(*(whole.get(name, {topics[name].path}) for name in names))


def _lacks_its_focus(outline: Outline, facts: Any) -> bool:
    """Return whether the outline puts something first that these facts have nothing to say of."""
    wanted = {"remedy": "impacts", "substitute": "substitutes", "desks": "desks"}
    path = wanted.get(outline.focus.value) if outline.focus else None
    return path is not None and getattr(facts, path) in (NONE, UNKNOWN)


@pytest.mark.parametrize("outline", OUTLINES)
def test_an_outline_is_the_only_one_for_its_case_or_asked_for_by_name(outline: Outline) -> None:
    if outline.named:
        return
    rivals = [
        other
        for other in LIBRARY.outlines.values()
        if not other.named
        and (other.kind, other.sheet, other.phase, other.status, other.gravity, other.reader)
        == (outline.kind, outline.sheet, outline.phase, outline.status, outline.gravity, outline.reader)
    ]
    assert rivals == [outline]


def test_every_kind_reader_and_channel_has_an_edition() -> None:
    editions = list(LIBRARY.editions.all())
    assert {edition.kind for edition in editions} == set(Kind)
    assert {edition.reader for edition in editions} == set(Reader)
    assert {edition.channel for edition in editions} == set(Channel)
