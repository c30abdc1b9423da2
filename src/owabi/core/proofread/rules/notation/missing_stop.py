"""A last sentence of a paragraph without its full stop, where others have theirs.

Bad: ご迷惑をおかけしましたことをお詫び申し上げます
Good: ご迷惑をおかけしましたことをお詫び申し上げます。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document, DocumentLine
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the ends of paragraphs that lack their stop."""
    text, lines = document.text, document.lines
    if text.count("。") < _STOPS:
        return
    for line, after in zip(lines, (*lines[1:], None), strict=True):
        if line.role not in _PROSE or (after is not None and after.role in _PROSE):
            continue
        if _continues(document, line):
            continue
        found = _END.search(text, max(line.start, line.end - _LAST), line.end)
        if found and "。" not in text[line.end : line.end + 1] and own(document, *found.span()):
            message = Message("“%(text)s” ends a paragraph without a full stop.", {"text": found[0]})
            yield Hit(found.start(), found.end(), message, (Suggestion(found[0] + "。"),))


def _continues(document: Document, line: DocumentLine) -> bool:
    """Return whether a line is indented under an item or a row: it is a part of it, not a sentence."""
    indented = document.text.startswith("　", line.start) and line.index > 0
    return indented and document.lines[line.index - 1].role is not Role.BLANK


_PROSE = (Role.BODY, Role.LEAD, Role.GREETING, Role.CLOSING)
_STOPS = 2
_LAST = 8
_END = re.compile("(?:です|ます|ました|ません|でした|ましょう|ください)(?=[ 　]*\\Z)")

RULE = Rule(
    code="N422",
    name="missing-stop",
    family=Family.NOTATION,
    severity=Severity.ERROR,
    title=Message("A paragraph that ends without a full stop"),
    why=Message("The sentence looks cut off, as if words were missing."),
    check=check,
    page=__doc__,
    basis=("実例",),
    notation=True,
)
