"""Telephone numbers, addresses of pages and of mail in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.language.spotting.model import MailSpot, PhoneSpot, UrlSpot
from owabi.core.language.spotting.page import ADDRESS, Page


def read_phone(page: Page, at: int) -> PhoneSpot | None:
    """Read the telephone number whose digits start at a place, + and a bracket before it included."""
    found = _PHONE.match(page.plain, at)
    if found is None:
        return None
    before = page.before(at, 16)
    start = at - (1 if before.endswith(("+", "(")) and (found["abroad"] or ")" in found[0]) else 0)
    digits = "".join(_DIGITS.findall(page.plain, at, found.start("desk") if found["desk"] else found.end()))
    if found["abroad"]:
        digits = f"0{digits[2:].removeprefix('0')}"
    if not 10 <= len(digits) <= 11:
        return None
    return PhoneSpot(start, found.end(), page.text[start : found.end()], digits, bool(_FAX.search(before)))


def addresses(text: str) -> Iterator[UrlSpot | MailSpot]:
    """Yield the addresses of pages and of mail; what ends a sentence or closes a bracket isn't part of one."""
    for found in ADDRESS.finditer(text):
        start = found.start()
        if found["url"]:
            written = balanced(found["url"]).rstrip(_ENDS)
            yield UrlSpot(start, start + len(written), written)
        else:
            yield MailSpot(start, found.end(), found[0])


def balanced(url: str) -> str:
    """Return an address up to the first ) that nothing inside of it opened: that one belongs to the sentence."""
    depth = 0
    for found in _ROUND.finditer(url):
        depth += 1 if found[0] == "(" else -1
        if depth < 0:
            return url[: found.start()]
    return url


_DIGITS = re.compile(r"\d+", re.ASCII)
_PHONE = re.compile(
    r"""(?:(?P<abroad>(?<=\+)81[ -]?(?:\(0\))?[ -]?\d{1,4})|0\d{1,4})
    (?:(?:[ ]?[-ー][ ]?|\)[ ]?|の、?|[ ])\d{1,4}(?:[ ]?[-ー][ ]?|の、?|[ ])\d{3,4}
      |[ ]?\(\d{1,4}\)[ ]?-?\d{3,4}|\d{6,9})(?![\d-])
    (?P<desk>[ ]?\((?:内線[ ]?\d{1,6}|代表?)\))?""",
    re.VERBOSE | re.ASCII,
)
_FAX = re.compile(
    r"(?:FAX|Fax|fax|ファックス|ファクス|ファクシミリ)[^\dA-Za-z]{0,6}(?:番号)?[^\dA-Za-z]{0,3}$"
)
_ENDS = ".,;:!?'\"*>]|"


_ROUND = re.compile("[()]")
