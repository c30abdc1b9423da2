"""A length of time that isn't that of the times beside it.

A length given with 約 may be off by a tenth or a quarter of an hour, whichever is more.

Bad: 10:05～11:30（約3時間）
Good: 10:05～11:30（約1時間25分）
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import TypeVar

from owabi.core.errors import Message
from owabi.core.language.durations import Duration, say_duration
from owabi.core.language.spotting.model import DurationSpot, MomentSpot, RangeSpot, Spot, TimeSpot
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document, DocumentLine
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.proofread.years import Calendar

_NEAR = 12
_BETWEEN = frozenset("（(約、の間計合までで \u3000\nおよそ頃ごろ間、停止時：:")
_DAY = 1440
_Kind = TypeVar("_Kind", bound=Spot)
_STARTS = frozenset(("発生日時", "発生時刻", "発生", "障害発生", "障害発生日時", "停止開始"))
_ENDS = frozenset(("復旧日時", "復旧時刻", "復旧", "障害復旧", "障害復旧日時", "停止終了"))
_LENGTHS = frozenset(("停止時間", "影響時間", "障害時間", "継続時間", "停止した時間", "ダウンタイム"))


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield lengths that don't fit the period of times beside them, or the start and the end in rows of their own."""
    yield from _rows(document, Calendar(document, context))
    yield from _bracketed(document)
    durations = document.spots.durations
    starts = [one.start for one in durations]
    for found in document.spots.ranges:
        at = bisect_left(starts, found.end)
        if at == len(durations) or not _beside(found, durations[at], document.text):
            continue
        minutes = _minutes(found)
        said = durations[at]
        if minutes is not None and not _fits(said, minutes, _about(found)):
            yield _hit(said, minutes, found.text)


def _rows(document: Document, calendar: Calendar) -> Iterator[Hit]:
    """Yield a length in a row of its own that isn't that from the row of the start to the row of the end."""
    rows = {name: _only_row(document, name) for name in (_STARTS, _ENDS, _LENGTHS)}
    first, last, length = (rows[name] for name in (_STARTS, _ENDS, _LENGTHS))
    if not (first and last and length):
        return
    spots = document.spots
    start, end = _only(spots.moments, first), _only(spots.moments, last)
    said = _only(spots.durations, length)
    if start is None or end is None or said is None or any(_inside(spots.moments, length)):
        return
    minutes = _between(start, end, calendar)
    about = any(one.time and one.time.about for one in (start, end))
    told = said.minutes is not None and not said.days_only
    if told and minutes is not None and not _fits(said, minutes, about):
        yield _hit(said, minutes, f"{start.text}～{end.text}")


def _bracketed(document: Document) -> Iterator[Hit]:
    """Yield a length right before a period in brackets: 3日間（11月23日～11月24日）."""
    ends = {one.end: one for one in document.spots.durations}
    for found in document.spots.ranges:
        said = ends.get(found.start - 1)
        if said is None or document.text[found.start - 1] not in "（(" or said.minutes is None:
            continue
        if said.days_only:
            yield from _days_wrong(said, found)
        elif (minutes := _minutes(found)) is not None and not _fits(said, minutes, _about(found)):
            yield _hit(said, minutes, found.text)


def _days_wrong(said: DurationSpot, found: RangeSpot) -> Iterator[Hit]:
    """Yield a number of days that is neither that of the days of a period nor that of the nights between."""
    if found.last is None or found.first.time or found.last.time or said.about or said.more or said.less:
        return
    days = _days(found)
    if days and days > 0 and said.minutes not in (days * _DAY, (days + 1) * _DAY):
        right = f"{days + 1}日間"
        values = {"text": said.text, "range": found.text, "right": right}
        message = Message("“%(range)s” lasts %(right)s, not “%(text)s”.", values)
        yield Hit(said.start, said.end, message, (Suggestion(right),))


def _only_row(document: Document, labels: frozenset[str]) -> DocumentLine | None:
    rows = [line for line in document.of_role(Role.ROW) if line.label.strip() in labels]
    return rows[0] if len(rows) == 1 else None


def _inside(spots: Iterable[_Kind], line: DocumentLine) -> Iterator[_Kind]:
    return (one for one in spots if line.start <= one.start < line.end)


def _only(spots: Iterable[_Kind], line: DocumentLine) -> _Kind | None:
    found = list(_inside(spots, line))
    return found[0] if len(found) == 1 else None


def _between(start: MomentSpot, end: MomentSpot, calendar: Calendar) -> int | None:
    if start.time is None or end.time is None or start.time.within or end.time.within:
        return None
    if not (start.time.valid and end.time.valid):
        return None
    one, other = start.day or start.assumed, end.day or end.assumed
    first, last = (calendar.day(day) if day else None for day in (one, other))
    if (first is None) is not (last is None) or start.word or end.word:
        return None
    days = (last - first).days if first and last else 0
    minutes = days * _DAY + _minute(end.time) - _minute(start.time)
    return minutes if minutes > 0 else None


def _minute(time: TimeSpot) -> int:
    return time.hour * 60 + (time.minute or 0)


def _hit(said: DurationSpot, minutes: int, period: str) -> Hit:
    right = say_duration(Duration(minutes, approximate=said.about))
    values = {"text": said.text, "range": period, "right": right}
    message = Message("“%(range)s” lasts %(right)s, not “%(text)s”.", values)
    return Hit(said.start, said.end, message, (Suggestion(right),))


def _about(found: RangeSpot) -> bool:
    return any(one and one.about for one in (found.start_time, found.end_time))


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


def _fits(said: DurationSpot, minutes: int, about: bool) -> bool:
    told = said.minutes or 0
    about = about or said.about
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
