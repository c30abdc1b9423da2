"""How much a text looks like Japanese, to tell the right reading of bytes from the wrong ones."""

from __future__ import annotations

import re
from functools import cache

from owabi.core.mailtext.rows import JIS_X_0208, LOST


def plausibility(text: str) -> float:
    """Return how much the characters beyond ASCII look like Japanese: 1 is kana and ASCII only, below 0 nonsense.

    Bytes read in the wrong charset turn into rare kanji, half-width kana, single kanji amid ASCII, private characters.
    """
    if text.isascii() and "\0" not in text:
        return 1.0
    foreign = len(_ASCII.sub("", text)) or 1
    return sum(weight * _found(pattern, text) for pattern, weight in _weights()) / foreign


def holds_hiragana(text: str) -> bool:
    """Return whether a good part of a text is runs of hiragana, which no wrong charset makes of Japanese."""
    runs = _found(_HIRAGANA, text)
    return runs >= _FEW and runs * _SHARE >= len(text) - len(text.encode("ascii", "ignore"))


_HIRAGANA = re.compile("[\u3041-\u3096]{2,}")
_FEW, _SHARE = 4, 10
_ASCII = re.compile(r"[\x00-\x7f]+")
_KANA = "\u3000-\u3002\u300c-\u300f\u3010\u3011\u3041-\u3096\u30a1-\u30fc\uff01-\uff5e①-⑳㈱№℡→■-□◆◇○●※"
_KANJI = "々〆\u3400-\u9fff\uf900-\ufaff"
_HALF_KANA = "\uff66-\uff9f"
_HANGUL = "\uac00-\ud7a3"
_LEVEL_1 = (range(0x30, 0x50), range(0x21, 0x7F))


@cache
def _weights() -> tuple[tuple[re.Pattern[str], float], ...]:
    usual = "".join(JIS_X_0208[row, cell] for row in _LEVEL_1[0] for cell in _LEVEL_1[1]).replace(LOST, "")
    return (
        (re.compile(f"[{_KANA}{_KANJI}]{{2,}}"), 0.3),
        (re.compile(f"[{_KANA}{usual}]{{2,}}"), 0.4),
        (re.compile(f"[{_KANA}]+"), 0.3),
        # Hiragana of EUC-JP read as CP932 are half-width kana as well, but with a ､ before each.
        (re.compile(f"[{_HALF_KANA}]{{2,}}"), 0.5),
        (re.compile(f"[{_HANGUL}]{{2,}}"), 0.7),
        (re.compile("[\u00c0-\u00ff]+"), 0.2),
        (re.compile("[\0\ue000-\uf8ff\x80-\x9f]+"), -2.0),
        (re.compile(f"{LOST}+"), -0.5),
    )


def _found(pattern: re.Pattern[str], text: str) -> int:
    return sum(map(len, pattern.findall(text)))
