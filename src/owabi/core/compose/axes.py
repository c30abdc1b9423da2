"""The axes a wording may depend on; each key word belongs to exactly one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TypeAlias

from owabi.core.facts.answers import NONE, UNKNOWN
from owabi.core.terms import Firmness, Gravity, Kind, MaintenanceStatus, MeasureState, Phase, Reader, Tone


class Axis(Enum):
    """What a wording may be chosen by."""

    ANSWER = "answer"
    GRAVITY = "gravity"
    PHASE = "phase"
    STATUS = "status"
    READER = "reader"
    TONE = "tone"
    FIRMNESS = "firmness"
    MEASURE = "measure"
    KIND = "kind"


class Form(Enum):
    """In which shape a fact is spoken of; ``label`` is the key word of the phrasebook."""

    ROW = "一覧"
    BODY = "本文"
    VOICE = "音声"
    SHORT = "短文"
    INTRO = "前置き"
    ASKED = "お客様の問い"


INSTEAD = {Form.VOICE: Form.BODY, Form.SHORT: Form.ROW}
"""The form that is used where a topic has no wording of its own for the first."""


class Given(Enum):
    """The answer is a value."""

    KNOWN = "判明"


Key: TypeAlias = object
"""A value on an axis."""

Keys: TypeAlias = Mapping[Axis, Key]
"""One value for each axis that matters."""


def _words() -> dict[str, tuple[Axis, Key]]:
    words: dict[str, tuple[Axis, Key]] = {
        "判明": (Axis.ANSWER, Given.KNOWN),
        "調査中": (Axis.ANSWER, UNKNOWN),
        "なし": (Axis.ANSWER, NONE),
        "影響なし": (Axis.GRAVITY, Gravity.NONE),
        "一般": (Axis.READER, Reader.CONSUMER),
        "法人": (Axis.READER, Reader.BUSINESS),
        "本人": (Axis.READER, Reader.CONCERNED),
    }
    words |= {term.label: (Axis.GRAVITY, term) for term in Gravity if term is not Gravity.NONE}
    words |= {term.label: (Axis.PHASE, term) for term in Phase}
    words |= {f"作業{term.label}": (Axis.STATUS, term) for term in MaintenanceStatus}
    words |= {term.label: (Axis.TONE, term) for term in Tone}
    words |= {term.label: (Axis.FIRMNESS, term) for term in Firmness}
    words |= {term.label: (Axis.MEASURE, term) for term in MeasureState}
    words |= {term.label: (Axis.KIND, term) for term in Kind}
    return words


WORDS: Mapping[str, tuple[Axis, Key]] = _words()
"""The key words of the phrasebook with the axis and the value each stands for."""

FORMS: Mapping[str, Form] = {form.value: form for form in Form}
"""The key words that name a form."""


def values_of(axis: Axis) -> tuple[Key, ...]:
    """Return every value of an axis, in order."""
    return tuple(key for found, key in WORDS.values() if found is axis)


def word_of(axis: Axis, key: Key) -> str:
    """Return the key word of a value."""
    return next(word for word, pair in WORDS.items() if pair == (axis, key))


def words_of(keys: Iterable[tuple[Axis, Key]]) -> str:
    """Return the key words of several values, joined as a phrasebook line joins them."""
    return "・".join(word_of(axis, key) for axis, key in keys)
