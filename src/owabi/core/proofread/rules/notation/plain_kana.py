"""Kanji for words that are written in kana: 御座います, 有難う御座います, 致しました事.

Bad: 誠に申し訳御座いません。
Good: 誠に申し訳ございません。
"""

from __future__ import annotations

from owabi.core.errors import Message
from owabi.core.proofread.findings import Severity
from owabi.core.proofread.pairs import pairs
from owabi.core.proofread.rule import Family, Rule

RULE = Rule(
    code="N416",
    name="plain-kana",
    family=Family.NOTATION,
    severity=Severity.WARNING,
    title=Message("Kanji for words that are written in kana"),
    why=Message(
        "These words only help others; in kanji they look heavy, and public offices write them in kana."
    ),
    check=pairs("plain-kana"),
    page=__doc__,
    basis=("公用文",),
    notation=True,
)
