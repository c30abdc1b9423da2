"""Which data leaked, what danger there is and what to do; or what is lost, and when readers hear more.

Bad: 個人情報の漏えいがございました。
Good: 漏えいした項目は、お名前とメールアドレスです。不審なメールが届くおそれがございます。
"""

from __future__ import annotations

from owabi.core.errors import Message
from owabi.core.proofread.findings import Severity
from owabi.core.proofread.missing import missing
from owabi.core.proofread.rule import Family, Rule

RULE = Rule(
    code="R708",
    name="missing-data",
    family=Family.REQUIRED,
    severity=Severity.WARNING,
    title=Message("What became of personal or lost data isn't told"),
    why=Message("Whose data leaked or was lost must learn what, how dangerous it is, and what to do."),
    check=missing(
        "個人情報の漏えい",
        "漏えいした項目",
        "二次被害のおそれ",
        "ご本人へのお願い",
        "失われたデータ",
        "失われた可能性のあるデータ",
        "個別連絡の期日",
    ),
    page=__doc__,
    basis=("案内", "S57"),
)
