"""Addresses and numbers of samples: support@example.com, 03-0000-0000, test@test.

Hosts below a reserved name (status.minato.example.jp) are examples by intent, and beside a fact sheet addresses are
held against the sheet: both stay silent here.

Bad: お問い合わせ：info@example.com
Good: お問い合わせ：support@minato.example.jp
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.language.spotting.contacts import balanced
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield sample addresses and numbers; none beside a fact sheet."""
    if context.facts is not None:
        return
    if not any(sign in document.text for sign in _SIGNS):
        return
    for found in _SAMPLE.finditer(document.text):
        if document.role_at(found.start()) is not Role.QUOTE:
            sample = balanced(found[0])
            message = Message("“%(text)s” is a sample: write the real one.", {"text": sample})
            yield Hit(found.start(), found.start() + len(sample), message)


_SIGNS = (
    *(
        "@example.",
        "/example.",
        "www.example.",
        "test@",
        "hoge",
        "foo@",
        "aaa@",
        "xxx@",
        "user@",
        "your",
        "domain.com",
        "test.com",
    ),
    *("0-000", "-1234-", "〒123", "〒000"),
)
_SAMPLE = re.compile(
    "(?:https?://(?:www\\.)?|[A-Za-z0-9._+-]{1,64}@)example\\.(?:com|net|org|jp|co\\.jp|ne\\.jp)(?![A-Za-z0-9.-]*[A-Za-z0-9])[!-~]{0,200}"
    "|(?<![A-Za-z0-9._+-])(?:test@test|hoge@hoge|foo@bar|foo@foo|aaa@aaa|xxx@xxx|user@domain|your[._-]?name@|your[._-]?email@)[A-Za-z0-9.-]*"
    "|(?:https?://)(?:www\\.)?(?:your[-_]?(?:domain|company|site)|domain\\.com|hogehoge|test\\.com)[!-~]{0,200}"
    "|(?<![0-9-])(?:0{2,4}-0{2,4}-0{3,4}|0[1-9][0-9]{0,2}-0000-0000|0[1-9]0?-1234-5678|〒000-0000|〒123-4567)(?![0-9-])"
)

RULE = Rule(
    code="U805",
    name="dummy-contacts",
    family=Family.UNFILLED,
    severity=Severity.WARNING,
    title=Message("Addresses and numbers of samples"),
    why=Message("Readers who need help reach nobody."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
