"""Two honorifics on one name or group, or an honorific on a title that is one itself.

各位 addresses everybody of a group with respect already, and so does a title: 社長, 部長; 御社 and 貴社 honour
a company. お客様各位 is usual and silent; お取引先様各位 and its like are information.

Bad: 関係者各位の皆様
Good: 関係者各位
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.address import AddressLine, address
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_EACH = re.compile(
    r"(?P<group>(?:お|ご)?[一-龠々ァ-ヶー]{0,12}各位)[ 　]?(?:の(?:皆様方?|皆さま方?|みなさま|みな様)|様|さま|殿|御中)"
)
_ALL = re.compile(r"(?P<group>皆様|皆さま|みなさま)各位")
_PARTNERS = re.compile(
    r"(?P<group>お?取引先|協力会社|会員|ご?利用者|ご?担当者|ユーザー|オーナー)(?:様|さま)各位"
)
_GROUPS = ((_EACH, None), (_ALL, Severity.WARNING), (_PARTNERS, Severity.INFO))
_YOURS = re.compile(r"(?P<group>[御貴]社)(?:様|さま)")
_TITLED = re.compile(
    r"(?P<title>副?社長|副?会長|専務|常務|取締役|本部長|事業部長|部長|次長|課長|室長|係長|局長|支店長|支社長|所長|工場長"
    r"|理事長|センター長|(?P<public>店長|館長|院長|園長|校長|学長|主任|教授))[ 　]?(?:様|さま)(?=[ 　\n]|$)"
)


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield groups that are honoured twice, and titles with 様 behind a name in the address."""
    text = document.text
    if "各位" in text:
        yield from _groups(document)
    if "社様" in text or "社さま" in text:
        for found in own_matches(document, _YOURS):
            yield _hit(found.start(), found.end(), found[0], found["group"])
    for line in address(document):
        titled = _TITLED.search(text, line.start, line.end) if len(line.words) > 1 else None
        if titled:
            start, right = _swapped(document, line, titled)
            severity = Severity.WARNING if titled["public"] else None
            yield _hit(start, titled.end(), text[start : titled.end()], right, severity)


def _groups(document: Document) -> Iterator[Hit]:
    for pattern, severity in _GROUPS:
        for found in own_matches(document, pattern):
            yield _hit(found.start(), found.end(), found[0], _named(found), severity)


def _named(found: re.Match[str]) -> str:
    """Return the group with one honorific."""
    return f"{found['group']}各位" if found.re is _PARTNERS else found["group"]


def _hit(start: int, end: int, text: str, right: str, severity: Severity | None = None) -> Hit:
    message = Message(
        "“%(text)s”: one honorific is enough; write “%(right)s”.", {"text": text, "right": right}
    )
    return Hit(start, end, message, (Suggestion(right),), severity)


def _swapped(document: Document, line: AddressLine, found: re.Match[str]) -> tuple[int, str]:
    """Return where the name before the title starts, and title and name in their right order."""
    word = next(word for word in line.words if word.start <= found.start("title") < word.end)
    named = _name_before(line, word.start)
    if named is None:
        return word.start, document.text[word.start : found.end("title")]
    start, name_end = named
    return start, f"{document.text[word.start : found.end('title')]} {document.text[start:name_end]}様"


def _name_before(line: AddressLine, at: int) -> tuple[int, int] | None:
    """Return the span of the words before a title that name a person."""
    words = [word for word in line.words if word.end <= at]
    person = []
    for word in reversed(words):
        if word.is_organisation or word.is_title or word.honorific:
            break
        person.append(word)
    return (person[-1].start, person[0].end) if person else None


RULE = Rule(
    code="M201",
    name="honorific-twice",
    family=Family.MANNERS,
    severity=Severity.ERROR,
    title=Message("A group or a title that is honoured twice"),
    why=Message(
        "各位 and titles such as 部長 are honorifics already; a second one reads as not knowing them."
    ),
    check=check,
    page=__doc__,
    basis=("S14", "S15", "S16"),
)
