"""The time an incident began and ended, or a maintenance begins and ends.

Asked of a kind of notice that is known, by the table of needs. A time that isn't known yet is told as that.

Bad: 障害が発生しましたが、現在は復旧しております。
Good: 11月22日(日) 10:05頃に障害が発生し、13:20に復旧いたしました。
"""

from __future__ import annotations

from owabi.core.errors import Message
from owabi.core.proofread.findings import Severity
from owabi.core.proofread.missing import missing
from owabi.core.proofread.rule import Family, Rule

RULE = Rule(
    code="R702",
    name="missing-time",
    family=Family.REQUIRED,
    severity=Severity.WARNING,
    title=Message("When it began, ended, or will begin and end, isn't told"),
    why=Message("Readers look for the time first: to see whether they are concerned, and how long to wait."),
    check=missing(
        "発生日時",
        "復旧日時",
        "作業開始予定",
        "作業開始日時",
        "作業終了予定",
        "変更後の終了予定",
        "作業完了日時",
    ),
    page=__doc__,
    basis=("案内", "S58", "S59"),
)
