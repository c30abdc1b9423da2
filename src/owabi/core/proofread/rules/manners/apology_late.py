"""A first report that apologises only in its last line.

While the service is down, what happened and the apology come first; then the outlook. One more at the end
is fine.

Bad: (twelve lines of details) … 最後になりますが、お詫び申し上げます。
Good: 障害が発生しております。ご迷惑をおかけし、誠に申し訳ございません。 (details)
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import PROSE, Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.occasion import apologies
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Channel, Kind

_LONG = 6
_CHANNELS = (None, Channel.MAIL, Channel.PAGE, Channel.LETTER, Channel.FAX)


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the only apology of a first report where it stands at the end."""
    if context.kind is not Kind.FIRST or context.channel not in _CHANNELS:
        return
    title = document.title
    said = [one for one in apologies(document) if title is None or one.start() > title.end]
    lines = [line for line in document.lines if line.role in PROSE]
    if not said or len(lines) < _LONG:
        return
    first = document.line_at(said[0].start())
    before = sum(line.start < first.start and line.role is not Role.GREETING for line in lines)
    after = sum(line.start > first.start for line in lines)
    if after <= 1 and before >= _LONG - 2:
        message = Message("The apology comes last. Put it right behind what happened.")
        yield Hit(said[0].start(), said[0].end(), message)


RULE = Rule(
    code="M223",
    name="apology-late",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("A first report that apologises only at its end"),
    why=Message("Who is hindered right now reads the first lines; the apology belongs there."),
    check=check,
    page=__doc__,
    basis=("案内",),
)
