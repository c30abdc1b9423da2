"""From a scene and the words of its answers to the lines of a notice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, TypeAlias

from owabi.core.compose.scenes.model import AnswerType, Form, Scene, Sentence, Slot
from owabi.core.compose.scenes.standard import SENDER, TO
from owabi.core.notice import RULE_TEXT, Line, Notice, Role, Span
from owabi.core.terms import Channel

Words: TypeAlias = Mapping[str, tuple[str, ...]]
"""The words of each answered question, by its key: several for an addressee's lines and a list's items."""

_BLANK: Final = Line(Role.BLANK)
_ROW: Final = re.compile(r"[^\s。、：]{1,16}：")
_KANJI: Final = "々〆ヶ\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\U000e0100-\U000e01ef"
_KANJI_NAME: Final = re.compile(rf"(?P<family>[{_KANJI}]+)[ \u3000]\S+")
_MARKS: Final = {"■": Role.HEADING, "【": Role.HEADING, "※": Role.NOTE, "・": Role.ITEM}


def laid_out(scene: Scene, words: Words) -> Notice:
    """Return the notice: addressee, text and signature, or for a phone script the text alone.

    ``words`` holds every required answer. A line is left out when it names a question without words, a
    heading when nothing is left below it; blank lines never stand first, last or beside another.
    """
    blocks = list(_body(scene, words))
    if scene.channel is not Channel.PHONE:
        blocks = [_addressee(words[TO]), *blocks, _signature(scene, words)]
    lines = [line for block in blocks if block for line in (_BLANK, *block)][1:]
    subject = _filled(scene, scene.subject, Role.TITLE, words)[0] if scene.subject else None
    return Notice(scene.id, None, subject, tuple(lines))


def _addressee(lines: tuple[str, ...]) -> list[Line]:
    return [Line(Role.ADDRESSEE, (Span(line, path=TO),)) for line in lines]


def _body(scene: Scene, words: Words) -> Iterator[list[Line]]:
    runs = groupby(scene.body, key=lambda sentence: sentence.blank)
    paragraphs = [list(run) for blank, run in runs if not blank]
    for paragraph in paragraphs:
        opening = any(sentence.introduces for sentence in paragraph)
        plain = Role.GREETING if opening else Role.CLOSING if paragraph is paragraphs[-1] else Role.BODY
        lines: list[Line] = []
        for sentence in paragraph:
            lines.extend(_filled(scene, sentence, _role(sentence, plain), words))
        yield [line for index, line in enumerate(lines) if not _stands_alone(lines, index)]


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    """Whether the line is a heading with nothing below it."""
    following = lines[index + 1].role if index + 1 < len(lines) else Role.HEADING
    return lines[index].role is Role.HEADING and following is Role.HEADING


def _role(sentence: Sentence, plain: Role) -> Role:
    first = sentence.alternatives[0][0]
    if isinstance(first, Slot):
        return Role.ITEM if first.question.type is AnswerType.LIST else plain
    return _MARKS.get(first[0]) or (Role.ROW if _ROW.match(first) else plain)


def _filled(scene: Scene, sentence: Sentence, role: Role, words: Words) -> list[Line]:
    """Return the lines a sentence makes: several for a list, none when it can't be filled."""
    form = _fillable(sentence.alternatives, words)
    if not form:
        return []
    source = f"standard/{sentence.part}" if sentence.part else scene.id
    wording = f"{source}:{sentence.line}"
    first = form[0]
    if isinstance(first, Slot) and first.question.type is AnswerType.LIST:
        key = first.question.key
        return [Line(role, (Span("・", wording=wording), Span(item, path=key))) for item in words[key]]
    return [Line(role, tuple(_span(piece, words, wording, sentence.introduces) for piece in form))]


def _fillable(forms: Iterable[Form], words: Words) -> Form | None:
    slots = ((form, [piece.question.key for piece in form if isinstance(piece, Slot)]) for form in forms)
    return next((form for form, keys in slots if all(key in words for key in keys)), None)


def _span(piece: str | Slot, words: Words, wording: str, introduces: bool = False) -> Span:
    if isinstance(piece, str):
        return Span(piece, wording=wording)
    key = piece.question.key
    text = " ".join(words[key])
    family = _KANJI_NAME.fullmatch(text) if introduces and key == SENDER else None
    return Span(family["family"], path=key, exact=False) if family else Span(text, path=key)


def _signature(scene: Scene, words: Words) -> list[Line]:
    rule = Line(Role.RULE, (Span(RULE_TEXT, wording="rule"),))
    lines = [line for sentence in scene.signature for line in _filled(scene, sentence, Role.SIGNATURE, words)]
    return [rule, *lines, rule] if lines else []
