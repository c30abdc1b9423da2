"""より for the start of a time, where から is plain.

より compares (10時より早く) and starts (10時より開始); から only starts. Official texts keep より for
comparing. Notices write より for a start all the time, and nobody misreads it; so the rule speaks only where the
same text compares with より as well.

Bad: 作業は、10:00より開始いたします。通常より時間がかかることがございます。
Good: 作業は、10:00から開始いたします。通常より時間がかかることがございます。
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
_COMPARES = re.compile(
    r"(?:(?:通常|いつも|普段|ふだん|従来|例年|予定|予想|想定|当初|平常|それ|これ)"
    r"|(?<=[一-龠ァ-ヶー\d])(?<![様方者社当部課室口店長元]))"
    r"より(?:も|[おご]?時間|早(?!急)|遅|多|少|長|短|大き|小さ|高|低|速|新し|古|軽|重|前|後(?!日|ほど))"
)


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the first より behind a time or date from which something starts, in a text that compares as well."""
    if "より" not in document.text or not _COMPARES.search(document.text):
        return
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
