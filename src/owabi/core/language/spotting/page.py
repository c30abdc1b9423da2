"""A text to be read for values: beside it the same text in plain signs, character for character."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A text and its ``plain`` form of the same length: full-width ASCII, blanks, dashes and waves made plain.

    Addresses are blanked out in ``plain``, so that their digits are no values.
    """

    text: str
    plain: str

    def before(self, at: int, length: int = 8) -> str:
        """Return the few plain characters before a place."""
        return self.plain[max(0, at - length) : at]


def page_of(text: str) -> Page:
    """Return the page of a text."""
    return Page(text, plain(ADDRESS.sub(_blanked, text)))


def plain(text: str) -> str:
    """Return a text with full-width ASCII, blanks, dashes and waves made plain, character for character."""
    return text.translate(_PLAIN)


ADDRESS = re.compile(
    r"(?P<url>https?://[!-~]{1,2000}|(?<![A-Za-z0-9@./-])www\.[A-Za-z0-9-]{1,63}\.[!-~]{2,2000})"
    r"|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}"
)
_BLANK = "\N{OBJECT REPLACEMENT CHARACTER}"
_PLAIN = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_PLAIN |= dict.fromkeys((0x3000, 0xA0, 0x09), 0x20)
_PLAIN |= dict.fromkeys((*range(0x2010, 0x2016), 0x2212, 0x2500), 0x2D)
_PLAIN |= dict.fromkeys((0x301C, 0x223C), 0x7E) | {0xFFE5: 0xA5}


def _blanked(found: re.Match[str]) -> str:
    return _BLANK * len(found[0])
