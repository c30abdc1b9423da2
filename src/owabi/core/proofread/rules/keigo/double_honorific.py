"""Two honorifics of the same kind on one word.

A word that is respectful already (ご覧になる, おっしゃる) isn't made more so by れる/られる; it reads as a slip. A few
doubles are established and stay silent: お召し上がりになる, お見えになる, お伺いする, お伺いいたす, お伺い申し上げる.

Bad: 資料をご覧になられましたか。
Good: 資料をご覧になりましたか。
"""

from __future__ import annotations

from owabi.core.errors import Message
from owabi.core.proofread.findings import Severity
from owabi.core.proofread.pairs import pairs
from owabi.core.proofread.rule import Family, Rule

RULE = Rule(
    code="K101",
    name="double-honorific",
    family=Family.KEIGO,
    severity=Severity.ERROR,
    title=Message("Two honorifics of the same kind on one word"),
    why=Message(
        "A word that is respectful already isn't made more so by a second honorific of the same kind."
    ),
    check=pairs("double-honorific"),
    page=__doc__,
    basis=("指針30",),
)
