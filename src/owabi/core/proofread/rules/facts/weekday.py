"""A weekday that isn't that of its date.

One of the two is wrong, and readers can't tell which: they come on the wrong day, or doubt the rest. A date of the
Japanese calendar is checked, too; a year that isn't written is taken from the other dates or the day of sending.

Bad: 2026年11月24日(月)に復旧しました。
Good: 2026年11月24日(火)に復旧しました。
"""

from __future__ import annotations

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


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield every date whose weekday is another's."""
    calendar = Calendar(document, context)
    for spot in document.spots.dates:
        if spot.weekday is None or spot.weekday_span is None:
            continue
        day = calendar.day(spot)
        if day and WEEKDAYS[day.weekday()] != spot.weekday:
            yield _hit(spot, day, document.text)


def _hit(spot: DateSpot, day: date, text: str) -> Hit:
    right = WEEKDAYS[day.weekday()]
    values = {"text": spot.text, "day": day.isoformat(), "right": right}
    start = (spot.weekday_span or (spot.start, spot.end))[0]
    at = spot.start + spot.text.find(spot.weekday or "", start - spot.start)
    mended = text[spot.start : at] + right + text[at + 1 : spot.end]
    suggestions = [Suggestion(mended)]
    if spot.year and not spot.era:
        suggestions += [
            Suggestion(spot.text.replace(str(spot.year), str(year), 1)) for year in _years(spot, day)
        ]
    message = Message("“%(text)s”: %(day)s is a %(right)s. Correct the weekday or the date.", values)
    return Hit(spot.start, spot.end, message, tuple(suggestions))


def _years(spot: DateSpot, day: date) -> Iterator[int]:
    for year in (day.year - 1, day.year + 1):
        try:
            near = day.replace(year=year)
        except ValueError:
            continue
        if WEEKDAYS[near.weekday()] == spot.weekday:
            yield year


RULE = Rule(
    code="F501",
    name="weekday",
    family=Family.FACTS,
    severity=Severity.ERROR,
    title=Message("A weekday that isn't that of its date"),
    why=Message("Readers can't tell whether the date or the weekday is wrong."),
    check=check,
    page=__doc__,
    basis=("R5", "実例"),
)
