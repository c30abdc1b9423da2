"""The notice of an incident without an apology.

Asked for where the kind of notice is known, or where the subject speaks of an outage and the text addresses
customers. ご不便をおかけし counts as an apology here. A report in である and a page of questions and answers speak
to nobody in particular: there it is information, and only where the kind is known.

Bad: お客様各位 障害が発生しております。復旧までお待ちください。
Good: お客様各位 障害が発生しております。ご迷惑をおかけし、誠に申し訳ございません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document, DocumentLine
from owabi.core.proofread.findings import Applicability, Hit, Severity, Suggestion
from owabi.core.proofread.occasion import APOLOGY, INCIDENTS, OUTAGE, internal
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Channel, Kind

_SORRY = re.compile(
    r"詫び|わび|申し?訳|謝罪|陳謝|失礼(?:いた|致|し)|(?:迷惑|不便|心配|面倒|手数|負担)(?:と[^。、\n]{1,4})?を?(?:お|御)?(?:かけ|掛け|お?よぼし)"
)
_CUSTOMERS = re.compile(r"お客|利用|会員|ユーザー?|御中|取引先|加入者|契約")
_KINDS = INCIDENTS | {Kind.EXTENSION, Kind.CORRECTION, Kind.INQUIRY_DELAY}
_SHORT = (Channel.SOCIAL, Channel.MESSAGE, Channel.ANNOUNCEMENT)
_QUESTION = re.compile(
    r"^[ 　]*(?:[QＱ](?:uestion)?\d{0,2}|【[QＱ]\d{0,2}】|問\d{0,2})[.．:：、 　]", re.MULTILINE
)
_ANSWER = re.compile(
    r"^[ 　]*(?:[AＡ](?:nswer)?\d{0,2}|【[AＡ]\d{0,2}】|答\d{0,2})[.．:：、 　]", re.MULTILINE
)
_PLAIN = re.compile(r"(?:である|であった|した|する|いる|いた|れた|った|ない|だ)。")
_POLITE = re.compile(r"(?:です|ます|ました|ません|でした|ください|ませ)(?:。|$)", re.MULTILINE)
_EXAMPLE = "ご迷惑をおかけし、誠に申し訳ございません。"


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the place for an apology where there is none."""
    if _SORRY.search(document.text) or APOLOGY.search(document.text):
        return
    told = context.kind is None and _to_customers(document, context) and not _speaks_to_nobody(document)
    if context.kind not in _KINDS and not told:
        return
    line = _lead(document)
    if line and not internal(document):
        message = Message("There is no apology. Put one behind what happened.")
        yield Hit(
            line.end,
            line.end,
            message,
            (Suggestion(_EXAMPLE, Applicability.NONE),),
            _severity(document, context),
        )


def _severity(document: Document, context: Context) -> Severity | None:
    return Severity.INFO if context.channel in _SHORT or _speaks_to_nobody(document) else None


def _speaks_to_nobody(document: Document) -> bool:
    """Return whether the text is a report in である or a page of questions and answers."""
    text = document.text
    if _QUESTION.search(text) and _ANSWER.search(text):
        return True
    return _PLAIN.search(text) is not None and not _POLITE.search(text)


def _to_customers(document: Document, context: Context) -> bool:
    """Return whether the subject tells of an outage and the text is for customers."""
    if not OUTAGE.search(document.subject) or context.channel in _SHORT:
        return False
    return any(
        _CUSTOMERS.search(document.text, line.start, line.end) for line in document.of_role(Role.ADDRESSEE)
    )


def _lead(document: Document) -> DocumentLine | None:
    """Return the line behind which an apology would stand: the end of the first paragraph of the body."""
    found: DocumentLine | None = None
    for line in document.lines:
        if line.role in (Role.BODY, Role.LEAD):
            found = line
        elif found:
            return found
    return found


RULE = Rule(
    code="M222",
    name="apology-missing",
    family=Family.MANNERS,
    severity=Severity.WARNING,
    title=Message("The notice of an incident without an apology"),
    why=Message("Customers who were hindered expect a word of apology, before they read on."),
    check=check,
    page=__doc__,
    basis=("案内", "S59"),
)
