"""What a text says of state, length and cause in words that no cue for claims has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from owabi.core.facts.claims import Claim
from owabi.core.language.durations import Duration
from owabi.core.notice import Role
from owabi.core.proofread.document import Document
from owabi.core.terms import Phase


def further_claims(document: Document) -> Iterator[Claim]:
    """Yield that the work of recovery still goes on, and how long an incident lasted by the text."""
    for found in _GOING_ON.finditer(document.text):
        if document.role_at(found.start()) is not Role.QUOTE and not document.in_quotes(*found.span()):
            yield Claim("state", Phase.DOWN, *found.span(), found.group(), True)
    if "時間は" in document.text or "間にわた" in document.text:
        yield from _lengths(document)


def shares_a_word(told: str, answers: Iterable[str]) -> bool:
    """Return whether a told cause may be one of the answers: a word in common, or none that tells anything."""
    words, held = _words(told), [_words(answer) for answer in answers]
    return not words or any(not one or words & one for one in held)


def tells_no_cause(told: str) -> bool:
    """Return whether the words in place of a cause only point elsewhere or say that it isn't known."""
    return bool(_POINTER.search(told))


_GOING_ON = re.compile(
    r"復旧(?:作業|対応|に向け)[^。\n]{0,16}(?:進めて|行って|行なって|続けて|継続して|取り組んで|実施して|[当あ]たって)"
    r"(?:おります|います)(?!が?、?(?:した|でした))"
)
_BEFORE = re.compile(
    r"(?:停止して|停止し|停止の|障害の|障害が続い|利用いただけなかっ|利用できなかっ)[^。、\n]{0,8}時間は、?(?:約|およそ|合計)?\Z"
)
_THROUGH = re.compile(r"(?:停止|障害)[^。\n]{0,12}(?:約|およそ)?\Z")
_REACH = 32


def _lengths(document: Document) -> Iterator[Claim]:
    text = document.text
    for spot in document.spots.durations:
        if spot.minutes is None or spot.more or spot.less:
            continue
        before = text[max(0, spot.start - _REACH) : spot.start]
        through = text.startswith(("にわた", "に渡"), spot.end) and _THROUGH.search(before)
        if through or _BEFORE.search(before):
            length = Duration(spot.minutes, spot.about, spot.days_only)
            yield Claim("derived.stop", length, spot.start, spot.end, spot.text, True)


_POINTER = re.compile(r"調査|特定|不明|確認中|究明|判明|次のとおり|以下|下記|上記|別紙|後日|別途|未定")
_ANY_FAILURE = re.compile(
    r"故障|障害|不具合|誤り|不良|異常|停止|問題|ミス|エラー|一部|発生|原因|機器|装置|設備|ハードウェア|システム|サービス|当社|弊社|影響|トラブル"
)
"""Words that many causes have, and that make none of them the same."""
_RUN = re.compile(r"[一-鿿々]{2,}|[ァ-ヺー]{2,}|[A-Za-z]{2,}")


def _words(cause: str) -> set[str]:
    """Return every two neighbouring letters of the words that tell one cause from another."""
    plain = _ANY_FAILURE.sub(" ", normalize("NFKC", cause))
    runs = [run.lower() for run in _RUN.findall(plain)]
    return {run[at : at + 2] for run in runs for at in range(len(run) - 1)}
