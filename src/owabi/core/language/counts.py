"""Numbers with a unit, and shares in percent: read, said, and told from each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from owabi.core.errors import Message
from owabi.core.language.misread import Misread, normal, shown

LARGEST = 10**16 - 1


@dataclass(frozen=True, slots=True)
class Count:
    """How many, and of what (件, 名, 社 …); ``approximate`` is 約.

    Raises ValueError for less than none and for 10,000兆 or more.
    """

    number: int
    unit: str = "件"
    approximate: bool = False

    def __post_init__(self) -> None:
        """Refuse a number that can't be counted or said."""
        if not 0 <= self.number <= LARGEST:
            raise ValueError(f"not a count: {self.number}")


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole in percent, 0 to 100; ``approximate`` is 約, ``below`` is 未満.

    Raises ValueError outside 0 to 100, for less than nothing, and for both at once.
    """

    percent: Decimal
    approximate: bool = False
    below: bool = False

    def __post_init__(self) -> None:
        """Refuse a share outside the whole, and one below nothing."""
        if not 0 <= self.percent <= 100 or (self.below and (self.approximate or not self.percent)):
            raise ValueError(f"not a share: {self.percent}")


def parse_count(value: int | str, unit: str = "件") -> Count:
    """Read a count: 1234, 12,345件, 約1万2,345名, １２３人, 1億2,000万件.

    ``unit`` is for a number without one; a unit is one to eight letters. Raises Misread for a fraction, a
    negative number, 以上 or 未満, and anything else.
    """
    if not isinstance(value, str):
        return _count_of_number(value, unit)
    plain = "".join(normal(value).split())
    found = _COUNT.fullmatch(plain)
    if found is None or not _is_unit(found["unit"] or unit):
        raise Misread(_why_no_count(plain))
    groups = {name: int(found[name].replace(",", "")) for name in _SIZES if found[name] is not None}
    number = sum(group * _SIZES[name] for name, group in groups.items())
    if number > LARGEST or any(group > 9999 for group in list(groups.values())[1:]):
        raise Misread(_why_no_count(plain))
    return Count(number, found["unit"] or unit, bool(found["about"] or found["around"]))


def say_count(count: Count) -> str:
    """Return the count as Japanese writes it: 9,876件, 1万2,345件, 120万件; ``parse_count`` reads it back."""
    rest, groups = count.number, []
    for name, size in _SIZES.items():
        group, rest = divmod(rest, size)
        if group:
            groups.append(f"{group:,}{_NAMES[name]}")
    return f"{'約' if count.approximate else ''}{''.join(groups) or '0'}{count.unit}"


def parse_share(value: int | float | str) -> Share:
    """Read a share in percent: 3.2, "3.2%", "約3.2%", "0.1%未満"; 3.2 is 3.2 percent, 0.032 is not.

    Raises Misread outside 0 to 100, with more than four decimal places, and for anything else.
    """
    if isinstance(value, bool):
        raise Misread(_why_no_share(value))
    plain = "".join(normal(str(value)).split())
    found = _SHARE.fullmatch(plain)
    if found is None:
        raise Misread(_why_no_share(value))
    percent, approximate, below = Decimal(found["percent"]), bool(found["about"]), bool(found["below"])
    if percent > 100 or (below and (approximate or not percent)):
        raise Misread(_why_no_share(value))
    return Share(percent, approximate, below)


def share_of(part: Count, total: Count) -> Share:
    """Return which share ``part`` is of ``total``, to one decimal place, half up.

    It is approximate if rounding changed it or one of the counts is. A little is never rounded to nothing
    (it is below 0.1) and nearly all never to all (99.9). Raises Misread if the units differ, the total is
    nothing, or the part exceeds it.
    """
    _check_shareable(part, total)
    exact = Decimal(part.number) * 100 / Decimal(total.number)
    rounded = exact.quantize(_TENTH, ROUND_HALF_UP)
    if part.number and not rounded:
        return Share(_TENTH, below=True)
    if part.number < total.number:
        rounded = min(rounded, 100 - _TENTH)
    changed = rounded * total.number != 100 * part.number
    return Share(rounded, changed or part.approximate or total.approximate)


def say_share(share: Share) -> str:
    """Return the share as Japanese writes it, which ``parse_share`` reads back: 約3.2%, 25%, 0.1%未満."""
    number = f"{share.percent:f}"
    number = number.rstrip("0").rstrip(".") if "." in number else number
    return f"{'約' if share.approximate else ''}{number}%{'未満' if share.below else ''}"


_TENTH = Decimal("0.1")
_NAMES = {"trillions": "兆", "hundred_millions": "億", "ten_thousands": "万", "ones": ""}
_SIZES = {"trillions": 10**12, "hundred_millions": 10**8, "ten_thousands": 10**4, "ones": 1}
_GROUP = r"(?P<{}>\d{{1,3}}(?:,\d{{3}}){{1,5}}|\d{{1,{}}})"
_COUNT = re.compile(
    "(?P<about>約|およそ)?(?=[0-9])"
    + f"(?:{_GROUP.format('trillions', 4)}兆)?"
    + f"(?:{_GROUP.format('hundred_millions', 4)}億)?"
    + f"(?:{_GROUP.format('ten_thousands', 4)}万)?"
    + f"(?:{_GROUP.format('ones', 16)})?"
    + "(?P<unit>[^0-9]*?)(?P<around>程度|ほど|くらい|ぐらい)?",
    re.ASCII,
)
_NOT_FIRST = frozenset("〇一二三四五六七八九十百千万億兆")
_BOUNDS = ("以上", "以下", "以内", "未満", "超", "弱", "強", "余り", "あまり", "前後")
_SHARE = re.compile(
    r"(?P<about>約|およそ)?(?P<percent>\d{1,3}(?:\.\d{1,4})?)(?:%|パーセント)?(?P<below>未満)?", re.ASCII
)


def _count_of_number(value: object, unit: str) -> Count:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LARGEST:
        raise Misread(_why_no_count(_in_words(value)))
    return Count(value, unit)


def _in_words(value: object) -> str:
    too_long = isinstance(value, int) and not -LARGEST <= value <= LARGEST
    return f"more than {LARGEST:,}" if too_long else str(value)


def _is_unit(unit: str) -> bool:
    letters = 1 <= len(unit) <= 8 and unit.isalpha()
    return letters and unit[0] not in _NOT_FIRST and not unit.endswith(_BOUNDS)


def _why_no_count(plain: str) -> Message:
    if not plain:
        return Message("the number is empty; write it like 1,234件")
    return Message(
        "“%(text)s” can't be read as a number of things; write a whole number and a unit of one to eight "
        "letters, such as 1,234件, 約1万2,000名 or 3社",
        {"text": shown(plain)},
    )


def _why_no_share(value: object) -> Message:
    return Message(
        "“%(text)s” can't be read as a share; write a percentage from 0 to 100 with at most four decimal "
        "places, such as 3.2%%, 約25%% or 0.1%%未満",
        {"text": shown(value)},
    )


def _check_shareable(part: Count, total: Count) -> None:
    if part.unit == total.unit and 0 < total.number >= part.number:
        return
    raise Misread(
        Message(
            "%(part)s can't be a share of %(total)s; write both with the same unit, and a total that isn't 0 "
            "and isn't less than the part, such as 32件 of 1,000件",
            {"part": say_count(part), "total": say_count(total)},
        )
    )
