"""A text as claims are read from it: whole sentences, masked values, blocks, and the cues of its kind of sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from owabi.core.facts.addresses import MailAddress, PhoneNumber, Url
from owabi.core.facts.answers import Blank, blank_of
from owabi.core.facts.claims.blocks import Blocks
from owabi.core.facts.claims.flow import Flow
from owabi.core.facts.claims.masked import Masked
from owabi.core.facts.claims.model import ToldValue
from owabi.core.facts.claims.patterns import FILLER, MASKS
from owabi.core.facts.claims.table import SheetCues
from owabi.core.facts.claims.values import Calendar, value_of
from owabi.core.facts.forms import Form, Ordinal, Rows, Several, Table, Text
from owabi.core.facts.measured import HowLong, HowMany, Portion, When
from owabi.core.language.spotting import MomentSpot, RangeSpot, Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, read."""

    flow: Flow
    masked: Masked
    blocks: Blocks
    cues: SheetCues
    calendar: Calendar

    def words(self, start: int, end: int) -> str:
        """Return what stands at a place."""
        return self.flow.text[start:end]

    def spots_in(self, start: int, end: int) -> Iterator[Span]:
        """Yield the places of the values in a stretch of the text, in order."""
        for found in _VALUE.finditer(self.masked.text, start, end):
            yield found.span()


@dataclass(frozen=True, slots=True)
class Told:
    """A claim within the reading: the path without the numbers of entries, places in the flowing text."""

    path: str
    value: ToldValue
    start: int
    end: int
    sure: bool


PAIRS = {"time.occurred": "time.restored", "time.start": "time.end", "time.started": "time.completed"}
"""The fact that ends the range which begins with another."""

_ALSO_BLANK = {"ございません": Blank.NONE, "検討中": Blank.UNKNOWN, "未確認": Blank.UNKNOWN}
_BRACKET = re.compile(r"[（(](?:[^（）()\n]|\([^()\n]{1,9}\)|（[^（）\n]{1,9}）){1,60}[）)](?=。?\Z)")
_QUOTES = frozenset(("「」", "『』"))
_NO_NAME = re.compile(
    r"お知らせ|お詫び|報告|ご案内|について|障害|メンテナンス|復旧|地域|条件下|お客|[件方]$|^(?:[当本]?(?:サービス|ｻｰﾋﾞｽ)$|[［・-])"
)
"""Words that no service is called."""
_NAME = re.compile(r"[^、／・，]+")
_NOTHING_TOLD = frozenset(("不要です", "不要"))
_VALUE = re.compile(f"[{MASKS['日時']}-{MASKS['メール']}]{FILLER}*")
_KINDS: dict[type, str] = {
    When: "日時",
    HowMany: "件数",
    Portion: "割合",
    HowLong: "長さ",
    PhoneNumber: "電話",
    Url: "URL",
    MailAddress: "メール",
}


def form_of(cues: SheetCues, path: str) -> Form | None:
    """Return the form of a fact, or of the items of a list; None for tables and what is computed."""
    fact = cues.facts.get(path.removesuffix("[]"))
    if fact is None or isinstance(fact.form, Table | Rows):
        return HowLong() if path.startswith("derived.") else None
    return fact.form.form if isinstance(fact.form, Several) else fact.form


def told_of_value(reading: Reading, path: str, span: Span, sure: bool) -> Iterator[Told]:
    """Yield what a value that was spotted tells about a fact; a range tells of its end as well."""
    spot = reading.masked.values.get(span)
    if isinstance(spot, RangeSpot):
        yield from _told_of_range(reading, path, spot, sure)
    elif isinstance(spot, MomentSpot):
        yield Told(path, reading.calendar.time(spot), spot.start, spot.end, sure)
    elif spot is not None and (value := value_of(spot)) is not None:
        yield Told(path, value, spot.start, spot.end, sure)


