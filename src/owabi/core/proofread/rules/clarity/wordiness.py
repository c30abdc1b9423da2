"""Roundabout forms for which there is a plain verb.

することができる is できる, であると言えます is です. 〜を行う is fine once; three in one text make it sound
like a protocol, so they are told from the third on. 作業を行う and メンテナンスを実施する stay: there the noun
is the work itself.

Bad: ご注文の内容は、画面で確認することができます。
Good: ご注文の内容は、画面で確認できます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.pairs import hit, spoken
from owabi.core.proofread.phrases import Match
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

MANY = 3
"""How often 〜を行う may not stand."""

_WORKS = ("作業", "工事", "メンテナンス", "会議", "取引", "業務", "サービス")


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield roundabout forms, and 〜を行う where it is frequent."""
    yield from (
        hit(found)
        for found in spoken(document, context, tables, "wordiness")
        if not _honorific(document, found)
    )
    if document.text.count("を行") + document.text.count("を実行") < MANY:
        return
    doing = [found for found in spoken(document, context, tables, "doing") if _is_act(document, found)]
    if len(doing) >= MANY:
        yield from map(hit, doing)


def _honorific(document: Document, found: Match) -> bool:
    """Return whether ご or お stands before the noun: ご利用することができる is a matter of keigo."""
    noun = document.token_before(found.start)
    before = document.token_before(noun.start) if noun else None
    return any(token is not None and token.surface in ("ご", "お", "御") for token in (noun, before))


def _is_act(document: Document, found: Match) -> bool:
    before = document.token_before(found.start)
    if before is None or _honorific(document, found):
        return False
    return before.pos[2] == "サ変可能" and before.surface not in _WORKS


RULE = Rule(
    code="C305",
    name="wordiness",
    family=Family.CLARITY,
    severity=Severity.INFO,
    title=Message("A roundabout form for a plain verb"),
    why=Message("The plain verb says the same in fewer words, and is found sooner."),
    check=check,
    page=__doc__,
    basis=("R3",),
)
