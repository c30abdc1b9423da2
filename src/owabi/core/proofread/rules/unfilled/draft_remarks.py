"""Remarks of a draft: TBD, 要確認, 未定稿, ここに本文を入力, ダミーテキスト, Lorem ipsum.

Bad: 復旧見込み：TBD
Good: 復旧見込み：17:00（次のお知らせは16:00）
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
    """Yield every remark."""
    if not any(word in document.text for word in _WORDS):
        return
    for found in own_matches(document, _REMARK, signed=True):
        yield Hit(
            found.start(), found.end(), Message("“%(text)s” is a remark of the draft.", {"text": found[0]})
        )


_WORDS = (
    *(
        "TBD",
        "TBC",
        "TBA",
        "FIXME",
        "TODO",
        "orem ipsum",
        "テキスト",
        "太郎",
        "花子",
        "ああああ",
        "ほげほげ",
        "ここに",
    ),
    *(
        "要確認",
        "要修正",
        "要記入",
        "要検討",
        "要調整",
        "未定稿",
        "下書き",
        "ドラフト",
        "草案",
        "確認用",
        "確認中のため",
        "レビュー中",
    ),
    *("後で", "後ほど"),
)
_REMARK = re.compile(
    "(?<![A-Za-z])(?:TBD|TBC|TBA|FIXME|TODO)(?![A-Za-z]|リスト|管理|アプリ)"
    "|[（(［\\[【※★](?:要確認|要修正|要記入|要検討|要調整|未定稿|下書き|ドラフト|草案|確認中のため仮|社内確認用|レビュー中)[）)］\\]】]?|未定稿"
    "|ここに[^。、\\n「」]{0,12}(?:を|が)?(?:入力|記入|記載|挿入|入り)(?:してください|します|ます)?(?=[）)］\\]】。\\n]|$)"
    "|[Ll]orem ipsum|ダミーテキスト|サンプルテキスト|(?:サンプル|テスト|ダミー)[ 　]?(?:太郎|花子)|あ{4,}|ほげほげ"
    "|後(?:で|ほど)(?:記入|追記|差し替え)(?:する|予定)?(?=[）)］\\]】\\n]|$)"
)

RULE = Rule(
    code="U806",
    name="draft-remarks",
    family=Family.UNFILLED,
    severity=Severity.ERROR,
    title=Message("Remarks of a draft"),
    why=Message("What writers note for themselves doesn't belong in the notice."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
