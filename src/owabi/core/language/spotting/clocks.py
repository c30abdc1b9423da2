"""Times of the clock in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.language.spotting.model import Span, TimeSpot
from owabi.core.language.spotting.page import Page


def read_time(page: Page, at: int) -> TimeSpot | None:
    """Read the time whose hour starts at a place; 約, 午前 and AM before it belong to it."""
    found = _CLOCK.match(page.plain, at)
    if found is None:
        return None
    lead = _LEAD.search(page.before(at, 10))
    start = at - (len(lead[0]) if lead else 0)
    half = _half((lead and lead["half"]) or found["after"])
    hour = int(found["colon_hour"] or found["hour"] or found["from_hour"])
    minute, second = _number(found, "minute"), _number(found, "second")
    return TimeSpot(
        start,
        found.end(),
        page.text[start : found.end()],
        _by_24_hours(hour, half),
        30 if found["half"] else minute,
        second,
        bool(found["around"] or (lead and lead["about"])),
        half,
        "colon" if found["colon_hour"] else "kanji",
        hour <= (12 if half else 29) and (minute or 0) < 60 and (second or 0) < 60,
        bool(found["within"]),
        *_about(found, lead, start),
    )


def noons(page: Page) -> Iterator[TimeSpot]:
    """Yield 正午, which is a time without a digit."""
    if "正午" not in page.plain:
        return
    for found in _NOON.finditer(page.plain):
        start, end = found.span()
        span = found.span("around") if found["around"] else found.span("about") if found["about"] else None
        word = page.text[slice(*span)] if span else ""
        yield TimeSpot(
            start, end, page.text[start:end], 12, 0, None, bool(span), None, "word", True, False, word, span
        )


_AROUND = r"(?:[ ]?(?P<around>頃|ごろ|ころ|前後|過ぎ|すぎ))?"
_CLOCK = re.compile(
    rf"""(?:(?P<colon_hour>\d{{1,2}}):(?P<colon_minute>\d\d)(?::(?P<colon_second>\d\d)(?:\.\d{{1,9}})?)?
        (?!\d|:\d|[件名人社台個%])(?:[ ]?(?P<after>[AaPp]\.?[Mm]\.?)(?![A-Za-z\d]))?
      | (?P<hour>\d{{1,2}})[ ]?時(?!間|給|速|価|短|差|刻)
        (?:(?P<half>半)|(?P<within>台)
          |[ ]?(?P<kanji_minute>\d{{1,2}})[ ]?分(?!間)(?:[ ]?(?P<kanji_second>\d{{1,2}})[ ]?秒)?)?
      | (?P<from_hour>\d{{1,2}})(?=[ ]?[~-][ ]?\d{{1,2}}[ ]?時(?!間)))
    {_AROUND}""",
    re.VERBOSE | re.ASCII,
)
_LEAD = re.compile(
    r"(?:(?P<about>約|およそ|おおよそ)[ ]?)?(?:(?P<half>午前|午後|(?<![A-Za-z])[AaPp]\.?[Mm]\.?)[ ]?)?\Z"
)
_NOON = re.compile(r"(?P<about>約|およそ)?正午(?!前|後)(?:[ ]?(?P<around>頃|ごろ|ころ|前後|過ぎ|すぎ))?")


def _number(found: re.Match[str], name: str) -> int | None:
    written = found[f"colon_{name}"] or found[f"kanji_{name}"]
    return int(written) if written else None


def _half(written: str | None) -> str | None:
    if not written:
        return None
    return "午前" if written in ("午前",) or written[0] in "Aa" else "午後"


def _by_24_hours(hour: int, half: str | None) -> int:
    if half is None or hour > 12:
        return hour
    return hour % 12 + (12 if half == "午後" else 0)


def _about(found: re.Match[str], lead: re.Match[str] | None, start: int) -> tuple[str, Span | None]:
    if found["around"]:
        return found["around"], found.span("around")
    if lead and lead["about"]:
        return lead["about"], (start, start + len(lead["about"]))
    return "", None
