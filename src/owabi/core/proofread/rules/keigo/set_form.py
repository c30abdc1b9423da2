"""A respectful form that has a word of its own, or can't be made.

食べる has 召し上がる, 見る has ご覧になる, 来る has お越しになる; お食べください is understood but clumsy,
お見ください is wrong. お求めやすい leaves out になり.

Bad: どうぞお食べください。
Good: どうぞ召し上がってください。
"""

from __future__ import annotations

from owabi.core.errors import Message
from owabi.core.proofread.findings import Severity
from owabi.core.proofread.pairs import pairs
from owabi.core.proofread.rule import Family, Rule

RULE = Rule(
    code="K114",
    name="set-form",
    family=Family.KEIGO,
    severity=Severity.WARNING,
    title=Message("A respectful form that isn't the usual one"),
    why=Message("This verb has a respectful word of its own, or the form lacks a part."),
    check=pairs("set-form"),
    page=__doc__,
    basis=("指針24", "S8", "S11"),
)
