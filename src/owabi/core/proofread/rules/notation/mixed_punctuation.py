"""Two kinds of comma or full stop in one text: ，。 beside 、。.

Public offices write 、。 now; ，。 is right, too, if the whole text has it.

Bad: 復旧しましたが，ご迷惑をおかけしました。なお、原因は調査中です。
Good: 復旧しましたが、ご迷惑をおかけしました。なお、原因は調査中です。
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
    """Yield the commas and stops that aren't of the kind most are."""
    if not _RARE.search(document.text):
        return
    for signs in (_COMMA, _STOP):
        found = [(one, one[0]) for one in own_matches(document, signs)]
        for place, sign, main in minority(found, "、。"):
            values = {"text": sign, "right": main}
            message = Message("“%(text)s” beside “%(right)s”: keep to one of them.", values)
            yield Hit(place.start(), place.end(), message, (Suggestion(main),))


_RARE = re.compile("[，．]|(?<=[ぁ-ん]),(?=[ぁ-ん一-龥])")
_COMMA = re.compile("(?<![0-9０-９A-Za-z])，|，(?![0-9０-９])|、|(?<=[ぁ-ん]),(?=[ぁ-ん一-龥])")
_STOP = re.compile("(?<=[ぁ-んァ-ヶー一-龥）)])．(?![0-9０-９])|(?<=[ぁ-んァ-ヶー一-龥）)])。")

RULE = Rule(
    code="N409",
    name="mixed-punctuation",
    family=Family.NOTATION,
    severity=Severity.WARNING,
    title=Message("Two kinds of comma or full stop"),
    why=Message("One text has one kind of punctuation."),
    check=check,
    page=__doc__,
    basis=("公用文",),
    notation=True,
)
