"""Reading the lines of a scene's text: words, ``{slots}`` and ``→ blocks``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from owabi.core.compose.pages import Written
from owabi.core.compose.scenes.model import AnswerType, Form, Question, Sentence, Slot
from owabi.core.compose.scenes.problems import Problems, unknown
from owabi.core.compose.scenes.standard import INTRODUCTIONS
from owabi.core.errors import Message

_SLOT: Final = re.compile(r"\{([^{}]*)\}")
_BLOCK: Final = re.compile(r"→\s*(.*)")


def read_sentence(line: Written, questions: Mapping[str, Question], problems: Problems) -> Sentence:
    """Read one line of a scene's text; ``questions`` are those it may name, by their Japanese name.

    Notes as problems: braces that don't pair, slots and blocks that don't exist, two optional slots in one
    line (leaving one unanswered would lose the other), a list that doesn't stand on a line of its own.
    """
    if block := _BLOCK.fullmatch(line.text.strip()):
        return _block(block[1], line, problems)
    sentence = Sentence(line.line, (_form(line, questions, problems),))
    if len({question.name for question in sentence.slots if not question.required}) > 1:
        problems.add(
            line, Message("Only one optional slot may stand in a line; give each a line of its own.")
        )
    lists = [question for question in sentence.slots if question.type is AnswerType.LIST]
    if lists and len(sentence.alternatives[0]) > 1:
        problems.add(line, Message("The list {%(name)s} needs a line of its own.", {"name": lists[0].name}))
    return sentence


def _form(line: Written, questions: Mapping[str, Question], problems: Problems) -> Form:
    found: list[str | Slot] = []
    end = 0
    for match in _SLOT.finditer(line.text):
        found.append(_words(line, end, match.start(), problems))
        name = match[1].strip()
        if question := questions.get(name):
            found.append(Slot(question))
        else:
            problems.add(line, unknown(name, questions), match.start() + 1)
        end = match.end()
    found.append(_words(line, end, len(line.text), problems))
    return tuple(piece for piece in found if piece)


def _words(line: Written, start: int, end: int, problems: Problems) -> str:
    words = line.text[start:end]
    for offset, character in enumerate(words):
        if character in "{}":
            message = Message("This “%(brace)s” has no partner.", {"brace": character})
            problems.add(line, message, start + offset + 1)
    return words


def _block(name: str, line: Written, problems: Problems) -> Sentence:
    if name not in INTRODUCTIONS:
        problems.add(line, unknown(name, INTRODUCTIONS), line.text.index(name) + 1)
        return Sentence(line.line, ((),))
    return Sentence(line.line, INTRODUCTIONS[name], introduces=True)
