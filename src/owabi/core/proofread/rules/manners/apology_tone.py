"""An apology that doesn't weigh what happened weighs: ご不便 for a grave stop, 多大なご迷惑 for a small display error.

Needs to know how grave the incident is.

Bad: (深刻) ご不便をおかけしました。
Good: (深刻) 多大なご迷惑をおかけし、深くお詫び申し上げます。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.occasion import INCIDENTS
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Gravity, Kind

_LIGHT = re.compile(r"ご不便(?=を?(?:お|御)?(?:かけ|掛け))")
_WEIGHT = re.compile(r"迷惑|心配|負担|詫び|わび|申し?訳|謝罪|陳謝")
_HEAVY = re.compile(
    r"多大な(?:る)?ご(?:迷惑|不便|心配)|(?:伏して|謹んで|衷心より|心より深く)(?=(?:お|御)(?:詫|わ)び|陳謝|謝罪)|痛恨|慚愧"
)
_SMALL = (None, Kind.FIRST, Kind.UPDATE, Kind.RECOVERY)
"""The kinds whose words follow the gravity; a leak or a long stop is never small."""


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield words of apology too light or too heavy for the gravity of an incident."""
    if context.kind is not None and context.kind not in INCIDENTS:
        return
    if context.gravity is Gravity.CRITICAL and not _WEIGHT.search(document.text):
        for found in own_matches(document, _LIGHT):
            right = "多大なご迷惑"
            message = Message(
                "“%(text)s” is too light for what happened; write “%(right)s”.",
                {"text": found[0], "right": right},
            )
            yield Hit(found.start(), found.end(), message, (Suggestion(right),))
    elif context.gravity in (Gravity.MINOR, Gravity.NONE) and context.kind in _SMALL:
        for found in own_matches(document, _HEAVY):
            message = Message("“%(text)s” is heavy for a small matter.", {"text": found[0]})
            yield Hit(found.start(), found.end(), message, (), Severity.INFO)


RULE = Rule(
    code="M225",
    name="apology-tone",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("An apology too light or too heavy for what happened"),
    why=Message("Too light an apology angers, too heavy a one alarms."),
    check=check,
    page=__doc__,
    basis=("S29", "通例"),
)
