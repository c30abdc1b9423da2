"""A comma or full stop behind the opening word; a blank stands there instead.

Bad: 拝啓、時下ますますご清栄のこととお慶び申し上げます。
Good: 拝啓　時下ますますご清栄のこととお慶び申し上げます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.letter_words import letter_words
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield opening words with a sign of punctuation behind them."""
    for word in letter_words(document, tables):
        if word.opens and document.text[word.end : word.end + 1] in tuple("、，。"):
            end = word.end + 1
            while document.text[end : end + 1] in (" ", "　"):
                end += 1
            right = f"{word.text}　"
            message = Message(
                "Behind “%(opening)s” stands a blank, no “%(sign)s”.",
                {"opening": word.text, "sign": document.text[word.end]},
            )
            yield Hit(word.start, end, message, (Suggestion(right),))


RULE = Rule(
    code="M208",
    name="opening-comma",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("A comma behind the opening word of a letter"),
    why=Message("Opening words such as 拝啓 are set off by a blank."),
    check=check,
    page=__doc__,
    basis=("S30",),
)
