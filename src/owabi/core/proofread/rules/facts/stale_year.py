"""A year that the rest of the text or the day of sending makes unlikely.

In January the old year slips in; a template brings the year it was written in. A date is found that lies more than
nine months from the day of sending, while the same day of the neighbouring year lies within two months of it.

Bad: 2025年1月6日(月)に障害が発生しました。（2026年1月6日に送信）
Good: 2026年1月6日(火)に障害が発生しました。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from owabi.core.errors import Message
from owabi.core.language.spotting.model import DateSpot
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.proofread.years import day_of

_FAR, _NEAR = 270, 62


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield dates of a notice whose year seems to be that of another."""
    if context.today is None or context.kind is None:
        return
    for spot in document.spots.dates:
        day = day_of(spot, document, context) if spot.year else None
        right = _likelier(day, context.today) if day else None
        if right and spot.year:
            values = {"text": spot.text, "year": right}
            message = Message(
                "“%(text)s”: is the year right? In %(year)s it would be near the day of sending.", values
            )
            yield Hit(spot.start, spot.end, message, _suggested(spot, right))


def _likelier(day: date, today: date) -> int | None:
    if abs((day - today).days) < _FAR:
        return None
    for year in (today.year, today.year - 1, today.year + 1):
        try:
            other = day.replace(year=year)
        except ValueError:
            continue
        if abs((other - today).days) <= _NEAR:
            return year
    return None


def _suggested(spot: DateSpot, year: int) -> tuple[Suggestion, ...]:
    if spot.era or str(spot.year) not in spot.text:
        return ()
    return (Suggestion(spot.text.replace(str(spot.year), str(year), 1)),)


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
