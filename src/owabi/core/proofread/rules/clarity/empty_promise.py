"""Words of zeal that promise nothing that can be seen.

鋭意, 粛々と, 善処 and 前向きに検討 tell how one feels about the work, not what is done by when. Asking the
reader to consider something kindly (前向きにご検討) is a request, and a date makes a promise of it; both are
silent. 万全を期してまいります is information where an apology names no measure beside it.

Bad: 鋭意復旧に努めております。
Good: 予備の装置への切り替えを進めております。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.measures import measure_named
from owabi.core.proofread.occasion import apologetic
from owabi.core.proofread.outlook import SOON
from owabi.core.proofread.prose import said, sentence_around
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Kind, Phase

_ZEAL = re.compile(
    r"鋭意(?!専心)|粛々と|前向きに、?(?:検討|対応|対処|進め|取り組)|善処(?:し|いたし|致し|する|を|させ|に努)|可及的善処"
)
_ALL_CARE = re.compile(
    r"(?<!防止に)(?<!防止に、)万全を期して(?:まいり|参り|いき|おり|い)ます|(?<!防止に)(?<!防止に、)万全を期す所存"
)
_EARLY = frozenset((Kind.FIRST, Kind.UPDATE))


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield words of zeal in sentences without a date, and every care without a measure."""
    for found in said(document, _ZEAL, "鋭意", "粛々", "前向き", "善処"):
        start, end = sentence_around(document, found.start(), found.end())
        if found[0].startswith("前向き") and SOON.search(document.text, start, end):
            continue
        message = Message("“%(text)s” promises nothing. Say what is done, and by when.", {"text": found[0]})
        yield Hit(found.start(), found.end(), message)
    if "万全を期" in document.text and context.kind not in _EARLY and context.phase is not Phase.DOWN:
        yield from _all_care(document, context)


def _all_care(document: Document, context: Context) -> Iterator[Hit]:
    """Yield the promise of every care that stands for the measures of an apology."""
    promises = list(said(document, _ALL_CARE))
    if not promises or not apologetic(document, context):
        return
    if not measure_named(document, [found.span() for found in promises]):
        found = promises[0]
        message = Message("“%(text)s” promises nothing. Say what is done, and by when.", {"text": found[0]})
        yield Hit(found.start(), found.end(), message, severity=Severity.INFO)


RULE = Rule(
    code="C308",
    name="empty-promise",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    title=Message("Words of zeal that promise nothing"),
    why=Message("Readers want to know what is done and by when; zeal without it sounds like an evasion."),
    check=check,
    page=__doc__,
    basis=("S50",),
)
