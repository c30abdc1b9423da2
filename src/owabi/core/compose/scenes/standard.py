"""What every scene has without declaring it: questions about addressee and sender, introductions, a signature.

Its prose is one file of the library (``standard.txt``), whose sections a company replaces one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from owabi.core.compose.pages import Page, Section, Written
from owabi.core.compose.scenes.asking import read_questions
from owabi.core.compose.scenes.front import QUESTIONS, check_sections
from owabi.core.compose.scenes.model import AnswerType, Question, Sentence
from owabi.core.compose.scenes.sentences import read_form
from owabi.core.compose.wording import Complain, complaint
from owabi.core.errors import BadLibrary, Message, Problem
from owabi.core.terms import Channel

TO, COMPANY, SENDER, PHONE, MAIL = "to", "company", "name", "phone", "mail"
"""The keys of the questions that programs rely on."""

SPOKEN: Final = frozenset({COMPANY, SENDER, PHONE})
"""What a phone script must say, by key."""

SIGNATURE: Final = "署名"
INTRODUCTIONS: Final = ("名乗り", "初めての名乗り", "社内の名乗り")

_SECTIONS: Final = (*INTRODUCTIONS, SIGNATURE, QUESTIONS)
_RELIED_ON: Final[Mapping[str, AnswerType]] = {
    TO: AnswerType.ADDRESSEE,
    COMPANY: AnswerType.NAME,
    SENDER: AnswerType.NAME,
    PHONE: AnswerType.PHONE,
    MAIL: AnswerType.MAIL,
}
_ALWAYS: Final = (TO, COMPANY, SENDER)


@dataclass(frozen=True, slots=True)
class Standard:
    """The questions in the order they are asked, the addressee first, and the fixed parts by name.

    Each sentence of a part holds its lines in order; the first that can be filled is used.
    """

    questions: tuple[Question, ...]
    parts: Mapping[str, tuple[Sentence, ...]]

    @property
    def introductions(self) -> Mapping[str, tuple[Sentence, ...]]:
        """The parts that a scene calls with ``→ name``."""
        return {name: self.parts[name] for name in INTRODUCTIONS}

    @property
    def signature(self) -> tuple[Sentence, ...]:
        """The lines below the text."""
        return self.parts[SIGNATURE]

    def around(self, own: tuple[Question, ...], channel: Channel, addressee: str) -> tuple[Question, ...]:
        """Return everything a scene asks: the addressee, its own questions, the sender.

        A phone script can't do without the number to call back, and needs no addressee; ``addressee`` is the
        example to give for the addressee where the usual one doesn't fit the scene.
        """
        spoken = channel is Channel.PHONE
        to, *sender = self.questions
        to = replace(to, required=not spoken, example=addressee or to.example)
        return (
            to,
            *own,
            *(replace(one, required=True) if spoken and one.key == PHONE else one for one in sender),
        )


def read_standard(page: Page, base: Standard | None = None) -> Standard:
    """Read the standard parts of scenes, section by section and question by question over those of ``base``.

    Raises :class:`BadLibrary` with every problem: sections and questions that are missing, unknown or stand
    twice, slots that don't exist, lines that would never be used, an introduction that could be left out.
    """
    problems: list[Problem] = []
    complain = complaint(page.file, problems)
    for key, written in page.front.items():
        complain(written.line, 1, Message("This file has no front matter; leave out %(key)s.", {"key": key}))
    check_sections(page, _SECTIONS, complain)
    questions = _questions(page, base.questions if base else (), complain)
    slots = {question.name: question for question in questions}
    parts = dict(base.parts) if base else {}
    for section in page.sections:
        if section.level == 1 and section.title in (*INTRODUCTIONS, SIGNATURE):
            parts[section.title] = tuple(_sentences(section, slots, complain))
    for name in _SECTIONS:
        if name not in parts and not base and not page.section(name):
            complain(1, None, Message("The file needs a section “# %(name)s”.", {"name": name}))
    if problems:
        raise BadLibrary(sorted(problems, key=lambda problem: problem.place.line or 0))
    return Standard(questions, parts)


def _questions(page: Page, base: tuple[Question, ...], complain: Complain) -> tuple[Question, ...]:
    """Return the questions of ``base`` with those of the page in their places, further ones after them."""
    sections = page.under(QUESTIONS)
    found = {question.name: question for question in base}
    for section, question in zip(sections, read_questions(sections, complain, standard=None), strict=True):
        before = found.get(question.name)
        holder = next((one for one in found.values() if one.key == question.key), before)
        if holder is not before or (before and (before.key, before.type) != (question.key, question.type)):
            kept = before or holder or question
            values = {"name": kept.name, "key": kept.key, "type": kept.type.label}
            message = Message("%(name)s keeps its キー %(key)s and its 型 %(type)s.", values)
            complain(section.line, None, message)
        elif question.key in _ALWAYS and not question.required:
            complain(section.line, None, Message("%(name)s can't stay unanswered.", {"name": question.name}))
        found[question.name] = question
    kinds = {question.key: question.type for question in found.values()}
    for key, kind in _RELIED_ON.items():
        if kinds.get(key) is not kind and not base and sections:
            values = {"key": key, "type": kind.label}
            complain(1, None, Message("One question must have the キー %(key)s and the 型 %(type)s.", values))
    return tuple(sorted(found.values(), key=lambda question: question.key != TO))


def _sentences(section: Section, slots: Mapping[str, Question], complain: Complain) -> Iterator[Sentence]:
    introduces = section.title in INTRODUCTIONS
    if introduces and not section.lines:
        complain(section.line, None, Message("%(name)s needs a line.", {"name": section.title}))
    for line in section.lines:
        if line.text.strip().startswith("→"):
            complain(line.line, 1, Message("A standard part can't call another."))
    for filled, run in groupby(section.lines, key=lambda line: bool(line.text.strip())):
        if filled:
            yield _sentence(section.title, introduces, list(run), slots, complain)


def _sentence(
    part: str, introduces: bool, lines: list[Written], slots: Mapping[str, Question], complain: Complain
) -> Sentence:
    sentence = Sentence(
        lines[0].line, tuple(read_form(line, slots, complain) for line in lines), part, introduces
    )
    certain = [
        line.line
        for line, form in zip(lines, sentence.alternatives, strict=True)
        if all(isinstance(piece, str) or piece.question.required for piece in form)
    ]
    for line in lines:
        if certain and line.line > certain[0]:
            message = Message("This line is never used: one above it can always be filled.")
            complain(line.line, None, message)
    if introduces and not certain:
        message = Message("Add a line without optional questions, for when they stay unanswered.")
        complain(lines[-1].line, None, message)
    return sentence
