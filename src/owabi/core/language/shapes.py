"""The grammatical shape of a fact's words, which decides the sentences they fit into.

Only the last words of the last sentence decide; closing brackets, quotes, full stops and a bracketed remark
at the end are passed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from owabi.core.language.morphology import Token, tokens


class Shape(Enum):
    """What a fact's words are."""

    NOUN = "noun"
    """A noun phrase: 記憶装置の故障."""
    CLAUSE = "clause"
    """A plain clause that can stand before a noun: 注文を確定できない."""
    PREDICATE = "predicate"
    """A polite statement: 個別にご連絡します."""
    REQUEST = "request"
    """A polite request: 窓口にお問い合わせください, ご確認をお願いいたします."""


def shape_of(text: str) -> Shape | None:
    """Return the shape of the words; None for others: 不可能な, 確認できず, a question, nothing."""
    words = _without_end(tokens(text))
    if not words:
        return None
    if _is_request(words):
        return Shape.REQUEST
    if _is_polite(words):
        return Shape.PREDICATE
    last = words[-1].pos
    if last[0] in ("名詞", "代名詞") or last[:2] in _NOMINAL:
        return Shape.NOUN
    if _is_verb_as_noun(words):
        return Shape.NOUN
    return Shape.CLAUSE if _is_plain(words[-1]) else None


_CLOSING_BRACKET, _OPENING_BRACKET = "括弧閉", "括弧開"
_ENDS = (_CLOSING_BRACKET, "句点")
_SIGNS = frozenset("\"'”’/+#*")
_ROUND = frozenset(")）")
_QUESTION = frozenset("?？")
_DOING = frozenset(("する", "いたす", "致す", "申す", "上げる", "申し上げる", "申しあげる"))
_GIVING = frozenset(("くださる", "下さる"))
_NOMINAL = (("接尾辞", "名詞的"), ("記号", "文字"), ("記号", "一般"))
_BENDING = (("接尾辞", "動詞的"), ("接尾辞", "形容詞的"))
_NOT_BEFORE_A_NOUN = frozenset(("だ", "です", "ます", "ぬ", "ず", "べし", "まい", "じゃ", "や"))


def _without_end(words: list[Token]) -> list[Token]:
    while words:
        last = words[-1]
        if last.surface in _QUESTION:
            return []
        if last.pos[1] == _CLOSING_BRACKET and last.surface in _ROUND:
            words = _without_remark(words)
        elif last.pos[1] in _ENDS or last.pos[0] == "空白" or last.surface in _SIGNS:
            words = words[:-1]
        else:
            break
    return words


def _without_remark(words: list[Token]) -> list[Token]:
    """Leave out the brackets at the end with what they hold, or only the last if nothing stands before."""
    for at in range(len(words) - 2, 0, -1):
        if words[at].pos[1] == _OPENING_BRACKET:
            something_before = any(word.pos[1] != _OPENING_BRACKET for word in words[:at])
            return words[:at] if something_before else words[:-1]
    return words[:-1]


def _is_request(words: Sequence[Token]) -> bool:
    last = words[-1]
    if last.dictionary_form in _GIVING:
        return last.pos[5].startswith("命令形") and len(words) > 1
    if last.surface in ("ませ", "まし") and last.pos[5].startswith("命令形"):
        return len(words) > 2 and words[-2].dictionary_form in _GIVING
    if last.surface != "ます":
        return False
    at = len(words) - 2
    while at > 0 and words[at].dictionary_form in _DOING:
        at -= 1
    return at >= 0 and words[at].normalized == "願う"


def _is_polite(words: Sequence[Token]) -> bool:
    last = words[-1]
    if last.pos[0] != "助動詞" or len(words) < 2:
        return False
    if last.dictionary_form == "です":
        return True
    if last.dictionary_form == "ます":
        return last.pos[5].startswith(("終止形", "連体形"))
    return last.dictionary_form in ("た", "ぬ") and words[-2].dictionary_form in ("ます", "です")


def _is_verb_as_noun(words: Sequence[Token]) -> bool:
    """Return whether the last words are verbs in the form that names an act: 通行止め, 宛先の取り違え, お取り寄せ."""
    at = len(words)
    while at and words[at - 1].pos[0] == "動詞" and words[at - 1].pos[5].startswith(("連用形", "未然形")):
        at -= 1
    if words[-1].dictionary_form in _DOING or words[-1].normalized == "願う":
        return False
    before = words[at - 1] if 0 < at < len(words) else None
    return before is not None and (before.pos[0] in ("名詞", "接頭辞") or before.surface == "の")


def _is_plain(last: Token) -> bool:
    bends = last.pos[0] in ("動詞", "形容詞", "助動詞") or last.pos[:2] in _BENDING
    final = last.pos[5].startswith(("終止形", "連体形"))
    return bends and final and last.dictionary_form not in _NOT_BEFORE_A_NOUN
