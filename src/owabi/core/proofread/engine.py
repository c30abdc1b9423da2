"""The engine: asks every rule, sorts what they report, and verifies which fixes are safe."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from owabi.core.proofread.context import Context, Dictionary
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Applicability, Finding, Hit, Source, Suggestion
from owabi.core.proofread.original import Original, original
from owabi.core.proofread.rule import Rule
from owabi.core.proofread.rules import RULES
from owabi.core.proofread.settings import Settings
from owabi.core.proofread.tables import Tables


@dataclass(frozen=True, slots=True)
class Proofreader:
    """Rules with their tables and a company's settings; holds nothing of the texts it reads."""

    tables: Tables
    settings: Settings = field(default_factory=Settings)
    rules: tuple[Rule, ...] = RULES
    wanted: tuple[Rule, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Keep the rules that the settings want, so that no text asks for each again."""
        wanted = tuple(rule for rule in self.rules if self.settings.wants(rule))
        object.__setattr__(self, "wanted", wanted)

    def proofread(
        self,
        text: str | Original,
        context: Context | None = None,
        *,
        subject: bool = False,
        verify: bool = True,
    ) -> list[Finding]:
        """Return everything found, in the order of the text.

        ``subject`` says that the first line is the subject even without 件名：. Without ``verify`` no fix is called
        safe, which saves a second reading.
        """
        read = text if isinstance(text, Original) else original(text)
        asked = self._with_own_words(context or Context())
        reading = _Reading(read.text, asked, subject, read.composed)
        reported = self._reported(reading)
        safe = self._safe(reading, reported) if verify else frozenset()
        return [self._finding(read, rule, hit, at in safe) for at, (rule, hit) in enumerate(reported)]

    def _with_own_words(self, context: Context) -> Context:
        """Return the context with the company's words of the settings; those of the text's own context win."""
        own, given = self.settings.dictionary, context.dictionary
        if own == Dictionary():
            return context
        terms = (*own.terms, *given.terms)
        return replace(context, dictionary=Dictionary(terms=terms, plain={**own.plain, **given.plain}))

    def _reported(self, reading: _Reading) -> list[tuple[Rule, Hit]]:
        document = Document(reading.text, subject=reading.subject, composed=reading.composed)
        names = _spans_of(reading.context.names, reading.text)
        found = [
            (rule, hit)
            for rule in self.wanted
            for hit in rule.check(document, reading.context, self.tables)
            if not _inside(names, hit) and not (rule.notation and _touches(document.addresses, hit))
        ]
        return list(_distinct(sorted(found, key=_order)))

    def _safe(self, reading: _Reading, reported: Sequence[tuple[Rule, Hit]]) -> frozenset[int]:
        """Return which reports have a fix that was tried: the findings go, none comes, figures and quotes stay.

        The fixes are tried together; where that fails, in halves, and those that hold are kept together.
        """
        groups = [_without_overlaps(_candidates(reading.text, reported), reported)]
        safe: list[int] = []
        for _ in range(_TRIALS):
            if not groups:
                break
            group = groups.pop(0)
            if self._holds(reading, reported, [*safe, *group]):
                safe += group
            elif len(group) > 1:
                groups += (group[: len(group) // 2], group[len(group) // 2 :])
        return frozenset(safe)

    def _holds(self, reading: _Reading, reported: Sequence[tuple[Rule, Hit]], chosen: Sequence[int]) -> bool:
        if not chosen:
            return True
        hits = (reported[at][1] for at in chosen)
        edited = reading.edited(sorted((hit.start, hit.end, hit.suggestions[0].text) for hit in hits))
        if _kept(reading.text) != _kept(edited.text):
            return False
        taken = frozenset(chosen)
        before = sorted(rule.code for at, (rule, _) in enumerate(reported) if at not in taken)
        return sorted(rule.code for rule, _ in self._reported(edited)) == before

    def _finding(self, read: Original, rule: Rule, hit: Hit, safe: bool) -> Finding:
        start, end = read.at(hit.start), read.at(hit.end)
        line, column = read.place(start)
        suggestions = hit.suggestions
        if safe:
            first = Suggestion(suggestions[0].text, Applicability.SAFE)
            suggestions = (first, *suggestions[1:])
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=self.settings.severity(rule) or hit.severity or rule.severity,
            message=hit.message,
            why=hit.why or rule.why,
            basis=tuple(self._source(key) for key in hit.basis or rule.basis),
            start=start,
            end=end,
            line=line,
            column=column,
            text=read.given[start:end],
            suggestions=suggestions,
        )

    def _source(self, key: str) -> Source:
        return self.tables.sources.get(key) or Source(key, key)


def apply(text: str, edits: Iterable[tuple[int, int, str]]) -> str:
    """Return the text with each span (start, end) replaced; spans don't overlap."""
    pieces: list[str] = []
    at = 0
    for start, end, new in sorted(edits):
        pieces += (text[at:start], new)
        at = end
    return "".join((*pieces, text[at:]))


def fixed(
    text: str, findings: Iterable[Finding], least: Applicability = Applicability.SAFE
) -> tuple[str, int]:
    """Return the text with the first suggestion of every finding that is ``least`` or safer, and how many those were.

    Of overlapping findings the first is taken.
    """
    allowed = (
        (Applicability.SAFE,) if least is Applicability.SAFE else (Applicability.SAFE, Applicability.REVIEW)
    )
    edits: list[tuple[int, int, str]] = []
    for finding in sorted(findings, key=lambda one: (one.start, one.end)):
        usable = next((one for one in finding.suggestions if one.applicability in allowed), None)
        if usable and (not edits or finding.start >= edits[-1][1]):
            edits.append((finding.start, finding.end, usable.text))
    return apply(text, edits), len(edits)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text with what is known about it, and where its letters were put together (see ``Original.composed``)."""

    text: str
    context: Context
    subject: bool
    composed: Sequence[tuple[int, int]]

    def edited(self, edits: Sequence[tuple[int, int, str]]) -> _Reading:
        """Return the reading after edits, which are in order; what an edit replaced is composed no more."""
        text = apply(self.text, edits)
        return replace(self, text=text, composed=_shifted(self.composed, edits) if self.composed else ())


def _shifted(
    spans: Sequence[tuple[int, int]], edits: Sequence[tuple[int, int, str]]
) -> list[tuple[int, int]]:
    moved: list[tuple[int, int]] = []
    at, by = 0, 0
    for start, end in spans:
        while at < len(edits) and edits[at][1] <= start:
            by += len(edits[at][2]) - (edits[at][1] - edits[at][0])
            at += 1
        if at == len(edits) or end <= edits[at][0]:
            moved.append((start + by, end + by))
    return moved


def _candidates(text: str, reported: Sequence[tuple[Rule, Hit]]) -> list[int]:
    """Return the reports whose fix changes notation only and leaves the figures around it alone."""
    return [
        at
        for at, (rule, hit) in enumerate(reported)
        if rule.notation and hit.suggestions and hit.end > hit.start and _leaves_figures(text, hit)
    ]


def _leaves_figures(text: str, hit: Hit) -> bool:
    before = text[max(0, hit.start - _AROUND) : hit.start]
    after = text[hit.end : hit.end + _AROUND]
    edited = before + hit.suggestions[0].text + after
    return _figures(before + text[hit.start : hit.end] + after) == _figures(edited)


_TRIALS = 16
_AROUND = 24
_FIGURE = re.compile(r"\d+")
_KEPT = re.compile(r"\d+|https?://[!-~]+|[\w.+-]+@[\w.-]+", re.ASCII)
_QUOTE = re.compile(r"[「｢]([^「」｢｣\n]*)[」｣]|『([^』\n]*)』")


def _kept(text: str) -> list[str]:
    """Return what a safe fix must leave: figures and addresses of any width, and quotes to the letter."""
    said = (first or second for first, second in _QUOTE.findall(text))
    return [*_KEPT.findall(unicodedata.normalize("NFKC", text)), *said]


def _figures(text: str) -> list[str]:
    return _FIGURE.findall(unicodedata.normalize("NFKC", text))


def _order(found: tuple[Rule, Hit]) -> tuple[int, int, int, str]:
    rule, hit = found
    return hit.start, -(hit.severity or rule.severity), -hit.end, rule.code


def _distinct(found: Iterable[tuple[Rule, Hit]]) -> Iterator[tuple[Rule, Hit]]:
    """Leave out what says again of the same words what was said already: same family, span inside the other's.

    What is said of a whole sentence or paragraph hides nothing that is said of its words.
    """
    kept: dict[str, list[Hit]] = {}
    for rule, hit in found:
        before = kept.setdefault(rule.family.value, [])
        if not any(
            one.start <= hit.start and hit.end <= one.end and one.end > one.start for one in before[-3:]
        ):
            if hit.end - hit.start <= _WORDS:
                before.append(hit)
            yield rule, hit


_WORDS = 40
"""Longer spans are of a sentence or more."""


def _spans_of(names: Iterable[str], text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for name in names:
        at = text.find(name)
        while at >= 0:
            spans.append((at, at + len(name)))
            at = text.find(name, at + len(name))
    return spans


def _inside(spans: Sequence[tuple[int, int]], hit: Hit) -> bool:
    return any(start <= hit.start and hit.end <= end for start, end in spans) and hit.end > hit.start


def _touches(spans: Sequence[tuple[int, int]], hit: Hit) -> bool:
    """Return whether a report touches a span: notation never changes an address."""
    return any(start < hit.end and hit.start < end for start, end in spans)


def _without_overlaps(candidates: Iterable[int], reported: Sequence[tuple[Rule, Hit]]) -> list[int]:
    chosen: list[int] = []
    for at in candidates:
        if not chosen or reported[at][1].start >= reported[chosen[-1]][1].end:
            chosen.append(at)
    return chosen
