"""Counts, shares and sums of money in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from owabi.core.language.spotting.bounds import ABOUT_BEFORE, BOUND, about, bounds
from owabi.core.language.spotting.model import CountSpot, MoneySpot, ShareSpot
from owabi.core.language.spotting.page import Page


def read_amount(page: Page, at: int) -> CountSpot | ShareSpot | MoneySpot | None:
    """Read the number with %, 円 or a unit that starts with the digit at a place; 第3回 is no count."""
    found = _AMOUNT.match(page.plain, at)
    if found is None:
        return None
    before = page.before(at)
    lead = ABOUT_BEFORE.search(before.rstrip("¥\\") if found["yen"] or before.endswith("¥") else before)
    sign = 1 if before.endswith(("¥", "\\")) else 0
    if not (found["percent"] or found["yen"] or found["unit"] or sign) or before.endswith(
        ("第", "No.", "その")
    ):
        return None
    start, end = at - sign - (len(lead[0]) if lead else 0), found.end()
    known = about(found["bound"], lead), *bounds(found["bound"], lead)
    text = page.text[start:end]
    if found["percent"]:
        return _share(start, end, text, found, known)
    number = _whole(found)
    if number is None:
        return None
    if found["yen"] or sign:
        return MoneySpot(start, end, text, number, *known)
    return CountSpot(start, end, text, number, page.text[found.start("unit") : found.end("unit")], *known)


def in_kanji(page: Page) -> Iterator[CountSpot]:
    """Yield counts whose number is written 二名 or 十五社."""
    for found in _KANJI.finditer(page.plain):
        yield CountSpot(
            found.start(),
            found.end(),
            found[0],
            _kanji_number(found["number"]),
            found["unit"],
            bool(found["about"]),
        )


_SIZES = {"trillions": 10**12, "hundred_millions": 10**8, "ten_thousands": 10**4, "ones": 1}
_GROUP = r"(?P<{}>\d{{1,3}}(?:,\d{{3}}){{1,5}}|\d{{1,{}}})"
_COUNTERS = (
    "名様|社様|回線|店舗|拠点|世帯|口座|契約|種類|項目|[箇かヶカヵケ]所|団体|施設|法人|端末|画面|機種|区画|系統|事業所|"
    "ページ|通り|件(?!名|数)|名(?!前|称|義)|社(?!員|内|会|長)|台(?!帳|風)|人(?!事|数|員|間)|個(?!人|別)|通(?!知|信|話|常|販)|"
    "本(?![日年件当来社人文])|枚|冊|部(?!分|署|門|品|屋)|回(?!線|答|復|収|避)|点(?!検|灯|在)|組(?![織み])|便(?!利)|校(?!正)|"
    "つ|行(?![為うわいきっ動程政])|戸|軒"
)
"""Units; what begins like one and is another word (3件名, 1部分) is none."""
_AMOUNT = re.compile(
    rf"""(?!0\d)(?:(?P<decimal>\d{{1,7}}\.\d{{1,6}})(?P<scale>[兆億万])?(?![\d.])
      |(?:{_GROUP.format("trillions", 4)}[ ]?兆)?(?:{_GROUP.format("hundred_millions", 4)}[ ]?億)?
       (?:{_GROUP.format("ten_thousands", 4)}[ ]?万)?(?:{_GROUP.format("ones", 16)})?(?![\d.]\d))
    (?P<tail>[ ]?(?:(?P<percent>%|パーセント|割(?![りる]))|(?P<yen>円(?![滑満卓形高安周環熟陣])|JPY)
      |(?P<unit>(?:{_COUNTERS})(?![目々])|[ァ-ヴー]{{2,12}})))?
    (?P<bound>{BOUND})?""",
    re.VERBOSE | re.ASCII,
)
_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")}
_TENS = {"十": 10, "百": 100, "千": 1000}
_KANJI = re.compile(
    r"(?P<about>約|およそ)?(?<![この第各唯一二三四五六七八九十百千数])(?P<number>[一二三四五六七八九十百千]{1,7})"
    r"(?P<unit>名様?|社|件|台|箇所|か所|ヶ所|カ所|店舗|拠点|回線)(?![々一二三員])"
)


def _share(
    start: int, end: int, text: str, found: re.Match[str], known: tuple[bool, bool, bool]
) -> ShareSpot | None:
    number = _whole(found)
    written = Decimal(found["decimal"]) if found["decimal"] and not found["scale"] else number
    if written is None:
        return None
    return ShareSpot(start, end, text, Decimal(written) * (10 if found["percent"] == "割" else 1), *known)


def _whole(found: re.Match[str]) -> int | None:
    """Return the whole number that is written, None for a fraction (1.5倍, but 1.5万 is whole)."""
    if found["decimal"]:
        scale = {"兆": 10**12, "億": 10**8, "万": 10**4}.get(found["scale"] or "", 1)
        number = Decimal(found["decimal"]) * scale
        return int(number) if number == int(number) else None
    groups = ((found[name], size) for name, size in _SIZES.items())
    return sum(int(group.replace(",", "")) * size for group, size in groups if group)


def _kanji_number(written: str) -> int:
    number, pending = 0, 0
    for sign in written:
        if sign in _TENS:
            number += (pending or 1) * _TENS[sign]
            pending = 0
        else:
            pending = pending * 10 + _DIGITS[sign]
    return number + pending
