"""A service or a company that is called otherwise than in the fact sheet.

A name left over from another notice sends customers of the wrong service to the desks. The service is compared
where its own name stands nowhere in the text; the company only where the writer speaks or signs, since a text may
name others.

Bad: いつもみなとモールをご利用いただき、ありがとうございます。（シート：みなとストア）
Good: いつもみなとストアをご利用いただき、ありがとうございます。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from unicodedata import normalize

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Applicability, Hit, Severity, Suggestion
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Channel

if TYPE_CHECKING:
    from owabi.core.facts.claims import Claim


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield the first other name of the service, and every other name of the company that speaks."""
    if context.facts is None:
        return
    from owabi.core.proofread.told import claims_of

    read = claims_of(document, context, tables)
    if isinstance(context.facts.service, str):
        yield from _services(document, context, context.facts.service, read)
    # A letter and a fax begin with both companies, apart from any sentence.
    if isinstance(context.facts.sender.company, str) and context.channel not in (Channel.LETTER, Channel.FAX):
        yield from _companies(document, context.facts.sender.company, read)


def _services(document: Document, context: Context, right: str, read: Sequence[Claim]) -> Iterator[Hit]:
    name = _plain(right)
    if name in _plain(document.text):
        return
    others = [_plain(other) for other in context.names]
    spans = [
        (claim.start, claim.end) for claim in read if claim.path == "service" and _calls(claim, name, others)
    ]
    spans += [span for span in document.quoted if _near(_plain(document.text[slice(*span)]), name)]
    for start, end in sorted(spans)[:1]:
        yield _hit(document, (start, end), right, Severity.WARNING)


def _calls(claim: Claim, name: str, others: Sequence[str]) -> bool:
    """Return whether a claim calls the service by another name, surely or by one that is near to its own."""
    told = _plain(str(claim.value))
    if _GENERAL.search(told) or any(other in told or told in other for other in others):
        return False
    return claim.sure or _near(told, name)


_GENERAL = re.compile(
    "^(?:当|弊|本|各|貴|御|自|私ども|わたくし|この|その)|お客様|^(?:サービス|サイト|アプリ|システム)$"
)
"""Words for a service that aren't its name."""


def _near(told: str, name: str) -> bool:
    """Return whether half of the letters of two names of like length are the same, in order."""
    if not 2 <= len(told) <= 2 * len(name):
        return False
    from difflib import SequenceMatcher

    return SequenceMatcher(None, told, name, autojunk=False).ratio() >= _HALF


_HALF = 0.5


def _companies(document: Document, right: str, read: Sequence[Claim]) -> Iterator[Hit]:
    name = _bare(right)
    spoken = [(found.start("company"), found.end("company")) for found in _SPEAKER.finditer(document.text)]
    said = document.text.find("。")
    # Above the first sentence stands the reader's company.
    signed = [
        (claim.start, claim.end)
        for claim in read
        if claim.sure and claim.path == "sender.company" and 0 <= said < claim.start
    ]
    signed = [
        span
        for span in signed
        if not any(start <= span[0] <= end for start, end in spoken) and not _speaks(document, span)
    ]
    if any(name in _bare(_rest(document, start)) for start, _ in signed):
        signed = []
    for span in sorted((*spoken, *signed)):
        told = document.text[slice(*span)]
        quoted = document.role_at(span[0]) is Role.QUOTE
        if not quoted and _LEGAL.search(told) and name not in _bare(_rest(document, span[0])):
            yield _hit(document, span, right, Severity.ERROR)


def _rest(document: Document, start: int) -> str:
    """Return the line from a place on: a name may go on behind a space."""
    return document.text[start : document.line_at(start).end]


def _speaks(document: Document, span: tuple[int, int]) -> bool:
    line = document.line_at(span[0])
    return "でございます" in document.text[span[1] : line.end]


_LEGAL = re.compile(r"(?:株式|有限|合同|合資|合名)会社|[（(][株有][）)]|㈱|㈲")
_SPEAKER = re.compile(
    r"(?:^|(?<=[。\n 　]))"
    r"(?P<company>(?:(?:株式|有限|合同|合資|合名)会社|[（(][株有][）)]|㈱|㈲)[ 　]?[^\s。、の]{1,30}"
    r"|[^\s。、の]{1,30}(?:株式|有限|合同)会社)(?:の|[ 　])?[^。、\n]{0,40}?(?:でございます|と申します)"
)
"""A company that says who it is."""


def _bare(company: str) -> str:
    return _LEGAL.sub("", _plain(company).replace("(株)", "").replace("(有)", ""))


def _plain(words: str) -> str:
    return re.sub(r"\s", "", normalize("NFKC", words)).lower()


def _hit(document: Document, span: tuple[int, int], right: str, severity: Severity) -> Hit:
    values = {"text": document.text[slice(*span)], "right": right}
    message = Message("“%(text)s”: the fact sheet calls it “%(right)s”.", values)
    return Hit(*span, message, (Suggestion(right, Applicability.REVIEW),), severity)


RULE = Rule(
    code="S605",
    name="misnamed",
    family=Family.SHEET,
    severity=Severity.WARNING,
    title=Message("Called otherwise than in the fact sheet"),
    why=Message(
        "A name left over from another notice tells the wrong customers, or in the wrong company's name."
    ),
    check=check,
    page=__doc__,
    basis=("案内",),
)
