"""Law 11: what a composed notice says is read back, each fact by its role and with its value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from owabi import library
from owabi.core.facts.answers import Blank
from owabi.core.facts.claims import Claim, ClaimTable, agrees, claims, read_claim_table
from owabi.core.facts.derive import derive
from owabi.core.facts.fields import facts_of
from owabi.core.facts.forms import Rows, Table
from owabi.core.facts.measured import When
from owabi.core.facts.read import SHEETS, Sheet, paths_of
from owabi.core.notice import Document, Mention
from owabi.core.terms import Channel

ONCE = frozenset(
    ("service", "sender.company", "sender.department", "sender.name", "sender.title", "desks[].name")
)
"""Names: a notice repeats them, and tells by their place who or what they are at least once."""

VALUES = frozenset(
    (
        *(path for sheet in SHEETS.values() for path, fact in paths_of(sheet) if isinstance(fact.form, When)),
        *("affected.count", "affected.share", "personal_data.people", "data.contact_by", "inquiries.average"),
        *(
            "impacts[].count",
            "impacts[].share",
            "impacts[].remedy_until",
            "impacts[].remedy_by",
            "impacts[].remedy_url",
        ),
        *("measures[].date", "improvements[].due", "timeline[].at"),
        *(
            "desks[].phone",
            "desks[].mail",
            "desks[].form",
            "desks[].chat",
            "substitutes[].url",
            "substitutes[].phone",
        ),
        *("sender.phone", "sender.mail", "page", "derived.stop", "derived.work", "derived.planned"),
    )
)
"""Times, counts, shares, lengths and addresses: each is found wherever it stands."""

UNTOLD = {
    (
        "substitutes[].phone",
        Channel.ANNOUNCEMENT,
    ): "a voice names the numbers of desks and of other ways alike",
    ("desks[].chat", Channel.MESSAGE): "a message gives the address of a desk without saying what it opens",
    ("desks[].chat", Channel.SOCIAL): "a post gives the address of a desk without saying what it opens",
    ("timeline[].at", Channel.ANNOUNCEMENT): "a voice tells the course of events without saying so",
}
"""What can't be told by its role, and why."""


@cache
def table() -> ClaimTable:
    return read_claim_table(library.claims_text())


def unread(document: Document, channel: Channel, sheet: str) -> Iterator[str]:
    """Yield what a document mentions and no claim tells."""
    found = claims(document.text, table(), subject=document.subject, sheet=sheet)
    mentions = [mention for mention in document.mentions if mention.text not in ("～", "から、")]
    for path in sorted({bare(mention.path) for mention in mentions}):
        here = [mention for mention in mentions if bare(mention.path) == path]
        missed = [mention for mention in here if not any(_tells(claim, mention) for claim in found)]
        if path in ONCE and len(missed) == len(here):
            yield f"{path}: {here[0].text}"
        elif path in VALUES and (path, channel) not in UNTOLD:
            yield from (f"{path}: {_around(document.text, mention)}" for mention in missed)


def untrue(document: Document, facts: Sheet, sheet: str) -> Iterator[str]:
    """Yield the sure claims whose value isn't the sheet's."""
    for claim in claims(document.text, table(), subject=document.subject, sheet=sheet):
        path = bare(claim.path)
        if (
            claim.sure
            and path in VALUES | ONCE
            and not any(agrees(claim.value, answer) for answer in answers(facts, path))
        ):
            yield f"{claim.path}: {claim.text}"


def answers(facts: Any, path: str) -> list[Any]:
    """Return the answers at a path, those of all entries of a list."""
    if path.startswith("derived."):
        return [getattr(derive(facts), path.partition(".")[2])]
    if path == "affected.share":
        return [derive(facts).share]
    found = [facts]
    for name in path.split("."):
        values = [getattr(part, name.removesuffix("[]")) for part in found if not isinstance(part, Blank)]
        lists = [value for value in values if isinstance(value, tuple)]
        found = [item for value in lists for item in value] if name.endswith("[]") else values
    return found


def bare(path: str) -> str:
    """Return a path without the numbers of entries; a computed share is one of the facts."""
    path = re.sub(r"\[\d+\]", "[]", path)
    return "affected.share" if path == "derived.share" else path


_ENDS = {"time.started": "time.completed"}
"""A maintenance of no length: its only time tells when it was completed."""


def _tells(claim: Claim, mention: Mention) -> bool:
    there = claim.start < mention.end and mention.start < claim.end
    told, path = bare(claim.path), bare(mention.path)
    return there and (told == path or told == _ENDS.get(path))


def _around(text: str, mention: Mention) -> str:
    return f"{text[max(0, mention.start - 15) : mention.start]}《{mention.text}》{text[mention.end : mention.end + 10]}"


NAMES = {
    "サービス": "みなとストア",
    "対象機能": ("注文", "決済"),
    "対象地域": ("関東", "東海"),
    "窓口": "お客様窓口",
    "窓口の受付時間": "9:00-18:00（土日祝日を除く）",
    "代替手段の受付時間": "24時間",
    "リンクの名称": "再設定の手順",
    "会社名": "株式会社みなと商会",
    "部署名": "カスタマーサポート部",
    "役職": "部長",
    "担当者名": "青木 遥",
    "漏えいした項目": ("氏名", "住所"),
}


def named(facts: Any) -> Any:
    """Return the facts with names that say what they name; an invented sheet gives desks the names of companies."""
    changed: dict[str, Any] = {}
    for name, fact in facts_of(type(facts)).items():
        value = getattr(facts, name)
        if isinstance(value, Blank):
            continue
        if fact.ja in NAMES and not isinstance(fact.form, Rows):
            changed[name] = NAMES[fact.ja]
        elif isinstance(fact.form, Table):
            changed[name] = named(value)
        elif isinstance(fact.form, Rows):
            changed[name] = tuple(named(entry) for entry in value)
    return replace(facts, **changed)
