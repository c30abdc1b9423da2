"""The service, and who writes.

The service is looked for where the fact sheet has it; the company by its name, or else by a greeting or
signature of a letter. A post or message is signed by its account; of unsigned mails the rule missing-sender
tells.

Bad: 障害が発生しております。
Good: 株式会社みなと商会でございます。みなとストアで障害が発生しております。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.facts.answers import known
from owabi.core.proofread.address import introduces
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.missing import unsaid
from owabi.core.proofread.needed import Needed, needed, speaks_of
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Channel


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield the end of the text where it names neither service nor company."""
    for fact in needed(context):
        if fact.name == "サービス" and known(fact.answer):
            told = speaks_of(document, context, tables, fact)
        elif fact.name == "会社名":
            told = _signed(document, context, tables, fact)
        else:
            continue
        if not told:
            yield unsaid(document, context, tables, fact)


def _signed(document: Document, context: Context, tables: Tables, fact: Needed) -> bool:
    if known(fact.answer) or context.company:
        named = context.company and context.company in document.text
        return bool(named) or speaks_of(document, context, tables, fact)
    return context.channel not in (Channel.LETTER, Channel.FAX) or introduces(document)


RULE = Rule(
    code="R701",
    name="missing-name",
    family=Family.REQUIRED,
    severity=Severity.WARNING,
    title=Message("Neither the service nor the sender is named"),
    why=Message("A reader with many services must see at once which one it is and who writes."),
    check=check,
    page=__doc__,
    basis=("案内",),
)
