"""Checks that need nothing but a table of pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Suggestion
from owabi.core.proofread.phrases import Match, matches
from owabi.core.proofread.rule import Check
from owabi.core.proofread.tables import Tables

SILENT = frozenset((Role.QUOTE, Role.SIGNATURE))
"""Lines whose words aren't the writer's, or are names."""


def pairs(section: str, *, quoted: bool = False) -> Check:
    """Return a check that reports every row of a section; in quotes 「…」 only where ``quoted``."""

    def check(document: Document, context: Context, tables: Tables) -> Iterable[Hit]:
        return (hit(found) for found in spoken(document, context, tables, section, quoted=quoted))

    return check


def spoken(
    document: Document, context: Context, tables: Tables, section: str, *, quoted: bool = False
) -> Iterator[Match]:
    """Yield the matches of a section in the writer's own words that are for this reader."""
    for found in matches(document, tables, section):
        if found.row.reader and context.reader and found.row.reader is not context.reader:
            continue
        if document.role_at(found.start) in SILENT:
            continue
        if quoted or not document.in_quotes(found.start, found.end):
            yield found


def hit(found: Match) -> Hit:
    """Return what a rule reports of a match."""
    suggestions = tuple(Suggestion(right) for right in found.rights)
    message = (
        Message("“%(text)s”: write “%(right)s”.", {"text": found.text, "right": found.rights[0]})
        if found.rights
        else Message("“%(text)s” doesn't belong here.", {"text": found.text})
    )
    return Hit(found.start, found.end, message, suggestions, found.row.severity, basis=found.row.basis)
