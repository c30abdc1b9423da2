"""A technical term for which customers have a plain word.

About a hundred terms of IT operations stand in the table ``jargon``, each with its plain word. The rule is
silent where the plain word or an explanation in brackets stands beside the term, in names of the fact sheet, in
「…」, for terms that the company's dictionary allows ('') or replaces, and among colleagues and engineers. For
the public it warns; for business customers, or where the reader isn't known, it is information. Each term is
told once.

Bad: 原因は、フェイルオーバーの失敗です。
Good: 原因は、予備の装置への切り替え（フェイルオーバー）の失敗です。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Applicability, Hit, Severity, Suggestion
from owabi.core.proofread.jargon import Term, terms
from owabi.core.proofread.occasion import internal, technical
from owabi.core.proofread.prose import NOT_OURS, sentence_around
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Reader

_PUBLIC = frozenset((Reader.CONSUMER, Reader.CONCERNED))
_EXPLAINED = re.compile(
    r"[」』]?(?:[（(](?=[^（()）]*[ぁ-んー一-鿿])[^（()）\n]{3,}[）)]|とは|と(?:呼ばれる|いう|は、))"
)
_DOING = re.compile(r"(?:し|する|すれ|さ[れせ]|せず|でき|いたし|致し)")


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield the first place of each term that isn't explained."""
    if context.reader not in _PUBLIC and (internal(document) or technical(document, tables)):
        return
    severity = Severity.WARNING if context.reader in _PUBLIC else Severity.INFO
    told: set[str] = set()
    for term in sorted(terms(document, tables, context.dictionary.plain), key=lambda one: one.start):
        if term.text in told or not _ours(document, term):
            continue
        told.add(term.text)
        if not _explained(document, term):
            values = {"text": term.text, "right": term.plain[0].removesuffix("する")}
            message = Message("“%(text)s” is a technical term: say “%(right)s”.", values)
            own = term.row.severity if term.row else None
            yield Hit(term.start, term.end, message, _suggestions(document.text, term), own or severity)


def _ours(document: Document, term: Term) -> bool:
    if document.role_at(term.start) in NOT_OURS or document.in_quotes(term.start, term.end):
        return False
    return not document.in_address(term.start, term.end)


def _explained(document: Document, term: Term) -> bool:
    text = document.text
    if _EXPLAINED.match(text, term.end) or text[max(0, term.start - 1) : term.start] in ("（", "("):
        return True
    start, end = sentence_around(document, term.start, term.end)
    return any(plain.removesuffix("する") in text[start:end] for plain in term.plain)


def _suggestions(text: str, term: Term) -> tuple[Suggestion, ...]:
    """Return the plain words that fit what follows: before する only those that are verbs, else only nouns."""
    doing = _DOING.match(text, term.end) is not None
    fitting = [one.removesuffix("する") for one in term.plain if one.endswith("する") is doing]
    if fitting:
        return tuple(Suggestion(one) for one in fitting)
    return tuple(Suggestion(one.removesuffix("する"), Applicability.NONE) for one in term.plain)


RULE = Rule(
    code="C318",
    name="jargon",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    title=Message("A technical term for which there is a plain word"),
    why=Message("Customers who don't know the term can't tell whether and how it concerns them."),
    check=check,
    page=__doc__,
    basis=("公用文", "S49", "S51"),
)
