"""The words around a number that say that it isn't exact, or which way it is open."""

from __future__ import annotations

import re

BOUND = r"[ ]?(?:以上|以下|以内|未満|超|弱|強|余り|あまり|余|前後|程度|ほど|くらい|ぐらい|近く)(?!え)"
ABOUT_BEFORE = re.compile(
    r"(?P<about>約|およそ|おおよそ|おおむね|概ね|ほぼ)[ ]?\Z|(?P<edge>最大で?|少なくとも|最低でも?)[ ]?\Z"
)

_MORE = frozenset(("以上", "超", "余り", "あまり", "余", "強"))
_LESS = frozenset(("以下", "以内", "未満", "弱"))


def about(bound: str | None, lead: re.Match[str] | None) -> bool:
    """Return whether the words before or behind a number say 約."""
    word = (bound or "").strip()
    return bool((lead and lead["about"]) or (word and word not in ("以上", "以下", "以内", "未満", "超")))


def bounds(bound: str | None, lead: re.Match[str] | None) -> tuple[bool, bool]:
    """Return whether the number may be more, and whether it may be less."""
    word, edge = (bound or "").strip(), (lead["edge"] or "") if lead else ""
    return word in _MORE or edge.startswith(("少", "最低")), word in _LESS or edge.startswith("最大")
