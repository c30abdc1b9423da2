"""A respectful word for what the writer's own side does.

Toward outsiders one's own people aren't raised, whatever their rank: 弊社の社長が申しておりました, not
おっしゃって. The rule needs the one who acts in the sentence (私, 弊社の…, the writer's company, a name the
context gives), and is silent where a relative clause may have another subject (弊社は、ご覧になった方に…).

Bad: 弊社社長が、よろしくとおっしゃっていました。
Good: 弊社社長が、よろしくと申しておりました。
Bad: 私がご覧になった限り、誤りはございません。
Good: 私が拝見した限り、誤りはございません。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.actors import OWN_COMPANY, Actor, Side, actor_before
from owabi.core.proofread.acts import is_act
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.pairs import hit, spoken
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield respectful words whose subject is of the writer's own side."""
    for found in spoken(document, context, tables, "own-side-honored"):
        actor = actor_before(document, context, found.start)
        if actor is None or actor.side is not Side.OWN:
            continue
        if "〜" in found.row.wrong and not (_person(document, actor) and is_act(document, found)):
            continue
        if _same_clause(document, actor.particle, actor.end, found.start, found.end):
            yield hit(found)


def _person(document: Document, actor: Actor) -> bool:
    """Return whether somebody acts, not a company (当店は、お休みになります)."""
    return _COMPANY.fullmatch(document.text, actor.start, actor.end) is None


_COMPANY = re.compile(f"{OWN_COMPANY}.")


_LAST = re.compile(
    r"(?:て|で)?(?:おり|い|いらっしゃい)?(?:ま(?:した|す|せん(?:でした)?)?|る|た)?(?:とのこと|そう)?"
    r"(?:です|でした)?(?:か|ね|よ)?(?:[。、」！]|が、|\s*$)"
)
_READERS = re.compile(r"(?:た|る|い)?(?:方|お客|皆|人|際|場合|とき|時[はに、])")


def _same_clause(document: Document, particle: str, after: int, start: int, end: int) -> bool:
    """Return whether the word is the subject's own: は reaches to the last verb, が to the nearest."""
    text = document.text
    if particle == "が":
        return _READERS.match(text, end) is None and "、" not in text[after:start].strip("、")
    return _LAST.match(text, end) is not None


RULE = Rule(
    code="K104",
    name="own-side-honored",
    family=Family.KEIGO,
    severity=Severity.ERROR,
    title=Message("A respectful word for one's own side"),
    why=Message("Toward outsiders one's own people aren't raised; use a humble word."),
    check=check,
    page=__doc__,
    basis=("指針22", "指針43"),
)
