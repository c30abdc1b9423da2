"""A mail that says neither in its greeting nor in a signature who writes.

Looked at in mails with a subject and an addressee. Pages and posts carry their sender elsewhere, and a mail
with a contact at its end is signed.

Bad: 株式会社あおば工業 佐藤 健様 … よろしくお願いいたします。
Good: 株式会社みなと商会 営業部の青木でございます。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Applicability, Hit, Severity, Suggestion
from owabi.core.proofread.occasion import mail
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_SELF = re.compile(
    r"(?:でございます|と申します|です|と申し上げます)(?=[。、\n]|$)|より(?:お知らせ|ご連絡|お送り|ご案内)|(?:私|わたくし)、"
)
_SIGNED = re.compile(
    r"株式会社|有限会社|合同会社|㈱|[(（]株[)）]|https?://|@|\d{2,4}-\d{2,4}-\d{3,4}"
    r"|(?:部|課|室|係|局|センター|窓口|事務局|運営|チーム|グループ|担当|会|組合|大学)(?:[ 　]|$)"
)
_NOT_LAST = (Role.BLANK, Role.QUOTE, Role.RULE, Role.TITLE, Role.ADDRESSEE)
_INTRODUCING = 4
_LAST = 6


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the end of a mail that names no sender."""
    if not mail(document, context) or not any(True for _ in document.of_role(Role.ADDRESSEE)):
        return
    if any(True for _ in document.of_role(Role.SIGNATURE)) or _named(document, context):
        return
    lines = [line for line in document.lines if line.role not in _NOT_LAST]
    if any(_signed(document.text[line.start : line.end]) for line in lines[-_LAST:]):
        return
    at = lines[-1].end if lines else len(document.text)
    example = "\n\n────────────────────────\n会社名\n部署名 氏名\n電話：\n────────────────────────"
    yield Hit(
        at,
        at,
        Message("The mail doesn't say who writes. Add company, name and contact."),
        (Suggestion(example, Applicability.NONE),),
    )


def _named(document: Document, context: Context) -> bool:
    """Return whether the greeting names the writer, or the own company stands in the text."""
    if context.company and context.company in document.text:
        return True
    said = list(document.of_role(Role.GREETING, Role.BODY, Role.LEAD))[:_INTRODUCING]
    return any(_SELF.search(document.text, line.start, line.end) for line in said)


def _signed(line: str) -> bool:
    """Return whether a line names a company, a contact, or a person alone."""
    bare = line.strip()
    short = (
        1 < len(bare) <= 20
        and "。" not in bare
        and not re.search(r"様|御中|各位|以上|敬具|草々|お願い", bare)
    )
    return bool(_SIGNED.search(bare) and "。" not in bare) or short


RULE = Rule(
    code="M214",
    name="missing-sender",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("A mail without its sender's name"),
    why=Message("The reader must see who writes, and whom to answer."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
