"""Values in running Japanese text, with their places: days, times, lengths, numbers, addresses, labelled rows."""

from owabi.core.language.spotting.lines import Layout, TextLine, text_lines
from owabi.core.language.spotting.model import (
    CountSpot,
    DateSpot,
    DurationSpot,
    MailSpot,
    MomentSpot,
    MoneySpot,
    PhoneSpot,
    RangeSpot,
    RelativeSpot,
    ShareSpot,
    Span,
    Spot,
    Spots,
    TimeSpot,
    UrlSpot,
)
from owabi.core.language.spotting.reading import spots
from owabi.core.language.spotting.rows import Row, labelled_rows

__all__ = [
    "CountSpot",
    "DateSpot",
    "DurationSpot",
    "Layout",
    "MailSpot",
    "MomentSpot",
    "MoneySpot",
    "PhoneSpot",
    "RangeSpot",
    "RelativeSpot",
    "Row",
    "ShareSpot",
    "Span",
    "Spot",
    "Spots",
    "TextLine",
    "TimeSpot",
    "UrlSpot",
    "labelled_rows",
    "spots",
    "text_lines",
]
