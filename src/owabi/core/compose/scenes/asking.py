"""The questions of a scene file: each a heading with its slot's name and lines ``label：value`` below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from owabi.core.compose.pages import Section, Written
from owabi.core.compose.scenes.answers import EXAMPLE_ZONE, settle
from owabi.core.compose.scenes.model import AnswerType, Question
from owabi.core.compose.scenes.unknown import unknown
from owabi.core.compose.wording import Complain
from owabi.core.errors import Message
from owabi.core.language.misread import Misread

_LABELS: Final = ("キー", "型", "問い", "英語", "例", "必須", "選択肢")
_NEEDED: Final = ("キー", "型", "問い", "英語", "例")
_YES_NO: Final = {"はい": True, "いいえ": False}
_FIELD: Final = re.compile(r"([^：:]+)[：:]\s*(.*)")
_KEY: Final = re.compile(r"[a-z][a-z0-9_]*")
_TYPES: Final = {kind.label: kind for kind in AnswerType}
_OWN_TYPES: Final = {kind.label: kind for kind in AnswerType if kind is not AnswerType.ADDRESSEE}


def read_questions(
    sections: Iterable[Section], complain: Complain, standard: Sequence[Question] | None
) -> tuple[Question, ...]:
    """Read the questions of a scene beside the ``standard`` ones, or with None the standard ones themselves.

    Those with problems are returned as far as they could be read; only standard ones ask for an addressee.

    Noted are unknown and missing labels, unknown types, keys and names used twice or by a standard question,
    a choice without choices, and an example that doesn't fit the question's own type.
    """
    names = {question.name for question in standard or ()}
    keys = {question.key for question in standard or ()}
    types = _TYPES if standard is None else _OWN_TYPES
    found: list[Question] = []
    for section in sections:
        fields = _fields(section, complain)
        question = _question(section, fields, types, complain)
        for taken, name in ((names, question.name), (keys, question.key)):
            if name in taken:
                complain(
                    section.line,
                    None,
                    Message("The name “%(name)s” is taken by another question.", {"name": name}),
                )
            taken.add(name)
        choosable = question.choices or question.type is not AnswerType.CHOICE
        if question.example and choosable and "型" in fields and fields["型"].text in types:
            check_example(question, fields["例"], complain)
        found.append(question)
    return tuple(found)


def check_example(question: Question, written: Written, complain: Complain) -> None:
    """Note an example that its own question wouldn't take as an answer."""
    if reason := _misfit(question):
        message = Message("The example doesn't fit its own question: %(reason)s", {"reason": reason})
        complain(written.line, None, message)


@lru_cache(maxsize=2048)
def _misfit(question: Question) -> Message | None:
    """Return why the question wouldn't take its example; kept, as a library is read anew at each change of it."""
    try:
        settle(question, question.example, EXAMPLE_ZONE)
    except Misread as error:
        return error.message
    return None


def _fields(section: Section, complain: Complain) -> Mapping[str, Written]:
    fields: dict[str, Written] = {}
    for line in section.lines:
        text = line.text.strip()
        if not text:
            continue
        match = _FIELD.fullmatch(text)
        label = match[1].strip() if match else ""
        if not match:
            complain(line.line, None, Message("Write “label：value” below a question."))
        elif label not in _LABELS:
            complain(line.line, None, unknown(label, _LABELS))
        elif label in fields:
            complain(line.line, None, Message("%(label)s stands twice.", {"label": label}))
        else:
            fields[label] = Written(match[2].strip(), line.line)
    for label in _NEEDED:
        if not (label in fields and fields[label].text):
            values = {"name": section.title, "label": label}
            complain(section.line, None, Message("The question %(name)s has no %(label)s.", values))
    return fields


def _question(
    section: Section, fields: Mapping[str, Written], types: Mapping[str, AnswerType], complain: Complain
) -> Question:
    def text(label: str) -> str:
        return fields[label].text if label in fields else ""

    kind = types.get(text("型"))
    if text("型") and kind is None:
        complain(fields["型"].line, None, unknown(text("型"), types))
    if text("キー") and not _KEY.fullmatch(text("キー")):
        complain(
            fields["キー"].line, None, Message("A key is made of small letters, digits and underscores.")
        )
    if "必須" in fields and text("必須") not in _YES_NO:
        complain(fields["必須"].line, None, unknown(text("必須"), _YES_NO))
    choices = tuple(choice.strip() for choice in text("選択肢").split("｜") if choice.strip())
    if (kind is AnswerType.CHOICE) != (len(choices) > 1):
        message = Message("選択 and at least two 選択肢, divided by “｜”, go together.")
        complain(fields.get("選択肢", fields.get("型", Written("", section.line))).line, None, message)
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
