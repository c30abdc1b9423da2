"""A sentence with too many commas.

Counted are commas between clauses, that is, behind kana; those between the items of an enumeration aren't, nor
those behind the parts of a date or time.

Bad: 昨日、装置が、停止し、そのため、ご注文が、確定できず、ご迷惑をおかけしました。
Good: 昨日、装置が停止しました。そのためご注文を確定できず、ご迷惑をおかけしました。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.prose import FLOWING
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

MANY = 6
_COMMA = re.compile(r"(?<=[ぁ-ん])(?<![\d時日分]から)(?<![\d時日分]まで)(?<!ごろ)[、，]")


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the comma that is one too many."""
    if document.text.count("、") + document.text.count("，") < MANY:
        return
    for sentence in document.sentences:
        if sentence.role not in FLOWING or sentence.end - sentence.start < MANY * 3:
            continue
        commas = list(_COMMA.finditer(document.text, sentence.start, sentence.end))
        if len(commas) >= MANY:
            message = Message("This sentence has %(count)s commas; part it.", {"count": len(commas)})
            yield Hit(commas[MANY - 1].start(), commas[MANY - 1].end(), message)


RULE = Rule(
    code="C311",
    name="commas",
    family=Family.CLARITY,
    severity=Severity.INFO,
    title=Message("A sentence with too many commas"),
    why=Message("A sentence that needs so many commas holds several thoughts; each is clearer alone."),
    check=check,
    page=__doc__,
    basis=("公用文", "通例"),
)
