"""Lengths of time in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.language.durations import DAY, HOUR
from owabi.core.language.spotting.bounds import ABOUT_BEFORE, BOUND, about, bounds
from owabi.core.language.spotting.model import DurationSpot
from owabi.core.language.spotting.page import Page


def read_duration(page: Page, at: int) -> DurationSpot | None:
    """Read the length of time that starts with the digit at a place."""
    if _ANY_UNIT.match(page.plain, at) is None:
        return None
    lead = ABOUT_BEFORE.search(page.before(at))
    found = (_AFTER_ABOUT if lead else _LENGTH).match(page.plain, at)
    if found is None or found.end("length") == at:
        return None
    start, end = at - (len(lead[0]) if lead else 0), found.end()
    more, less = bounds(found["bound"], lead)
    minutes, days_only = _minutes(found)
    if found["bound"] == "未満" and minutes == 1:
        minutes = 0
    return DurationSpot(
        start, end, page.text[start:end], minutes, about(found["bound"], lead), days_only, more, less
    )


def several(page: Page) -> Iterator[DurationSpot]:
    """Yield 数時間, 数日 and the like."""
    for found in _SEVERAL.finditer(page.plain):
        yield DurationSpot(found.start(), found.end(), found[0], None, True)


_DAYS_ALONE = r"(?=[ ]?(?:以|未満|程度|ほど|くらい|ぐらい|弱|強|後|前|かか|を要|遅|延|分の|経))"


def _length(days_alone: str) -> re.Pattern[str]:
    """Return the pattern of a length; ``days_alone`` is what tells 3日 from the third of a month."""
    return re.compile(
        rf"""(?P<length>
          (?P<other>\d{{1,4}}[ ]?(?:[かヶカヵケ箇]月間?|年間|営業日))
         |(?:(?P<weeks>\d{{1,3}})[ ]?週間)?
          (?:[ ]?(?P<days>\d{{1,5}})[ ]?日(?:(?P<span>間)|と?(?=[ ]?\d{{1,6}}[ ]?(?:時間|分))|{days_alone}))?
          (?:[ ]?(?P<hours>\d{{1,6}})[ ]?時間(?P<half>半)?)?
          (?:[ ]?(?P<minutes>\d{{1,7}})[ ]?分(?!の\d|割|析|類|野|散|離|岐|冊)間?)?
          (?:[ ]?(?P<seconds>\d{{1,7}})[ ]?秒間?)?
        )(?P<bound>{BOUND})?""",
        re.VERBOSE | re.ASCII,
    )


_ANY_UNIT = re.compile(r"\d{1,7}[ ]?(?:週間|日|時間|分|秒|[かヶカヵケ箇]月|年間|営業日)", re.ASCII)
_LENGTH = _length(_DAYS_ALONE)
_AFTER_ABOUT = _length("(?=)")
_SEVERAL = re.compile(r"(?:数|十数|数十)(?:秒|分|時間|日|週間|か月|ヶ月|カ月)間?(?!の間違)")


def _minutes(found: re.Match[str]) -> tuple[int | None, bool]:
    if found["other"]:
        return None, False
    weeks, days, hours, minutes = (int(found[name] or 0) for name in ("weeks", "days", "hours", "minutes"))
    if not (found["weeks"] or found["days"] or found["hours"] or found["minutes"]):
        return None, False
    length = (weeks * 7 + days) * DAY + hours * HOUR + minutes + (30 if found["half"] else 0)
    whole = bool((found["span"] or found["weeks"]) and not (found["hours"] or found["minutes"]))
    return length, whole and length > 0
