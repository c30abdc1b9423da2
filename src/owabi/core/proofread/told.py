"""What a text claims, compared with what a fact sheet answers at the same place."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from functools import lru_cache
from itertools import accumulate

from owabi.core.facts.answers import GAP, Blank, known
from owabi.core.facts.claims import Claim, ClaimTable, ToldTime, ToldValue, claims, read_claim_table
from owabi.core.facts.derive import derive
from owabi.core.facts.read import Sheet
from owabi.core.language.counts import Count, Share, say_count, say_share
from owabi.core.language.dates import say_moment
from owabi.core.language.durations import Duration, say_duration
from owabi.core.language.moments import Moment, Precision
from owabi.core.language.reading import spoken_text
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.tables import Tables
from owabi.core.proofread.untold import further_claims
from owabi.core.terms import Kind, MaintenanceStatus, Term


def sure_claims(document: Document, context: Context, tables: Tables) -> Iterator[Claim]:
    """Yield the claims that leave no doubt and aren't part of another fact's own words, such as those of an event."""
    own = _Spans.of(_own_words(document, context))
    read = claims_of(document, context, tables)
    places = _Spans.of((claim.start, claim.end) for claim in read if claim.sure and claim.path in _FURTHER)
    further = [claim for claim in further_claims(document) if places.end_of(claim.end - 1) <= claim.start]
    correcting = context.kind is Kind.CORRECTION
    for claim in sorted((*read, *further), key=lambda claim: claim.start) if further else read:
        if correcting and _withdrawn(document, claim):
            continue
        if claim.sure and own.end_of(claim.start) < claim.end:
            yield claim


_WITHDRAWN = re.compile("誤|ではなく|取り消し|お伝えしました|お知らせしました")


def _withdrawn(document: Document, claim: Claim) -> bool:
    """Return whether a correction tells a claim as one that was wrong."""
    line = document.line_at(claim.start)
    return _WITHDRAWN.search(document.text, line.start, line.end) is not None


_FURTHER = ("state", "derived.stop")


@dataclass(frozen=True, slots=True)
class _Spans:
    """Spans in order, with the furthest end of each and those before it."""

    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, spans: Iterable[tuple[int, int]]) -> _Spans:
        held = sorted(spans)
        return cls([start for start, _ in held], list(accumulate((end for _, end in held), max)))

    def end_of(self, place: int) -> int:
        """Return the furthest end of the spans that start at a place or before it, -1 where there is none."""
        at = bisect_right(self.starts, place) - 1
        return self.ends[at] if at >= 0 else -1


def claims_of(document: Document, context: Context, tables: Tables) -> tuple[Claim, ...]:
    """Return what the text claims about the facts of the context's sheet; read once for all rules."""
    sheet = type(context.facts).__name__.lower() if context.facts is not None else None
    if document.claims is None:
        document.claims = claims(
            document.text, _table(tables.claims), subject=document.subject, sheet=sheet, today=context.today
        )
    return document.claims


_SENTENCE = 10
"""From this length on, a fact's words tell more than their own fact."""


def _own_words(document: Document, context: Context) -> Iterator[tuple[int, int]]:
    if context.facts is None:
        return
    text = document.text.replace("\n", "")
    places = (found.start() for found in _BREAK.finditer(document.text))
    breaks = [place - at for at, place in enumerate(places)]
    told = {
        one
        for words in texts_of(context.facts)
        for one in (words, spoken_text(words))
        if len(one) >= _SENTENCE
    }
    for words in told:
        at = text.find(words)
        while at >= 0:
            yield _broken(at, breaks), _broken(at + len(words), breaks)
            at = text.find(words, at + len(words))


def _broken(at: int, breaks: Sequence[int]) -> int:
    """Return the place in a text with line breaks of a place without; a break counts no breaks before it."""
    return at + bisect_right(breaks, at)


_BREAK = re.compile("\n")


def texts_of(value: object) -> Iterator[str]:
    """Yield every text that a sheet, or a part of it, answers."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_of(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            answer = getattr(value, one.name)
            if known(answer):
                yield from texts_of(answer)


@lru_cache(maxsize=4)
def _table(text: str) -> ClaimTable:
    return read_claim_table(text)


class Verdict(Enum):
    """How a claim stands to an answer; DOUBTFUL can't be compared."""

    SAME = "same"
    OTHER = "other"
    DOUBTFUL = "doubtful"


def answers_at(facts: Sheet, path: str) -> list[object]:
    """Return every answer a path may mean: entries of a list are told in any order, so all of them."""
    if path.startswith("derived."):
        return [getattr(derive(facts), path.removeprefix("derived."), GAP)]
    values: list[object] = [facts]
    for name in re.sub(r"\[\d*\]", "", path).split("."):
        values = list(_steps(values, name))
    return values or [GAP]


