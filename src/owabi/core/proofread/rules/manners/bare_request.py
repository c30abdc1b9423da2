"""A burden laid on the reader without a cushion: お手数ですが, 恐れ入りますが, 恐縮ですが.

Told only of mails to others that ask for work (sending back, filling in, doing it again) and hold no word
of consideration anywhere. Instructions for steps on a screen are silent.

Bad: 申込書にご記入のうえ、ご返送ください。
Good: お手数ですが、申込書にご記入のうえ、ご返送ください。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.occasion import internal, letter
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_BURDEN = re.compile(
    r"(?:ご(?:返送|返却|提出|記入|押印|捺印|署名|送付|来社|来店|足労|再送|再提出|再発行)|お(?:送り|戻し|振り?込み|支払い)|再度[^。、\n]{1,14}|[^。、\n]{1,10}し直して)"
    r"(?:を)?(?:ください|下さい|願います|お願いします|お願いいたします)(?=[。\n]|$)"
)
_CUSHION = re.compile(
    r"手数|恐れ入|恐縮|面倒|お忙し|多用|多忙|申し訳|差し支え|不便|迷惑|手間|幸い|よろしければ|いただけ(?:ます(?:か|でしょう|と)|ませんか|れば)|くださいます(?:よう|と)"
    r"|勝手|都合|急なお願い|お願い(?:申し上げ|でき|したく|したい|がございま)|助かり|ありがた|心苦し|不躾|ぶしつけ|存じます"
)


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the first burden of a mail without any consideration for the reader."""
    if _CUSHION.search(document.text):
        return
    found = next(own_matches(document, _BURDEN), None)
    if found is None:
        return
    if letter(document, context) and not internal(document):
        sentence = document.sentence_at(found.start())
        start = sentence.start if sentence else found.start()
        while document.text[start : start + 1] in ("\n", " ", "　"):
            start += 1
        text = document.text[start : found.end()]
        message = Message(
            "“%(text)s” asks for work; put お手数ですが or 恐れ入りますが before it.", {"text": found[0]}
        )
        yield Hit(start, found.end(), message, (Suggestion(f"お手数ですが、{text}"),))


RULE = Rule(
    code="M220",
    name="bare-request",
    family=Family.MANNERS,
    severity=Severity.INFO,
    title=Message("A burdensome request without a cushion"),
    why=Message("A word of consideration before a request shows that its burden is seen."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
