"""The same thing with two numbers.

Two counts of one unit under the same label, or with the same words as their subject, differ.

Bad: 影響を受けたお客様は1,200名です。…影響を受けたお客様は1,250名でした。
Good: 影響を受けたお客様は1,200名です。…対象の1,200名のお客様には、個別にご連絡します。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.language.spotting.model import CountSpot
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_SUBJECT = re.compile(r"([^\s。、：:（）()「」・■【】]{3,16})(?:は|：|:)、?(?:約|およそ|計|合計|全)?$")
_OTHER = re.compile(r"うち|内訳|追加|新たに|誤|正し|訂正|前回|当初|更新|増|減|残り|まで|時点")


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the later of two counts of the same thing that differ."""
    first: dict[tuple[str, str], CountSpot] = {}
    for count in document.spots.counts:
        line = document.line_at(count.start)
        found = _SUBJECT.search(document.text, max(line.start, count.start - 24), count.start)
        if found is None or _OTHER.search(document.text, line.start, line.end):
            continue
        key = found[1], count.unit
        before = first.setdefault(key, count)
        if before.number != count.number and not _rounded(before, count):
            values = {"what": found[1], "first": before.text, "second": count.text}
            message = Message("“%(what)s” is %(first)s further up and %(second)s here.", values)
            yield Hit(count.start, count.end, message)


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
