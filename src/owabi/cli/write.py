"""``owabi write``: a business mail from a scene and the answers to its questions."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from owabi.cli import inputs, outputs, reports
from owabi.cli.catalogue import entries, hints, nearest_id
from owabi.cli.help import Command, Option, TermChoice
from owabi.cli.interviewing import at_terminal, read_line
from owabi.cli.notices import Format, Sheet
from owabi.cli.notices import write as written
from owabi.cli.texts import N_, _, language_now, translate
from owabi.core.compose.scenes import Answer, Question, Scene, ask, write_scene
from owabi.core.errors import BadAnswers, BadInput, Message, Place, Problem
from owabi.core.notice import Notice

ZONE = ZoneInfo("Asia/Tokyo")


class Writing(StrEnum):
    """What a mail is written as."""

    TEXT = Format.TEXT.value
    JSON = Format.JSON.value
    EML = Format.EML.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for on the command line."""

    scene: str
    given: tuple[str, ...]
    answers: str | None
    to: str | None
    format: Writing
    company: Path | None
    quiet: bool


@click.command(
    cls=Command,
    help=N_(
        "Write a business mail from SCENE (see: owabi templates list).\n\n"
        "Answers come from --set, --answers and, at a terminal, from questions; elsewhere open questions are "
        "listed with exit code 1."
    ),
)
@click.argument("scene", metavar="SCENE")
@click.option(
    "--set",
    "given",
    metavar="KEY=VALUE",
    multiple=True,
    cls=Option,
    help=N_("Answer a question; again for a list."),
)
@click.option(
    "--answers", metavar="FILE", cls=Option, help=N_("Answers in TOML or JSON (- is standard input).")
)
@click.option(
    "--to", metavar="NAME", cls=Option, help=N_("The addressee, such as “株式会社みなと 営業部 山田太郎様”.")
)
@click.option(
    "--format",
    type=TermChoice(Writing),
    default="text",
    metavar="FORMAT",
    cls=Option,
    help=N_("How it is written:"),
)
@inputs.company_option
@inputs.quiet_option
@click.pass_context
def write(ctx: click.Context, /, **given: Any) -> None:
    """Write the mail, or list what is still asked."""
    request = Request(**given)
    library = inputs.load_library(request.company, scenes=True)
    if request.scene not in library.scenes:
        raise nearest_id(request.scene, [entry for entry in entries(library) if entry.sort == "scene"])
    scene = library.scenes[request.scene]
    known = _read_answers(request.answers) | _set(request.given) | ({"to": request.to} if request.to else {})
    if request.answers != inputs.STDIN and at_terminal():
        known = _asked(scene, known)
    if questions := ask(scene, known):
        _tell_open(scene, known, questions)
        ctx.exit(reports.FINDINGS)
    notice = write_scene(scene, known, ZONE)
    content = written(_sheet(scene, notice, known), Format(request.format.value))
    if isinstance(content, bytes):
        outputs.emit_bytes(content)
    else:
        outputs.emit(content)
    if not request.quiet:
        for hint in hints(scene):
            reports.note(hint)


def _sheet(scene: Scene, notice: Notice, answers: Mapping[str, Answer]) -> Sheet:
    names = {question.name: question.key for question in scene.questions}
    by_key = {names.get(name, name): str(answer) for name, answer in answers.items()}
    sender = " ".join(part for key in ("company", "department", "name") if (part := by_key.get(key, "")))
    return Sheet(notice, scene.channel, None, datetime.now(ZONE), by_key.get("mail", ""), sender)


def _set(given: tuple[str, ...]) -> dict[str, Answer]:
    """Read ``key=value``; a key given again makes a list."""
    values: dict[str, list[str]] = {}
    for pair in given:
        key, mark, value = pair.partition("=")
        if not mark or not key.strip():
            raise click.BadParameter(_("write it as key=value"), param_hint="--set")
        values.setdefault(key.strip(), []).append(value)
    return {key: several[0] if len(several) == 1 else several for key, several in values.items()}


def _read_answers(file: str | None) -> dict[str, Answer]:
    if file is None:
        return {}
    content, name = inputs.read_bytes(file)
    text = inputs.decoded(content, name)
    try:
        read = json.loads(text) if name.lower().endswith(".json") else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        message = Message("The answers can't be read: %(reason)s.", {"reason": error})
        raise BadInput([Problem(Place(name), message)]) from error
    if not isinstance(read, dict):
        raise BadInput([Problem(Place(name), Message('Answers are one table: key = "answer".'))])
    return {key: _answer(value) for key, value in read.items()}


def _answer(value: object) -> Answer:
    """Return an answer as text; what TOML and JSON hold otherwise is written as it reads."""
    if isinstance(value, list):
        return [str(item) for item in value]
    return value if isinstance(value, str) else str(value)


def _asked(scene: Scene, known: Mapping[str, Answer]) -> dict[str, Answer]:
    """Ask what is open at the terminal; an answer that can't be read is asked again with the reason."""
    answers = dict(known)
    skipped: set[str] = set()
    while waiting := [question for question in _wanted(scene, answers) if question.key not in skipped]:
        question = waiting[0]
        typed = read_line(f"{_prompt(question)}\n> ")
        if typed is None:
            break
        if not typed.strip():
            skipped.add(question.key)
        elif reasons := _refused(scene, question, typed):
            for reason in reasons:
                reports.note(f"  {reason}")
        else:
            answers[question.key] = typed.strip()
    return answers


def _wanted(scene: Scene, answers: Mapping[str, Answer]) -> list[Question]:
    """Return every question without an answer, optional ones among them, in the order of the scene."""
    named = {name for question in scene.questions if question.name in answers for name in (question.key,)}
    return [
        question for question in scene.questions if question.key not in answers and question.key not in named
    ]


def _refused(scene: Scene, question: Question, typed: str) -> list[str]:
    try:
        write_scene(scene, {question.key: typed}, ZONE)
    except BadAnswers as error:
        unanswered = {open_question.name for open_question in ask(scene, {question.key: typed})}
        return [translate(found.message) for found in error.problems if found.place.key not in unanswered]
    return []


def _prompt(question: Question) -> str:
    must = "* " if question.required else ""
    text = question.prompt if language_now() == "ja" else question.prompt_en
    return f"{must}{text} ({question.example})"


def _tell_open(scene: Scene, known: Mapping[str, Answer], questions: tuple[Question, ...]) -> None:
    open_names = {question.name for question in questions}
    for question in questions:
        reports.note(f"{question.key}: {_prompt(question).removeprefix('* ')}")
    try:
        write_scene(scene, known, ZONE)
    except BadAnswers as error:
        for problem in error.problems:
            if problem.place.key not in open_names:
                reports.problem(problem)
    reports.note(_("Answer them with --set KEY=VALUE, with --answers FILE, or at a terminal."))
