"""How Japanese verbs, adjectives and auxiliaries bend: all endings of a word, and a word in a wanted form.

The tables are those of school grammar (未然, 連用, 音便, 終止, 仮定, 命令, 意向), named here by what follows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from owabi.core.language.morphology import tokens


class Form(Enum):
    """A form of a bending word, named by what typically follows it."""

    NAI = "nai"
    RERU = "reru"
    MASU = "masu"
    TA = "ta"
    TE = "te"
    END = "end"
    BA = "ba"
    COMMAND = "command"
    YOU = "you"


@dataclass(frozen=True, slots=True)
class Bending:
    """A word whose end bends: what stays, and the end in each form."""

    stem: str
    endings: Mapping[Form, str]

    def form(self, form: Form) -> str | None:
        """Return the whole word in a form, None where it has none."""
        ending = self.endings.get(form)
        return None if ending is None else self.stem + ending


@cache
def bending(words: str) -> Bending | None:
    """Return how the last word of ``words`` bends; None where it doesn't, or isn't in its dictionary form."""
    found = tokens(words)
    if not found:
        return None
    last = found[-1]
    endings = _endings(last.pos[4], last.surface)
    if endings is None or not last.surface.endswith(endings[Form.END]):
        return None
    return Bending(words[: len(words) - len(endings[Form.END])], endings)


_ROWS = {
    "カ行": "かきくけこ",
    "ガ行": "がぎぐげご",
    "サ行": "さしすせそ",
    "タ行": "たちつてと",
    "ナ行": "なにぬねの",
    "バ行": "ばびぶべぼ",
    "マ行": "まみむめも",
    "ラ行": "らりるれろ",
    "ワア行": "わいうえお",
}
_SOUND_CHANGES = {
    "カ行": ("いた", "いて"),
    "ガ行": ("いだ", "いで"),
    "サ行": ("した", "して"),
    "タ行": ("った", "って"),
    "ナ行": ("んだ", "んで"),
    "バ行": ("んだ", "んで"),
    "マ行": ("んだ", "んで"),
    "ラ行": ("った", "って"),
    "ワア行": ("った", "って"),
}
_HONORING = ("しゃる", "仰る", "なさる", "くださる", "下さる", "ござる")
_ONE_STEP = {
    Form.NAI: "",
    Form.RERU: "られ",
    Form.MASU: "",
    Form.TA: "た",
    Form.TE: "て",
    Form.END: "る",
    Form.BA: "れ",
    Form.COMMAND: "ろ",
    Form.YOU: "よう",
}
_DOING = {
    Form.NAI: "し",
    Form.RERU: "さ",
    Form.MASU: "し",
    Form.TA: "した",
    Form.TE: "して",
    Form.END: "する",
    Form.BA: "すれ",
    Form.COMMAND: "しろ",
    Form.YOU: "しよう",
}
_COMING = {**_ONE_STEP, Form.COMMAND: "い"}
_ADJECTIVE = {
    Form.NAI: "く",
    Form.MASU: "く",
    Form.TA: "かった",
    Form.TE: "くて",
    Form.END: "い",
    Form.BA: "けれ",
}
_POLITE = {
    Form.NAI: "せ",
    Form.TA: "した",
    Form.TE: "して",
    Form.END: "す",
    Form.YOU: "しょう",
}
_TYPES: tuple[tuple[str, dict[Form, str]], ...] = (
    ("上一段", _ONE_STEP),
    ("下一段", _ONE_STEP),
    ("助動詞-レル", _ONE_STEP),
    ("サ行変格", _DOING),
    ("カ行変格", _COMING),
    ("形容詞", _ADJECTIVE),
    ("助動詞-ナイ", _ADJECTIVE),
    ("助動詞-タイ", _ADJECTIVE),
    ("助動詞-マス", _POLITE),
)


def _endings(kind: str, surface: str) -> dict[Form, str] | None:
    if kind.startswith("五段-"):
        return _five_steps(kind.removeprefix("五段-"), surface)
    return next((endings for name, endings in _TYPES if kind.startswith(name)), None)


def _five_steps(row: str, surface: str) -> dict[Form, str] | None:
    if row not in _ROWS:
        return None
    a, i, u, e, o = tuple(_ROWS[row])
    ta, te = _SOUND_CHANGES[row]
    if surface.endswith(("行く", "いく")):
        ta, te = "った", "って"
    endings = {
        Form.NAI: a,
        Form.RERU: a,
        Form.MASU: i,
        Form.TA: ta,
        Form.TE: te,
        Form.END: u,
        Form.BA: e,
        Form.COMMAND: e,
        Form.YOU: o + "う",
    }
    if surface.endswith(_HONORING):
        endings |= {Form.MASU: "い", Form.COMMAND: "い"}
    return endings
