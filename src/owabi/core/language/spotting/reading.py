"""One reading of a text for all values: number by number, then the words without a digit."""

from __future__ import annotations

import re
from heapq import merge
from operator import attrgetter
from typing import TypeVar

from owabi.core.language.spotting.amounts import in_kanji, read_amount
from owabi.core.language.spotting.clocks import noons, read_time
from owabi.core.language.spotting.contacts import addresses, read_phone
from owabi.core.language.spotting.days import read_date, relatives
from owabi.core.language.spotting.lengths import read_duration, several
from owabi.core.language.spotting.model import (
    CountSpot,
    DateSpot,
    DurationSpot,
    MailSpot,
    MoneySpot,
    PhoneSpot,
    ShareSpot,
    Spot,
    Spots,
    TimeSpot,
    UrlSpot,
)
from owabi.core.language.spotting.moments import moments_of, ranges_of
from owabi.core.language.spotting.page import Page, page_of

S = TypeVar("S", bound=Spot)


def spots(text: str) -> Spots:
    """Return every date, time, range, length, count, share, sum and address in a text, with their places.

    Linear in the length of the text; any text is answered. A number belongs to one kind only, and digits
    within a word (DRA000123), a version (1.2.3) or an address belong to none.
    """
    page = page_of(text)
    numbers = _numbers(page)
    dates, times = _of(numbers, DateSpot), _in_order(_of(numbers, TimeSpot), tuple(noons(page)))
    words = tuple(relatives(page))
    moments = moments_of(page, tuple(_in_order(dates, words, times)))
    found = tuple(addresses(text))
    phones = _of(numbers, PhoneSpot)
    return Spots(
        dates=dates,
        relatives=words,
        times=times,
        moments=moments,
        ranges=tuple(ranges_of(page, moments)),
        durations=_in_order(_of(numbers, DurationSpot), tuple(several(page))),
        counts=_in_order(_of(numbers, CountSpot), tuple(in_kanji(page))),
        shares=_of(numbers, ShareSpot),
        sums=_of(numbers, MoneySpot),
        phones=tuple(phone for phone in phones if not phone.fax),
        faxes=tuple(phone for phone in phones if phone.fax),
        urls=_of(found, UrlSpot),
        mails=_of(found, MailSpot),
    )


_NUMBER = re.compile(
    r"(?:(?<![A-Za-z_\d])(?<!\d\.)|(?<=[AaPp][Mm])|(?<=TEL)|(?<=Tel)|(?<=FAX)|(?<=Fax))\d"
    r"|元(?=[ ]?年[ ]?\d)(?<=[治正和成]元)",
    re.ASCII,
)
_NO_VALUE = re.compile(r"\d{1,9}(?:\.\d{1,9}){2,}|\d{1,9}(?:-\d{1,9}){2,}|\d{1,9}(?:/\d{1,9})+", re.ASCII)


def _numbers(page: Page) -> tuple[Spot, ...]:
    """Return what begins with a digit, each by the first reader that knows it."""
    found: list[Spot] = []
    end, last = 0, None
    for number in _NUMBER.finditer(page.plain):
        at = number.start()
        if at < end:
            continue
        spot = _read(page, at, last)
        if spot is None or spot.start < end:
            none = _NO_VALUE.match(page.plain, at)
            end = none.end() if none else end
            continue
        end = spot.end
        found.append(spot)
        if isinstance(spot, DateSpot):
            last = spot
    return tuple(found)


def _read(page: Page, at: int, last: DateSpot | None) -> Spot | None:
    return (
        (page.plain[at] in "08" and read_phone(page, at))
        or read_date(page, at, last)
        or read_time(page, at)
        or read_duration(page, at)
        or read_amount(page, at)
        or None
    )


def _of(found: tuple[Spot, ...], kind: type[S]) -> tuple[S, ...]:
    return tuple(spot for spot in found if isinstance(spot, kind))


def _in_order(*kinds: tuple[S, ...]) -> tuple[S, ...]:
    return tuple(merge(*kinds, key=attrgetter("start"))) if any(kinds[1:]) else kinds[0]
