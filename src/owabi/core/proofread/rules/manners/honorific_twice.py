"""Two honorifics on one name or group, or an honorific on a title that is one itself.

各位 addresses everybody of a group with respect already, and so does a title: 社長, 部長. お客様各位 is
usual and silent.

Bad: 関係者各位の皆様、営業部長様
Good: 関係者各位、営業部長 鈴木一郎様
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
_TITLED = re.compile(
    r"(?P<title>副?社長|副?会長|専務|常務|取締役|本部長|事業部長|部長|次長|課長|室長|係長|局長|支店長|支社長|所長|工場長"
    r"|理事長|センター長|(?P<public>店長|館長|院長|園長|校長|学長|主任|教授))[ 　]?(?:様|さま)(?![子々])"
)
_TITLE_ENDS = re.compile(r"[長務役任授][ 　]?(?:様|さま)")
_TEACHER = re.compile(r"先生(?:様|殿)")


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield groups and titles that are honoured twice."""
    text = document.text
    if "各位" in text:
        for found in own_matches(document, _EACH):
            yield _hit(found.start(), found.end(), found[0], found["group"])
        for found in own_matches(document, _ALL):
            yield _hit(found.start(), found.end(), found[0], found["group"], Severity.WARNING)
    if _TITLE_ENDS.search(text):
        for found in own_matches(document, _TITLED):
            start, right = _swapped(document, found) or (found.start(), found["title"])
            severity = Severity.WARNING if found["public"] else None
            yield _hit(start, found.end(), text[start : found.end()], right, severity)
    if "先生" in text:
        for found in own_matches(document, _TEACHER):
            yield _hit(found.start(), found.end(), found[0], "先生", Severity.WARNING)


def _hit(start: int, end: int, text: str, right: str, severity: Severity | None = None) -> Hit:
    message = Message(
        "“%(text)s”: one honorific is enough; write “%(right)s”.", {"text": text, "right": right}
    )
    return Hit(start, end, message, (Suggestion(right),), severity)


def _swapped(document: Document, found: re.Match[str]) -> tuple[int, str] | None:
    """Return where the name before the title starts, and title and name in their right order, in an address."""
    line = next((one for one in address(document) if one.start <= found.start() < one.end), None)
    named = _name_before(line, found.start()) if line else None
    if line is None or named is None:
        return None
    start, name_end = named
    title = document.text[name_end : found.start("title")].strip() + found["title"]
    return start, f"{title} {document.text[start:name_end]}様"


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
