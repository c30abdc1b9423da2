"""Characters that nobody sees or that can't be shown.

Marks of direction, spaces without width and control characters come along when text is copied; they break search,
addresses and screen readers. Private characters and the sign U+FFFD stand where a letter was lost.

Bad: ご注(U+200B)文
Good: ご注文
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.language.hygiene import faults
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield every hidden or lost character; the mark that a file may begin with is none."""
    text = document.text
    for name, at in faults(text, "\n\t"):
        sign = text[at]
        if (at == 0 and sign == "\ufeff") or document.role_at(at) is Role.QUOTE:
            continue
        if _LOST.match(sign):
            yield Hit(at, at + 1, Message("No reader can be shown this character: %(name)s.", {"name": name}))
        else:
            message = Message("A character that nobody sees: %(name)s.", {"name": name})
            yield Hit(at, at + 1, message, (Suggestion("\n" if sign in _BREAKS else ""),))
    for found in _REPLACED.finditer(text):
        yield Hit(found.start(), found.end(), Message("A character was lost here."))


_LOST = re.compile("[\ud800-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]")
_REPLACED = re.compile("\ufffd+")
_BREAKS = "\x0b\x0c\x85\u2028\u2029"

RULE = Rule(
    code="N407",
    name="hidden-characters",
    family=Family.NOTATION,
    severity=Severity.ERROR,
    title=Message("Characters that nobody sees or that were lost"),
    why=Message("Hidden characters break search, addresses and reading aloud; lost ones leave a gap."),
    check=check,
    page=__doc__,
    basis=("通例",),
    notation=True,
)
