"""Reading a text into claims about facts, by the roles its words have."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from owabi.core.facts.answers import Blank
from owabi.core.facts.claims.blocks import blocks_of
from owabi.core.facts.claims.corrected import corrections, withdrawn
from owabi.core.facts.claims.flow import flow_of
from owabi.core.facts.claims.labelled import items, rows
from owabi.core.facts.claims.masked import masked
from owabi.core.facts.claims.model import Claim
from owabi.core.facts.claims.reading import Reading, Told, told_of_value
from owabi.core.facts.claims.senders import GREETING, parts_of_sender
from owabi.core.facts.claims.statements import statements
from owabi.core.facts.claims.table import ClaimTable
from owabi.core.facts.claims.values import calendar_of
from owabi.core.language.spotting import DateSpot, Span, Spots


def claims(
    text: str,
    table: ClaimTable,
    *,
    subject: str = "",
    sheet: str | None = None,
    today: date | None = None,
) -> tuple[Claim, ...]:
    """Return what a text claims about the facts of a sheet, in the order of the text.

    ``sheet`` is ``incident`` or ``maintenance``; without it, the words of subject and text decide. ``today`` is
    what 本日 means and whose year days without one are of; without it, a day that stands alone on a line. Any text
    is answered, in time linear in its length.
    """
    reading = read(text, table, subject=subject, sheet=sheet, today=today)
    told = _one_for_each_place(
        (*corrections(reading), *rows(reading), *items(reading), *_speakers(reading), *statements(reading))
    )
    told = [replace(item, sure=False) if _is_stamp(reading, item) else item for item in told]
    told += _only_range(reading, told)
    told = list(_without(told, sorted(withdrawn(reading))))
    return tuple(_numbered(reading, sorted(told, key=lambda item: item.start)))


def read(
    text: str,
    table: ClaimTable,
    *,
    subject: str = "",
    sheet: str | None = None,
    today: date | None = None,
) -> Reading:
    """Return a text as claims are read from it; the arguments are those of :func:`claims`."""
    flow = flow_of(text)
    signs = masked(flow.text)
    name = sheet or sheet_of(f"{subject}\n{text}", table)
    cues = table.sheets[name]
    calendar = calendar_of(signs.spots.dates, today or _day_of_writing(flow.text, signs.spots))
    return Reading(flow, signs, blocks_of(flow, signs.text, cues), cues, calendar)


def sheet_of(text: str, table: ClaimTable) -> str:
    """Return the name of the sheet that a text is about by its words; those of its first line count more."""
    title = text.strip().partition("\n")[0]
    scores = {name: _count(text, title, cues.words) for name, cues in table.sheets.items()}
    for name, cues in table.sheets.items():
        if any(score for other, score in scores.items() if other != name):
            scores[name] -= _count(text, title, cues.spare)
    return max(scores, key=lambda name: scores[name])


def _count(text: str, title: str, words: Iterable[str]) -> int:
    return sum(text.count(word) + 3 * title.count(word) for word in words)


def _without(told: Iterable[Told], gone: Sequence[Span]) -> Iterator[Told]:
    """Yield the claims that don't stand at places where something is taken back."""
    for item in told:
        at = bisect_right(gone, (item.start, _FARTHEST)) - 1
        if at < 0 or item.start >= gone[at][1]:
            yield item


def _only_range(reading: Reading, told: Sequence[Told]) -> list[Told]:
    """Return what the only range with a day tells where nothing else says when it began: most likely that."""
    path = "time.occurred" if "time.occurred" in reading.cues.facts else "time.start"
    dated = [spot for spot in reading.masked.spots.ranges if spot.first.day and spot.last]
    if len(dated) != 1 or any(item.path == path for item in told):
        return []
    (spot,) = dated
    if any(item.start < spot.end and spot.start < item.end for item in told):
        return []
    return list(told_of_value(reading, path, (spot.start, spot.end), sure=False))


def _is_stamp(reading: Reading, item: Told) -> bool:
    """Return whether a time is the stamp of a message in a chat log ([10:05] 田中：…), not what the message tells."""
    return bool(_STAMP.search(reading.flow.text, max(0, item.start - 1), item.end + 1))


