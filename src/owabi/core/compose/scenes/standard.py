"""What every scene has without declaring it: questions about addressee and sender, and standard blocks.

The three forms of introduction are short fixed phrases of the format itself, like its keywords; everything
else that a reader sees is written in the scene files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from owabi.core.compose.scenes.model import AnswerType, Form, Question, Slot
from owabi.core.terms import Channel

TO: Final = Question(
    "宛先",
    "to",
    AnswerType.ADDRESSEE,
    "どなたに送りますか。",
    "Whom is it addressed to?",
    "若葉システム株式会社 総務部 田中様",
)
COMPANY: Final = Question(
    "自社名",
    "company",
    AnswerType.NAME,
    "御社の名前は何ですか。",
    "What is your company's name?",
    "株式会社みなと商会",
)
DEPARTMENT: Final = Question(
    "部署",
    "department",
    AnswerType.NAME,
    "差出人の部署はどこですか。",
    "Which department is the sender in?",
    "営業部",
    required=False,
)
SENDER: Final = Question(
    "差出人",
    "name",
    AnswerType.NAME,
    "差出人の名前は何ですか。",
    "What is the sender's name?",
    "青木 恵子",
)
PHONE: Final = Question(
    "自社電話番号",
    "phone",
    AnswerType.PHONE,
    "差出人の電話番号は何番ですか。",
    "What is the sender's phone number?",
    "03-5550-0123",
    required=False,
)
MAIL: Final = Question(
    "自社メールアドレス",
    "mail",
    AnswerType.MAIL,
    "差出人のメールアドレスは何ですか。",
    "What is the sender's mail address?",
    "aoki@minato.example.jp",
    required=False,
)
STANDARD: Final = (TO, COMPANY, DEPARTMENT, SENDER, PHONE, MAIL)
SPOKEN: Final = frozenset({COMPANY.key, SENDER.key, PHONE.key})
"""What a phone script must say, by key."""

_COMPANY, _DEPARTMENT, _SENDER = Slot(COMPANY), Slot(DEPARTMENT), Slot(SENDER)

INTRODUCTIONS: Final[Mapping[str, tuple[Form, ...]]] = {
    "名乗り": (
        (_COMPANY, " ", _DEPARTMENT, "の", _SENDER, "でございます。"),
        (_COMPANY, "の", _SENDER, "でございます。"),
    ),
    "初めての名乗り": (
        (_COMPANY, " ", _DEPARTMENT, "の", _SENDER, "と申します。"),
        (_COMPANY, "の", _SENDER, "と申します。"),
    ),
    "社内の名乗り": (
        (_DEPARTMENT, "の", _SENDER, "です。"),
        (_SENDER, "です。"),
    ),
}
"""The blocks called with ``→ name``: for each its forms, of which the first that can be filled is used."""

SIGNATURE: Final[tuple[tuple[Form, ...], ...]] = (
    ((_COMPANY,),),
    ((_DEPARTMENT, " ", _SENDER), (_SENDER,)),
    (("電話：", Slot(PHONE)),),
    (("メール：", Slot(MAIL)),),
)
"""The lines below the text: for each its forms, of which the first that can be filled is used."""

SIGNATURE_RULE: Final = "-" * 40


def with_standard(own: tuple[Question, ...], channel: Channel, addressee: str) -> tuple[Question, ...]:
    """Return everything a scene asks: the addressee, its own questions, the sender.

    A phone script can't do without the number to call back, and needs no addressee; ``addressee`` is the
    example to give for the addressee where the usual one doesn't fit the scene.
    """
    spoken = channel is Channel.PHONE
    to = replace(TO, required=not spoken, example=addressee or TO.example)
    phone = replace(PHONE, required=spoken)
    return (to, *own, COMPANY, DEPARTMENT, SENDER, phone, MAIL)
