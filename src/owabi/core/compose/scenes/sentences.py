"""Reading the lines of a scene's text: words, ``{slots}`` and ``→ blocks``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from owabi.core.compose.pages import Written
from owabi.core.compose.scenes.model import AnswerType, Form, Question, Sentence, Slot
from owabi.core.compose.scenes.standard import INTRODUCTIONS
from owabi.core.compose.scenes.unknown import unknown
from owabi.core.compose.wording import Complain, read_tokens
from owabi.core.errors import Message

_BLOCK: Final = re.compile(r"→\s*(.*)")


def read_sentence(line: Written, questions: Mapping[str, Question], complain: Complain) -> Sentence:
    """Read one line of a scene's text; ``questions`` are those it may name, by their Japanese name.

    Notes as problems: braces that don't pair, slots and blocks that don't exist, two optional slots in one
    line (leaving one unanswered would lose the other), a list that doesn't stand on a line of its own.
    """
    if block := _BLOCK.fullmatch(line.text.strip()):
        return _block(block[1], line, complain)
    sentence = Sentence(line.line, (_form(line, questions, complain),))
    if len({question.name for question in sentence.slots if not question.required}) > 1:
        complain(
            line.line,
            None,
            Message("Only one optional slot may stand in a line; give each a line of its own."),
        )
    lists = [question for question in sentence.slots if question.type is AnswerType.LIST]
    if lists and len(sentence.alternatives[0]) > 1:
        complain(
            line.line, None, Message("The list {%(name)s} needs a line of its own.", {"name": lists[0].name})
        )
    return sentence


def _form(line: Written, questions: Mapping[str, Question], complain: Complain) -> Form:
    found: list[str | Slot] = []
    for token in read_tokens(line.text, line.line, 0, complain):
        if isinstance(token, str):
            found.append(token)
        elif question := questions.get(token.name):
            found.append(Slot(question))
        else:
            complain(line.line, token.column, unknown(token.name, questions))
    return tuple(found)


def _block(name: str, line: Written, complain: Complain) -> Sentence:
    if name not in INTRODUCTIONS:
        complain(line.line, line.text.index(name) + 1, unknown(name, INTRODUCTIONS))
        return Sentence(line.line, ((),))
    return Sentence(line.line, INTRODUCTIONS[name], introduces=True)
