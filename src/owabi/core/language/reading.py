"""Texts for a voice: how long they take, and how a phone number is said."""

from __future__ import annotations

import math
import re

from owabi.core.errors import Message
from owabi.core.language.misread import Misread, normal, shown
from owabi.core.language.morphology import Token, tokens

MORAE_PER_SECOND = 7.0
COMMA_SECONDS = 0.3
STOP_SECONDS = 0.7


def seconds(text: str) -> int:
    """Return about how many seconds a calm voice needs for the text, rounded up.

    Counted are the morae of the words' readings at seven a second (an announcer's 300 to 350 characters a
    minute), 0.3 seconds for 、 and 0.7 for 。 or a line's end. Numbers are read as numbers, those with a
    leading zero digit by digit.
    """
    morae = sum(_morae(token) for token in tokens(normal(text)))
    commas, stops = len(_COMMA.findall(text)), len(_STOP.findall(text.lstrip()))
    length = morae / MORAE_PER_SECOND + commas * COMMA_SECONDS + stops * STOP_SECONDS
    return math.ceil(round(length, 6))


def speakable(phone: str) -> str:
    """Return a phone number in groups for a voice: 03-5550-0100 is 03の、5550の、0100.

    A number without separators is grouped as is usual in Japan (0120の、123の、456). Raises Misread for
    anything but a domestic number of 3 to 11 digits.
    """
    plain = _DASHES.sub("-", normal(phone))
    groups = [group for group in re.split(r"[-() ]+", plain) if group]
    digits = "".join(groups)
    if not (digits.isascii() and digits.isdigit() and 3 <= len(digits) <= 11):
        raise Misread(
            Message(
                "“%(text)s” can't be read as a phone number; write a Japanese number with 3 to 11 digits "
                "such as 03-5550-0100",
                {"text": shown(plain)},
            )
        )
    return "の、".join(groups if len(groups) > 1 else _usual_groups(digits))


def spoken_text(text: str) -> str:
    """Return a text with its clock times and brackets as a voice says them.

    9:00-18:00（年中無休） is 午前9時から午後6時まで、年中無休.
    """
    ranges = _RANGE.sub(lambda match: f"{_spoken_time(match[1])}から{_spoken_time(match[2])}まで", text)
    times = _TIME.sub(lambda match: _spoken_time(match[0]), ranges)
    return _BRACKET.sub(lambda match: f"、{match[1]}", times).replace("頃", "ごろ")


def _spoken_time(clock: str) -> str:
    hour, minute = (int(part) for part in re.split("[:：]", clock))
    if (hour, minute) == (12, 0):
        return "正午"
    half = "午前" if hour < 12 or hour == 24 else "午後"
    return f"{half}{hour % 12}時{f'{minute}分' if minute else ''}"


_CLOCK = r"(?:[01]?\d|2[0-4])[:：][0-5]\d"
_TIME = re.compile(rf"(?<![\d:：]){_CLOCK}(?![\d:：])")
_RANGE = re.compile(rf"(?<![\d:：])({_CLOCK})\s*[-‐‑–―−~～〜]\s*({_CLOCK})(?![\d:：])")
_BRACKET = re.compile(r"[（(]([^（()）]*)[）)]$")
_COMMA = re.compile(r"[、，,・]")
_STOP = re.compile(r"[。．！？!?\n][。．！？!?\s]*")
_DASHES = re.compile(r"[‐‑‒–—―−ー]")
_SMALL = frozenset("ァィゥェォャュョヮ")
_DIGIT_MORAE = 2
_LETTER_MORAE = 2
_WORD_LETTER_MORAE = 0.7
_FREE_OR_SHARED = ("0120", "0570", "0800", "0990")
_BIG_CITIES = ("03", "06")


def _usual_groups(digits: str) -> list[str]:
    if len(digits) < 10:
        return [digits]
    if len(digits) == 10 and digits.startswith(_FREE_OR_SHARED):
        return [digits[:4], digits[4:7], digits[7:]]
    area = 2 if len(digits) == 10 and digits.startswith(_BIG_CITIES) else 3
    return [digits[:area], digits[area:-4], digits[-4:]]


def _morae(token: Token) -> float:
    surface = token.surface
    if token.pos[0] in ("補助記号", "空白"):
        return 0
    if surface.isascii() and any(char.isdigit() for char in surface):
        return sum(_number_morae(run) for run in re.findall(r"\d+", surface))
    kana = [char for char in token.reading if "ァ" <= char <= "ヺ" or char == "ー"]
    if kana:
        return sum(char not in _SMALL for char in kana)
    letters = sum(char.isalnum() for char in surface)
    return letters * (_LETTER_MORAE if surface.isupper() or len(surface) < 3 else _WORD_LETTER_MORAE)


def _number_morae(run: str) -> int:
    """Return the morae of a number: 2 for each digit and each 十, 百, 千, 万 or 億 that is said."""
    if len(run) > 12 or run.startswith("0"):
        return len(run) * _DIGIT_MORAE
    places = [len(run) - 1 - at for at, digit in enumerate(run) if digit != "0"]
    named = sum(1 for place in places if place % 4) + len({place // 4 for place in places if place > 3})
    silent_ones = sum(run[len(run) - 1 - place] == "1" and place % 4 > 0 for place in places)
    return (len(places) + named - silent_ones) * _DIGIT_MORAE
