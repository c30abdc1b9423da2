"""A letter and its mark as two characters (NFD), as file names copied from a Mac have them.

They look alike, but search doesn't find them and some systems show the mark beside its letter.

Bad: か(U+3099)
Good: が
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield every letter that came in parts."""
    for start, end in document.composed:
        whole = document.text[start:end]
        message = Message("“%(text)s” is a letter and a separate mark: write it as one.", {"text": whole})
        yield Hit(start, end, message, (Suggestion(whole),))


RULE = Rule(
    code="N408",
    name="decomposed-letters",
    family=Family.NOTATION,
    severity=Severity.WARNING,
    title=Message("A letter and its mark as two characters"),
    why=Message(
        "Search doesn't find letters that are made of two characters, and some systems show them apart."
    ),
    check=check,
    page=__doc__,
    basis=("通例",),
    notation=True,
)