def told_of_words(reading: Reading, path: str, start: int, end: int, sure: bool) -> Iterator[Told]:
    """Yield what words tell about a fact: its text, or that it is unknown or none."""
    first, last = trimmed(reading.flow.text, start, end)
    words = reading.words(first, last)
    fact = reading.cues.facts.get(path.removesuffix("[]"))
    if fact is not None and isinstance(fact.form, Ordinal) and words.isdecimal():
        yield Told(path, int(words), first, last, sure)
        return
    if len(words) < 2 or fact is None or words in _NOTHING_TOLD:
        return
    if path == "service" and _NO_NAME.search(words):
        return
    blank = blank_of(words.removeprefix("現在").lstrip("、も")) or _ALSO_BLANK.get(words)
    if blank is Blank.NONE and not fact.none:
        return
    if blank is not None:
        yield Told(path.partition("[]")[0] if path.endswith(".what") else path, blank, first, last, sure)
    elif is_names(reading.cues, path):
        for name in _names(reading.flow.text, first, last):
            yield Told(f"{path.removesuffix('[]')}[]", reading.words(*name), *name, sure)
    elif isinstance(fact.form, Several) and not path.endswith("[]"):
        yield Told(f"{path}[]", words, first, last, sure)
    else:
        yield Told(path, words, first, last, sure)


def is_names(cues: SheetCues, path: str) -> bool:
    """Return whether a fact is a list of names, which a text parts by commas."""
    fact = cues.facts.get(path.removesuffix("[]"))
    form = form_of(cues, path)
    return (
        fact is not None and isinstance(fact.form, Several) and isinstance(form, Text) and form.shape is None
    )


def _names(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the names of a list; one that excepts others (埼玉県、千葉県を除く東日本) is one name."""
    if "を除く" in text[start:end]:
        yield start, end
        return
    for found in _NAME.finditer(text, start, end):
        yield trimmed(text, *found.span())


def told_of(reading: Reading, path: str, start: int, end: int, sure: bool) -> Iterator[Told]:
    """Yield what a stretch of the text tells about a fact, by the fact's form."""
    form = form_of(reading.cues, path)
    if isinstance(form, Text):
        yield from told_of_words(reading, path, start, end, sure)
        return
    kind = _KINDS.get(type(form))
    first = next(reading.spots_in(start, end), (end, end))[0]
    if blank_of(reading.words(*trimmed(reading.flow.text, start, first)).rstrip("（(、")):
        # 未定（11月22日現在): the time behind it is another fact.
        end = first
    marks = (MASKS[kind], MASKS["期間"]) if kind == "日時" else (MASKS.get(kind or "", "-"),)
    for span in reading.spots_in(start, end):
        if reading.masked.text[span[0]] in marks:
            yield from told_of_value(reading, path, span, sure)
            return
    while end > start and reading.flow.text[end - 1] in "（(、":
        end -= 1
    if blank_of(reading.words(*trimmed(reading.flow.text, start, end))):
        yield from told_of_words(reading, path, start, end, sure)


def told_of_cause(reading: Reading, start: int, end: int, sure: bool) -> Iterator[Told]:
    """Yield what a cause tells, and the technical word in brackets behind it."""
    first, last = unbracketed(reading.flow.text, start, end)
    yield from told_of_words(reading, "cause", first, last, sure)
    if last < end:
        yield from told_of_words(reading, "cause_term", last + 1, end - 1, sure)


def unbracketed(text: str, start: int, end: int) -> Span:
    """Return a place without the bracket that ends it."""
    found = _BRACKET.search(text, start, end)
    return (start, found.start()) if found and found.start() > start else (start, end)


def trimmed(text: str, start: int, end: int) -> Span:
    """Return a place without blanks and a full stop around it."""
    if text.startswith(("答　", "問　"), start, end):
        start += 2
    while start < end and text[start] in " \t　、*※":
        start += 1
    while start < end and text[end - 1] in " \t　。\r":
        end -= 1
    if (
        end - start > 2
        and text[start] + text[end - 1] in _QUOTES
        and text[start] not in text[start + 1 : end]
    ):
        return start + 1, end - 1
    return start, end


def _told_of_range(reading: Reading, path: str, spot: RangeSpot, sure: bool) -> Iterator[Told]:
    first, last = spot.first, spot.last
    yield Told(path, reading.calendar.time(first), first.start, first.end, sure)
    if last is not None and path in PAIRS:
        yield Told(PAIRS[path], reading.calendar.time(last, first), last.start, last.end, sure)
