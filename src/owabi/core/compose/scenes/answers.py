"""Answers to a scene's questions: each type has one reader, which returns the words as the text says them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from typing import Final, TypeAlias
from zoneinfo import ZoneInfo

from owabi.core.compose.scenes.model import AnswerType, Question
from owabi.core.errors import Message
from owabi.core.language.counts import parse_count, say_count
from owabi.core.language.dates import say_moment
from owabi.core.language.durations import parse_duration, say_duration
from owabi.core.language.hygiene import unclean
from owabi.core.language.misread import Misread, normal, shown
from owabi.core.language.moments import Precision, parse_moment
from owabi.core.language.names import address_lines, parse_addressee
from owabi.core.language.shapes import Shape, shape_of

Answer: TypeAlias = str | Sequence[str]
EXAMPLE_ZONE: Final = ZoneInfo("Asia/Tokyo")

_LONGEST: Final = {AnswerType.PROSE: 400, AnswerType.URL: 300}
_LONGEST_OTHER: Final = 120
_MOST_ITEMS: Final = 30
_ITEMS: Final = re.compile(r"[；\n]")
_URL: Final = re.compile(r"https?://[A-Za-z0-9.-]+\.[A-Za-z]{2,}(:\d+)?([/?#][!-~]*)?", re.ASCII)
_MAIL: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_PHONE: Final = re.compile(
    r"((?:\+\d{1,3}-|0)\d{1,5}-?\d{1,4}-?\d{3,4})(?:\((?:内線|代表)[^()]{0,10}\))?", re.A
)
_DIGITS: Final = range(9, 16)


def items_of(question: Question, answer: Answer) -> tuple[str, ...]:
    """Return the parts of an answer that say something: several for a list, at most one for other types.

    Raises Misread for several values where one is asked for, and for values that aren't text.
    """
    given: object = answer
    values = list(given) if isinstance(given, list | tuple) else [given]
    texts = [value for value in values if isinstance(value, str)]
    if len(texts) < len(values):
        raise Misread(Message("the answer isn't text"))
    if question.type is AnswerType.LIST:
        texts = [item.strip().removeprefix("・") for text in texts for item in _ITEMS.split(text)]
    said = tuple(text.strip() for text in texts if text.strip())
    if len(said) > 1 and question.type is not AnswerType.LIST:
        raise Misread(Message("there are %(count)s values; write one", {"count": len(said)}))
    return said


def settle(question: Question, answer: Answer, zone: ZoneInfo) -> tuple[str, ...]:
    """Return an answer's words as the text says them: lines of an address, items of a list, else one text.

    Raises Misread for an empty answer, one with invisible or control characters, one that is too long, and
    one that isn't of the question's type; dates are read in ``zone``.
    """
    items = items_of(question, answer)
    if not items:
        raise Misread(Message("the answer is empty"))
    if len(items) > _MOST_ITEMS:
        raise Misread(Message("the list is too long; write at most %(most)s items", {"most": _MOST_ITEMS}))
    for item in items:
        _check(item, _LONGEST.get(question.type, _LONGEST_OTHER))
    if question.type is AnswerType.LIST:
        return items
    if question.type is AnswerType.ADDRESSEE:
        return address_lines(parse_addressee(items[0]))
    return (_READERS[question.type](question, items[0], zone),)


def _check(text: str, most: int) -> None:
    if dirt := unclean(text):
        name, index = dirt
        values = {"name": name, "position": index + 1, "text": shown(text)}
        raise Misread(Message("“%(text)s” holds %(name)s at character %(position)s; take it out", values))
    if len(text) > most:
        values = {"text": shown(text), "most": most}
        raise Misread(Message("“%(text)s” is too long; write at most %(most)s characters", values))


def _name(question: Question, text: str, zone: ZoneInfo) -> str:
    return text


def _noun(question: Question, text: str, zone: ZoneInfo) -> str:
    wrong = Message("“%(text)s” isn't a noun phrase; write one such as “%(example)s”", _shown(question, text))
    return _shaped(text, Shape.NOUN, wrong)


def _clause(question: Question, text: str, zone: ZoneInfo) -> str:
    wrong = Message(
        "“%(text)s” isn't a plain clause; write one such as “%(example)s”", _shown(question, text)
    )
    return _shaped(text, Shape.CLAUSE, wrong)


def _predicate(question: Question, text: str, zone: ZoneInfo) -> str:
    values = _shown(question, text)
    wrong = Message("“%(text)s” isn't a polite statement; write one such as “%(example)s”", values)
    return _shaped(text, Shape.PREDICATE, wrong)


def _request(question: Question, text: str, zone: ZoneInfo) -> str:
    values = _shown(question, text)
    wrong = Message("“%(text)s” isn't a polite request; write one such as “%(example)s”", values)
    return _shaped(text, Shape.REQUEST, wrong)


def _shown(question: Question, text: str) -> dict[str, str]:
    return {"text": shown(text), "example": question.example}


def _shaped(text: str, shape: Shape, wrong: Message) -> str:
    phrase = text.removesuffix("。")
    if "。" in phrase or shape_of(phrase) is not shape:
        raise Misread(wrong)
    return phrase


def _prose(question: Question, text: str, zone: ZoneInfo) -> str:
    sentences = [sentence for sentence in text.split("。") if sentence.strip()]
    if not sentences or not all(_is_polite(sentence) for sentence in sentences):
        values = _shown(question, text)
        raise Misread(Message("“%(text)s” isn't in polite sentences; write them like “%(example)s”", values))
    return text if text.endswith(("。", "？", "！")) else f"{text}。"


def _is_polite(sentence: str) -> bool:
    return any(shape_of(words) in _POLITE for words in (sentence, sentence.removesuffix("か")))


def _date(question: Question, text: str, zone: ZoneInfo) -> str:
    moment = parse_moment(text, zone)
    if moment.precision is not Precision.DAY:
        raise Misread(
            Message("“%(text)s” has a time; write only the day like 2026-11-24", {"text": shown(text)})
        )
    return say_moment(moment)


def _moment(question: Question, text: str, zone: ZoneInfo) -> str:
    moment = parse_moment(text, zone)
    if moment.precision is Precision.DAY:
        raise Misread(
            Message("“%(text)s” has no time; write it like 2026-11-24 10:00", {"text": shown(text)})
        )
    return say_moment(moment)


def _duration(question: Question, text: str, zone: ZoneInfo) -> str:
    return say_duration(parse_duration(text))


def _count(question: Question, text: str, zone: ZoneInfo) -> str:
    return say_count(parse_count(text, parse_count(question.example).unit))


def _money(question: Question, text: str, zone: ZoneInfo) -> str:
    count = parse_count(text.lstrip("¥￥"), "円")
    if count.unit != "円" or count.approximate:
        values = {"text": shown(text)}
        raise Misread(Message("“%(text)s” isn't an exact sum in yen; write it like 128,000円", values))
    return f"{count.number:,}円"


def _url(question: Question, text: str, zone: ZoneInfo) -> str:
    if not _URL.fullmatch(text):
        raise Misread(
            Message("“%(text)s” isn't a web address; write it with https://", {"text": shown(text)})
        )
    return text


def _phone(question: Question, text: str, zone: ZoneInfo) -> str:
    found = _PHONE.fullmatch(normal(text))
    if not found or sum(char.isdigit() for char in found[1]) not in _DIGITS:
        values = {"text": shown(text)}
        raise Misread(Message("“%(text)s” isn't a phone number; write it like 03-5550-0123", values))
    return found[0]


def _mail(question: Question, text: str, zone: ZoneInfo) -> str:
    if not _MAIL.fullmatch(text):
        values = {"text": shown(text)}
        raise Misread(Message("“%(text)s” isn't a mail address; write it like aoki@example.jp", values))
    return text


def _choice(question: Question, text: str, zone: ZoneInfo) -> str:
    if text in question.choices:
        return text
    nearest = get_close_matches(text, question.choices, n=1, cutoff=0.0)[0]
    values = {"text": shown(text), "choices": "、".join(question.choices), "nearest": nearest}
    raise Misread(Message("“%(text)s” isn't one of %(choices)s; did you mean “%(nearest)s”?", values))


_POLITE: Final = (Shape.PREDICATE, Shape.REQUEST)
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
