"""Words of everyday talk in a letter to another company.

Each has a formal twin: とりあえず, やっぱり, ちょっと, さっき; so have でも, だけど and なので at the beginning of a
sentence. 了解いたしました and 了解しました are silent: dictionaries call them polite enough. Among colleagues the rule
is silent.

Bad: とりあえず、資料をお送りします。
Good: まず、資料をお送りします。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.occasion import internal
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.pairs import hit, spoken
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield everyday words, except among colleagues."""
    found = [hit(one) for one in spoken(document, context, tables, "casual-word")]
    for pattern, anchors in _PLACED:
        if any(anchor in document.text for anchor in anchors):
            found += (_hit(match) for match in own_matches(document, pattern))
    if found and not internal(document):
        yield from found


_OPENING = re.compile(
    r"(?:^|(?<=[。！？!?\n]))(?<!「)(?P<word>でも|だけど|けど|なので|だから)(?=、)", re.MULTILINE
)
_LATER = re.compile(
    r"(?:^|(?<=[。、\n]))(?P<word>(?:また)?あとで|後で)(?=、?(?:ご|お|電話|連絡|送|説明|伺|確認))",
    re.MULTILINE,
)
_PLACED = ((_OPENING, ("でも、", "けど、", "なので、", "だから、")), (_LATER, ("あとで", "後で")))
_FORMAL = {
    "でも": ("しかし", "ただし"),
    "だけど": ("しかし", "ただし"),
    "けど": ("しかし", "ただし"),
    "なので": ("そのため", "したがって"),
    "だから": ("そのため", "したがって"),
}


def _hit(found: re.Match[str]) -> Hit:
    rights = _FORMAL.get(found["word"], ("のちほど",))
    message = Message("“%(text)s”: write “%(right)s”.", {"text": found["word"], "right": rights[0]})
    return Hit(*found.span("word"), message, tuple(Suggestion(right) for right in rights))


RULE = Rule(
    code="K116",
    name="casual-word",
    family=Family.KEIGO,
    severity=Severity.WARNING,
    title=Message("A word of everyday talk"),
    why=Message("Words of everyday talk sound careless to customers and partners."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
