"""Values that a program or a spreadsheet failed to give: #N/A, #REF!, undefined様, NaN件, 1900/1/0.

Bad: 対象件数：#N/A
Good: 対象件数：1,284件
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield every such value; words like null only where a value belongs."""
    if not any(sign in document.text for sign in _SIGNS):
        return
    for found in own_matches(document, _BROKEN, signed=True):
        yield Hit(found.start(), found.end(), Message("“%(text)s” isn't a value.", {"text": found[0]}))


_SIGNS = (
    "#",
    "ull",
    "ULL",
    "undefined",
    "NaN",
    "nan",
    "None",
    "nil",
    "[obj",
    "Invalid",
    "1900",
    "1899",
    "1970",
    "0000-0",
)
_WORD = "(?:null|NULL|Null|undefined|NaN|nan|None|nil)"
_BROKEN = re.compile(
    "#N/A|#(?:REF|VALUE|DIV/0|NULL|NUM)!|#NAME\\?|#{5,}(?=\\S)|\\[object Object\\]|Invalid [Dd]ate"
    f"|(?<![\\w.]){_WORD}(?=[ 　]?(?:様|さま|さん|御中|件|円|名|日|月|年|時|分|台|社|%|％|です))"
    f"|(?<=[:：]){_WORD}(?=[ 　]*$)|(?<=[:：] ){_WORD}(?=[ 　]*$)"
    "|(?<!\\d)(?:1900[/年-]0?1[/月-]0(?!\\d)日?|1899[/年-]12[/月-]3[01]日?|1970[/-]0?1[/-]0?1(?!\\d))|0000-00-00",
    re.MULTILINE | re.ASCII,
)

RULE = Rule(
    code="U804",
    name="broken-values",
    family=Family.UNFILLED,
    severity=Severity.ERROR,
    title=Message("Values that a program failed to give"),
    why=Message("Readers see that nobody looked at the notice before it was sent."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
