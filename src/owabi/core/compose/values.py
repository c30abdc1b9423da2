"""How the values of facts are written in a notice and spoken on the telephone, as spans that keep their path."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from owabi.core.language import reading
from owabi.core.language.counts import Count, Share, say_count, say_share
from owabi.core.language.dates import say_moment, say_range, say_relative_range, speak_moment, speak_range
from owabi.core.language.durations import Duration, say_duration
from owabi.core.language.misread import Misread
from owabi.core.language.moments import Moment
from owabi.core.notice import Span
from owabi.core.terms import Term


class Style(Enum):
    """Whether a text is read or heard."""

    WRITTEN = "written"
    SPOKEN = "spoken"


@dataclass(frozen=True, slots=True)
class Value:
    """A fact's value with the path it came from."""

    path: str
    of: object

    def spans(self, style: Style) -> tuple[Span, ...]:
        """Return the value as words of that style."""
        return (Span(say(self.of, style, self.path), self.path),)


@dataclass(frozen=True, slots=True)
class At(Value):
    """A point in time with the path it came from."""

    of: Moment


@dataclass(frozen=True, slots=True)
class Period:
    """From one fact's time to another's; what is equal is said once.

    With ``now``, a day that is today or yesterday for the reader is called so, beside its date.
    """

    start: At
    end: At
    now: datetime | None = None

    def spans(self, style: Style) -> tuple[Span, ...]:
        """Return both times as words of that style; the later one may be shortened."""
        first, last = self.start.of, self.end.of
        if style is Style.SPOKEN:
            head, mark, tail = speak_range(first, last).partition("から、")
        elif self.now:
            head, mark, tail = say_relative_range(first, last, self.now).partition("～")
        else:
            head, mark, tail = say_range(first, last).partition("～")
        if not mark:
            return (Span(head, self.start.path),)
        return (
            Span(head, self.start.path),
            Span(mark, self.start.path),
            Span(tail, self.end.path, exact=False),
        )


@dataclass(frozen=True, slots=True)
class Several:
    """Values joined by a mark of punctuation; nothing where there are none."""

    parts: tuple[Value, ...]
    mark: str
    before: str = ""
    after: str = ""

    def spans(self, style: Style) -> tuple[Span, ...]:
        """Return the values as words of that style, with the marks between and around them."""
        spans: list[Span] = []
        for part in self.parts:
            spans += [Span(self.mark if spans else self.before, wording="punctuation"), *part.spans(style)]
        if spans:
            spans.append(Span(self.after, wording="punctuation"))
        return tuple(span for span in spans if span.text)


@dataclass(frozen=True, slots=True)
class Row:
    """Values one after the other."""

    parts: tuple[Value | Several | WrittenOnly, ...]

    def spans(self, style: Style) -> tuple[Span, ...]:
        """Return the values as words of that style."""
        return tuple(span for part in self.parts for span in part.spans(style))


@dataclass(frozen=True, slots=True)
class WrittenOnly:
    """Words that are read, but not said aloud."""

    words: Several

    def spans(self, style: Style) -> tuple[Span, ...]:
        """Return the words where the text is read, nothing where it is heard."""
        return self.words.spans(style) if style is Style.WRITTEN else ()


Words = Value | Period | Several | Row | WrittenOnly


def say(of: object, style: Style, path: str = "") -> str:
    """Return one value as words; telephone numbers and addresses are told from other text by their path."""
    spoken = style is Style.SPOKEN
    if isinstance(of, Moment):
        return speak_moment(of) if spoken else say_moment(of)
    if isinstance(of, Duration):
        return say_duration(of)
    if isinstance(of, Count):
        return say_count(of)
    if isinstance(of, Share):
        return say_share(of)
    if isinstance(of, Term):
        return of.label
    return _spoken_name(str(of), path) if spoken else str(of)


def _spoken_name(text: str, path: str) -> str:
    """Return a text as a voice says it; an address of the web or of mail, and a number with letters, as it is."""
    if text.startswith(("https://", "http://")) or path.endswith("mail"):
        return text
    try:
        return reading.speakable(text) if path.endswith("phone") else reading.spoken_text(text)
    except Misread:
        return text
