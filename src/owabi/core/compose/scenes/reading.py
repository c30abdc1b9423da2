"""Reading scene files: one page of front matter, subject, text and questions, checked as a whole."""

from __future__ import annotations

from collections.abc import Mapping

from owabi.core.compose.pages import Page, read_page
from owabi.core.compose.scenes.asking import check_example, read_questions
from owabi.core.compose.scenes.front import (
    BODY,
    QUESTIONS,
    SUBJECT,
    category_of,
    check_parts,
    founding_of,
    tags_of,
    term_of,
    text_of,
)
from owabi.core.compose.scenes.model import AnswerType, FollowUp, Question, Scene, Sentence
from owabi.core.compose.scenes.sentences import read_sentences
from owabi.core.compose.scenes.standard import SPOKEN, Standard
from owabi.core.compose.scenes.unknown import unknown
from owabi.core.compose.wording import Complain, complaint
from owabi.core.errors import BadLibrary, Message, Place, Problem
from owabi.core.terms import Channel


def read_scene(text: str, file: str, standard: Standard) -> Scene:
    """Read one scene file; ``file`` is its name for messages, ``standard`` what it needn't declare.

    Raises :class:`BadLibrary` with everything found wrong, each with its line and, inside a line, its column.
    """
    page = read_page(text, file)
    problems: list[Problem] = []
    complain = complaint(file, problems)
    check_parts(page, complain)
    channel = term_of(page, "channel", Channel, complain) or Channel.MAIL
    own = read_questions(page.under(QUESTIONS), complain, standard.questions)
    questions = standard.around(own, channel, text_of(page, "addressee"))
    if text_of(page, "addressee"):
        check_example(questions[0], page.front["addressee"], complain)
    subject = _subject(page, questions, channel, complain)
    body = _body(page, questions, standard, channel, complain)
    _check_use(page, own, subject, body, complain)
    scene = Scene(
        id=text_of(page, "id"),
        title=text_of(page, "title"),
        title_en=text_of(page, "title_en"),
        category=category_of(page, complain),
        tags=tags_of(page, "tags"),
        fits=text_of(page, "fits"),
        guidance=tuple(text_of(page, "guidance").splitlines()),
        related=tags_of(page, "related"),
        send_within=text_of(page, "send_within") or None,
        follow_up=term_of(page, "follow_up", FollowUp, complain),
        attachments=tags_of(page, "attachments"),
        founding=founding_of(page, complain),
        channel=channel,
        questions=questions,
        subject=subject,
        body=body,
        signature=() if channel is Channel.PHONE else standard.signature,
        file=file,
    )
    if problems:
        raise BadLibrary(sorted(problems, key=_position))
    return scene


def read_scenes(files: Mapping[str, str], standard: Standard) -> dict[str, Scene]:
    """Read scene files (name to text) into scenes by id, in the order of the files.

    Raises :class:`BadLibrary` with the problems of all files; when each is sound by itself, with ids used
    twice and related ids that don't exist.
    """
    scenes: list[Scene] = []
    found: list[Problem] = []
    for file, text in files.items():
        try:
            scenes.append(read_scene(text, file, standard))
        except BadLibrary as error:
            found.extend(error.problems)
    if found:
        raise BadLibrary(found)
    by_id: dict[str, Scene] = {}
    for scene in scenes:
        first = by_id.setdefault(scene.id, scene)
        if first is not scene:
            message = Message("The id “%(id)s” is taken by %(file)s.", {"id": scene.id, "file": first.file})
            found.append(_front_problem(scene, files, "id", message))
    for scene in scenes:
        missing = [name for name in scene.related if name not in by_id]
        found.extend(_front_problem(scene, files, "related", unknown(name, by_id)) for name in missing)
    if found:
        raise BadLibrary(found)
    return by_id


def _position(problem: Problem) -> tuple[int, int]:
    return problem.place.line or 0, problem.place.column or 0


def _front_problem(scene: Scene, files: Mapping[str, str], key: str, message: Message) -> Problem:
    line = read_page(files[scene.file], scene.file).front[key].line
    return Problem(Place(scene.file, line=line), message)


def _subject(
    page: Page, questions: tuple[Question, ...], channel: Channel, complain: Complain
) -> Sentence | None:
    section = page.section(SUBJECT)
    if channel is Channel.PHONE:
        if section:
            complain(section.line, None, Message("A phone script has no subject."))
        return None
    lines = [line for line in section.lines if line.text.strip()] if section else []
    if not section or len(lines) != 1:
        complain(
            section.line if section else 1,
            None,
            Message("A scene needs a subject of one line under “# 件名”."),
        )
        return None
    if lines[0].text.strip().startswith("→"):
        complain(lines[0].line, None, Message("A standard part can't stand in the subject."))
        return None
    slots = {question.name: question for question in questions}
    subject = read_sentences(lines[0], slots, {}, complain)[0]
    for question in subject.slots:
        values = {"name": question.name}
        if not question.required:
            complain(
                lines[0].line,
                None,
                Message("The subject can't name %(name)s: it may stay unanswered.", values),
            )
        elif question.type is AnswerType.LIST:
            complain(lines[0].line, None, Message("The subject can't name %(name)s: it is a list.", values))
    return subject


def _body(
    page: Page,
    questions: tuple[Question, ...],
    standard: Standard,
    channel: Channel,
    complain: Complain,
) -> tuple[Sentence, ...]:
    section = page.section(BODY)
    if not section or not section.lines:
        complain(section.line if section else 1, None, Message("A scene needs a text under “# 本文”."))
        return ()
    slots = {question.name: question for question in questions}
    parts = standard.introductions
    body = tuple(
        sentence for line in section.lines for sentence in read_sentences(line, slots, parts, complain)
    )
    named = {question.key for sentence in body for question in sentence.slots}
    if channel is Channel.PHONE and not named >= SPOKEN:
        complain(
            section.line,
            None,
            Message("A phone script says the company, the name and the number to call back."),
        )
    return body


def _check_use(
    page: Page,
    own: tuple[Question, ...],
    subject: Sentence | None,
    body: tuple[Sentence, ...],
    complain: Complain,
) -> None:
    """Note questions that aren't used, or whose answer could be lost with a line that is left out."""
    sentences = (*body, subject) if subject else body
    named: set[str] = set()
    sure: set[str] = set()
    for slots in (sentence.slots for sentence in sentences):
        names = [slot.name for slot in slots]
        named.update(names)
        if all(slot.required for slot in slots):
            sure.update(names)
    places = {section.title: section.line for section in page.under(QUESTIONS)}
    for question in own:
        if question.name not in named:
            complain(
                places[question.name], None, Message("No line names {%(name)s}.", {"name": question.name})
            )
        elif question.required and question.name not in sure:
            message = Message(
                "{%(name)s} stands only in lines that may be left out; name it in another.",
                {"name": question.name},
            )
            complain(places[question.name], None, message)
