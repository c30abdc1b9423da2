"""Words of zeal that promise nothing that can be seen.

鋭意, 粛々と, 善処 and 前向きに検討 tell how one feels about the work, not what is done by when. Asking the
reader to consider something kindly (前向きにご検討) is a request, and a date makes a promise of it; both are
silent.

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
from owabi.core.proofread.outlook import SOON
from owabi.core.proofread.prose import said, sentence_around
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_ZEAL = re.compile(
    r"鋭意(?!専心)|粛々と|前向きに、?(?:検討|対応|対処|進め|取り組)|善処(?:し|いたし|致し|する|を|させ|に努)|可及的善処"
)


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield words of zeal in sentences without a date."""
    for found in said(document, _ZEAL, "鋭意", "粛々", "前向き", "善処"):
        start, end = sentence_around(document, found.start(), found.end())
        if found[0].startswith("前向き") and SOON.search(document.text, start, end):
            continue
        message = Message("“%(text)s” promises nothing. Say what is done, and by when.", {"text": found[0]})
        yield Hit(found.start(), found.end(), message)


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
