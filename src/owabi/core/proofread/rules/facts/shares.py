"""A share that isn't what the counts beside it make, or a part that is more than its whole.

Bad: 全80,000名のうち2,560名（約6.4%）に影響がありました。
Good: 全80,000名のうち2,560名（約3.2%）に影響がありました。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from owabi.core.errors import Message
from owabi.core.language.counts import Count, say_share, share_of
from owabi.core.language.misread import Misread
from owabi.core.language.spotting.model import CountSpot, ShareSpot
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document, Sentence
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_OF = re.compile(r"[のノ]?(?:お客様)?(?:うち|中|内)、?の?")
_PART = 24
_LISTED = re.compile(r"[、，,・／/と]\s*(?!.*(?:うち|内|ほか|他))[^\s。、，,（）()0-9]{1,12}")
_TOTAL = re.compile(r"(?:[、，,]|で、?)?(?:の?合計|の?計|総計)[はで：:]?、?")


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield parts above their whole, shares behind a part that don't fit it, and totals that aren't the sum."""
    counts = document.spots.counts
    yield from _totals(document)
    for whole, part in pairwise(counts):
        between = document.text[whole.end : part.start]
        if whole.unit != part.unit or len(between) > _PART or not _OF.search(between) or "。" in between:
            continue
        if part.number > whole.number:
            values = {"part": part.text, "whole": whole.text}
            yield Hit(
                part.start, part.end, Message("“%(part)s” is more than its whole, “%(whole)s”.", values)
            )
            continue
        share = _share_behind(document, part)
        if share and not _fits(share, part, whole):
            right = _right(share, part, whole)
            values = {"share": share.text, "part": part.text, "whole": whole.text, "right": right}
            message = Message("“%(part)s” of “%(whole)s” is %(right)s, not “%(share)s”.", values)
            yield Hit(share.start, share.end, message, (Suggestion(right),))


def _totals(document: Document) -> Iterator[Hit]:
    """Yield a total (合計16件) that isn't the sum of the exact counts listed right before it."""
    parts: list[CountSpot] = []
    before = 0
    for count in document.spots.counts:
        between = document.text[max(before, count.start - _PART) : count.start]
        exact = not (count.about or count.more or count.less)
        listed = _LISTED.fullmatch(between) if parts and parts[-1].unit == count.unit and exact else None
        total = _TOTAL.fullmatch(between) if listed or parts else None
        if total and exact and len(parts) > 1 and parts[-1].unit == count.unit:
            right = sum(one.number for one in parts)
            if right != count.number:
                yield _wrong_sum(count, right)
        parts = [] if total or not exact else [*parts, count] if listed else [count]
        before = count.end


def _wrong_sum(total: CountSpot, right: int) -> Hit:
    values = {"total": total.text, "right": f"{right:,}{total.unit}"}
    message = Message("The counts before “%(total)s” make %(right)s.", values)
    return Hit(total.start, total.end, message, (Suggestion(values["right"]),))


def _share_behind(document: Document, part: CountSpot) -> ShareSpot | None:
    sentence: Sentence | None = document.sentence_at(part.start)
    end = sentence.end if sentence else part.end + _PART
    return next(
        (one for one in document.spots.shares if part.end <= one.start < min(end, part.end + _PART)), None
    )


def _fits(share: ShareSpot, part: CountSpot, whole: CountSpot) -> bool:
    if whole.number == 0:
        return True
    exact = Decimal(100 * part.number) / Decimal(whole.number)
    doubt = exact / 10 if share.about or part.about or whole.about else Decimal(0)
    if share.less:
        return exact - doubt < share.percent
    if share.more:
        return exact + doubt >= share.percent
    exponent = share.percent.normalize().as_tuple().exponent
    place = Decimal(1).scaleb(min(exponent, 0)) if isinstance(exponent, int) else Decimal(1)
    return abs(exact - share.percent) < place + doubt


def _right(share: ShareSpot, part: CountSpot, whole: CountSpot) -> str:
    try:
        found = share_of(
            Count(part.number, part.unit, part.about or share.about), Count(whole.number, whole.unit)
        )
    except (Misread, ValueError):
        return share.text
    return say_share(found)


RULE = Rule(
    code="F505",
    name="shares",
    family=Family.FACTS,
    severity=Severity.ERROR,
    title=Message("A share or a part that doesn't fit its whole"),
    why=Message("Figures that don't agree are the first thing a reporter or a customer recalculates."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
