"""A title or さん behind the name of one's own people, toward outsiders.

A title behind a name is an honorific: 弊社の田中課長 raises one's own side. Before the name it is only a title.

Bad: 弊社の田中課長がご説明いたします。
Good: 弊社課長の田中がご説明いたします。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.actors import TITLES
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_TITLE = "|".join(sorted(TITLES, key=len, reverse=True))
_OWN = re.compile(
    rf"(?P<own>弊社|小社|弊店|弊行|弊所|弊会)(?P<of>の?)(?P<name>[一-龠々]{{1,4}}?)(?:(?P<title>{_TITLE})|(?P<sama>様|さん|さま))"
    r"(?=[がはもをにへと、。よま]|から|より)"
)


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield names of one's own people with a title or さん behind them."""
    if not any(own in document.text for own in ("弊", "小社")):
        return
    for found in own_matches(document, _OWN):
        if not _name(document, found):
            continue
        own, name = found["own"], found["name"]
        right = f"{own}{found['title']}の{name}" if found["title"] else f"{own}の{name}"
        message = Message("“%(text)s”: write “%(right)s”.", {"text": found[0], "right": right})
        yield Hit(found.start(), found.end(), message, (Suggestion(right),))


def _name(document: Document, found: re.Match[str]) -> bool:
    """Return whether every token between company and title is of a person's name."""
    named = document.tokens_in(found.start("name"), found.end("name"))
    return bool(named) and all("人名" in token.pos[2] for token in named)


RULE = Rule(
    code="K105",
    name="own-title",
    family=Family.KEIGO,
    severity=Severity.WARNING,
    title=Message("A title behind the name of one's own people"),
    why=Message(
        "Behind a name, a title is an honorific; toward outsiders it goes before the name of one's own people."
    ),
    check=check,
    page=__doc__,
    basis=("指針43", "S8"),
)
