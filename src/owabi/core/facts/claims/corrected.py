"""What a correction takes back and says instead: 誤：… 正：…, and 「…」ではなく「…」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.facts.claims.reading import Reading, Told, told_of, unbracketed
from owabi.core.language.spotting import Layout, Span


def corrections(reading: Reading) -> Iterator[Told]:
    """Yield the claims of what is right now; the fact is the one whose name stands before it."""
    names = {fact.ja: path for path, fact in reading.cues.facts.items()}
    named = ""
    for line in reading.flow.lines:
        if line.layout is Layout.ITEM:
            named = names.get(reading.words(*unbracketed(reading.flow.text, line.words, line.end)), "")
        elif line.label == "正" and named:
            yield from _right(reading, named, line.words, line.end)
    if "ではなく" not in reading.flow.text:
        return
    for found in _INSTEAD.finditer(reading.masked.text):
        if path := names.get(reading.words(*found.span("name"))):
            yield from _right(reading, path, *found.span("right"))


def withdrawn(reading: Reading) -> tuple[Span, ...]:
    """Return the places of what is taken back, which claim nothing."""
    wrong = [(line.words, line.end) for line in reading.flow.lines if line.label == "誤"]
    if "ではなく" in reading.flow.text:
        wrong += [found.span("wrong") for found in _INSTEAD.finditer(reading.masked.text)]
    return tuple(wrong)


_LISTED = re.compile("[^、]+")
_INSTEAD = re.compile(
    r"(?<![^\s、。/「」:])(?P<name>[^\s、。/「」:()]{2,20})(?:\([^()\n]{1,40}\))?は、?「?(?P<wrong>[^「」。\n]{1,60}?)」?ではなく、?(?:正しくは、)?"
    r"「?(?P<right>[^「」。\n]{1,60}?)(?=」|です|。|\n|/|$)"
)


def _right(reading: Reading, path: str, start: int, end: int) -> Iterator[Told]:
    """Yield the claims of what is said instead, each name of a list by itself."""
    if not path.endswith(("[].name", "[].what")):
        yield from told_of(reading, path, start, end, True)
        return
    for found in _LISTED.finditer(reading.flow.text, start, end):
        yield from told_of(reading, path, *found.span(), True)
