"""Everything a composed notice may draw on, and the topics that can be spoken of from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from owabi.core.compose.axes import Axis, Key
from owabi.core.compose.changes import Change
from owabi.core.compose.values import Words
from owabi.core.facts.derive import Derived
from owabi.core.facts.read import Sheet
from owabi.core.language.names import Addressee
from owabi.core.terms import Kind, Reader, Tone


@dataclass(frozen=True, slots=True)
class World:
    """The facts, what follows from them, when and to whom the notice goes, and what it corrects."""

    facts: Sheet
    derived: Derived
    kind: Kind
    reader: Reader
    tone: Tone
    now: datetime
    to: Addressee | None = None
    earlier: Sheet | None = None
    changes: tuple[Change, ...] = ()
    measured: Mapping[str, object] = field(default_factory=dict)
    """What is known only once a text is laid out: 読み上げ秒数, and for a fax's cover 送付先, 書面の件名, 枚数."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a topic found in the facts: words for its slots, the keys it brings, and the entry it is about."""

    slots: Mapping[str, Words] = field(default_factory=dict)
    keys: Mapping[Axis, Key] = field(default_factory=dict)
    entry: object = None
    path: str = ""
