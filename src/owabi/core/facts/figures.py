"""Whether the figures of a sheet agree: counts with their total, shares with counts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from owabi.core.errors import Message
from owabi.core.facts.answers import Answer, known
from owabi.core.facts.incident import Incident
from owabi.core.facts.parts import Affected
from owabi.core.language.counts import Count, Share, say_count, say_share, share_of

_ROUNDED = Decimal("0.1")
"""How far a count given with 約 may be off: a tenth of it."""


def figures(facts: Incident) -> Iterator[tuple[str, Message]]:
    """Yield every contradiction among counts and shares with the path of the fact to look at first."""
    affected = facts.affected
    yield from _within("affected.count", affected.count, affected.total)
    yield from _same_share(affected)
    for index, impact in enumerate(facts.impacts if known(facts.impacts) else ()):
        yield from _within(f"impacts[{index}].count", impact.count, affected.total)


def _within(path: str, part: Answer[Count], total: Answer[Count]) -> Iterator[tuple[str, Message]]:
    if not known(part) or not known(total) or part.unit != total.unit:
        return
    if part.number - _doubt(part) > total.number + _doubt(total):
        yield (
            path,
            Message(
                "%(part)s is above the total, %(total)s. Correct one of them.",
                {"part": say_count(part), "total": say_count(total)},
            ),
        )


def _same_share(affected: Affected) -> Iterator[tuple[str, Message]]:
    count, total, share = affected.count, affected.total, affected.share
    if not known(count) or not known(total) or not known(share):
        return
    if count.unit == total.unit and 0 < total.number >= count.number and not _agrees(share, count, total):
        values = {
            "share": say_share(share),
            "count": say_count(count),
            "total": say_count(total),
            "right": say_share(share_of(count, total)),
        }
        yield (
            "affected.share",
            Message(
                "%(share)s isn't what %(count)s of %(total)s is: %(right)s. "
                "Correct one of them, or leave the share out.",
                values,
            ),
        )


def _agrees(share: Share, count: Count, total: Count) -> bool:
    """Return whether a share can be what ``count`` is of ``total``.

    It may be rounded up or down to the places it is written with; where a count or the share itself is about,
    it may also be off by a tenth.
    """
    exact = Decimal(100 * count.number) / Decimal(total.number)
    doubt = exact * _ROUNDED if share.approximate or count.approximate or total.approximate else Decimal(0)
    if share.below:
        return exact - doubt < share.percent
    return abs(exact - share.percent) < _last_place(share) + doubt


def _last_place(share: Share) -> Decimal:
    exponent = share.percent.normalize().as_tuple().exponent
    return Decimal(1).scaleb(min(exponent, 0)) if isinstance(exponent, int) else Decimal(1)


def _doubt(count: Count) -> Decimal:
    return count.number * _ROUNDED if count.approximate else Decimal(0)