_FARTHEST = 1 << 62
_STAMP = re.compile(r"[\[［][^\[\]［］\n]{4,20}[\]］]")


def _speakers(reading: Reading) -> Iterator[Told]:
    for found in GREETING.finditer(reading.flow.text):
        for path, span in parts_of_sender(reading.flow.text, *found.span("who"), company=True):
            yield Told(path, reading.words(*span), *span, True)


def _one_for_each_place(told: Iterable[Told]) -> list[Told]:
    """Return the claims in order, one for each value: what is sure before what isn't, what comes first first."""
    best: dict[tuple[int, int], Told] = {}
    for item in told:
        place = item.start, item.end
        if place not in best or _better(item, best[place]):
            best[place] = item
    found = sorted(best.values(), key=lambda item: (item.start, -item.end))
    return list(_without_nested(_without_answered(found)))


def _without_nested(told: Iterable[Told]) -> Iterator[Told]:
    """Yield the claims without the times and counts in the words of others, and without the wider of two wordings."""
    around: Told | None = None
    for item in told:
        if around and item.end <= around.end:
            if not _is_words(item):
                continue
            if item.path != around.path:
                yield item
                continue
        elif around:
            yield around
        around = item if _is_words(item) and item.sure else None
        if around is None:
            yield item
    if around:
        yield around


def _is_words(item: Told) -> bool:
    # A term is a string, too.
    return type(item.value) is str


def _better(item: Told, other: Told) -> bool:
    blank = isinstance(item.value, Blank) and _is_words(other)
    return (item.sure and not other.sure) or (blank and other.path.startswith(item.path))


def _without_answered(told: Sequence[Told]) -> Iterator[Told]:
    """Yield the claims without the words of a fact of which they say that it is unknown or none."""
    blanks = [item for item in told if isinstance(item.value, Blank)]
    at = 0
    for item in told:
        while at < len(blanks) and blanks[at].end <= item.start:
            at += 1
        blank = blanks[at] if at < len(blanks) else None
        said = blank and item is not blank and item.start <= blank.start < item.end
        if not (said and blank and _is_words(item) and item.path.startswith(blank.path)):
            yield item


def _numbered(reading: Reading, told: Sequence[Told]) -> Iterator[Claim]:
    """Yield the claims with the numbers of their entries, and their places in the text as it was given."""
    blocks = reading.blocks
    for item in told:
        root, mark, rest = item.path.partition("[]")
        starts = blocks.entries.get(root, [])
        if mark and rest in (".what", ".name", ".at") and not _begun(reading, starts, item.start):
            insort(blocks.entries.setdefault(root, []), item.start)
    counted: dict[str, int] = {}
    for item in told:
        root, mark, rest = item.path.partition("[]")
        path = item.path
        if mark and rest:
            path = f"{root}[{blocks.index(root, item.start)}]{rest}"
        if path.endswith("[]"):
            path = path.removesuffix("[]")
            counted[path] = counted.get(path, -1) + 1
            path = f"{path}[{counted[path]}]"
        start, end = reading.flow.origin(item.start, item.end)
        yield Claim(path, item.value, start, end, reading.words(item.start, item.end), item.sure)


def _begun(reading: Reading, starts: Sequence[int], at: int) -> bool:
    """Return whether the entry of a name was begun by the item it stands in."""
    before = bisect_right(starts, at) - 1
    return before >= 0 and starts[before] > reading.flow.text.rfind("\n", 0, at)


def _day_of_writing(text: str, found: Spots) -> date | None:
    """Return the first day with a year that has a line of its own, with a time at most."""
    for moment in found.moments:
        if moment.day and moment.day.year and _alone(text, moment.start, moment.end):
            return _date(moment.day)
    return None


def _alone(text: str, start: int, end: int) -> bool:
    before = text[text.rfind("\n", 0, start) + 1 : start]
    last = text.find("\n", end)
    after = text[end : last if last >= 0 else len(text)]
    return not before.strip() and not after.strip()


def _date(day: DateSpot) -> date | None:
    if not day.valid or day.year is None or day.month is None:
        return None
    return date(day.year, day.month, day.day)
