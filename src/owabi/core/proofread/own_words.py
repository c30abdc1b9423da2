"""Which words of a text are the writer's own: not a quoted mail, not an address, not what another said in 「…」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.notice import Role
from owabi.core.proofread.document import Document


def own(document: Document, start: int, end: int, *, quoted: bool = False, signed: bool = False) -> bool:
    """Return whether a span is the writer's own wording.

    ``quoted`` takes in what stands in 「…」, ``signed`` what stands in the signature.
    """
    role = document.role_at(start)
    if role is Role.QUOTE or (role is Role.SIGNATURE and not signed):
        return False
    return not document.in_address(start, end) and (quoted or not document.in_quotes(start, end))


def own_matches(
    document: Document, pattern: re.Pattern[str], *, quoted: bool = False, signed: bool = False
) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern in the writer's own words."""
    for found in pattern.finditer(document.text):
        if own(document, found.start(), found.end(), quoted=quoted, signed=signed):
            yield found
