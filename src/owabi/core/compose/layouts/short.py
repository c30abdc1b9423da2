"""Short texts: a post within a network's limit, and a message."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from owabi.core.compose.axes import Form
from owabi.core.compose.layouts.ready import Network, Ready, passages, row, topic
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
    """Return a post: state, apology, rows by rank while they fit; next word and link are reserved first.

    Raises :class:`TooLong` where state, next word and link alone don't fit the network.
    """
    fits = _within(*LIMITS[ready.network])
    title = Line(Role.TITLE, ready.draft.subject)
    rows = [*_apology(ready), *_ranked(ready)]
    if fits((title, *rows[:3], *_end(ready))):
        return _fitted((title,), rows, _end(ready), fits)
    return _fitted((_short_title(ready),), rows, _end(ready), fits)


def lay_out_message(ready: Ready) -> tuple[Line, ...]:
    """Return a message: title, the lead while it fits, then rows by rank; next word and link are reserved first.

    Raises :class:`TooLong` where state, next word and link alone don't fit.
    """
    fits = _within(len, MESSAGE_LIMIT)
    title = Line(Role.TITLE, ready.draft.subject)
    lead = [line for part in ready.draft.lead for line in passages(part, Role.LEAD, False)]
    said = {passage.topic for part in ready.draft.lead for passage in part}
    whole = (title, *lead)
    if fits((*whole, *_end(ready, said))):
        apologised = any(word in line.text for line in lead for word in _APOLOGIES)
        rows = [*([] if apologised else _apology(ready)), *_ranked(ready, said)]
        return _fitted(whole, rows, _end(ready, said), fits)
    head = title if fits((title, *_end(ready))) else _short_title(ready)
    return _fitted((head,), [*_apology(ready), *_ranked(ready)], _end(ready), fits)


Fits = Callable[[Iterable[Line]], bool]


def _within(count: Callable[[str], int], limit: int) -> Fits:
    return lambda lines: count("\n".join(line.text for line in lines)) <= limit


def _fitted(
    head: tuple[Line, ...], rows: Iterable[Line], end: tuple[Line, ...], fits: Fits
) -> tuple[Line, ...]:
    """Put rows between head and end while they fit; a row that doesn't is left out for the next."""
    if not fits((*head, *end)):
        raise TooLong(Message("State, next word and link don't fit. Shorten the name of the service."))
    middle: tuple[Line, ...] = ()
    for line in rows:
        if fits((*head, *middle, line, *end)):
            middle = (*middle, line)
    return (*head, *middle, *end)


def _short_title(ready: Ready) -> Line:
    return Line(Role.TITLE, topic(ready, "短い件名", Form.SHORT))


def _apology(ready: Ready) -> list[Line]:
    spans = topic(ready, "謝罪", Form.SHORT)
    return [Line(Role.LEAD, spans)] if spans else []


_APOLOGIES = ("申し訳", "お詫び")
"""Words by which a lead is seen to hold an apology, its own or the phrasebook's."""


def _ranked(ready: Ready, said: Collection[str] = ()) -> list[Line]:
    """Return the rows of a short text by rank, those the focus is on first, without those said before."""
    fresh = [item for item in ready.draft.short or ready.draft.rows if not item.topics <= set(said)]
    rows = sorted(fresh, key=lambda item: not item.focused)
    return [line for item in rows for line in row(item, "", False)]


def _end(ready: Ready, said: Collection[str] = ()) -> tuple[Line, ...]:
    lines: list[Line] = []
    if "次のお知らせ" not in said:
        lines += [Line(Role.ROW, spans) for spans in ready.speaker.block("短文の次のお知らせ")]
    if url := topic(ready, "掲載ページ", Form.SHORT):
        lines.append(Line(Role.ROW, url))
    return tuple(lines)
