"""Courtesies of the season in the notice of an incident, and any courtesy in a grave first report.

Who can't order, log in or call reads for what happened and until when. A leak or a stop is told without
前文.

Bad: 初冬の候、皆様ますますご清栄のこととお慶び申し上げます。さて、障害が発生しました。
Good: 株式会社みなと商会でございます。みなとストアで障害が発生しております。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.occasion import INCIDENTS, OUTAGE
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Gravity, Kind

_SEASON = re.compile(
    r"(?:^|(?<=[。\n 　]))(?!拝啓|謹啓|拝復)[^。\n 　]{0,40}?(?:の候|の折|みぎり|時下|清栄|清祥|健勝|隆盛|発展|繁栄)"
    r"[^。\n]{0,60}?(?:慶|喜)び申し上げます。?"
)
_COURTESY = re.compile(
    r"(?:平素|日頃|日ごろ|いつも)[^。\n]{0,60}?(?:御礼|お礼|感謝|ありがとう)[^。\n]{0,30}。?"
)
_GRAVE = (Kind.FIRST, Kind.LEAK, Kind.DATA_LOSS)


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield courtesies that stand before the news of an incident."""
    if _incident(document, context):
        for found in own_matches(document, _SEASON):
            message = Message("“%(text)s”: tell what happened at once.", {"text": found[0]})
            yield Hit(found.start(), found.end(), message, (Suggestion(""),))
    if context.kind in _GRAVE and context.gravity is Gravity.CRITICAL:
        for found in own_matches(document, _COURTESY):
            if document.role_at(found.start()) is Role.GREETING:
                message = Message(
                    "“%(text)s”: a grave report needs no courtesy before its news.", {"text": found[0]}
                )
                yield Hit(found.start(), found.end(), message, (Suggestion(""),), Severity.INFO)


def _incident(document: Document, context: Context) -> bool:
    if context.kind is not None:
        return context.kind in INCIDENTS
    return bool(OUTAGE.search(document.subject))


RULE = Rule(
    code="M226",
    name="courtesy-first",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("Courtesies before the news of an incident"),
    why=Message("Whoever is hindered reads for what happened; courtesies hold that up."),
    check=check,
    page=__doc__,
    basis=("S57",),
)
