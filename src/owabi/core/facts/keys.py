"""The keys of fact sheets: which fact a key names, and the nearest right key for one that names none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from owabi.core.errors import Message
from owabi.core.facts.fields import Fact, facts_of
from owabi.core.facts.forms import Rows, Table
from owabi.core.language.misread import shown

MOST_KEYS = 200
"""The most keys that are looked at in one table; no table of a sheet has half as many facts."""


def field_named(sheet: type, key: str) -> str | None:
    """Return the field that a key names: by its own name, another one it may be given, or its Japanese name."""
    facts = facts_of(sheet)
    if key in facts:
        return key
    return next((name for name, fact in facts.items() if key in fact.also or key == fact.ja), None)


def paths_of(sheet: type, path: str = "") -> Iterator[tuple[str, Fact]]:
    """Yield every fact of a sheet with its path, depth first; entries of lists have ``[]`` in theirs."""
    for name, fact in facts_of(sheet).items():
        place = f"{path}.{name}" if path else name
        yield place, fact
        if isinstance(fact.form, Table):
            yield from paths_of(fact.form.of, place)
        elif isinstance(fact.form, Rows):
            yield from paths_of(fact.form.of, f"{place}[]")


def no_such_key(sheet: type, key: str, table: str, sheets: Mapping[str, type]) -> Message:
    """Return why a key of a table (its path, '' at the top) is refused, and the nearest right one."""
    other = next((name for name, of in sheets.items() if not table and field_named(of, key)), None)
    if other:
        return Message(
            '%(key)s is a fact of another sheet. Write sheet = "%(sheet)s" at the top, or remove the line.',
            {"key": shown(key), "sheet": other},
        )
    if nearest := _nearest(sheet, key, "" if table else "deep"):
        return Message(
            "%(key)s isn't a fact here. Did you mean %(nearest)s?", {"key": shown(key), "nearest": nearest}
        )
    known = ", ".join((*facts_of(sheet), *(() if table else ("sheet", "internal"))))
    return Message(
        "%(key)s isn't a fact here. Write one of these: %(names)s.", {"key": shown(key), "names": known}
    )


_NEAR = 0.6


def _nearest(sheet: type, key: str, deep: str) -> str | None:
    """Return the name most like a key, one of the same table before one that stands deeper."""
    here = {word: word for name, fact in facts_of(sheet).items() for word in (name, *fact.also, fact.ja)} | (
        {"sheet": "sheet", "internal": "internal"} if deep else {}
    )
    below = {
        word: f"{path.rpartition('.')[0]}.{word}"
        for path, fact in (paths_of(sheet) if deep else ())
        if "." in path
        for word in (path.rpartition(".")[2], *fact.also, fact.ja)
    }
    scored = [(_likeness(key, word) + 0.02, name) for word, name in here.items()]
    scored += [(_likeness(key, word), name) for word, name in below.items()]
    best, name = max(scored, key=lambda pair: pair[0])
    return name if best >= _NEAR else None


def _likeness(key: str, word: str) -> float:
    matcher = SequenceMatcher(None, key.lower()[:60], word)
    return matcher.ratio() if matcher.quick_ratio() >= _NEAR - 0.02 else 0.0
