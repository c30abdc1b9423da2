"""Reading the lines of a scene's text: words, ``{slots}`` and ``→ parts``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from owabi.core.compose.pages import Written
from owabi.core.compose.scenes.model import AnswerType, Form, Question, Sentence, Slot
from owabi.core.compose.scenes.unknown import unknown
from owabi.core.compose.wording import Complain, read_tokens
from owabi.core.errors import Message

_PART: Final = re.compile(r"→\s*(.*)")


def read_sentences(
    line: Written,
    questions: Mapping[str, Question],
    parts: Mapping[str, tuple[Sentence, ...]],
    complain: Complain,
) -> tuple[Sentence, ...]:
    """Read one line of a scene's text: one sentence, or those of the standard part that it calls.

    ``questions`` are those it may name, ``parts`` those it may call. Notes as problems: braces that don't
    pair, slots and parts that don't exist, two optional slots in one line (leaving one unanswered would lose
    the other), a list that doesn't stand on a line of its own.
    """
    if call := _PART.fullmatch(line.text.strip()):
        if call[1] not in parts:
            complain(line.line, line.text.index(call[1]) + 1, unknown(call[1], parts))
        return parts.get(call[1], ())
    form = read_form(line, questions, complain)
    optional = {
        piece.question.name for piece in form if isinstance(piece, Slot) and not piece.question.required
    }
    if len(optional) > 1:
        complain(
            line.line,
            None,
            Message("Only one optional slot may stand in a line; give each a line of its own."),
        )
    return (Sentence(line.line, (form,)),)


def read_form(line: Written, questions: Mapping[str, Question], complain: Complain) -> Form:
    """Read the words and slots of a line, noting braces, slots and lists that are wrong there."""
    found: list[str | Slot] = []
    tokens = read_tokens(line.text, line.line, 0, complain)
    for token in tokens:
        if isinstance(token, str):
            found.append(token)
        elif question := questions.get(token.name):
            found.append(Slot(question))
            if question.type is AnswerType.LIST and len(tokens) > 1:
                message = Message("The list {%(name)s} needs a line of its own.", {"name": question.name})
                complain(line.line, None, message)
        else:
            complain(line.line, token.column, unknown(token.name, questions))
    return tuple(found)
