"""Two honorifics of the same kind on one word.

A word that is respectful already (ご覧になる, おっしゃる) isn't made more so by れる/られる; it reads as a slip, and so
does ご〜いたす around a humble word (ご参拝いたす). A few doubles are established and stay silent: お召し上がりになる,
お見えになる, お伺いする, お伺いいたす, お伺い申し上げる. So does なられる where somebody became something
(お元気になられた, 社長になられた), and so do honorifics joined by て (お読みになっていらっしゃる).

Bad: 資料をご覧になられましたか。
Good: 資料をご覧になりましたか。
Bad: お客様がおっしゃられた点を確認いたします。
Good: お客様がおっしゃった点を確認いたします。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.acts import is_act
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.pairs import hit, spoken
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield doubled honorifics, but not somebody who became something."""
    for found in spoken(document, context, tables, "double-honorific"):
        if "〜" not in found.row.wrong or is_act(document, found):
            yield hit(found)


RULE = Rule(
    code="K101",
    name="double-honorific",
    family=Family.KEIGO,
    severity=Severity.ERROR,
    title=Message("Two honorifics of the same kind on one word"),
    why=Message(
        "A word that is respectful already isn't made more so by a second honorific of the same kind."
    ),
    check=check,
    page=__doc__,
    basis=("指針30",),
)
