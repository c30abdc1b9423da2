"""A wording: text with slots, and the key words that say when it is used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from owabi.core.compose.axes import FORMS, WORDS, Axis, Form, Key
from owabi.core.compose.nearest import nearest
from owabi.core.compose.pages import Written
from owabi.core.errors import Message, Place, Problem

SILENT = "（書かない）"
"""The wording that says nothing, on purpose."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a text that a fact fills; ``column`` counts characters of its line from 1."""

    name: str
    column: int


Token = str | Slot


@dataclass(frozen=True, slots=True)
class Wording:
    """One line of a phrasebook: its topic, the form and keys it is for, its text as tokens.

    Its ``id`` is the place it is written at: ``phrasebook/incident.txt:12``.
    """

    topic: str
    id: str
    form: Form
    keys: tuple[tuple[Axis, Key], ...]
    tokens: tuple[Token, ...]
    line: int

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots of its text."""
        return tuple(token for token in self.tokens if isinstance(token, Slot))

    @property
    def ours(self) -> str:
        """Its text without the slots."""
        return "".join(token for token in self.tokens if isinstance(token, str))


Complain = Callable[[int, int | None, Message], None]
"""Takes line, column and what is wrong there."""


def complaint(file: str, problems: list[Problem]) -> Complain:
    """Return a function that adds a problem of that file to a list."""

    def complain(line: int, column: int | None, message: Message) -> None:
        problems.append(Problem(Place(file, line=line, column=column), message))

    return complain


_SLOT = re.compile(r"\{([^{}]*)\}|[{}]")


def read_tokens(text: str, line: int, offset: int, complain: Complain) -> tuple[Token, ...]:
    """Split a text into words and slots; ``offset`` is how many characters of the line stand before it."""
    if text == SILENT:
        return ()
    return tuple(_tokens(text, line, offset, complain))


def _tokens(text: str, line: int, offset: int, complain: Complain) -> Iterator[Token]:
    done = 0
    for match in _SLOT.finditer(text):
        if match.start() > done:
            yield text[done : match.start()]
        done = match.end()
        column = offset + match.start() + 1
        if match[1] and match[1].strip():
            yield Slot(match[1].strip(), column)
        else:
            complain(
                line,
                column,
                Message("A slot is written {原因}, with one brace on each side and a name between."),
            )
    if done < len(text):
        yield text[done:]


def read_wording(topic: str, place: str, written: Written, complain: Complain) -> Wording | None:
    """Read ``判明・本文：原因は、{原因}です。``; None where the key words can't be understood."""
    line = written.line
    head, mark, body = written.text.partition("：")
    if not mark:
        complain(line, 1, Message("Write a wording as “key words：text”, such as “調査中・一覧：調査中”."))
        return None
    form, keys = _read_keys(head, line, complain)
    tokens = read_tokens(body, line, len(head) + 1, complain)
    if form is None:
        return None
    return Wording(topic, place, form, keys, tokens, line)


def _read_keys(head: str, line: int, complain: Complain) -> tuple[Form | None, tuple[tuple[Axis, Key], ...]]:
    form: Form | None = None
    keys: dict[Axis, Key] = {}
    column = 1
    for word in head.split("・"):
        if word in FORMS and form is None:
            form = FORMS[word]
        elif word in WORDS and WORDS[word][0] not in keys:
            keys[WORDS[word][0]] = WORDS[word][1]
        elif word in FORMS or word in WORDS:
            complain(
                line, column, Message("“%(word)s” and another key word are of the same axis.", {"word": word})
            )
        else:
            complain(
                line,
                column,
                Message(
                    "“%(word)s” isn't a key word.%(hint)s",
                    {"word": word, "hint": nearest(word, [*FORMS, *WORDS])},
                ),
            )
        column += len(word) + 1
    if form is None:
        complain(
            line,
            1,
            Message(
                "The form is missing: end the key words with one of %(forms)s.", {"forms": ", ".join(FORMS)}
            ),
        )
    if len(keys.keys() - {Axis.ANSWER}) > 2:
        complain(line, 1, Message("A wording may depend on two axes at most beside answer and form."))
    return form, tuple(keys.items())


@dataclass(frozen=True, slots=True)
class Arrow:
    """What follows one arrow of an outline's line: topics to choose from, and text after them."""

    topics: tuple[str, ...]
    after: tuple[Token, ...]


def read_line(
    text: str, line: int, offset: int, complain: Complain
) -> tuple[tuple[Token, ...], tuple[Arrow, ...]]:
    """Split ``text→ topic／topic ＋text → topic`` into the text before its arrows and what follows each."""
    first, *rest = text.split("→")
    column = offset + len(first)
    arrows: list[Arrow] = []
    for piece in rest:
        names, _, after = piece.partition("＋")
        tokens = read_tokens(after.rstrip(), line, column + len(names) + 2, complain)
        arrows.append(Arrow(tuple(name.strip() for name in names.split("／")), tokens))
        column += len(piece) + 1
    return read_tokens(first, line, offset, complain), tuple(arrows)
