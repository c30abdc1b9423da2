"""Answers to a scene's questions: each type has one reader, which returns the words as the text says them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias
from zoneinfo import ZoneInfo

from owabi.core.compose.nearest import nearest
from owabi.core.compose.scenes.model import AnswerType, Question
from owabi.core.errors import Message
from owabi.core.facts.addresses import MailAddress, PhoneNumber, Url
from owabi.core.facts.forms import Text, clean_text
from owabi.core.facts.measured import HowLong, HowMany, When
from owabi.core.language.counts import parse_count, say_count
from owabi.core.language.dates import say_moment
from owabi.core.language.durations import say_duration
from owabi.core.language.misread import Misread, normal, shown
from owabi.core.language.moments import Precision
from owabi.core.language.names import address_lines, parse_addressee
from owabi.core.language.shapes import Shape, shape_of

Answer: TypeAlias = str | Sequence[str]
EXAMPLE_ZONE: Final = ZoneInfo("Asia/Tokyo")

_LONGEST: Final = 120
_LONGEST_PROSE: Final = 400
_MOST_ITEMS: Final = 30
_ITEMS: Final = re.compile(r"[；\n]")


def items_of(question: Question, answer: Answer) -> tuple[str, ...]:
    """Return the parts of an answer that say something: several for a list, at most one for other types.

    Raises Misread for several values where one is asked for, and for values that aren't text.
    """
    given: object = answer
    values = list(given) if isinstance(given, list | tuple) else [given]
    texts = [value if isinstance(value, str) else clean_text(value, 0, question.example) for value in values]
    if question.type is AnswerType.LIST:
        texts = [item.strip().removeprefix("・") for text in texts for item in _ITEMS.split(text)]
    said = tuple(text.strip() for text in texts if text.strip())
    if len(said) > 1 and question.type is not AnswerType.LIST:
        raise Misread(Message("There are %(count)s values. Write one.", {"count": len(said)}))
    return said


def settle(question: Question, answer: Answer, zone: ZoneInfo) -> tuple[str, ...]:
    """Return an answer's words as the text says them: lines of an address, items of a list, else one text.

    Raises Misread for an empty answer, one with invisible or control characters, one that is too long, and
    one that isn't of the question's type; dates are read in ``zone``.
    """
    items = items_of(question, answer) or ("",)
    if len(items) > _MOST_ITEMS:
        raise Misread(Message("The list is too long. Write at most %(most)s items.", {"most": _MOST_ITEMS}))
    if question.type is AnswerType.LIST:
        return tuple(clean_text(item, _LONGEST, question.example) for item in items)
    if question.type is AnswerType.ADDRESSEE:
        return address_lines(parse_addressee(clean_text(items[0], _LONGEST, question.example)))
    return (_READERS[question.type](question, items[0], zone),)


def _name(question: Question, text: str, zone: ZoneInfo) -> str:
    return Text(_LONGEST, example=question.example).read(text, zone)


def _noun(question: Question, text: str, zone: ZoneInfo) -> str:
    return _phrase(question, Text(_LONGEST, Shape.NOUN, question.example).read(text, zone))


def _clause(question: Question, text: str, zone: ZoneInfo) -> str:
    return _phrase(question, Text(_LONGEST, Shape.CLAUSE, question.example).read(text, zone))


def _phrase(question: Question, text: str) -> str:
    if "。" in text:
        values = {"value": shown(text), "example": question.example}
        raise Misread(
            Message("“%(value)s” is more than one sentence. Write a phrase such as “%(example)s”.", values)
        )
    return text


def _predicate(question: Question, text: str, zone: ZoneInfo) -> str:
    return Text(_LONGEST, Shape.PREDICATE, question.example).read(text, zone)


def _request(question: Question, text: str, zone: ZoneInfo) -> str:
    return Text(_LONGEST, Shape.REQUEST, question.example).read(text, zone)


def _prose(question: Question, text: str, zone: ZoneInfo) -> str:
    prose = clean_text(text, _LONGEST_PROSE, question.example)
    sentences = [sentence for sentence in prose.split("。") if sentence.strip()]
    if not sentences or not all(_is_polite(sentence) for sentence in sentences):
        values = {"value": shown(prose), "example": question.example}
        raise Misread(
            Message("“%(value)s” isn't in polite sentences. Write them like “%(example)s”.", values)
        )
    return prose if prose.endswith(("。", "？", "！")) else f"{prose}。"


def _is_polite(sentence: str) -> bool:
    polite = (Shape.PREDICATE, Shape.REQUEST)
    return any(shape_of(words) in polite for words in (sentence, sentence.removesuffix("か")))


def _date(question: Question, text: str, zone: ZoneInfo) -> str:
    moment = When().read(text, zone)
    if moment.precision is not Precision.DAY:
        values = {"value": shown(text)}
        raise Misread(Message("“%(value)s” has a time. Write the day alone, such as 2026-11-24.", values))
    return say_moment(moment)


def _moment(question: Question, text: str, zone: ZoneInfo) -> str:
    moment = When().read(text, zone)
    if moment.precision is Precision.DAY:
        values = {"value": shown(text)}
        raise Misread(Message("“%(value)s” has no time. Write it like 2026-11-24 10:00.", values))
    return say_moment(moment)


def _duration(question: Question, text: str, zone: ZoneInfo) -> str:
    return say_duration(HowLong().read(text, zone))


def _count(question: Question, text: str, zone: ZoneInfo) -> str:
    """Read a count; a bare number has the unit of the example."""
    return say_count(HowMany(parse_count(question.example).unit).read(text, zone))


def _money(question: Question, text: str, zone: ZoneInfo) -> str:
    count = HowMany("円").read(text.lstrip("¥￥"), zone)
    if count.unit != "円" or count.approximate:
        values = {"value": shown(text)}
        raise Misread(Message("“%(value)s” isn't an exact sum in yen. Write it like 128,000円.", values))
    return f"{count.number:,}円"


def _url(question: Question, text: str, zone: ZoneInfo) -> str:
    return Url().read(text, zone)


def _phone(question: Question, text: str, zone: ZoneInfo) -> str:
    return PhoneNumber().read(normal(clean_text(text, _LONGEST)), zone)


def _mail(question: Question, text: str, zone: ZoneInfo) -> str:
    return MailAddress().read(text, zone)


def _choice(question: Question, text: str, zone: ZoneInfo) -> str:
    chosen = clean_text(text, _LONGEST, question.example)
    if chosen in question.choices:
        return chosen
    values = {"value": shown(chosen), "choices": "、".join(question.choices)}
    hint = nearest(chosen, question.choices)
    raise Misread(Message("“%(value)s” isn't one of %(choices)s.%(hint)s", {**values, "hint": hint}))


_READERS: Final[Mapping[AnswerType, Callable[[Question, str, ZoneInfo], str]]] = {
    AnswerType.NAME: _name,
    AnswerType.NOUN: _noun,
    AnswerType.CLAUSE: _clause,
    AnswerType.PREDICATE: _predicate,
    AnswerType.REQUEST: _request,
    AnswerType.PROSE: _prose,
    AnswerType.DATE: _date,
    AnswerType.MOMENT: _moment,
    AnswerType.DURATION: _duration,
    AnswerType.COUNT: _count,
    AnswerType.MONEY: _money,
    AnswerType.URL: _url,
    AnswerType.PHONE: _phone,
    AnswerType.MAIL: _mail,
    AnswerType.CHOICE: _choice,
}
