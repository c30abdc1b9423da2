"""The same particle again and again in one sentence.

A row of nouns joined by four の must be taken apart from its end; two が、 in one sentence leave open what is
opposed to what; four も blur what is added to what. Titles may chain one の more, and lists of times (に)
aren't counted.

Bad: 当社の管理の装置の部品の劣化の影響により、停止しました。
Good: 当社が管理する装置の部品が劣化し、停止しました。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.prose import FLOWING, said
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_NOUN = r"(?:(?![のはがをにでとへもやか、。，,・：:／/])[^\s（）()「」『』【】]){1,14}"
_NO = re.compile(rf"(?:{_NOUN}(?<![こそあど])の(?!で|に|よう|ため|ち)){{4,12}}{_NOUN}")
_BUT = re.compile(r"(?:ます|です|ません|ました|でした|った|んだ|いた|した|ない|たい|なり|する|いる|ある)が、")
_ALSO = re.compile(r"(?<![でとにかくつ])も(?!の|し|う|と|っ|ちろん|ら|た|ち|り|れ)")


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield rows of の, and sentences with two が、 or four も."""
    for found in said(document, _NO, "の"):
        links = found[0].count("の")
        if links > 4 or document.role_at(found.start()) is not Role.TITLE:
            message = Message("%(count)s nouns are joined by の; part them by verbs.", {"count": links + 1})
            yield Hit(found.start(), found.end(), message, severity=Severity.INFO)
    yield from _repeated(document, _BUT, "が、", 2, Severity.WARNING)
    yield from _repeated(document, _ALSO, "も", 4, Severity.INFO)


def _repeated(
    document: Document, pattern: re.Pattern[str], particle: str, most: int, severity: Severity
) -> Iterator[Hit]:
    if document.text.count(particle) < most:
        return
    before: int | None = None
    count = 0
    for found in said(document, pattern):
        sentence = document.sentence_at(found.start())
        if sentence is None or sentence.role not in FLOWING:
            continue
        count = count + 1 if sentence.start == before else 1
        before = sentence.start
        if count == most:
            values = {"particle": particle.rstrip("、"), "count": most}
            message = Message("“%(particle)s” stands %(count)s times in this sentence; part it.", values)
            yield Hit(found.start(), found.end(), message, severity=severity)


RULE = Rule(
    code="C309",
    name="chained-particles",
    family=Family.CLARITY,
    severity=Severity.INFO,
    title=Message("The same particle again and again"),
    why=Message("Which word belongs to which is left to the reader, who has to read the sentence twice."),
    check=check,
    page=__doc__,
    basis=("公用文", "通例"),
)
