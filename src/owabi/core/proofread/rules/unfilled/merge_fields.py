"""Names of fields that a program should have replaced: {{name}}, «氏名», %NAME%, ${name}, <<会社名>>.

Bad: {{customer_name}} 様
Good: 佐藤 様
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield every field; a name in single braces is told of more softly, since developers write such."""
    if not any(sign in document.text for sign in _SIGNS):
        return
    for found in own_matches(document, _FIELD, quoted=True, signed=True):
        severity = Severity.WARNING if found.lastgroup == "soft" else None
        message = Message("“%(text)s” is a field that was not replaced.", {"text": found[0]})
        yield Hit(found.start(), found.end(), message, (), severity)


_SIGNS = ("{", "«", "<<", "<%", "≪", "$", "%", "[[", "__")
_NAME = "[A-Za-z_\u4e00-\u9fffぁ-んァ-ヶー][\\w.\u4e00-\u9fffぁ-んァ-ヶー ]{0,30}"
_FIELD = re.compile(
    f"\\{{\\{{[^{{}}\\n]{{1,60}}\\}}\\}}|«[^«»\\n]{{1,60}}»|<<{_NAME}>>|≪{_NAME}≫|[$#]\\{{{_NAME}\\}}|\\$[A-Za-z_]\\w{{1,30}}\\$"
    "|(?<![A-Za-z0-9$])\\$[A-Za-z_][A-Za-z0-9_]{1,30}(?=[ 　]?(?:様|さま|さん|殿|御中))"
    f"|(?<![0-9%])%(?:[A-Z][A-Z_]{{2,30}})%|\\[\\[{_NAME}\\]\\]|<%=?[^%\\n]{{1,60}}%>|\\{{%[^%\\n]{{1,60}}%\\}}|(?<!\\w)__[A-Z][A-Z_]{{1,30}}__(?!\\w)"
    f"|%[-0-9]{{0,3}}[sd](?![A-Za-z])|(?<![A-Za-z$#{{/])(?P<soft>\\{{{_NAME}\\}})(?!\\}})"
)

RULE = Rule(
    code="U803",
    name="merge-fields",
    family=Family.UNFILLED,
    severity=Severity.ERROR,
    title=Message("Fields that no program replaced"),
    why=Message("Readers see the workings of the template instead of their name."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
