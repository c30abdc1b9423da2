"""Short texts: a post within a network's limit, and a message."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from owabi.core.compose.axes import Form
from owabi.core.compose.layouts.ready import Network, Ready, row, topic
from owabi.core.errors import Message, TooLong
from owabi.core.language.widths import bluesky_length, plain_length, x_weight
from owabi.core.notice import Line, Role

LIMITS: Mapping[Network, tuple[Callable[[str], int], int]] = {
    Network.X: (x_weight, 280),
    Network.BLUESKY: (bluesky_length, 300),
    Network.MASTODON: (plain_length, 500),
}
"""How each network counts, and the most it takes; X counts a full-width character as two."""

MESSAGE_LIMIT = 500
"""The most characters of a message."""


def lay_out_social(ready: Ready) -> tuple[Line, ...]:
    """Return a post: state, rows by rank while they fit, an apology; next word and link are reserved first.

    Raises :class:`TooLong` where state, next word and link alone don't fit the network.
    """
    count, limit = LIMITS[ready.network]
    return _fitted(ready, _heads(ready), count, limit)


def lay_out_message(ready: Ready) -> tuple[Line, ...]:
    """Return a message: the lead's first sentences, then as a post.

    Raises :class:`TooLong` where state, next word and link alone don't fit.
    """
    heads = _heads(ready)
    lead = [passage.spans for paragraph in ready.draft.lead[:1] for passage in paragraph]
    full = (*heads[0], *(Line(Role.LEAD, spans) for spans in lead))
    return _fitted(ready, (full, *heads), len, MESSAGE_LIMIT, apology=not lead)


def _heads(ready: Ready) -> tuple[tuple[Line, ...], ...]:
    short = topic(ready, "短い件名", Form.SHORT)
    return ((Line(Role.TITLE, ready.draft.subject),), (Line(Role.TITLE, short),))


def _fitted(
    ready: Ready,
    heads: Iterable[tuple[Line, ...]],
    count: Callable[[str], int],
    limit: int,
    apology: bool = True,
) -> tuple[Line, ...]:
    def fits(lines: Iterable[Line]) -> bool:
        return count("\n".join(line.text for line in lines)) <= limit

    end = _end(ready)
    head = next((head for head in heads if fits((*head, *end))), None)
    if head is None:
        raise TooLong(
            Message(
                "State, next word and link don't fit %(limit)s characters. Shorten the name of the service.",
                {"limit": limit},
            )
        )
    middle: tuple[Line, ...] = ()
    for line in _ranked(ready, apology):
        if fits((*head, *middle, line, *end)):
            middle = (*middle, line)
    return (*head, *middle, *end)


def _ranked(ready: Ready, apology: bool) -> Iterable[Line]:
    if apology and (spans := topic(ready, "謝罪", Form.SHORT)):
        yield Line(Role.LEAD, spans)
    for item in ready.draft.rows:
        yield from row(item, "", False)


def _end(ready: Ready) -> tuple[Line, ...]:
    lines: list[Line] = []
    label = ready.speaker.block("短文の次のお知らせ")
    lines += [Line(Role.ROW, spans) for spans in label]
    if url := topic(ready, "掲載ページ", Form.ROW):
        lines.append(Line(Role.ROW, url))
    return tuple(lines)
