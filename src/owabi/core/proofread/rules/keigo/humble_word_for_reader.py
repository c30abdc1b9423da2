"""A humble word for what the reader does.

申す, 参る, 伺う, 拝見する, 存じ上げる lower the one who acts, so they are for the writer's side. Some forms
tell by themselves that the reader acts (拝見してください, 伺ってください, 申される); others are wrong only
where the sentence names the reader's side as the one who acts (お客様が参ります, 貴社の部長は参りますか).
いただく for eating needs a dish in the sentence. Trains and spring may 参る, and 申し伝える is ours.

Bad: お客様が申されたご要望を、担当者に伝えます。
Good: お客様がおっしゃったご要望を、担当者に伝えます。
Bad: 詳しくは、受付で伺ってください。
Good: 詳しくは、受付でお尋ねください。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.actors import Side, actor_before
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.pairs import hit, spoken
from owabi.core.proofread.phrases import Match
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield humble words that tell, or whose subject tells, that the reader's side acts."""
    for found in spoken(document, context, tables, "humble-word-for-reader"):
        yield hit(found)
    for section, particles in _SECTIONS:
        for found in spoken(document, context, tables, section):
            if document.text[found.start - 1 : found.start] in _OUR_OWN.get(section, ""):
                continue
            if _reader_acts(document, context, found, particles):
                yield hit(found)
    for found in spoken(document, context, tables, "humble-word-right-behind-reader"):
        actor = actor_before(document, context, found.start)
        if (
            actor is not None
            and actor.side is Side.READER
            and actor.end == found.start
            and actor.particle in "がの"
        ):
            yield hit(found)
    yield from _at_table(document, context, tables)
    yield from _asked(document)


_SECTIONS = (
    ("humble-word-of-reader", ("は", "が", "も", "の")),
    ("humble-word-of-reader-as-subject", ("が", "の")),
)
_OUR_OWN = {"humble-word-of-reader-as-subject": "とをり"}
_QUESTION = re.compile(r"[^。、\n]{0,8}か(?:[。？?、\n]|$)")
_DISH = re.compile(
    "料理|食|パン|菓子|ケーキ|お茶|飲み物|コーヒー|弁当|ご飯|ごはん|うどん|そば|寿司|刺身|鍋|肉|魚|野菜|果物"
    "|前菜|デザート|スープ|酒|ビール|ワイン|冷めない|温かい|熱いうち|焼き立て|名物|召し"
)
_BARE = re.compile(r"(?:[をもは]|無料で|お席で|でも|で|順に|どうぞ|うちに)、?$")
_ASKED = re.compile(
    r"(?P<what>どちら|いつ|何|なに|どれ|どなた|いくつ|何時|何名様?|どの[^\s、。はがを]{1,8})にいたしますか"
)


def _reader_acts(document: Document, context: Context, found: Match, particles: tuple[str, ...]) -> bool:
    actor = actor_before(document, context, found.start)
    if actor is None or actor.particle not in particles:
        return False
    if actor.side is Side.TITLED:
        return _QUESTION.match(document.text, found.end) is not None
    return actor.side is Side.READER


def _at_table(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield いただく said of what the reader eats or drinks."""
    for found in spoken(document, context, tables, "humble-word-at-table"):
        sentence = document.sentence_at(found.start)
        start = max(sentence.start if sentence else found.start, found.start - 60)
        before = document.text[start : found.start]
        if not _DISH.search(before) or not _BARE.search(before):
            continue
        asked = "ください" in found.row.wrong or "下さい" in found.row.wrong
        actor = None if asked else actor_before(document, context, found.start)
        if asked or (actor is not None and actor.side is Side.READER):
            yield hit(found)


def _asked(document: Document) -> Iterator[Hit]:
    """Yield どちらにいたしますか, which asks for the reader's choice."""
    if "にいたしますか" not in document.text:
        return
    for found in own_matches(document, _ASKED):
        right = f"{found['what']}になさいますか"
        message = Message("“%(text)s”: write “%(right)s”.", {"text": found[0], "right": right})
        yield Hit(found.start(), found.end(), message, (Suggestion(right),), basis=("指針37", "S9", "S18"))


RULE = Rule(
    code="K102",
    name="humble-word-for-reader",
    family=Family.KEIGO,
    severity=Severity.ERROR,
    title=Message("A humble word for what the reader does"),
    why=Message("Humble words lower the one who acts; for what readers do, a respectful word is due."),
    check=check,
    page=__doc__,
    basis=("指針37",),
)
