"""“We shall strive to prevent recurrence”, and nothing that is done for it.

In a first report or a short notice the sentence is fine. A final report or a report of measures must name at
least one thing that was changed or will be, and by when; in a notice of recovery that is information.

Bad: 今後は再発防止に努めてまいります。
Good: 部品の交換日の一覧を作り、毎月の点検を12月10日に始めます。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.measures import measure_named
from owabi.core.proofread.prose import said
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Kind

_PROMISE = re.compile(
    r"再発(?:の)?防止(?:策)?(?:に|の徹底に|を)、?[^。\n]{0,14}?(?:努め|つとめ|取り組|尽力|尽くし|徹底|図っ|図り|万全を期)[^。\n]{0,12}"
    r"|(?:二度と|今後)[^。\n]{0,24}?(?:ない|無い|ぬ)よう[^。\n]{0,24}?(?:注意|努め|徹底|管理|心がけ)[^。\n]{0,12}"
)
_SEVERITIES = {Kind.FINAL: None, Kind.MEASURES: None, Kind.RECOVERY: Severity.INFO}


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the promise in a report that names no measure."""
    if context.kind not in _SEVERITIES:
        return
    promises = list(said(document, _PROMISE, "再発", "二度と", "今後"))
    if promises and not measure_named(document, [found.span() for found in promises]):
        for found in promises[:1]:
            message = Message("Name what was changed, or will be, and by when.")
            yield Hit(found.start(), found.end(), message, severity=_SEVERITIES[context.kind])


RULE = Rule(
    code="C316",
    name="no-measure",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    title=Message("Prevention promised, no measure named"),
    why=Message("A promise without a measure can't be checked, and reads as if nothing had been changed."),
    check=check,
    page=__doc__,
    basis=("案内", "S56"),
)
