"""Writing a scene: which questions are open, and the notice that the answers make."""

from __future__ import annotations

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from owabi.core.compose.scenes.answers import Answer, items_of, settle
from owabi.core.compose.scenes.layout import laid_out
from owabi.core.compose.scenes.model import Question, Scene
from owabi.core.compose.scenes.standard import MAIL, PHONE
from owabi.core.compose.scenes.unknown import unknown
from owabi.core.errors import BadAnswers, Message, Place, Problem
from owabi.core.language.misread import Misread
from owabi.core.notice import Notice
from owabi.core.terms import Channel


def ask(scene: Scene, answers: Mapping[str, Answer]) -> tuple[Question, ...]:
    """Return the questions that still need an answer, in order.

    Phone and mail address of the sender are both returned while neither is answered: one of them is enough.
    Answers that can't be read count as given; :func:`write_scene` says what is wrong with them.
    """
    given, _ = _given(scene, answers)
    return tuple(
        question
        for question in scene.questions
        if question.key not in given and _needed(scene, question, given)
    )


def write_scene(scene: Scene, answers: Mapping[str, Answer], zone: ZoneInfo) -> Notice:
    """Write the scene with these answers, given under the Japanese name or the key of their question.

    Dates are read in ``zone``. A line that names an optional question left unanswered is left out. Raises
    :class:`BadAnswers` with every name that isn't a question, every answer that can't be read, and every
    required question that isn't answered.
    """
    given, problems = _given(scene, answers)
    words: dict[str, tuple[str, ...]] = {}
    for question in scene.questions:
        if question.key in given:
            try:
                words[question.key] = settle(question, given[question.key], zone)
            except Misread as error:
                problems.append(Problem(Place(key=question.name), error.message))
        elif _needed(scene, question, given):
            problems.append(_unanswered(question))
    if problems:
        raise BadAnswers(problems)
    return laid_out(scene, words)


def examples(scene: Scene) -> dict[str, str]:
    """Return the answers that the questions' own examples make."""
    return {question.key: question.example for question in scene.questions}


def _given(scene: Scene, answers: Mapping[str, Answer]) -> tuple[dict[str, Answer], list[Problem]]:
    """Sort answers by key; what says nothing counts as not given. The problems are only of names."""
    by_name = {name: question for question in scene.questions for name in (question.name, question.key)}
    given: dict[str, Answer] = {}
    problems: list[Problem] = []
    for name, answer in answers.items():
        question = by_name.get(name)
        if question is None:
            problems.append(Problem(Place(key=name), unknown(name, by_name)))
        elif not _says_something(question, answer):
            continue
        elif question.key in given:
            values = {"name": question.name, "key": question.key}
            problems.append(
                Problem(Place(key=name), Message("Answered twice, as %(name)s and as %(key)s.", values))
            )
        else:
            given[question.key] = answer
    return given, problems


def _says_something(question: Question, answer: Answer) -> bool:
    try:
        return bool(items_of(question, answer))
    except Misread:
        return True


def _needed(scene: Scene, question: Question, given: Mapping[str, Answer]) -> bool:
    reachable = scene.channel is Channel.PHONE or PHONE in given or MAIL in given
    return question.required or (question.key in (PHONE, MAIL) and not reachable)


def _unanswered(question: Question) -> Problem:
    values = {"prompt": question.prompt_en, "prompt_ja": question.prompt, "example": question.example}
    if question.key in (PHONE, MAIL) and not question.required:
        message = Message(
            "A phone number or a mail address of the sender is needed, for example %(example)s.", values
        )
    else:
        message = Message("This isn't answered yet: %(prompt)s For example: %(example)s", values)
    return Problem(Place(key=question.name), message)
