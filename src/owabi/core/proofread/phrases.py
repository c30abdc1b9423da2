"""The one matcher of pairs: finds the left side of rows in every inflected form, and inflects the right side alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from owabi.core.language.inflection import Form, bending
from owabi.core.proofread.document import Document
from owabi.core.proofread.tables import Row, Tables


@dataclass(frozen=True, slots=True)
class Match:
    """A row found in a text, with its right sides in the form that stands there."""

    row: Row
    start: int
    end: int
    text: str
    rights: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A row made ready: what must stand in a text at all, and the pattern that finds it."""

    row: Row
    anchor: str
    pattern: re.Pattern[str]


def matches(document: Document, tables: Tables, section: str) -> Iterator[Match]:
    """Yield the rows of a section found in the text, in no particular order.

    A match begins with a word (unless the row says 途中), and lies neither in an address nor in a longer word
    that the row spares.
    """
    pairs = document.letter_pairs
    for phrase in phrases(tables, section):
        if phrase.anchor[:2] in pairs:
            yield from found_by(phrase, document)


def found_by(phrase: Phrase, document: Document) -> Iterator[Match]:
    """Yield one row found in the text, from the left."""
    text = document.text
    if phrase.anchor not in text:
        return
    for found in phrase.pattern.finditer(text):
        start, end = found.span()
        begins = phrase.row.inside or document.starts_token(start)
        spared = _spared(phrase.row, text, start, end) or document.in_address(start, end)
        if begins and not spared:
            yield Match(phrase.row, start, end, found[0], _rights(phrase.row, found))


def match_at(phrase: Phrase, document: Document, start: int) -> Match | None:
    """Return the row as it stands at a place, None where it doesn't."""
    found = phrase.pattern.match(document.text, start)
    return Match(phrase.row, start, found.end(), found[0], _rights(phrase.row, found)) if found else None


@lru_cache(maxsize=256)
def phrases(tables: Tables, section: str) -> tuple[Phrase, ...]:
    """Return the rows of a section made ready."""
    return tuple(phrase_of(row) for row in tables.rows.get(section, ()))


_STEM = "(?P<stem>[\u4e00-\u9fff々ァ-ヶーＡ-Ｚａ-ｚA-Za-z]{1,8}[ぁ-ん]{0,4}?)"
_FOLLOWING = {
    Form.NAI: "(?=な[いかくけ]|ず|ぬ|ざ|ん)",
    Form.RERU: "(?=[れせ])",
    Form.MASU: "(?=ま[すしせ]|た[いかく]|そう|つつ|ながら|[、，。\n]|$|方|なさ|あり[がま]|有り?難|誠に|感謝|恐縮)",
    Form.TA: "(?=[^っ]|$)",
    Form.TE: "",
    Form.END: "",
    Form.BA: "(?=ば)",
    Form.COMMAND: "(?=[。、！!\n]|$)",
    Form.YOU: "",
}


@lru_cache(maxsize=4096)
def phrase_of(row: Row) -> Phrase:
    """Return a row made ready."""
    bent = bending(row.wrong)
    if bent is None:
        parts = row.wrong.split("〜")
        return Phrase(row, max(parts, key=len), re.compile(_STEM.join(map(re.escape, parts))))
    parts = bent.stem.split("〜")
    endings = sorted(bent.endings.items(), key=lambda item: -len(item[1]))
    bends = "|".join(f"(?P<{form.value}>{re.escape(end)}{_FOLLOWING[form]})" for form, end in endings)
    anchor = max(parts, key=len)
    return Phrase(row, anchor, re.compile(f"{_STEM.join(map(re.escape, parts))}(?:{bends})"))


def _spared(row: Row, text: str, start: int, end: int) -> bool:
    for longer in row.spare:
        low = max(0, start - len(longer))
        at = text.find(longer, low, end + len(longer))
        while at >= 0:
            if at < end and start < at + len(longer):
                return True
            at = text.find(longer, at + 1, end + len(longer))
    return False


def _rights(row: Row, found: re.Match[str]) -> tuple[str, ...]:
    groups = found.groupdict()
    stem = groups.pop("stem", None) or ""
    form = next((Form(name) for name, value in groups.items() if value is not None), None)
    return tuple(_inflected(right, form).replace("〜", stem) for right in row.right)


def _inflected(right: str, form: Form | None) -> str:
    bent = bending(right) if form is not None and form is not Form.END else None
    if bent is None or form is None:
        return right
    return bent.form(form) or right
