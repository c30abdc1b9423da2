"""What a scene is made of: questions with a type, and sentences with slots for their answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from owabi.core.terms import Channel, Term


class AnswerType(Term):
    """What kind of answer a question takes; the label is its name in scene files (型)."""

    ADDRESSEE = "addressee", "宛先"
    NAME = "name", "名前"
    NOUN = "noun", "名詞句"
    CLAUSE = "clause", "節"
    PREDICATE = "predicate", "述語"
    REQUEST = "request", "依頼"
    PROSE = "prose", "文章"
    DATE = "date", "日付"
    MOMENT = "moment", "日時"
    DURATION = "duration", "期間"
    COUNT = "count", "件数"
    MONEY = "money", "金額"
    URL = "url", "URL"
    PHONE = "phone", "電話番号"
    MAIL = "mail", "メールアドレス"
    LIST = "list", "箇条書き"
    CHOICE = "choice", "選択"


class FollowUp(Term):
    """How a mail of this scene is followed up."""

    CALL = "call", "電話"
    VISIT = "visit", "訪問"
    MAIL = "mail", "メール"


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a scene; ``name`` is its slot in the text, ``key`` its name for programs."""

    name: str
    key: str
    type: AnswerType
    prompt: str
    prompt_en: str
    example: str
    required: bool = True
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a sentence that a question's answer fills."""

    question: Question


Form: TypeAlias = tuple[str | Slot, ...]
"""The words and slots of one line, in order."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of a scene's text with its line number in the file; without pieces it is a blank line.

    ``alternatives`` holds the forms of a line of a standard ``part``, of which the first that can be filled is
    used; a plain line has one. The line number of a part counts in the file of the standard parts.
    """

    line: int
    alternatives: tuple[Form, ...]
    part: str = ""
    introduces: bool = False

    @property
    def slots(self) -> tuple[Question, ...]:
        """The questions any of its forms names."""
        return tuple(
            piece.question for form in self.alternatives for piece in form if isinstance(piece, Slot)
        )

    @property
    def blank(self) -> bool:
        """Whether it is a blank line."""
        return self.alternatives == ((),)


@dataclass(frozen=True, slots=True)
class Scene:
    """A business mail template, as read from one file of the library.

    ``questions`` is everything that is asked, in order: the addressee, the scene's own, the sender. The
    subject is None and the signature empty for a phone script; ``founding`` is the row of the project's
    founding mails it answers.
    """

    id: str
    title: str
    title_en: str
    category: tuple[str, ...]
    tags: tuple[str, ...]
    fits: str
    guidance: tuple[str, ...]
    related: tuple[str, ...]
    send_within: str | None
    follow_up: FollowUp | None
    attachments: tuple[str, ...]
    founding: int | None
    channel: Channel
    questions: tuple[Question, ...]
    subject: Sentence | None
    body: tuple[Sentence, ...]
    signature: tuple[Sentence, ...]
    file: str
