"""What doesn't work for customers: the symptom, and in a final report what it meant for them.

Bad: 弊社の設備に問題がありました。
Good: みなとストアで、ご注文を確定できない障害が発生しております。
"""

from __future__ import annotations

from owabi.core.errors import Message
from owabi.core.proofread.findings import Severity
from owabi.core.proofread.missing import missing
from owabi.core.proofread.rule import Family, Rule

RULE = Rule(
    code="R703",
    name="missing-symptom",
    family=Family.REQUIRED,
    severity=Severity.WARNING,
    title=Message("What customers can't do isn't told"),
    why=Message("A notice that only says 障害 leaves readers to find out for themselves what doesn't work."),
    check=missing("症状", "影響", "作業中の影響"),
    page=__doc__,
    basis=("案内", "S58", "S59"),
)
