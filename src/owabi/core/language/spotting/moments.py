"""Days and times that belong together, and ranges between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from owabi.core.language.spotting.model import DateSpot, MomentSpot, RangeSpot, RelativeSpot, TimeSpot
from owabi.core.language.spotting.page import Page


def moments_of(page: Page, parts: Sequence[DateSpot | RelativeSpot | TimeSpot]) -> tuple[MomentSpot, ...]:
    """Join the parts, which are in order, to moments: 本日 and 11月22日 and 10:05 next to each other."""
    found: list[MomentSpot] = []
    day: DateSpot | None = None
    at = 0
    while at < len(parts):
        taken = _together(page.plain, parts, at)
        own = next((part for part in taken if isinstance(part, DateSpot)), None)
        word = next((part for part in taken if isinstance(part, RelativeSpot)), None)
        time = next((part for part in taken if isinstance(part, TimeSpot)), None)
        day = own or day
        start, end = taken[0].start, taken[-1].end
        found.append(MomentSpot(start, end, page.text[start:end], own, word, time, day))
        at += len(taken)
    return tuple(found)


def ranges_of(page: Page, moments: Sequence[MomentSpot]) -> Iterator[RangeSpot]:
    """Yield the ranges: two moments with ～ or から between them, or one with ～ behind it."""
    at = 0
    while at < len(moments):
        first = moments[at]
        last = moments[at + 1] if at + 1 < len(moments) else None
        if last and (link := _link(page.plain, first, last)):
            ends = _UNTIL.match(page.plain, last.end)
            end = ends.end() if ends else last.end
            word = page.text[slice(*link.span("word"))]
            yield RangeSpot(first.start, end, page.text[first.start : end], first, last, word)
            at += 2
            continue
        if link := _OPEN.match(page.plain, first.end):
            end = link.end()
            word = page.text[slice(*link.span("word"))]
            yield RangeSpot(first.start, end, page.text[first.start : end], first, None, word)
        at += 1


_NEXT_TO = {
    (RelativeSpot, DateSpot): re.compile(r"[ 、,(]{0,2}"),
    (DateSpot, RelativeSpot): re.compile(r"[ ]{0,2}\("),
    (DateSpot, TimeSpot): re.compile(r"[ ]{0,4}[、,のT]?[ ]{0,4}\n?[ ]{0,4}"),
    (RelativeSpot, TimeSpot): re.compile(r"\)?[ ]{0,4}[、,の]?[ ]{0,4}"),
}
_LONGEST_GAP = 40
_ZONE = r"(?:[ ]?\(?(?:JST|日本時間|UTC(?:[+-]\d{1,2}(?::\d\d)?)?)\)?)?"
_LINK = re.compile(rf"{_ZONE}[ ]*\n?[ ]*(?P<word>から|より|~|-|→|ー|⇒)[、,]?[ ]*\n?[ ]*")
_FROM_TO = re.compile(rf"{_ZONE}(?P<word>から|より)[^。\d:【■・]*")
_UNTIL = re.compile(rf"\)?{_ZONE}[ ]?まで")
_OPEN = re.compile(rf"{_ZONE}[ ]?(?P<word>~)")


def _together(
    plain: str, parts: Sequence[DateSpot | RelativeSpot | TimeSpot], at: int
) -> list[DateSpot | RelativeSpot | TimeSpot]:
    """Return the parts from a place on that make one moment: at most one day, one word and one time."""
    taken = [parts[at]]
    for part in parts[at + 1 : at + 3]:
        before = taken[-1]
        gap = _NEXT_TO.get((type(before), type(part)))
        if gap is None or part.start - before.end > _LONGEST_GAP or type(part) in map(type, taken):
            break
        if not gap.fullmatch(plain, before.end, part.start):
            break
        taken.append(part)
    return taken


def _link(plain: str, first: MomentSpot, last: MomentSpot) -> re.Match[str] | None:
    if last.start - first.end > _LONGEST_GAP:
        return None
    if found := _LINK.fullmatch(plain, first.end, last.start):
        return found
    return _FROM_TO.fullmatch(plain, first.end, last.start) if _UNTIL.match(plain, last.end) else None