def compare(told: ToldValue, answer: object) -> Verdict:
    """Return whether a claim and a known answer say the same.

    What the text leaves unsaid or gives with 約 is the same as what it may stand for: a rounding of up to a tenth.
    """
    match told, answer:
        case ToldTime(), Moment():
            return _times(told, answer)
        case Count(), Count():
            return _counts(told, answer)
        case Share(), Share():
            return _verdict(
                _near(float(told.percent), float(answer.percent), told.approximate or answer.approximate)
            )
        case Duration(), Duration():
            about = told.approximate or answer.approximate
            return _verdict(told.minutes == answer.minutes or (about and _near_minutes(told, answer)))
        case Term(), Term():
            return _verdict(told is answer or (told, answer) in _COMPATIBLE)
        case str(), str():
            return _words(told, answer)
        case int(), int():
            return _verdict(told == answer)
    return Verdict.DOUBTFUL


_COMPATIBLE = frozenset(
    (
        (MaintenanceStatus.IN_PROGRESS, MaintenanceStatus.VERIFYING),
        (MaintenanceStatus.VERIFYING, MaintenanceStatus.IN_PROGRESS),
        # What is planned and was begun is still told as what will be done.
        (MaintenanceStatus.SCHEDULED, MaintenanceStatus.IN_PROGRESS),
        (MaintenanceStatus.SCHEDULED, MaintenanceStatus.VERIFYING),
    )
)
"""States as told and as answered that don't contradict each other: verifying is a part of the work."""


def said(answer: object) -> str:
    """Return a known answer as a notice says it, '' for one that has no words."""
    match answer:
        case Moment():
            return say_moment(answer)
        case Count():
            return say_count(answer)
        case Share():
            return say_share(answer)
        case Duration():
            return say_duration(answer)
        case Term():
            return answer.label
        case str():
            return answer
    return ""


def _steps(values: list[object], name: str) -> Iterator[object]:
    for value in values:
        entries = value if isinstance(value, tuple) else (value,)
        for entry in entries:
            if not isinstance(entry, Blank):
                found = getattr(entry, name, GAP)
                yield from found if isinstance(found, tuple) and name not in _LISTS else (found,)


_LISTS = frozenset(("impacts", "desks", "measures", "improvements", "substitutes", "links", "timeline"))


def _verdict(same: bool) -> Verdict:
    return Verdict.SAME if same else Verdict.OTHER


def _times(told: ToldTime, answer: Moment) -> Verdict:
    at = answer.at
    hours = told.hour
    if hours is not None and hours >= 24:
        return Verdict.DOUBTFUL
    written = not told.year_guessed and not told.day_guessed
    days = () if told.day_guessed else ((told.month, at.month), (told.day, at.day))
    if written and told.year not in (None, at.year):
        return Verdict.OTHER
    if any(one is not None and one != other for one, other in days):
        return Verdict.OTHER
    if told.day is None and hours is None:
        return Verdict.DOUBTFUL
    if hours is None or answer.precision is Precision.DAY:
        return Verdict.SAME
    if hours != at.hour:
        return Verdict.OTHER
    if answer.precision is Precision.HOUR or told.minute is None:
        return _verdict(answer.precision is Precision.HOUR or told.about or told.within or at.minute == 0)
    return _verdict(told.minute == at.minute)


def _counts(told: Count, answer: Count) -> Verdict:
    if told.unit != answer.unit:
        return Verdict.DOUBTFUL
    return _verdict(_near(told.number, answer.number, told.approximate or answer.approximate))


def _near(one: float, other: float, about: bool) -> bool:
    return one == other or (about and abs(one - other) * 10 <= max(one, other))


def _near_minutes(told: Duration, answer: Duration) -> bool:
    return abs(told.minutes - answer.minutes) <= max(15, answer.minutes // 10)


def _words(told: str, answer: str) -> Verdict:
    one, other = _plain(told), _plain(answer)
    if one == other or one in other or other in one:
        return Verdict.SAME
    if _DIGITS.fullmatch(one) and _DIGITS.fullmatch(other):
        return _verdict(re.sub(r"\D", "", one) == re.sub(r"\D", "", other))
    if one.startswith("http") and other.startswith("http"):
        return Verdict.OTHER
    return Verdict.DOUBTFUL


_DIGITS = re.compile(r"[\d()+-]{6,}")


def _plain(words: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", words)).rstrip("/").lower()


def is_known(answer: object) -> bool:
    """Return whether an answer is a value."""
    return known(answer)
