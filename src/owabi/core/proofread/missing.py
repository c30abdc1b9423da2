"""Checks that need nothing but the names of facts: what a kind of notice must tell and the text doesn't."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from owabi.core.errors import Message
from owabi.core.facts.answers import known
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import PROSE, Document, DocumentLine
from owabi.core.proofread.fact_sentences import fact_sentence
from owabi.core.proofread.findings import Applicability, Hit, Severity, Suggestion
from owabi.core.proofread.needed import Needed, example, has_cues, needed, speaks_of
from owabi.core.proofread.rule import Check
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Kind


def missing(*names: str) -> Check:
    """Return a check that reports those of these facts that the kind of notice must tell and the text doesn't."""

    def check(document: Document, context: Context, tables: Tables) -> Iterable[Hit]:
        for fact in needed(context):
            asked = fact.must and fact.name in names and has_cues(tables, fact.name)
            if asked and not speaks_of(document, context, tables, fact):
                yield unsaid(document, context, tables, fact)

    return check


def unsaid(document: Document, context: Context, tables: Tables, fact: Needed, section: str = "") -> Hit:
    """Return what is reported of a fact that isn't told: where it fits, with the sentence to add.

    The sentence of a known fact is the phrasebook's; otherwise an example stands there, which isn't put in.
    """
    said = fact_sentence(context, fact.name) if fact.answered else ""
    words = said or example(tables, section or fact.name)
    usable = Applicability.REVIEW if said else Applicability.NONE
    at = place(document)
    message = (
        Message("“%(fact)s” isn't told, though the fact sheet has it.", {"fact": fact.name})
        if known(fact.answer)
        else Message("“%(fact)s” isn't told; this kind of notice needs it.", {"fact": fact.name})
    )
    return Hit(at, at, message, (Suggestion(f"\n{words}", usable),) if words else (), severity(context, fact))


def severity(context: Context, fact: Needed) -> Severity | None:
    """Return how much it matters: most where the sheet has the fact and readers act on this kind of notice."""
    if not fact.must:
        return Severity.INFO
    return Severity.ERROR if fact.answered and context.kind in _DECISIVE else None


def place(document: Document) -> int:
    """Return where a sentence may be added: behind the last line of the body, before closing and signature."""
    lines = [line for line in _own(document) if line.role in PROSE and line.role is not Role.CLOSING]
    body = [line for line in lines if line.role is not Role.GREETING] or lines
    if body:
        return body[-1].end
    filled = [line for line in document.lines if line.role is not Role.BLANK]
    return filled[-1].end if filled else 0


_DECISIVE = frozenset((Kind.FIRST, Kind.RECOVERY, Kind.FINAL))


def _own(document: Document) -> Iterator[DocumentLine]:
    return (line for line in document.lines if line.start < document.spoken_ends)
