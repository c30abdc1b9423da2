"""What composer, proofreader and channels share: an edition, a notice made of lines and spans, a document.

A *span* is ours (it names its wording) or a fact's (it names the fact's path); a *line* has a role; a
*notice* is the lines of one edition. Rendering a notice gives a :class:`Document`, whose mentions say where
which fact stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from owabi.core.terms import Channel, Kind, Reader

RULE_TEXT = "─" * 24
"""The line drawn above and below the signature of every mail."""


class Role(StrEnum):
    """What a line does in the notice."""

    ADDRESSEE = "addressee"
    DATE = "date"
    SENDER = "sender"
    GREETING = "greeting"
    TITLE = "title"
    LEAD = "lead"
    ROW = "row"
    HEADING = "heading"
    BODY = "body"
    ITEM = "item"
    SUBITEM = "subitem"
    QUESTION = "question"
    ANSWER = "answer"
    CLOSING = "closing"
    SIGNATURE = "signature"
    QUOTE = "quote"
    NOTE = "note"
    RULE = "rule"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line: a fact's words (``path`` set) or ours (``wording`` names where they are written)."""

    text: str
    path: str | None = None
    wording: str | None = None
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a notice, without its line break.

    A line that ``continues`` the one before it is broken off for plain text alone: elsewhere both are one.
    """

    role: Role
    spans: tuple[Span, ...] = ()
    continues: bool = False

    @property
    def text(self) -> str:
        """The whole line as text."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Edition:
    """Which notice for whom over which channel."""

    kind: Kind
    reader: Reader
    channel: Channel


@dataclass(frozen=True, slots=True)
class Mention:
    """A fact that stands in a document: its path, its words there, and their character offsets."""

    path: str
    text: str
    start: int
    end: int
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """A text with the roles of its lines and the facts mentioned in it; offsets count characters of ``text``."""

    subject: str
    text: str
    roles: tuple[Role, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A composed text: its template, its subject (None where the channel has none) and its lines in order."""

    template: str
    edition: Edition | None
    subject: Line | None
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The whole body as text, lines joined by line feeds, closed by one."""
        return "".join(f"{line.text}\n" for line in self.lines)


def render(notice: Notice) -> Document:
    """Return the notice as text with the mentions of facts in its body."""
    return Document(
        subject=notice.subject.text if notice.subject else "",
        text=notice.text,
        roles=tuple(line.role for line in notice.lines),
        mentions=tuple(_mentions(notice)),
    )


def _mentions(notice: Notice) -> Iterator[Mention]:
    offset = 0
    for line in notice.lines:
        for span in line.spans:
            end = offset + len(span.text)
            if span.path and span.text:
                yield Mention(span.path, span.text, offset, end, span.exact)
            offset = end
        offset += 1
