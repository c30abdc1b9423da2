"""さま, サマ or 殿 behind a person in the address of a mail to another company.

様 in kanji is usual there; さま looks familiar, サマ playful, and 殿 is felt by many to be for those below
oneself. Houses that write お客さま everywhere are consistent, and that is silent.

Bad: 株式会社あおば工業 佐藤 健さま
Good: 株式会社あおば工業 佐藤 健様
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.address import Word, address
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.occasion import internal
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_DIVIDED = {"さま": Severity.INFO, "殿": Severity.INFO, "サマ": Severity.WARNING}
_GENERAL = ("お客", "皆", "みな", "会員", "オーナー", "利用者", "ユーザー", "担当者", "担当")


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield honorifics of persons that aren't 様 in kanji."""
    lines = address(document)
    if not any(word.is_organisation for line in lines for word in line.words) or internal(document):
        return
    for line in lines:
        last = line.words[-1] if line.words else None
        if (
            last
            and last.honorific in _DIVIDED
            and not last.name.endswith(_GENERAL)
            and not last.is_organisation
        ):
            yield _hit(last)


def _hit(word: Word) -> Hit:
    values = {"text": word.honorific}
    message = Message("“%(text)s”: 様 is usual in the address of a mail to another company.", values)
    start = word.end - len(word.honorific)
    return Hit(start, word.end, message, (Suggestion("様"),), _DIVIDED[word.honorific])


RULE = Rule(
    code="M205",
    name="honorific-script",
    family=Family.MANNERS,
    severity=Severity.INFO,
    title=Message("さま, サマ or 殿 instead of 様"),
    why=Message("様 in kanji is the usual form towards other companies; opinions on さま and 殿 differ."),
    check=check,
    page=__doc__,
    basis=("S15", "殿"),
)
