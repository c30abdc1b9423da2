"""Who acts: whether the subject of a verb is of the reader's side, of the writer's own side, or neither.

Japanese leaves subjects out; where none stands in the sentence, nobody is known to act. The nearest person marked
by は, が, も or, right before the verb, の is the one who acts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from owabi.core.facts.answers import known
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document

TITLES = (
    "代表取締役",
    "取締役",
    "副社長",
    "社長",
    "会長",
    "頭取",
    "専務",
    "常務",
    "本部長",
    "副部長",
    "部長",
    "課長",
    "次長",
    "係長",
    "室長",
    "支店長",
    "店長",
    "所長",
    "工場長",
    "支社長",
    "局長",
    "院長",
    "校長",
    "園長",
    "理事長",
    "館長",
    "主任",
)
"""Titles of people in companies and institutions."""

OWN_COMPANY = "(?:弊社|小社|当社|弊店|当店|弊行|当行|弊所|弊会|弊校|弊園|弊院)"
"""What a company calls itself."""


class Side(StrEnum):
    """Whose side somebody is on."""

    READER = "reader"
    OWN = "own"
    TITLED = "titled"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Actor:
    """The subject of a verb: the side, the particle that marks it, and its span with the particle."""

    side: Side
    particle: str
    start: int
    end: int


def actor_before(document: Document, context: Context, at: int) -> Actor | None:
    """Return who acts in the verb at an offset, None where the sentence doesn't say.

    ``TITLED`` is a title without a company (部長は…), ``OTHER`` a thing or person of neither side marked by が.
    """
    sentence = document.sentence_at(at)
    start = max(sentence.start if sentence else document.line_at(at).start, at - _REACH)
    last: re.Match[str] | None = None
    for found in _people(_own_names(document, context), context.customers).finditer(document.text, start, at):
        last = found
    if last is None or _over(document.text, last, at):
        return None
    side = next(side for side in Side if last[side.value] is not None)
    return Actor(side, (last["particle"] or "が")[-1], last.start(), last.end())


def _over(text: str, found: re.Match[str], at: int) -> bool:
    """Return whether the subject's clause ends before the verb (お客様がお困りの際は、…); は reaches further."""
    ends = _SENTENCE_LIKE if found["particle"] in ("は", "も") else _CLAUSE
    return ends.search(text, found.end(), at) is not None


_REACH = 120
_WHEN = "(?:際|場合|とき|(?<![何半0-9０-９一二三四五六七八九十])時)(?:は|に)"
_SENTENCE_LIKE = re.compile(
    f"(?:ので|のに|から|ため|たら|れば|けれど|けど|(?:ます|です|した|ません|ない)(?:が|し))、|{_WHEN}"
)
_CLAUSE = re.compile(
    f"(?:際|場合|とき|時|ため|前|後|あと|うち|よう)(?:は|に|には|にも)?、|{_WHEN}|ので|のに|たら|れば"
    "|(?<=[すたるい])(?:から|が|と|し)、|(?<!として)(?<!について)[てで]、|[りしみびちき]、"
    "|(?<!よ)[うくぐすつぶむるた](?:[ごお]?[一-龠ァ-ヶー]{1,8}|の|こと)[をにはもへで]"
)
_TITLE = "(?:" + "|".join(sorted(TITLES, key=len, reverse=True)) + ")"
_NAME = "(?:[一-龠々ァ-ヶー]{1,6})"
_READER = (
    r"(?:貴社|御社|貴店|貴行|貴校|貴会|貴団体|貴学|貴院)(?:の[^\s、。はがもを]{1,8})?"
    r"|お(?:客|得意)(?:様|さま)(?:方|がた|ご自身)?|皆(?:様|さま)(?:方|がた)?|みなさま"
    r"|[一-龠々ァ-ヶー]{1,8}(?:様|さま|さん|先生)|先生(?:方|がた)?|(?:お)?(?:取引先|得意先)の(?:方|皆様)"
)
_OTHER = r"(?<=[一-龠々ァ-ヶーa-zA-Z])|(?:方|者|人)"
_PARTICLE = r"(?P<particle>(?:ご自身|自身)?(?:は|が|も)(?!ち)|の(?=\Z))"


@lru_cache(maxsize=64)
def _people(own: tuple[str, ...], customers: tuple[str, ...]) -> re.Pattern[str]:
    names = "".join(f"|{re.escape(name)}" for name in own)
    company = f"(?:{OWN_COMPANY}{names})"
    person = f"(?:の?{_NAME}?(?:の?{_TITLE}(?:の{_NAME})?|の?(?:担当者?|社員|役員|スタッフ|者))|の{_NAME})"
    kin = "(?<![おご])(?:祖?父|祖?母|兄|姉|弟|妹|妻|夫|主人|家内|息子|娘)"
    me = "私(?:ども|たち|達)?|わたくし(?:ども)?|わたし(?:たち)?|小職|小生|我々|当方|手前ども"
    readers = "".join(f"|{re.escape(name)}" for name in customers if name)
    return re.compile(
        f"(?:(?P<own>{company}{person}?|(?<![一-龠々])(?:{me}|{kin}))"
        f"|(?P<reader>{_READER}{readers})"
        f"|(?P<titled>{_NAME}?{_TITLE})){_PARTICLE}"
        f"|(?P<other>{_OTHER})が(?!ち)"
    )


def _own_names(document: Document, context: Context) -> tuple[str, ...]:
    """Return the names of the writer's side: given, or said by the writers of themselves."""
    given = [context.company, *context.people]
    if context.facts is not None:
        given += [answer for answer in (context.facts.sender.company,) if known(answer)]
    return (*(name for name in given if name), *introduced(document))


def introduced(document: Document) -> tuple[str, ...]:
    """Return the company and name with which writers introduce themselves (みなと商会の青木でございます)."""
    for line in document.lines[:_OPENING]:
        if line.role not in (Role.GREETING, Role.LEAD, Role.BODY):
            continue
        found = _INTRODUCED.search(document.text, line.start, min(line.end, line.start + _REACH))
        if found:
            return tuple(name for name in (found["company"], found["name"]) if name)
    return ()


_OPENING = 14
"""Lines in which writers introduce themselves."""

_INTRODUCED = re.compile(
    r"(?P<company>[^\s、。のは]{2,20}(?:会社|商会|工業|システム|電機|物流|旅行|印刷|銀行|大学|店|社))"
    r"[\s　]?(?:[^\s、。の]{1,10}[\s　]?)?の?(?P<name>[一-龠々]{1,4})(?:でございます|です(?=。)|と申します)"
)
