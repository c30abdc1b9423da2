"""What was done about it and what keeps it from happening again, in a final report or one of measures.

First reports and short notices of recovery need no measures, and most real ones have none.

Bad: (最終報) 原因は、記憶装置の故障でした。
Good: (最終報) 記憶装置の二重化を、12月18日(金)までに完了いたします。
"""

from __future__ import annotations

from owabi.core.errors import Message
from owabi.core.proofread.findings import Severity
from owabi.core.proofread.missing import missing
from owabi.core.proofread.rule import Family, Rule

RULE = Rule(
    code="R707",
    name="missing-measures",
    family=Family.REQUIRED,
    severity=Severity.WARNING,
    title=Message("What was done, or what keeps it from happening again, isn't told"),
    why=Message("A final report is read for one thing above all: whether it can happen again."),
    check=missing("再発防止策", "対応"),
    page=__doc__,
    basis=("案内", "S58", "S59"),
)
