"""Sentences that broke while they were edited: a particle is missing, or a full stop stands in the middle.

Bad: 公式サイトを利用できないが発生しました。
Good: 公式サイトを利用できない障害が発生しました。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield what can't be read as a sentence, with what was most likely meant."""
    text = document.text
    if "ないが" in text:
        for found in own_matches(document, _LEFT_OUT):
            yield _hit(found.start("noun"), found["noun"], "障害" + found["noun"], _A_NOUN)
    if "ご利用" in text:
        for found in own_matches(document, _NO_OBJECT):
            yield _hit(found.start(), found[0], f"{found['object']}を{found['verb']}", _A_PARTICLE)
    if "ついて" in text:
        for found in own_matches(document, _NO_TOPIC):
            if _is_noun(document, found.start()):
                yield _hit(found.start(), found[0], "に" + found[0], _A_PARTICLE)
    if "に。" in text:
        for found in own_matches(document, _STOPPED):
            yield _hit(found.start("end"), found["end"], "に", _A_STOP)
    if "です。" in text or "でした。" in text or "でございます。" in text:
        for found in own_matches(document, _EMPTY):
            message = Message("Words are missing before “%(text)s”.", {"text": found["end"]})
            yield Hit(found.start(), found.end(), message)


_A_NOUN = "noun"
_A_PARTICLE = "particle"
_A_STOP = "stop"
_LEFT_OUT = re.compile(
    "(?:でき|られ|され|れ|ら)ない(?P<noun>が)(?=(?:発生|生じ)(?:し[てま]|いた|て|ま|中|[。、]|$))"
)
_NO_OBJECT = re.compile(
    "(?P<object>サービス|機能|ページ|サイト|システム|アプリ|メニュー|プラン)"
    "(?P<verb>ご利用(?:でき|いただけ|になれ)(?:ません|ない))"
)
_NO_TOPIC = re.compile("(?<=[\u4e00-\u9fffァ-ヶー])(?<!息)ついて(?=$|[のはもご、。）)」\n]|お)", re.MULTILINE)
_STOPPED = re.compile("(?:[)）]|[0-9０-９][時分日])(?P<end>に。)(?=[^\n」』）)])")

_EMPTY = re.compile("(?<=[\u4e00-\u9fffァ-ヶー])(?:は|が)、?[ 　]*(?P<end>(?:です|でした|でございます)。)")


def _is_noun(document: Document, end: int) -> bool:
    """Return whether a noun of two letters or more ends here, so that つく can't be its verb."""
    before = document.token_before(end)
    return (
        before is not None and before.end == end and before.pos[0] == "名詞" and before.end - before.start > 1
    )


def _hit(start: int, text: str, right: str, missing: str) -> Hit:
    values = {"text": text, "right": right}
    messages = {
        _A_NOUN: Message("A noun is missing before “%(text)s”, such as “%(right)s”.", values),
        _A_PARTICLE: Message("A particle is missing: write “%(right)s”.", values),
        _A_STOP: Message("“%(text)s” breaks the sentence off: leave out the full stop.", values),
    }
    return Hit(start, start + len(text), messages[missing], (Suggestion(right),))


RULE = Rule(
    code="N421",
    name="broken-sentence",
    family=Family.NOTATION,
    severity=Severity.ERROR,
    title=Message("A sentence that broke while it was edited"),
    why=Message("What is left over from editing can't be read as a sentence."),
    check=check,
    page=__doc__,
    basis=("実例",),
)
