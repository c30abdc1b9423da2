"""Two を for one verb.

サービスを復旧を急いでおります mixes two ways to say it: サービスの復旧を急ぐ and サービスを復旧する. Two verbs
may each have their を, and enumerations are parted by commas.

Bad: 現在、サービスを復旧を急いでおります。
Good: 現在、サービスの復旧を急いでおります。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.prose import said
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_TWO = re.compile(r"(?<=[一-鿿々ァ-ヶーA-Za-z])を(?P<noun>(?:ご|お)?[一-鿿々ァ-ヶーA-Za-z]{1,12})を")


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield を that is followed by nothing but a noun and another を."""
    for found in said(document, _TWO, "を"):
        within = document.tokens_in(found.start("noun"), found.end("noun"))
        if not within or any(token.pos[0] not in ("名詞", "接頭辞", "接尾辞") for token in within):
            continue
        right = f"の{found['noun']}を"
        message = Message(
            "“%(text)s” gives one verb two objects: write “%(right)s”.", {"text": found[0], "right": right}
        )
        yield Hit(found.start(), found.end(), message, (Suggestion(right),))


RULE = Rule(
    code="C310",
    name="two-objects",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    title=Message("Two を for one verb"),
    why=Message("One of the two objects belongs to another verb; the sentence was changed half way."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
