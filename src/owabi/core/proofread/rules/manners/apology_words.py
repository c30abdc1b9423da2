"""Words that don't do for a written apology to others: ごめんなさい, すみません, 陳謝, 遺憾, and over-polite chains.

すみません and ごめんなさい are spoken; 遺憾 is what one says of the doings of others; 陳謝 is a word of
reports; お許しください only asks to be forgiven.

Bad: お届けが遅れて、ごめんなさい。
Good: お届けが遅れ、誠に申し訳ございません。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.occasion import apologetic, internal
from owabi.core.proofread.pairs import hit, spoken
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield the words of the tables; those that are right elsewhere only in apologies."""
    found = list(spoken(document, context, tables, "apology-words"))
    if found and not internal(document):
        yield from (hit(one) for one in found)
    divided = list(spoken(document, context, tables, "apology-words-in-apologies"))
    if divided and apologetic(document, context):
        yield from (hit(one) for one in divided)


RULE = Rule(
    code="M228",
    name="apology-words",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("Words that don't do for a written apology"),
    why=Message(
        "An apology in writing needs the words that are usual for it; spoken or lofty ones miss the tone."
    ),
    check=check,
    page=__doc__,
    basis=("S23", "S26", "S27", "S28", "S29"),
)
