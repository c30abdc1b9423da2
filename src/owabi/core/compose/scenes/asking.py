"""The questions of a scene file: each a heading with its slot's name and lines ``label：value`` below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from owabi.core.compose.pages import Section, Written
from owabi.core.compose.scenes.answers import EXAMPLE_ZONE, settle
from owabi.core.compose.scenes.model import AnswerType, Question
from owabi.core.compose.scenes.problems import Problems, unknown
from owabi.core.compose.scenes.standard import STANDARD
from owabi.core.errors import Message
from owabi.core.language.misread import Misread

_LABELS: Final = ("キー", "型", "問い", "英語", "例", "必須", "選択肢")
_NEEDED: Final = ("キー", "型", "問い", "英語", "例")
_YES_NO: Final = {"はい": True, "いいえ": False}
_FIELD: Final = re.compile(r"([^：:]+)[：:]\s*(.*)")
_KEY: Final = re.compile(r"[a-z][a-z0-9_]*")
_TYPES: Final = {kind.label: kind for kind in AnswerType if kind is not AnswerType.ADDRESSEE}


def read_questions(sections: Iterable[Section], problems: Problems) -> tuple[Question, ...]:
    """Read the questions of a scene; those with problems are returned as far as they could be read.

    Noted are unknown and missing labels, unknown types, keys and names used twice or by a standard question,
    a choice without choices, and an example that doesn't fit the question's own type.
    """
    names = {question.name for question in STANDARD}
    keys = {question.key for question in STANDARD}
    found: list[Question] = []
    for section in sections:
        fields = _fields(section, problems)
        question = _question(section, fields, problems)
        for taken, name in ((names, question.name), (keys, question.key)):
            if name in taken:
                problems.add(
                    section.line, Message("The name “%(name)s” is taken by another question.", {"name": name})
                )
            taken.add(name)
        choosable = question.choices or question.type is not AnswerType.CHOICE
        if question.example and choosable and "型" in fields and fields["型"].text in _TYPES:
            check_example(question, fields["例"], problems)
        found.append(question)
    return tuple(found)


def check_example(question: Question, written: Written, problems: Problems) -> None:
    """Note an example that its own question wouldn't take as an answer."""
    try:
        settle(question, question.example, EXAMPLE_ZONE)
    except Misread as error:
        message = Message("The example doesn't fit its own question: %(reason)s", {"reason": error.message})
        problems.add(written, message)


def _fields(section: Section, problems: Problems) -> Mapping[str, Written]:
    fields: dict[str, Written] = {}
    for line in section.lines:
        if not line.text.strip():
            continue
        match = _FIELD.fullmatch(line.text.strip())
        if not match:
            problems.add(line, Message("Write “label：value” below a question."))
        elif match[1].strip() not in _LABELS:
            problems.add(line, unknown(match[1].strip(), _LABELS))
        elif match[1].strip() in fields:
            problems.add(line, Message("%(label)s stands twice.", {"label": match[1].strip()}))
        else:
            fields[match[1].strip()] = Written(match[2].strip(), line.line)
    for label in _NEEDED:
        if not (label in fields and fields[label].text):
            values = {"name": section.title, "label": label}
            problems.add(section.line, Message("The question %(name)s has no %(label)s.", values))
    return fields


def _question(section: Section, fields: Mapping[str, Written], problems: Problems) -> Question:
    def text(label: str) -> str:
        return fields[label].text if label in fields else ""

    kind = _TYPES.get(text("型"))
    if text("型") and kind is None:
        problems.add(fields["型"], unknown(text("型"), _TYPES))
    if text("キー") and not _KEY.fullmatch(text("キー")):
        problems.add(fields["キー"], Message("A key is made of small letters, digits and underscores."))
    if "必須" in fields and text("必須") not in _YES_NO:
        problems.add(fields["必須"], unknown(text("必須"), _YES_NO))
    choices = tuple(choice.strip() for choice in text("選択肢").split("｜") if choice.strip())
    if (kind is AnswerType.CHOICE) != (len(choices) > 1):
        message = Message("選択 and at least two 選択肢, divided by “｜”, go together.")
        problems.add(fields.get("選択肢", fields.get("型", section.line)), message)
    return Question(
        name=section.title,
        key=text("キー"),
        type=kind or AnswerType.NAME,
        prompt=text("問い"),
        prompt_en=text("英語"),
        example=text("例"),
        required=_YES_NO.get(text("必須"), True),
        choices=choices,
    )
