"""One thing written in several ways: which of the ways is in the minority and should follow the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
W = TypeVar("W", bound=Hashable)


def minority(found: Iterable[tuple[T, W]], preferred: Iterable[W]) -> Iterator[tuple[T, W, W]]:
    """Yield (place, way, way of the others) for every place that isn't written as most are.

    ``preferred`` lists the ways from the best: the first of them decides where several are as frequent.
    """
    listed = list(found)
    counts = Counter(way for _, way in listed)
    if len(counts) < 2:
        return
    order = list(preferred)
    rank = {way: order.index(way) if way in order else len(order) for way in counts}
    main = min(counts, key=lambda way: (-counts[way], rank[way]))
    yield from ((place, way, main) for place, way in listed if way != main)
