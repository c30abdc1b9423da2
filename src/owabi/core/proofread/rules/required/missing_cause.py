"""The cause of an incident, or that it is being looked for; the reason why a maintenance takes longer.

In a first report 原因は調査中です is enough.

Bad: 障害が発生しました。復旧は15時の見込みです。
Good: 障害が発生しました。原因は、現在調査しております。
"""

from __future__ import annotations

from owabi.core.errors import Message
from owabi.core.proofread.findings import Severity
from owabi.core.proofread.missing import missing
from owabi.core.proofread.rule import Family, Rule

RULE = Rule(
    code="R704",
    name="missing-cause",
    family=Family.REQUIRED,
    severity=Severity.WARNING,
    title=Message("The cause isn't told, or that it is being looked for"),
    why=Message(
        "Without the cause, or a word that it is being looked for, readers fear the worst or think nobody cares."
    ),
    check=missing("原因", "延長の理由"),
    page=__doc__,
    basis=("案内", "S58"),
)
