"""Words that say the same thing twice.

Each pair is a matter of style, not of grammar: guides list them as worth mending. What only looks
doubled is silent: 必要不可欠, 事前準備, 違和感を覚える, 各地, 約束.

Bad: まず最初に、今の現状をご報告いたします。
Good: まず、現状をご報告いたします。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.pairs import pairs
from owabi.core.proofread.prose import said
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_ABOUT = re.compile(
    r"(?:約|およそ|おおよそ|概ね|おおむね)(?P<core>[ 　]?[\d,，.．]{1,12}[^\d、。\s]{1,4}?)"
    r"(?:程度|前後|ほど|くらい|ぐらい)(?!の差)"
)
_EACH = re.compile(r"各(?P<core>[一-鿿々ァ-ヶー]{1,8}?)(?:ごと|毎)(?=[にの、])")
_NTH = re.compile(r"第(?P<core>[\d一二三四五六七八九十]{1,3}[回番期次日])目")
_ONLY = re.compile(r"(?P<core>[一-鿿ァ-ヶー])(?:のみ|だけ)に限(?P<end>り|る|ら|っ|定)")
_pairs = pairs("redundancy")


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield the pairs of the table, and doubles around a number or name."""
    yield from _pairs(document, context, tables)
    for found in said(document, _ABOUT, "約", "およそ", "おおよそ", "概ね", "おおむね"):
        approximately = found[0][: found.start("core") - found.start()]
        yield _hit(found, f"{approximately}{found['core']}")
    for found in said(document, _EACH, "ごと", "毎"):
        yield _hit(found, f"{found['core']}ごと", f"各{found['core']}")
    for found in said(document, _NTH, "第"):
        yield _hit(found, f"第{found['core']}", f"{found['core']}目", severity=Severity.INFO)
    for found in said(document, _ONLY, "に限"):
        yield _hit(found, f"{found['core']}に限{found['end']}")


def _hit(found: re.Match[str], *rights: str, severity: Severity | None = None) -> Hit:
    message = Message("“%(text)s”: write “%(right)s”.", {"text": found[0], "right": rights[0]})
    return Hit(found.start(), found.end(), message, tuple(map(Suggestion, rights)), severity)


RULE = Rule(
    code="C304",
    name="redundancy",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    title=Message("Words that say the same thing twice"),
    why=Message("The second word adds nothing, and many readers take the doubling for a slip."),
    check=check,
    page=__doc__,
    basis=("S43", "S44"),
)
