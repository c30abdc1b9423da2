"""A list too long to be searched.

More than a dozen items one below the other are skimmed at best. Group them under headings, or move them to a
page or an attachment.

Bad: 対象の店舗を18行並べる
Good: 対象の店舗を地域ごとの見出しの下に並べる
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document, DocumentLine
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

MOST = 12
_ITEMS = frozenset((Role.ITEM, Role.SUBITEM))


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the first item that is too many; items of an inner level are groups of their own."""
    run: list[DocumentLine] = []
    for line in document.lines:
        if line.role not in _ITEMS:
            run = []
            continue
        if run and _indent(document, line) != _indent(document, run[-1]):
            run = []
        run.append(line)
        if len(run) == MOST + 1:
            message = Message("This list has more than %(most)s items; group them.", {"most": MOST})
            yield Hit(line.start, line.end, message)


def _indent(document: Document, line: DocumentLine) -> int:
    words = document.text[line.start : line.end]
    return len(words) - len(words.lstrip())


RULE = Rule(
    code="C319",
    name="long-list",
    family=Family.CLARITY,
    severity=Severity.INFO,
    title=Message("A list too long to be searched"),
    why=Message(
        "Readers look for themselves in the list; in groups they find themselves, in a long list they give up."
    ),
    check=check,
    page=__doc__,
    basis=("通例",),
)
