"""Times written in two forms: 10:05 beside 10時5分, or 午後3:00 beside 15:00.

Full hours (10時まで) go with both forms. Prose is compared with prose, rows and items with each other, and the subject
with itself.

Bad: 10:05に発生し、11時20分に復旧しました。
Good: 10:05に発生し、11:20に復旧しました。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.language.spotting.model import TimeSpot
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.minorities import minority
from owabi.core.proofread.own_words import own
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the times that haven't the form of most."""
    groups: dict[str, list[TimeSpot]] = {}
    for time in document.spots.times:
        if time.valid and own(document, time.start, time.end):
            kind = _KINDS.get(document.role_at(time.start), "prose")
            groups.setdefault(kind, []).append(time)
    for times in groups.values():
        yield from _mixed(times)


_KINDS = {Role.TITLE: "subject", Role.ROW: "rows", Role.ITEM: "rows", Role.SUBITEM: "rows"}


def _mixed(times: list[TimeSpot]) -> Iterator[Hit]:
    exact = [
        (time, time.style)
        for time in times
        if time.minute is not None and "半" not in time.text and time.style != "word"
    ]
    for time, _, main in minority(exact, ("colon", "kanji")):
        if found := _CLOCK.search(time.text):
            yield _hit(
                time.start + found.start(), found, _in_signs(found) if main == "colon" else _in_kanji(found)
            )
    yield from _halves(times)


_CLOCK = re.compile(r"(\d{1,2})(?:時(\d{1,2})分|[:：](\d{2})(?![:：]))")


def _in_signs(found: re.Match[str]) -> str:
    return f"{found[1]}:{(found[2] or found[3]).zfill(2)}"


def _in_kanji(found: re.Match[str]) -> str:
    return f"{found[1]}時{found[3] or found[2]}分"


def _hit(start: int, found: re.Match[str], right: str) -> Hit:
    values = {"text": found[0], "right": right}
    message = Message("“%(text)s”: most times here have the form “%(right)s”.", values)
    return Hit(start, start + len(found[0]), message, (Suggestion(right),))


def _halves(times: list[TimeSpot]) -> Iterator[Hit]:
    """Yield times with 午前, 午後, AM, PM where others count 24 hours."""
    if not any(time.half is None and time.style != "word" and time.hour > _NOON for time in times):
        return
    for time in times:
        if time.half and time.style != "word":
            message = Message("“%(text)s” stands beside times of 24 hours.", {"text": time.text})
            right = f"{time.hour}:{time.minute or 0:02}" if time.style == "colon" else ""
            yield Hit(time.start, time.end, message, (Suggestion(right),) if right else ())


_NOON = 12

RULE = Rule(
    code="N412",
    name="mixed-times",
    family=Family.NOTATION,
    severity=Severity.WARNING,
    title=Message("Times written in two forms"),
    why=Message("Readers compare times at a glance only if all of them have one form."),
    check=check,
    page=__doc__,
    basis=("通例",),
    notation=True,
)
