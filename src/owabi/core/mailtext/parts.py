"""Which part of a mail's text its writer wrote: quoted mails, what heads them, and the signature told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from owabi.core.mailtext.quotes import Kind, kinds_of
from owabi.core.mailtext.signatures import signature_of

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Parts:
    """The spans (start, end) of a text's lines, line ends included, in order and without overlap.

    ``body`` is what the writer wrote, blank lines included; ``headings`` head the ``quotes``: ``… さんは書きました:``,
    ``差出人: … 送信日時: …``. ``signature`` is the writer's own; those of quoted mails are part of the quote.
    """

    body: tuple[Span, ...]
    quotes: tuple[Span, ...]
    headings: tuple[Span, ...]
    signature: Span | None


def parts(text: str) -> Parts:
    """Tell the parts of a mail's text apart; takes linear time.

    Under a heading everything to the end is quoted, unless the quoted lines are marked: then only those are. Lines
    marked with >, |, ｜ or 》 are quoted wherever they stand.
    """
    lines = text.splitlines(keepends=True)
    kinds = kinds_of(lines)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    signed = signature_of(lines, kinds)
    for at in signed:
        kinds[at] = Kind.SIGNATURE
    found = _spans(kinds, starts)
    return Parts(
        body=tuple(span for kind, span in found if kind is Kind.OWN),
        quotes=tuple(span for kind, span in found if kind is Kind.QUOTE),
        headings=tuple(span for kind, span in found if kind is Kind.HEADING),
        signature=(starts[signed.start], starts[signed.stop]) if signed else None,
    )


def _spans(kinds: Sequence[Kind], starts: Sequence[int]) -> list[tuple[Kind, Span]]:
    """Join neighbouring lines of one kind."""
    found: list[tuple[Kind, Span]] = []
    begin = 0
    for at in range(1, len(kinds) + 1):
        if at == len(kinds) or kinds[at] is not kinds[begin]:
            found.append((kinds[begin], (starts[begin], starts[at])))
            begin = at
    return found if kinds else []
