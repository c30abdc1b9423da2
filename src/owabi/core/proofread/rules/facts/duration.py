"""A length of time that isn't that of the times beside it.

A length given with 約 may be off by a tenth or a quarter of an hour, whichever is more.

Bad: 10:05～11:30（約3時間）
Good: 10:05～11:30（約1時間25分）
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.language.durations import Duration, say_duration
from owabi.core.language.spotting.model import DurationSpot, RangeSpot
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_NEAR = 12
_BETWEEN = frozenset("（(約、の間計合までで \u3000\nおよそ頃ごろ間、停止時：:")


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield lengths that stand right behind a period of times and don't fit it."""
    durations = document.spots.durations
    starts = [one.start for one in durations]
    for found in document.spots.ranges:
        at = bisect_left(starts, found.end)
        if at == len(durations) or not _beside(found, durations[at], document.text):
            continue
        minutes = _minutes(found)
        said = durations[at]
        if minutes is not None and not _fits(said, minutes, found):
            right = say_duration(Duration(minutes, approximate=said.about))
            values = {"text": said.text, "range": found.text, "right": right}
            message = Message("“%(range)s” lasts %(right)s, not “%(text)s”.", values)
            yield Hit(said.start, said.end, message, (Suggestion(right),))


def _beside(found: RangeSpot, said: DurationSpot, text: str) -> bool:
    between = text[found.end : said.start]
    return (
        len(between) <= _NEAR and set(between) <= _BETWEEN and said.minutes is not None and not said.days_only
    )


def _minutes(found: RangeSpot) -> int | None:
    start, end = found.start_time, found.end_time
    if start is None or end is None or found.last is None or not (start.valid and end.valid):
        return None
    days = _days(found)
    if days is None:
        return None
    minutes = days * 1440 + (end.hour - start.hour) * 60 + (end.minute or 0) - (start.minute or 0)
    return minutes if minutes > 0 else None


def _days(found: RangeSpot) -> int | None:
    """Return how many days lie between the ends: none where one day is written, the word's where one is."""
    from datetime import date

    from owabi.core.language.spotting.model import DateSpot

    last = found.last
    if last is None or not (last.day or last.word):
        return 0
    if last.word:
        return {"翌日": 1, "同日": 0}.get(last.word.text)
    first = found.start_date
    if not isinstance(first, DateSpot) or first.month is None or last.day is None or last.day.month is None:
        return None
    year = first.year or 2001
    try:
        start = date(year, first.month, first.day)
        end = date(last.day.year or year, last.day.month, last.day.day)
    except ValueError:
        return None
    return (end - start).days


def _fits(said: DurationSpot, minutes: int, found: RangeSpot) -> bool:
    told = said.minutes or 0
    about = said.about or any(one and one.about for one in (found.start_time, found.end_time))
    slack = max(15, minutes // 10) if about else 0
    if said.less:
        return minutes <= told + slack
    if said.more:
        return minutes >= told - slack
    return abs(told - minutes) <= slack


RULE = Rule(
    code="F504",
    name="duration",
    family=Family.FACTS,
    severity=Severity.ERROR,
    title=Message("A length of time that isn't that of the times beside it"),
    why=Message(
        "Customers work out the length of a stop themselves; a wrong one looks like an attempt to hide it."
    ),
    check=check,
    page=__doc__,
    basis=("通例",),
)
