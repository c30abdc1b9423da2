"""Characters that don't belong in a fact: control, direction, invisible, private and broken ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator


def unclean(text: str) -> tuple[str, int] | None:
    """Return the first character that must not stand in a fact, as ("U+202E RIGHT-TO-LEFT OVERRIDE", index).

    That are control characters (a tab or line break, too), direction marks, invisible characters, line
    separators, surrogates, private characters and noncharacters. Variation selectors (葛󠄀, ❤️) and the joiner
    inside an emoji are clean.
    """
    return next(faults(text), None)


def faults(text: str, spared: str = "") -> Iterator[tuple[str, int]]:
    """Yield every such character but the ``spared`` ones, in linear time."""
    for match in _SUSPECT.finditer(text):
        char, at = match[0], match.start()
        if char not in spared and _is_unclean(char) and not _joins_emoji(text, at):
            yield f"U+{ord(char):04X} {_name(char)}", at


_SUSPECT = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufeff\uffa0"
    "\ufff9-\ufffb\ufffe\uffff\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U0001fffe-\U0001ffff\U0002fffe-\U0002ffff\U0003fffe-\U0010ffff]"
)
_CATEGORIES = frozenset(("Cc", "Cf", "Co", "Cs", "Zl", "Zp"))
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0")
_NAMES = {
    "\x00": "NULL",
    "\t": "TABULATION",
    "\n": "LINE FEED",
    "\r": "CARRIAGE RETURN",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
}
_KINDS = {"Cc": "CONTROL CHARACTER", "Co": "PRIVATE USE CHARACTER", "Cs": "LONE SURROGATE"}
_JOINER = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def _is_unclean(char: str) -> bool:
    return unicodedata.category(char) in _CATEGORIES or char in _INVISIBLE or _is_nonchar(char)


def _is_nonchar(char: str) -> bool:
    return "\ufdd0" <= char <= "\ufdef" or ord(char) & 0xFFFE == 0xFFFE


def _joins_emoji(text: str, at: int) -> bool:
    if text[at] != _JOINER:
        return False
    before, after = text[max(0, at - 3) : at].rstrip("\ufe0f")[-1:], text[at + 1 : at + 2]
    return _is_picture(before) and _is_picture(after)


def _is_picture(char: str) -> bool:
    return char != "" and (unicodedata.category(char) == "So" or ord(char) in _SKIN_TONES)


def _name(char: str) -> str:
    known = _NAMES.get(char) or unicodedata.name(char, "")
    return known or _KINDS.get(unicodedata.category(char), "NONCHARACTER")
