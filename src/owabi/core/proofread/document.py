"""A text as rules see it: lines with roles, sentences, tokens; offsets count characters of ``text``.

Everything costly is computed once, when the first rule asks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from owabi.core.language.morphology import Token, tokens
from owabi.core.language.spotting import Spots, spots
from owabi.core.language.spotting.contacts import balanced
from owabi.core.notice import Role
from owabi.core.proofread.parts import ITEM, LABEL, SUBJECT, roles_of

if TYPE_CHECKING:
    from owabi.core.facts.claims import Claim

PROSE = frozenset(
    (
        Role.GREETING,
        Role.LEAD,
        Role.BODY,
        Role.ITEM,
        Role.SUBITEM,
        Role.ROW,
        Role.CLOSING,
        Role.NOTE,
        Role.ANSWER,
    )
)
"""The roles of lines whose words are sentences or parts of them."""


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A line without its end: where it stands, its role, and where its words begin (behind 件名：, ・, a label)."""

    index: int
    start: int
    end: int
    role: Role
    words: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, which may run over several lines: ``end`` is behind its full stop."""

    start: int
    end: int
    role: Role
    paragraph: int


Spans = Sequence[tuple[int, int]]


class Document:
    """A text, read; made by :func:`read`. ``composed`` is where letters came as a letter and its marks (NFD)."""

    def __init__(self, text: str, *, subject: bool = False, composed: Spans = ()) -> None:
        self.text = text
        self.composed = composed
        self.claims: tuple[Claim, ...] | None = None
        self._subject = subject
        self._tokens: dict[int, Sequence[Token]] = {}
        self._starts: dict[int, Sequence[int]] = {}

    @cached_property
    def lines(self) -> tuple[DocumentLine, ...]:
        """The lines in order."""
        raw = self.text.split("\n")
        roles = roles_of(raw, subject=self._subject)
        found: list[DocumentLine] = []
        start = 0
        for index, (line, role) in enumerate(zip(raw, roles, strict=True)):
            words, label = _words(line, role)
            found.append(DocumentLine(index, start, start + len(line), role, start + words, label))
            start += len(line) + 1
        return tuple(found)

    @cached_property
    def subject(self) -> str:
        """The subject or title without 件名：, '' where there is none."""
        line = self.title
        return self.text[line.words : line.end] if line else ""

    @property
    def has_subject(self) -> bool:
        """Whether the first line is known to be a subject: by 件名：, or because the caller says so."""
        return self._subject or (self.title is not None and self.title.words > self.title.start)

    @cached_property
    def title(self) -> DocumentLine | None:
        """The line of the subject or title."""
        return next((line for line in self.lines if line.role is Role.TITLE), None)

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the whole text; a rule that looks at a few places asks for those, which costs less."""
        return [token for index in range(len(self.lines)) for token in self._line_tokens(index)]

    @cached_property
    def letter_pairs(self) -> frozenset[str]:
        """Every letter and every two neighbouring letters: what can't stand in the text is told without a search."""
        return frozenset(self.text).union(map(str.__add__, self.text, self.text[1:]))

    @cached_property
    def spots(self) -> Spots:
        """The dates, times, figures, numbers and addresses of the whole text."""
        return spots(self.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of greeting, body, rows, items and closing, in order."""
        return tuple(_sentences(self))

    @cached_property
    def spoken_ends(self) -> int:
        """Where the writer's own text ends and a quoted mail or nothing follows."""
        quoted = [line.start for line in self.lines if line.role is Role.QUOTE]
        return quoted[0] if quoted and self.lines[-1].role is Role.QUOTE else len(self.text)

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """The spans of what is said in 「…」 or 『…』, brackets excluded."""
        return tuple((match.start() + 1, match.end() - 1) for match in _QUOTED.finditer(self.text))

    @cached_property
    def addresses(self) -> tuple[tuple[int, int], ...]:
        """The spans of web and mail addresses."""
        return tuple(
            (match.start(), match.start() + len(balanced(match[0]))) for match in _ADDRESS.finditer(self.text)
        )

    def line_at(self, offset: int) -> DocumentLine:
        """Return the line that holds an offset."""
        return self.lines[bisect_right(self._line_starts, offset) - 1]

    def role_at(self, offset: int) -> Role:
        """Return the role of the line that holds an offset."""
        return self.line_at(offset).role

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds an offset, None outside of sentences."""
        at = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    def tokens_in(self, start: int, end: int) -> Sequence[Token]:
        """Return the tokens that start in a span."""
        if start >= end:
            return []
        first, last = self.line_at(start).index, self.line_at(end - 1).index
        return [
            token for index in range(first, last + 1) for token in self._line_tokens_in(index, start, end)
        ]

    def _line_tokens_in(self, index: int, start: int, end: int) -> Sequence[Token]:
        starts = self._line_starts_of_tokens(index)
        return self._line_tokens(index)[bisect_left(starts, start) : bisect_left(starts, end)]

    def token_at(self, offset: int) -> Token | None:
        """Return the token that starts at an offset or holds it, None behind the last."""
        if offset >= len(self.text):
            return None
        index = self.line_at(offset).index
        at = bisect_right(self._line_starts_of_tokens(index), offset) - 1
        return self._line_tokens(index)[at] if at >= 0 else None

    def token_before(self, offset: int) -> Token | None:
        """Return the last token that ends at an offset or before it, None before the first."""
        found = self.token_at(offset - 1) if offset > 0 else None
        return self.token_at(found.start - 1) if found and found.end > offset and found.start > 0 else found

    def starts_token(self, offset: int) -> bool:
        """Return whether a token starts at an offset."""
        found = self.token_at(offset)
        return found is not None and found.start == offset

    def ends_token(self, offset: int) -> bool:
        """Return whether a token ends at an offset."""
        return offset >= len(self.text) or self.starts_token(offset)

    def _line_tokens(self, index: int) -> Sequence[Token]:
        """Return the tokens of a line with its end, read when first asked for: most rules look at a few lines."""
        held = self._tokens.get(index)
        if held is None:
            line = self.lines[index]
            read = tokens(self.text[line.start : line.end + 1])
            held = [one._replace(start=one.start + line.start, end=one.end + line.start) for one in read]
            self._tokens[index] = held
        return held

    def _line_starts_of_tokens(self, index: int) -> Sequence[int]:
        held = self._starts.get(index)
        if held is None:
            held = self._starts[index] = [token.start for token in self._line_tokens(index)]
        return held

    def in_quotes(self, start: int, end: int) -> bool:
        """Return whether a span lies in 「…」 or 『…』."""
        return _within(self.quoted, start, end)

    def in_address(self, start: int, end: int) -> bool:
        """Return whether a span lies in a web or mail address."""
        return _within(self.addresses, start, end)

    def of_role(self, *roles: Role) -> Iterator[DocumentLine]:
        """Yield the lines of these roles."""
        return (line for line in self.lines if line.role in roles)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]


def read(text: str, *, subject: bool = False) -> Document:
    """Read a text; ``subject`` says that its first line is the subject even without 件名：."""
    return Document(text, subject=subject)


_QUOTED = re.compile(r"「[^「」\n]{0,300}」|『[^『』\n]{0,300}』")
_ADDRESS = re.compile(
    r"https?://[\w!?/+\-_~;.,*&@#$%()'=:\[\]{}]+|(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
    re.ASCII,
)
_STOP = re.compile(r"[。．！？!?]+[」』）)]*")


def _within(spans: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    at = bisect_right(spans, (start, 1 << 62)) - 1
    return at >= 0 and spans[at][0] <= start and end <= spans[at][1]


def _words(line: str, role: Role) -> tuple[int, str]:
    if role is Role.TITLE:
        found = SUBJECT.match(line)
        return (found.end() if found else 0), ""
    if role is Role.ROW and (label := LABEL.match(line)):
        return label.end(), label["boxed"] or label["label"]
    if role is Role.ITEM and (item := ITEM.match(line)):
        return item.end(), ""
    return len(line) - len(line.lstrip()), ""


def _sentences(document: Document) -> Iterator[Sentence]:
    """Yield sentences: lines of one paragraph and role are read on where no full stop ends them."""
    paragraph, before = 0, Role.BLANK
    start: int | None = None
    role = Role.BODY
    end = 0
    for line in document.lines:
        if line.role is Role.BLANK:
            paragraph += before is not Role.BLANK
        joins = (
            start is not None
            and line.role is before
            and line.role in (Role.BODY, Role.GREETING, Role.CLOSING)
        )
        flows = start is not None and line.role in PROSE and before in _FLOWING and line.role in _FLOWING
        if start is not None and not (joins or flows):
            yield Sentence(start, end, role, paragraph)
            start = None
        if line.role in PROSE:
            if start is None:
                start, role = line.words, line.role
            for stop in _stops(document, line):
                yield Sentence(start, stop, role, paragraph)
                start, role = stop, line.role
            end = line.end
            if start >= line.end:
                start = None
        before = line.role
    if start is not None:
        yield Sentence(start, end, role, paragraph)


_FLOWING = frozenset((Role.BODY, Role.GREETING, Role.CLOSING))


def _stops(document: Document, line: DocumentLine) -> Iterator[int]:
    for stop in _STOP.finditer(document.text, line.words, line.end):
        inside = document.in_quotes(stop.start(), stop.start() + 1) and stop.end() < line.end
        if not inside and not document.in_address(stop.start(), stop.end()):
            yield stop.end()
