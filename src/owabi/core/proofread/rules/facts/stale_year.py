"""A year that the rest of the text or the day of sending makes unlikely.

In January the old year slips in; a template brings the year it was written in. A date is found that lies more than
nine months from the day of sending, while the same day of the neighbouring year lies within two months of it.

Bad: 2025年1月6日(月)に障害が発生しました。（2026年1月6日に送信）
Good: 2026年1月6日(火)に障害が発生しました。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from owabi.core.errors import Message
from owabi.core.language.spotting.model import DateSpot
from owabi.core.language.written import WEEKDAYS
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.proofread.years import Calendar
from owabi.core.terms import Kind

_FAR, _NEAR = 270, 62
_YEARS = 3
_MEANT = re.compile(r"昨年|前年|去年|一昨年|来年|翌年|明年|過去|以来")
_FUTURE = re.compile(
    r"に、?(?:改めて|あらためて|再度)?、?(?:お知らせ|ご案内|ご報告|ご連絡|実施|再開)(?:いた)?(?:します|する予定)"
)


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield dates of a notice whose year seems to be that of another; no periods, no texts about several years."""
    if context.kind is Kind.CORRECTION:
        return
    calendar = Calendar(document, context)
    days = {spot: day for spot in document.spots.dates if spot.year and (day := calendar.day(spot))}
    if len({day.year for day in days.values()}) >= _YEARS:
        return
    periods = {day for one in document.spots.ranges if one.last for day in (one.first.day, one.last.day)}
    latest = max(days.values(), default=None)
    for spot, day in days.items():
        sent = context.today if context.kind else _sent(document, spot, context.today or latest)
        right = _likelier(day, sent) if sent and spot not in periods else None
        if right and not _meant(document, spot) and not calendar.in_sheet(day):
            values = {"text": spot.text, "year": right.year}
            message = Message(
                "“%(text)s”: is the year right? In %(year)s it would be near the day of sending.", values
            )
            yield Hit(spot.start, spot.end, message, _suggested(spot, right))


def _sent(document: Document, spot: DateSpot, sent: date | None) -> date | None:
    """Return the day of sending if what is said of a date is yet to come: that tells even where no kind is known."""
    return sent if _FUTURE.match(document.text, spot.end) else None


def _meant(document: Document, spot: DateSpot) -> bool:
    line = document.line_at(spot.start)
    return (
        _MEANT.search(document.text, max(line.start, spot.start - 24), min(line.end, spot.end + 24))
        is not None
    )


def _likelier(day: date, today: date) -> date | None:
    if abs((day - today).days) < _FAR:
        return None
    for year in (today.year, today.year - 1, today.year + 1):
        try:
            other = day.replace(year=year)
        except ValueError:
            continue
        if abs((other - today).days) <= _NEAR:
            return other
    return None


def _suggested(spot: DateSpot, right: date) -> tuple[Suggestion, ...]:
    if spot.era or str(spot.year) not in spot.text:
        return ()
    text = spot.text
    if spot.weekday and spot.weekday_span:
        at = text.find(spot.weekday, spot.weekday_span[0] - spot.start)
        text = text[:at] + WEEKDAYS[right.weekday()] + text[at + 1 :]
    return (Suggestion(text.replace(str(spot.year), str(right.year), 1)),)


RULE = Rule(
    code="F510",
    name="stale-year",
    family=Family.FACTS,
    severity=Severity.WARNING,
    title=Message("A year that is probably another's"),
    why=Message("In January the old year slips in, and a template brings the year it was written in."),
    check=check,
    page=__doc__,
    basis=("実例",),
)
