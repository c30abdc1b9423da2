"""より for the start of a time, where から is plain.

より compares (10時より早く) and starts (10時より開始); から only starts. Official texts keep より for
comparing. In letters より is usual in set phrases (平素より, 弊社より), which are silent.

Bad: 作業は、10:00より開始いたします。
Good: 作業は、10:00から開始いたします。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.prose import said
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_SINCE = re.compile(
    r"(?:\d[時分日]|[:：]\d\d|[)）日](?<=[月火水木金土日][)）]))\s*(?:頃|ごろ)?(?P<since>より)(?!も|早|遅|前|後|先|以|短|長|多|少|の|、?大幅)"
)


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the first より behind a time or date from which something starts: who uses it uses it everywhere."""
    for found in islice(said(document, _SINCE, "より"), 1):
        message = Message("“より” compares as well: write “から” for a start.")
        yield Hit(found.start("since"), found.end("since"), message, (Suggestion("から"),))


RULE = Rule(
    code="C323",
    name="since",
    family=Family.CLARITY,
    severity=Severity.INFO,
    title=Message("より for the start of a time"),
    why=Message("より also compares; から can't be misread."),
    check=check,
    page=__doc__,
    basis=("公用文", "S49"),
)
