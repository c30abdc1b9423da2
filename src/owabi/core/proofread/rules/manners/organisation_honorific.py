"""An organisation gets 御中, a person 様, and a letter only one of the two.

In running text a company may be called 株式会社○○様; the rule is about the address at the head of a mail,
letter or fax.

Bad: 株式会社あおば工業様
Good: 株式会社あおば工業 御中
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.language.names import is_company, is_department
from owabi.core.proofread.address import AddressLine, Word, address
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_CONTACT = re.compile(r"(?P<who>[^\s、。「」]{0,20}(?:担当(?:者|の方)?|責任者))(?:様|さま)?[ 　]?御中")
_PERSON = re.compile(r"(?P<who>[^\s、。「」]{1,20})様[ 　]?御中")
_ONCHU = re.compile(r"[ 　]*御中[ 　]*")


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield organisations with 様, persons with 御中, and addresses with both."""
    if "御中" in document.text:
        yield from _persons(document)
    lines = address(document)
    for index, line in enumerate(lines):
        after = lines[index + 1 :]
        hit = _both(line, after) or _organisation(document, line, after)
        if hit:
            yield hit


def _persons(document: Document) -> Iterator[Hit]:
    seen = -1
    for pattern in (_CONTACT, _PERSON):
        for found in own_matches(document, pattern):
            if found.start() > seen:
                seen = found.end()
                who = found["who"].removesuffix("様").removesuffix("さま")
                organisation = pattern is _PERSON and (is_company(who) or is_department(who))
                right = f"{who} 御中" if organisation else f"{who}様"
                yield _hit(found.start(), found.end(), found[0], right)


def _both(line: AddressLine, after: tuple[AddressLine, ...]) -> Hit | None:
    """Return what is wrong with 御中 where 様 follows, in the line or in one below it."""
    if "御中" not in line.text or _CONTACT.search(line.text) or _PERSON.search(line.text):
        return None
    left, right = _ONCHU.split(line.text, maxsplit=1)
    if right.endswith(("様", "さま")):
        return _hit(line.start, line.end, line.text, f"{left} {right}")
    if not right and after and after[0].text.endswith(("様", "さま")) and not _named_again(after[0]):
        return _hit(line.start, line.end, line.text, left)
    return None


def _named_again(line: AddressLine) -> bool:
    """Return whether another address begins with this line."""
    return bool(line.words) and line.words[0].is_organisation


def _organisation(document: Document, line: AddressLine, after: tuple[AddressLine, ...]) -> Hit | None:
    """Return what is wrong with a line that honours a company or department as a person."""
    last = line.words[-1] if line.words else None
    if last is None or last.honorific not in ("様", "さま") or "御中" in line.text:
        return None
    alone = not last.name
    named = line.words[-2] if alone and len(line.words) > 1 else last
    if not named.is_organisation or _holds_person(document, named):
        return None
    bare = line.text[: named.end - line.start].removesuffix(last.honorific).rstrip()
    followed = after and after[0].text.endswith(("様", "さま")) and not _named_again(after[0])
    return _hit(line.start, line.end, line.text, bare if followed else f"{bare} 御中")


def _holds_person(document: Document, word: Word) -> bool:
    """Return whether a person's name may stand in the word: 株式会社みなと商会山田太郎."""
    tokens = document.tokens_in(word.start, word.start + len(word.name))
    return bool(tokens) and tokens[-1].pos[2:3] == ("人名",)


def _hit(start: int, end: int, text: str, right: str) -> Hit:
    message = Message("“%(text)s”: write “%(right)s”.", {"text": text, "right": right})
    return Hit(start, end, message, (Suggestion(right),))


RULE = Rule(
    code="M202",
    name="organisation-honorific",
    family=Family.MANNERS,
    severity=Severity.ERROR,
    title=Message("御中 for a person, or 様 for an organisation"),
    why=Message("御中 is for organisations and 様 for persons; the two never stand in one address."),
    check=check,
    page=__doc__,
    basis=("S14", "S16", "S17"),
)
