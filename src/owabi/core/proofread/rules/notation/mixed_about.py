"""頃 beside ごろ after times.

Bad: 10時頃に発生し、11時ごろに復旧しました。
Good: 10時頃に発生し、11時頃に復旧しました。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.minorities import minority
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the one that stands less often."""
    if "頃" not in document.text or "ごろ" not in document.text:
        return
    found = [(one, one[0]) for one in own_matches(document, _ABOUT)]
    for place, word, main in minority(found, ("頃", "ごろ")):
        values = {"text": word, "right": main}
        message = Message("“%(text)s” beside “%(right)s”: keep to one of them.", values)
        yield Hit(place.start(), place.end(), message, (Suggestion(main),))


_ABOUT = re.compile(
    "(?:(?<=[0-9０-９])|(?<=[0-9０-９][年月日時分])|(?<=時半)|(?<=[上中下]旬)|(?<=[)）])|(?<=[0-9] ))(?:頃|ごろ)"
)

RULE = Rule(
    code="N413",
    name="mixed-about",
    family=Family.NOTATION,
    severity=Severity.WARNING,
    title=Message("頃 beside ごろ"),
    why=Message("One word has one spelling in a text."),
    check=check,
    page=__doc__,
    basis=("実例",),
    notation=True,
)
