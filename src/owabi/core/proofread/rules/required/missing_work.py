"""What a maintenance does, how far the work is, who must still wait, how long answers take.

Each is asked of the kind of notice that is there for it.

Bad: (続報) 障害が続いております。
Good: (続報) 予備の装置への切り替えを進めております。
"""

from __future__ import annotations

from owabi.core.errors import Message
from owabi.core.proofread.findings import Severity
from owabi.core.proofread.missing import missing
from owabi.core.proofread.rule import Family, Rule

RULE = Rule(
    code="R709",
    name="missing-work",
    family=Family.REQUIRED,
    severity=Severity.WARNING,
    title=Message("What is done, or how far it is, isn't told"),
    why=Message("Readers plan by what is done and how far it is."),
    check=missing("作業の内容", "進捗", "引き続き影響を受けるお客様", "平均返信時間"),
    page=__doc__,
    basis=("案内",),
)
