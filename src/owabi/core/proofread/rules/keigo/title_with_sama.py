"""様 behind a title.

A title is an honorific by itself, so one of the two is enough: 社長の木村様, 木村社長. In the addressee's lines the
rule about addressees says it.

Bad: 部長様のご都合をお聞かせください。
Good: 部長のご都合をお聞かせください。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.actors import TITLES
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_TITLE = re.compile(
    f"(?P<title>(?:{'|'.join(sorted(TITLES, key=len, reverse=True))}|先生|教授))(?:様|さま)(?![子式])"
)
_ALONE = 16
"""An addressee's line of at most so many letters holds a title and no name."""


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield titles with 様; in the addressee's lines only a title that stands alone."""
    if "様" not in document.text and "さま" not in document.text:
        return
    for found in own_matches(document, _TITLE):
        line = document.line_at(found.start())
        if line.role is Role.ADDRESSEE and not _alone(document.text[line.start : line.end].strip(" 　")):
            continue
        message = Message("“%(text)s”: write “%(right)s”.", {"text": found[0], "right": found["title"]})
        yield Hit(found.start(), found.end(), message, (Suggestion(found["title"]),))


def _alone(line: str) -> bool:
    return len(line) <= _ALONE and " " not in line and "　" not in line


RULE = Rule(
    code="K106",
    name="title-with-sama",
    family=Family.KEIGO,
    severity=Severity.ERROR,
    title=Message("様 behind a title"),
    why=Message("A title is an honorific by itself; one of the two is enough."),
    check=check,
    page=__doc__,
    basis=("S14", "S15", "S16"),
)
