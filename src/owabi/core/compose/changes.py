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
from owabi.core.language.dates import say_moment
from owabi.core.language.moments import Moment

_NOT_TOLD = frozenset(
    {
        "correction",
        "gravity",
        "personal_data.handled",
        "report",
        "sender",
        "time.as_of",
        "time.detected",
        "time.outlook_firmness",
        "time.outlook_may_change",
        "zone",
    }
)
"""Facts that no notice tells by themselves, or that differ between notices without anything having been wrong."""


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that was told otherwise before: its path, its Japanese name, and both answers.

    ``entry`` are the words that tell which entry of a list it belongs to.
    """

    path: str
    name: str
    before: Answer[object]
    after: Answer[object]
    entry: str = ""


def changes(before: Sheet, after: Sheet) -> tuple[Change, ...]:
    """Return what an earlier sheet said otherwise, in the order of the sheet.

    The state comes first. Entries of lists are matched by what they name, not by their place; what then is left
    over was withdrawn (no answer after) or added (none before). Other gaps and “unknown” are no statement: such a
    fact was found out since, without anything having been wrong.
    """
    if type(before) is not type(after):
        return ()
    found = sorted(_differences(before, after, "", ""), key=lambda change: change.path != "state")
    return tuple(change for change in found if not _told_of_all(change, found))


def _told_of_all(change: Change, others: list[Change]) -> bool:
    """Return whether the same figures are corrected for all customers, too, and needn't be for one impact."""
    return isinstance(change.after, Count | Share) and any(
        bool(change.entry)
        and not other.entry
        and (other.before, other.after) == (change.before, change.after)
        for other in others
    )


def _differences(before: Any, after: Any, path: str, entry: str) -> Iterator[Change]:
    for name, fact in facts_of(after.__class__).items():
        place = f"{path}.{name}" if path else name
        if place not in _NOT_TOLD:
            yield from _difference(fact, getattr(before, name), getattr(after, name), place, entry)


def _difference(fact: Fact, before: Any, after: Any, path: str, entry: str) -> Iterator[Change]:
    if before == after or before in (Blank.GAP, Blank.UNKNOWN):
        return
    if isinstance(fact.form, Table):
        yield from _differences(before, after, path, entry)
    elif isinstance(fact.form, Rows) and known(before) and known(after):
        yield from _entries(fact, fact.form.needs[0], before, after, path)
    elif isinstance(fact.form, Rows):
        yield Change(path, fact.ja, _named(before, fact.form), _named(after, fact.form))
    elif not (
        isinstance(before, Moment) and isinstance(after, Moment) and say_moment(before) == say_moment(after)
    ):
        yield Change(path, fact.ja, before, after, entry)


def _named(answer: Any, form: Rows) -> Answer[object]:
    return tuple(getattr(entry, form.needs[0]) for entry in answer) if known(answer) else answer


def _entries(
    fact: Fact, key: str, before: tuple[Any, ...], after: tuple[Any, ...], path: str
) -> Iterator[Change]:
    """Compare entries that name the same, then those left over in their order, then what has no counterpart."""
    pairs, gone, new = _matched(key, before, after)
    for old, entry, index in pairs:
        same = getattr(old, key) == getattr(entry, key)
        yield from _differences(old, entry, f"{path}[{index}]", str(getattr(entry, key)) if same else "")
    for old in gone:
        yield Change(path, fact.ja, getattr(old, key), Blank.GAP)
    for entry, index in new:
        yield Change(f"{path}[{index}].{key}", fact.ja, Blank.GAP, getattr(entry, key))


def _matched(
    key: str, before: tuple[Any, ...], after: tuple[Any, ...]
) -> tuple[list[tuple[Any, Any, int]], list[Any], list[tuple[Any, int]]]:
    left = list(before)
    pairs: list[tuple[Any, Any, int]] = []
    unmatched: list[tuple[Any, int]] = []
    for index, entry in enumerate(after):
        same = next((old for old in left if getattr(old, key) == getattr(entry, key)), None)
        if same is None:
            unmatched.append((entry, index))
        else:
            left.remove(same)
            pairs.append((same, entry, index))
    reworded = min(len(left), len(unmatched)) if len(before) == len(after) else 0
    pairs += [(old, entry, index) for old, (entry, index) in zip(left[:reworded], unmatched, strict=False)]
    return sorted(pairs, key=lambda pair: pair[2]), left[reworded:], unmatched[reworded:]
