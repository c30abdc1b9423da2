"""What is known beside the text: its kind and reader, the facts, what was sent before, who is on whose side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING

from owabi.core.facts.answers import known
from owabi.core.terms import Channel, Gravity, Kind, Phase, Reader

if TYPE_CHECKING:
    from owabi.core.compose.library import Library
    from owabi.core.facts.read import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Dictionary:
    """A company's own words.

    ``terms`` are names and words never to be found fault with; ``plain`` gives a plain word for a piece of jargon
    ('' allows the jargon).
    """

    terms: tuple[str, ...] = ()
    plain: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Everything optional; what isn't known makes the rules that need it silent.

    ``facts`` is the fact sheet of the notice, ``earlier`` the texts sent before it, oldest first. ``company`` and
    ``people`` are the writer's own side (the facts' sender is added), ``customers`` the reader's side. ``today`` is
    the day of sending, which settles years that aren't written. ``library`` brings the needs of a kind and the ways
    to say a fact.
    """

    kind: Kind | None = None
    phase: Phase | None = None
    gravity: Gravity | None = None
    reader: Reader | None = None
    channel: Channel | None = None
    facts: Sheet | None = None
    earlier: tuple[str, ...] = ()
    company: str = ""
    people: tuple[str, ...] = ()
    customers: tuple[str, ...] = ()
    today: date | None = None
    dictionary: Dictionary = field(default_factory=Dictionary)
    library: Library | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Names that are never a finding: the company's terms, and every name of the fact sheet."""
        own = (self.company, *self.people, *self.customers, *self.dictionary.terms)
        found = {name for name in own if name}
        if self.facts is not None:
            found |= set(_names(self.facts))
        return tuple(sorted(found, key=len, reverse=True))


_NAMED = frozenset(("service", "company", "department", "title", "name", "components", "areas"))


def _names(value: object) -> Iterator[str]:
    if not is_dataclass(value) or isinstance(value, type):
        return
    for one in fields(value):
        answer = getattr(value, one.name)
        if not known(answer):
            continue
        if one.name in _NAMED:
            yield from (answer,) if isinstance(answer, str) else (str(part) for part in answer)
        elif isinstance(answer, tuple):
            for part in answer:
                yield from _names(part)
        else:
            yield from _names(answer)
