"""Potential forms with れ: which verb they come from, and whether a ら is missing or a れ is too many.

Decided by the dictionary: 見れる and 走れる look alike, but 見る is a one-step verb (見られる) and 走る isn't (走れる).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from owabi.core.language.morphology import Token, tokens
from owabi.core.proofread.document import Document
from owabi.core.proofread.own_words import own_matches


@dataclass(frozen=True, slots=True)
class Potential:
    """A potential form with れ, from its verb to the れ; ``one_step`` says of which kind the verb is."""

    start: int
    end: int
    one_step: bool


def potentials(document: Document) -> Iterator[Potential]:
    """Yield the forms that miss a ら (``one_step``) or have a れ too many, in the writer's own words."""
    for found in own_matches(document, _LOOKS):
        form = _potential(document, *found.span())
        if form is not None:
            yield form


_LOOKS = re.compile(
    r"(?:[見来出着似煮寝経得居]|[きしじちにびみりぎえけげせぜてねべめれ])(?<!も[し])れ(?=[るまなたてずそよ])"
)
_ONE_STEP = ("上一段", "下一段", "カ行変格")


def _potential(document: Document, start: int, end: int) -> Potential | None:
    token = document.token_at(start)
    if token is None or token.pos[0] != "動詞":
        return None
    following = document.token_at(token.end)
    if token.end >= end:
        return _whole(token, following, end)
    if following is None or token.end != end - 1 or following.dictionary_form != "れる":
        return None
    kind = token.pos[4]
    if kind.startswith("サ行変格"):
        return Potential(token.start, end, one_step=True) if token.surface.endswith("じ") else None
    if kind.startswith("五段"):
        return Potential(token.start, end, one_step=False) if token.pos[5].startswith("命令") else None
    return Potential(token.start, end, one_step=_is_one_step(token.normalized))


def _whole(token: Token, following: Token | None, end: int) -> Potential | None:
    """Judge a form that the dictionary has as one word (見れる), or as another form of the verb (始めれ＋ます)."""
    if token.pos[5].startswith("仮定"):
        if following is None or following.surface == "ば" or token.end != end:
            return None
        if following.pos[0] not in ("助動詞", "助詞") or following.surface == "ど":
            return None
        return Potential(token.start, end, one_step=_is_one_step(token.normalized))
    if not token.dictionary_form.endswith("れる") or token.normalized.endswith("れる"):
        return None
    return Potential(token.start, end, one_step=True) if _is_one_step(token.normalized) else None


@lru_cache(maxsize=512)
def _is_one_step(verb: str) -> bool:
    """Return whether a verb in its dictionary form is of one step (見る, 食べる, 来る)."""
    found = tokens(verb)
    return len(found) == 1 and found[0].pos[4].startswith(_ONE_STEP)
