"""The patterns of the table of claims: plain words with places for values, made into regular expressions.

``{日時}`` and the like are places for values, ``…`` a short while within the sentence and without another value,
``(甲|乙)`` either one, ``?`` makes what stands before it optional, ``⏎`` is the end of a line, ``^`` the beginning
of a sentence. Full-width and half-width signs are the same. Patterns are matched in a text whose values are masked.
"""

from __future__ import annotations

import re

from owabi.core.language.spotting.page import plain

MASKS = {"日時": "\ue001", "期間": "\ue002", "件数": "\ue003", "割合": "\ue004", "長さ": "\ue005"} | {
    "電話": "\ue006",
    "URL": "\ue007",
    "メール": "\ue008",
}
"""The sign that stands in place of the first character of a value; FILLER stands in place of the others."""

FILLER = "\ue000"
TEXTS = {
    "句": r"[^。\n]{2,90}?",
    "不能": r"[^。、\n :/\]】)」]{2,40}(?:でき|つながら|繋がら|使え|入れ|届か|表示され|開け|見られ)ない(?:場合がある)?",
    "語": r"[^。、\n ]{3,60}?",
    "報": r"[0-9]{1,3}",
    "名": r"[^、。:\n「」『』【】()\ue000-\ue00f]{1,40}?",
}
"""The places for words: a phrase, one without a comma, a name, the number of a report."""


def compiled(written: str, slot: str) -> re.Pattern[str]:
    """Return the expression of a pattern; the first place of kind ``slot`` is its group ``value``.

    Raises ValueError for an unknown place and for brackets that don't close.
    """
    parts: list[str] = []
    for token in _TOKEN.findall(written):
        if token.startswith("{"):
            parts.append(
                _place(token[1:-1], first=token[1:-1] == slot and "(?P<value>" not in "".join(parts))
            )
        else:
            parts.append(_SIGNS.get(token) or re.escape(plain(token)))
    try:
        return re.compile("".join(parts))
    except re.error as error:
        raise ValueError(str(error)) from error


def places(written: str) -> tuple[str, ...]:
    """Return the kinds of places in a pattern, in order."""
    return tuple(_PLACE.findall(written))


def longest_word(written: str) -> str:
    """Return the longest run of words that must stand in a text for the pattern to be found in it."""
    groups = 1
    while groups:
        written, groups = _GROUPED.subn("…", written)
    alone = _OPTIONAL.sub("…", written)
    return plain(max(re.split(r"\{[^}]*\}|[…⏎^$?]", alone), key=len))


_TOKEN = re.compile(r"\{[^}]*\}|[^{}]")
_PLACE = re.compile(r"\{([^}]*)\}")
_GROUPED = re.compile(r"\([^()]*\)\??")
_OPTIONAL = re.compile(r".\?")
_ANY = "".join(MASKS.values())
_SIGNS = {
    "…": rf"[^。\n{_ANY}]{{0,60}}?",
    "⏎": r"\n[ ]*",
    "^": r"(?<![^。\n・ ])(?:[答問][ ])?",
    "$": r"(?![^\n])",
    "(": "(?:",
    ")": ")",
    "|": "|",
    "?": "?",
}


def _place(kind: str, *, first: bool) -> str:
    if kind not in MASKS and kind not in TEXTS:
        raise ValueError(kind)
    inner = TEXTS.get(kind) or f"{MASKS[kind]}{FILLER}*"
    return f"(?P<value>{inner})" if first else f"(?:{inner})"
