"""Scenes: business mails of one page each, made of typed questions and a text with slots for the answers.

::

    ---
    id: late-reply
    title: 返信が遅れたお詫び
    title_en: Apology for a late reply
    category: お詫び／返信の遅れ
    tags: お詫び, 返信
    fits: お約束した日までにお返事できなかったとき。
    guidance:
      遅れた事実を先に詫び、理由は一文にとどめる。
      いつまでに何をするかを日付で示す。
    ---
    # 件名
    {用件}へのお返事が遅れましたお詫び
    # 本文
    いつもお世話になっております。
    → 名乗り
    …
    # 問い
    ## 用件
    キー：matter
    型：名詞句
    問い：何についてのお返事ですか。
    英語：What is the reply about?
    例：お見積もり

Optional keys of the front matter are related, send_within, follow_up (call, visit, mail), attachments,
founding, channel (mail, phone, fax, letter) and addressee (an example of its own for whom it is meant).
A question takes 必須：いいえ where it may stay unanswered: then every line naming it is left out.

What all scenes share (addressee and sender, ``→ 名乗り``, the signature) stands in the page ``standard.txt``.
"""

from owabi.core.compose.scenes.answers import Answer
from owabi.core.compose.scenes.model import AnswerType, FollowUp, Question, Scene, Sentence, Slot
from owabi.core.compose.scenes.reading import read_scene, read_scenes
from owabi.core.compose.scenes.standard import Standard, read_standard
from owabi.core.compose.scenes.writing import ask, examples, write_scene

__all__ = [
    "Answer",
    "AnswerType",
    "FollowUp",
    "Question",
    "Scene",
    "Sentence",
    "Slot",
    "Standard",
    "ask",
    "examples",
    "read_scene",
    "read_scenes",
    "read_standard",
    "write_scene",
]
