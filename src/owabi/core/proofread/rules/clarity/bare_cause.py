"""A cause that says no more than that there was a failure.

サーバー障害 as the whole cause repeats the subject of the mail. A final report says what failed, and why;
予期せぬトラブル and 何らかの原因 say nothing anywhere.

Bad: 原因：サーバー障害
Good: 原因：注文を記録する装置の部品の劣化
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.prose import said
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Kind

_THING = (
    r"(?:(?:当社|弊社|一部)の)?"
    r"(?:サーバー?|システム|機器|ネットワーク|通信|ハードウェア|回線|ディスク|データベース|設備|装置)(?:機器|上|側|内)?"
)
_FAILURE = r"(?:の)?(?:一時的な)?(?:障害|不具合|故障|トラブル|異常|エラー|問題)"
_BARE = rf"{_THING}{_FAILURE}(?:の(?:発生|ため)|による(?:もの)?|が発生したため)?"
_SENTENCE = re.compile(
    rf"原因は、?(?P<cause>{_BARE})(?:で(?:す|した|ございます|ございました)|によるもので(?:す|した)"
    r"|と判明(?:しました|いたしました))(?=[。\n]|$)"
)
_ROW = re.compile(rf"(?P<cause>{_BARE})(?:です)?。?\s*")
_NOTHING = re.compile(
    r"(?:予期せぬ|予期しない|何らかの|思わぬ|想定外の)(?:システム)?(?:トラブル|障害|不具合|問題|原因|事情|理由)(?=に|の|が|で)(?![^。\n]{0,24}(?:場合|とき|際|備え))"
)


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield causes without information."""
    if context.kind is Kind.FINAL:
        yield from _bare(document)
    for found in said(document, _NOTHING, "予期", "何らかの", "思わぬ", "想定外"):
        message = Message(
            "“%(text)s” tells no cause. Say what is known, or that it is being found out.", {"text": found[0]}
        )
        yield Hit(found.start(), found.end(), message)


def _bare(document: Document) -> Iterator[Hit]:
    found = [*said(document, _SENTENCE, "原因"), *_rows(document)]
    if len(found) == 1 and len(_CAUSES.findall(document.text)) <= 2:
        cause = found[0]["cause"]
        message = Message(
            "“%(text)s” says no more than that there was a failure. What failed, and why?", {"text": cause}
        )
        yield Hit(*found[0].span("cause"), message)


_CAUSES = re.compile(r"原因|理由|により、?|(?:した|の)ため")


def _rows(document: Document) -> Iterator[re.Match[str]]:
    headed = False
    for line in document.lines:
        labelled = line.role is Role.ROW and "原因" in line.label
        if (labelled or (headed and line.role is Role.BODY)) and (
            found := _ROW.fullmatch(document.text, line.words, line.end)
        ):
            yield found
        if line.role is not Role.BLANK:
            headed = line.role is Role.HEADING and "原因" in document.text[line.start : line.end]


RULE = Rule(
    code="C322",
    name="bare-cause",
    family=Family.CLARITY,
    severity=Severity.INFO,
    title=Message("A cause without information"),
    why=Message(
        "Customers want to know whether it can happen again; a failure caused by a failure doesn't tell them."
    ),
    check=check,
    page=__doc__,
    basis=("実例", "案内"),
)
