"""The same thing with two numbers.

Two counts of one unit under the same label, or with the same words as their subject, differ. “The customers
concerned” (対象のお客様) and “the customers affected” (影響を受けたお客様) are the same, unless it is about refunds,
letters or other things that may go to a part of them.

Bad: 影響を受けたお客様は1,200名です。…影響を受けたお客様は1,250名でした。
Good: 影響を受けたお客様は1,200名です。…対象の1,200名のお客様には、個別にご連絡します。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.language.spotting.model import CountSpot
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document, DocumentLine
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_SUBJECT = re.compile(r"([^\s。、：:（）()「」・■【】]{3,16})(?:は|：|:)、?(?:約|およそ|計|合計|全)?$")
_AFFECTED = re.compile(
    r"(?:対象|影響)(?:の|と?なる|となった|となりました|を受けた|のあった|があった|がございました)"
    r"(?P<who>お客様|ご?契約者様?|会員様?|ご契約|ご注文|アカウント)数?"
)
_ELSE = re.compile(r"返金|返品|補償|補填|お詫び|再送|再発行|ご連絡|通知|ご案内|お送り|■|【")
_OTHER = re.compile(r"うち|内訳|追加|新たに|誤|正し|訂正|前回|当初|更新|増|減|残り|まで|時点")
_FAR = 200


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the later of two counts of the same thing that differ."""
    first: dict[tuple[str, str], CountSpot] = {}
    for count in document.spots.counts:
        line = document.line_at(count.start)
        found = _SUBJECT.search(document.text, max(line.start, count.start - 24), count.start)
        if found is None or _differs(document, line, count):
            continue
        affected = _AFFECTED.fullmatch(found[1])
        key = (affected["who"] if affected else found[1]), count.unit
        before = first.setdefault(key, count)
        if affected and before is not count and _apart(document, before, found):
            continue
        if before.number != count.number and not _rounded(before, count):
            values = {"what": found[1], "first": before.text, "second": count.text}
            message = Message("“%(what)s” is %(first)s further up and %(second)s here.", values)
            yield Hit(count.start, count.end, message)


def _differs(document: Document, line: DocumentLine, count: CountSpot) -> bool:
    """Return whether the words around a count tell that it is of a part, or of another time."""
    start, end = max(line.start, count.start - _FAR), min(line.end, count.end + _FAR)
    return _OTHER.search(document.text, start, end) is not None


def _apart(document: Document, before: CountSpot, found: re.Match[str]) -> bool:
    """Return whether other words for the same stand in another section, or may mean a part of them."""
    said = _SUBJECT.search(document.text, max(0, before.start - 24), before.start)
    if said and said[1] == found[1]:
        return False
    between = document.text[before.end : min(found.start(), before.end + _FAR)]
    return found.start() - before.end > _FAR or _ELSE.search(between) is not None


def _rounded(one: CountSpot, other: CountSpot) -> bool:
    about = one.about or other.about or one.more or other.more or one.less or other.less
    return about and abs(one.number - other.number) * 10 <= max(one.number, other.number)


RULE = Rule(
    code="F506",
    name="two-numbers",
    family=Family.FACTS,
    severity=Severity.WARNING,
    title=Message("The same thing with two numbers"),
    why=Message("One of the numbers is wrong or of another time; readers will trust neither."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
