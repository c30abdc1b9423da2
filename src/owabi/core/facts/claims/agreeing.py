"""Whether what a text tells can be what a sheet answers."""

from __future__ import annotations

import re
from datetime import UTC, timedelta

from owabi.core.facts.answers import Answer, Blank
from owabi.core.facts.claims.model import ToldTime, ToldValue
from owabi.core.language.counts import Count, Share
from owabi.core.language.durations import Duration
from owabi.core.language.misread import normal
from owabi.core.language.moments import Moment, Precision
from owabi.core.language.spotting import spots


def agrees(told: ToldValue, answer: Answer[object]) -> bool:
    """Return whether a told value and an answer of a sheet can both be true.

    What a text leaves unsaid agrees with anything, and 頃 and 約 with what lies near. Texts agree by their letters,
    whatever their width and blanks, telephone numbers by their digits.
    """
    match told, answer:
        case Blank(), _:
            return told is answer
        case ToldTime(), Moment():
            return _same_time(told, answer)
        case Count(), Count():
            return told.unit == answer.unit and _near(told.number, answer.number, _vague(told, answer))
        case Share(), Share():
            about = _vague(told, answer) or told.below or answer.below
            return _near(float(told.percent), float(answer.percent), about)
        case Duration(), Duration():
            return _near(told.minutes, answer.minutes, _vague(told, answer))
        case str(), str():
            return _letters(told) == _letters(answer) or _aloud(told) == _aloud(answer)
        case _:
            return told == answer


_HALF_AN_HOUR = timedelta(minutes=30)
_A_TENTH = 0.1


def _same_time(told: ToldTime, answer: Moment) -> bool:
    at = answer.at
    year = None if told.year_guessed or told.day_guessed else told.year
    month, day = (None, None) if told.day_guessed else (told.month, told.day)
    moment = ToldTime(year or at.year, month or at.month, day or at.day, *_clock(told, answer)).moment(
        at.tzinfo or UTC
    )
    if moment is None:
        return False
    if told.hour is None or answer.precision is Precision.DAY:
        return moment.at.date() == at.date()
    about = told.about or answer.approximate
    if Precision.HOUR in (moment.precision, answer.precision) and moment.at.hour == at.hour:
        return moment.at.date() == at.date()
    return abs(moment.at - at) <= (_HALF_AN_HOUR if about else timedelta(0))


def _clock(told: ToldTime, answer: Moment) -> tuple[int | None, int | None, bool, bool]:
    if answer.precision is Precision.DAY and (told.hour or 0) < 24:
        return None, None, told.about, told.within
    return told.hour, told.minute, told.about, told.within


def _vague(told: Count | Share | Duration, answer: Count | Share | Duration) -> bool:
    return told.approximate or answer.approximate


def _near(told: float, answer: float, vague: bool) -> bool:
    return told == answer or (vague and abs(told - answer) <= _A_TENTH * max(told, answer))


_SAID = re.compile(r"[\d:～~\-\sからまで頃ごろ、（）()時分午前後]+")


def _aloud(text: str) -> tuple[object, ...]:
    """Return the times in a text and the words besides: 9:00-17:30（土日を除く） is 午前9時から… for a voice."""
    times = tuple((time.hour, time.minute or 0) for time in spots(text).times)
    return (times, _SAID.sub("", normal(text))) if times else (text,)


def _letters(text: str) -> str:
    letters = "".join(normal(text).split())
    digits = "".join(sign for sign in letters if sign.isdecimal())
    return digits if len(digits) >= 9 and not any(sign.isalpha() for sign in letters) else letters
