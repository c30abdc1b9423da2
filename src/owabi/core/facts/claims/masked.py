"""A text whose values are masked, so that patterns can ask for a time or a count wherever one stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from owabi.core.facts.claims.patterns import FILLER, MASKS
from owabi.core.language.spotting import Span, Spot, Spots, spots
from owabi.core.language.spotting.page import plain


@dataclass(frozen=True, slots=True)
class Masked:
    """A text in plain signs with its values masked, of the same length; ``values`` are what stands there."""

    text: str
    values: Mapping[Span, Spot]
    spots: Spots


def masked(text: str) -> Masked:
    """Mask every time, range, count, share, length, number and address of a text."""
    found = spots(text)
    values = _outermost(found)
    signs = list(plain(text).replace(",", "、"))
    for (start, end), (mark, _) in values.items():
        signs[start:end] = mark + FILLER * (end - start - 1)
    return Masked("".join(signs), {span: spot for span, (_, spot) in values.items()}, found)


def _outermost(found: Spots) -> dict[Span, tuple[str, Spot]]:
    """Return the values with their signs; a range stands for the moments in it."""
    kinds: dict[str, tuple[Spot, ...]] = {
        "期間": found.ranges,
        "件数": found.counts,
        "割合": found.shares,
        "長さ": found.durations,
        "電話": found.phones,
        "URL": found.urls,
        "メール": found.mails,
    }
    values = {(spot.start, spot.end): (MASKS[kind], spot) for kind, told in kinds.items() for spot in told}
    within = {moment.start for spot in found.ranges for moment in (spot.first, spot.last) if moment}
    for moment in found.moments:
        if moment.start not in within:
            values[moment.start, moment.end] = (MASKS["日時"], moment)
    return values
