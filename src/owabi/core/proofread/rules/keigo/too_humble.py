"""Humble words piled up.

させていただく behind a word that is humble already (申し上げる, 伺う, 承る) says the same three times; in an apology it
sounds as if one were asking leave to apologize.

Bad: 深くお詫び申し上げさせていただきたく存じます。
Good: 深くお詫び申し上げます。
"""

from __future__ import annotations

from owabi.core.errors import Message
from owabi.core.proofread.findings import Severity
from owabi.core.proofread.pairs import pairs
from owabi.core.proofread.rule import Family, Rule

RULE = Rule(
    code="K107",
    name="too-humble",
    family=Family.KEIGO,
    severity=Severity.ERROR,
    title=Message("Humble words piled up"),
    why=Message("The word is humble already; more of it sounds like asking leave and hides what is said."),
    check=pairs("too-humble"),
    page=__doc__,
    basis=("指針35", "S25"),
)
