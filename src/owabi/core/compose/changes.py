"""What changed between two fact sheets, path by path; a correction tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from owabi.core.facts.answers import Answer, Blank, known
from owabi.core.facts.fields import Fact, facts_of
from owabi.core.facts.forms import Rows, Table
from owabi.core.facts.read import Sheet
from owabi.core.language.counts import Count, Share

_NOT_TOLD = frozenset({"time.as_of", "report", "zone", "correction", "sender"})
"""Facts that differ from notice to notice without anything having been wrong."""


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that was told otherwise before: its path, its Japanese name, and both answers."""

    path: str
    name: str
    before: Answer[object]
    after: Answer[object]


def changes(before: Sheet, after: Sheet) -> tuple[Change, ...]:
    """Return what an earlier sheet said otherwise, in the order of the sheet.

    The state comes first. Gaps are no statement: a fact that wasn't answered before was added, not corrected;
    one that isn't answered any more was withdrawn.
    """
    if type(before) is not type(after):
        return ()
    found = sorted(_differences(before, after, ""), key=lambda change: change.path != "state")
    return tuple(change for index, change in enumerate(found) if not _told_already(change, found[:index]))


def _told_already(change: Change, others: list[Change]) -> bool:
    """Return whether the same figures were corrected before: a count may stand for all customers and for one impact."""
    figures = (Count, Share)
    return isinstance(change.after, figures) and any(
        (other.before, other.after) == (change.before, change.after) for other in others
    )


def _differences(before: Any, after: Any, path: str) -> Iterator[Change]:
    for name, fact in facts_of(after.__class__).items():
        place = f"{path}.{name}" if path else name
        if place not in _NOT_TOLD:
            yield from _difference(fact, getattr(before, name), getattr(after, name), place)


def _difference(fact: Fact, before: Any, after: Any, path: str) -> Iterator[Change]:
    if before == after or before is Blank.GAP:
        return
    if isinstance(fact.form, Table):
        yield from _differences(before, after, path)
    elif isinstance(fact.form, Rows) and known(before) and known(after) and len(before) == len(after):
        for index, (old, new) in enumerate(zip(before, after, strict=True)):
            yield from _differences(old, new, f"{path}[{index}]")
    elif isinstance(fact.form, Rows):
        yield from _first_needed(fact, fact.form, before, after, path)
    else:
        yield Change(path, fact.ja, before, after)


def _first_needed(fact: Fact, form: Rows, before: Any, after: Any, path: str) -> Iterator[Change]:
    def told(entries: Any) -> Answer[object]:
        return (
            entries
            if isinstance(entries, Blank)
            else tuple(getattr(entry, form.needs[0]) for entry in entries)
        )

    if told(before) != told(after):
        yield Change(path, fact.ja, told(before), told(after))
