"""How long a text is, as the places that limit it count."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

X_LIMIT = 280
MASTODON_LIMIT = 500
BLUESKY_LIMIT = 300
URL_LENGTH = 23


def x_weight(text: str) -> int:
    """Return the weight of a post on X, whose limit is 280.

    By X's published counting (twitter-text, configuration v3): in NFC, U+0000–10FF, U+2000–200D,
    U+2010–201F and U+2032–2037 weigh 1, other characters 2, an emoji 2 however it is joined, and the address
    of a page 23, with or without https:// (as far as its last part is one of the usual ones).
    """
    pieces = _URL_OR_HOST.split(unicodedata.normalize("NFC", text))
    clusters = (cluster for piece in pieces for cluster in _clusters().findall(piece))
    return (len(pieces) - 1) * URL_LENGTH + sum(map(_x_weight_of, clusters))


def plain_length(text: str) -> int:
    """Return the number of code points, an address of a page being 23.

    Never less than what Mastodon counts, whose limit is 500 unless a server sets another.
    """
    rest, urls = _URL.subn("", text)
    return urls * URL_LENGTH + len(rest)


def bluesky_length(text: str) -> int:
    """Return the number of characters as a reader counts them (grapheme clusters); Bluesky's limit is 300."""
    return len(_clusters().findall(text))


def column_width(text: str) -> int:
    """Return the width in columns of a fixed-width font: wide, full-width and ambiguous characters take two.

    Marks that join a character and invisible ones take none (Unicode UAX 11, East Asian context).
    """
    return sum(_columns(char) for char in text)


_LIGHT = ((0x0000, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))
_URL = re.compile(r"https?://[!-~]*[A-Za-z0-9/#&=_~+$%-]")
_HOST_ENDS = "com|net|org|info|biz|jp|io|dev|app|me|tv|cc|co|ai|cloud|shop|online|site|xyz|tokyo"
_URL_OR_HOST = re.compile(
    rf"{_URL.pattern}|(?<![A-Za-z0-9@._/-])(?:[A-Za-z0-9-]+\.)+(?:{_HOST_ENDS})(?![A-Za-z0-9@.-]*[A-Za-z0-9@])"
    r"(?:/[!-~]*[A-Za-z0-9/#&=_~+$%-]|/)?"
)


@cache
def _clusters() -> regex.Pattern[str]:
    """Return the pattern of one grapheme cluster; its library is slow to import, so only posts pay for it."""
    import regex

    return regex.compile(r"\X")


@cache
def _emoji() -> regex.Pattern[str]:
    import regex

    return regex.compile(r"\p{Emoji_Presentation}|\p{Emoji}\uFE0F|[\U0001F1E6-\U0001F1FF]{2}")


def _x_weight_of(cluster: str) -> int:
    if not cluster.isascii() and _emoji().search(cluster):
        return 2
    return sum(1 if any(low <= ord(char) <= high for low, high in _LIGHT) else 2 for char in cluster)


def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1
