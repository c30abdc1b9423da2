"""The same kind of sign in full and half width.

Within one word it is a slip (Cｏｐｙ). Times, numbers with a unit, percent signs, brackets of weekdays and words of
letters are held to the width that most of their kind have in the text; a number in half width is never widened, and
the subject is compared with itself only. Where single digits are full-width and longer
numbers half-width throughout, that is a style and stays silent; so do signatures.

Bad: 18:45から19：30まで
Good: 18:45から19:30まで
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.minorities import minority
from owabi.core.proofread.own_words import own, own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

Found = re.Match[str]


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield words of two widths, addresses in full width, and what differs from most of its kind."""
    text = document.text
    if _FULL_COLON.search(text):
        yield from _uneven(document, own_matches(document, _COLON))
    if "(" in text and "（" in text:
        yield from _uneven(document, own_matches(document, _WEEKDAY))
    if not _FULL_LETTER.search(text):
        return
    broken = list(_broken(document))
    yield from broken
    spans = {(hit.start, hit.end) for hit in broken}
    yield from _uneven(document, own_matches(document, _PERCENT))
    whole = (found for found in own_matches(document, _NUMBER) if found.span() not in spans)
    yield from _uneven(document, _numbers(list(whole)))
    words = (found for found in own_matches(document, _WORD) if found.span() not in spans)
    yield from _uneven(document, words)


_FULL = re.compile("[\uff01-\uff5e]")
_FULL_LETTER = re.compile("[Ａ-Ｚａ-ｚ０-９％＠／]")
_FULL_COLON = re.compile("[0-9０-９]：[0-9０-９]")
_WORD = re.compile("[A-Za-zＡ-Ｚａ-ｚ]{2,}")
_LETTERS = re.compile("[A-Za-z]+[Ａ-Ｚａ-ｚ]|[Ａ-Ｚａ-ｚ]+[A-Za-z]")
_NUMBER = re.compile(
    "(?<![A-Za-z0-9０-９/.,．，：:-])[0-9０-９]+(?:[,，][0-9０-９]{3})*(?=[年月日時分秒件名社台個回号階円%％つ人種本枚点割箇ヶ週歳倍])"
)
_DIGITS = re.compile("[0-9][,，]?[０-９]|[０-９][,，]?[0-9]")
_RUN = re.compile("[A-Za-zＡ-Ｚａ-ｚ]{2,}|[0-9０-９]+(?:[,，][0-9０-９]{3})+|[0-9０-９]{2,}")
_COLON = re.compile("(?<=[0-9０-９])[:：](?=[0-5０-５][0-9０-９](?![0-9０-９]))")
_PERCENT = re.compile("(?<=[0-9０-９])[%％]")
_WEEKDAY = re.compile("[(][月火水木金土日](?:[・･]祝)?[)]|（[月火水木金土日](?:[・･]祝)?）")
_ADDRESS = re.compile(
    "[A-Za-z0-9._+Ａ-Ｚａ-ｚ０-９．-]{1,64}[@＠][A-Za-z0-9.Ａ-Ｚａ-ｚ０-９．-]{2,200}"
    "|[hｈ][tｔ]{2}[pｐ][sｓ]?[:：][/／]{2}[!-~！-～]{1,2000}"
)


def _broken(document: Document) -> Iterator[Hit]:
    """Yield addresses and words that have both widths in them."""
    taken = 0
    for found in _ADDRESS.finditer(document.text):
        if _FULL.search(found[0]) and own(document, *found.span(), quoted=True, signed=True):
            taken = found.end()
            yield _hit(found, _narrow(found[0]), _AN_ADDRESS, Severity.WARNING)
    for found in own_matches(document, _RUN, signed=True):
        mixed = _LETTERS.search(found[0]) or _DIGITS.search(found[0])
        if mixed and found.start() >= taken:
            yield _hit(found, _narrow(found[0]), _ONE_WORD, Severity.ERROR)


_AN_ADDRESS = Message("An address with full-width signs can't be opened.")
_ONE_WORD = Message("One word has full-width and half-width letters.")


def _numbers(found: list[Found]) -> list[Found]:
    """Return the numbers, or none where single digits are full-width and all longer ones half-width."""
    styled = all(_is_full(one) is (len(one[0]) == 1) for one in found)
    return [] if styled else found


def _is_full(found: Found) -> bool:
    return _FULL.search(found[0]) is not None


def _uneven(document: Document, found: Iterable[Found]) -> Iterator[Hit]:
    """Yield what differs from most of its kind: in the subject, and in all the rest."""
    subject: list[Found] = []
    rest: list[Found] = []
    for one in found:
        (subject if document.role_at(one.start()) is Role.TITLE else rest).append(one)
    yield from _differing(subject)
    yield from _differing(rest)


def _differing(found: list[Found]) -> Iterator[Hit]:
    for place, full, _ in minority(((one, _is_full(one)) for one in found), (False, True)):
        if not full and place[0][0].isdecimal():
            continue
        right = _narrow(place[0]) if full else _wide(place[0])
        message = Message(
            "“%(text)s”: most of its kind here are “%(right)s”.", {"text": place[0], "right": right}
        )
        yield _hit(place, right, message, None)


def _hit(found: Found, right: str, message: Message, severity: Severity | None) -> Hit:
    return Hit(found.start(), found.end(), message, (Suggestion(right),), severity)


def _narrow(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _wide(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


RULE = Rule(
    code="N404",
    name="mixed-width",
    family=Family.NOTATION,
    severity=Severity.WARNING,
    title=Message("Full and half width mixed"),
    why=Message("One kind of sign in two widths looks pasted together, and search finds only one of them."),
    check=check,
    page=__doc__,
    basis=("通例",),
    notation=True,
)
