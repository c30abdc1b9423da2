"""ご〜する, ご〜できる, ご〜してください for what the reader does.

お（ご）〜する is a humble form: it raises the one to whom the act goes, so it can't be the reader's own act.
The possible form comes from ご〜になる or ご〜いただく. Acts that only readers do (利用, 乗車, 閲覧) are wrong in
every form; acts that may go either way (連絡, 相談, 確認) need evidence: the subject, ください, the one it is
offered to. What we do toward the reader is silent (ご連絡できます, ご案内できません, ご説明したい), and so is
what somebody is asked to do toward a customer (お客様をご案内してください).

Bad: 作業中は、全機能をご利用できません。
Good: 作業中は、全機能をご利用いただけません。
Bad: お届け先をご確認してください。
Good: お届け先をご確認ください。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from owabi.core.errors import Message
from owabi.core.proofread.actors import OWN_COMPANY, Side, actor_before
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_FORM = re.compile(
    r"(?P<polite>[ごお御])(?P<act>[一-龠々]{1,6}(?:[いきしちみりびぎえけせてめれべげねわ]{1,2}[一-龠]{1,3})?(?:(?!いた[しす])[^\W一-龠々をはもにとへのァ-ヶa-zA-Z\d]){0,4}?)(?<!致)"
    r"(?:(?P<can>でき|出来)(?!かね|ごと|上が|立て|事)"
    r"|(?P<please>して)(?=くださ|下さ|いただ|頂[いかきくけ])"
    r"|(?P<wish>した)(?=い|くな|くて|ければ|かった)"
    r"|(?P<hard>し)(?=づら|にく|やす)"
    r"|(?P<humble>(?:いた|致)(?:し(?=ま[しすせ]|た|て)|す))"
    r"|(?P<do>し(?=ま[しすせ]|た|て|な[いかけ]|なが|つつ)|する|すれ(?=ば)))"
)


@dataclass(frozen=True, slots=True)
class _Use:
    """One place where お（ご）〜する stands: where, of what act, in which form, in which sentence."""

    found: re.Match[str]
    text: str
    start: int
    end: int

    @property
    def act(self) -> str:
        return self.found["act"]

    @property
    def form(self) -> str:
        return next(name for name in ("can", "please", "wish", "hard", "humble", "do") if self.found[name])

    @property
    def before(self) -> str:
        """The sentence before it."""
        return self.text[self.start : self.found.start()]

    @property
    def after(self) -> str:
        """The sentence behind it."""
        return self.text[self.found.end() : self.end]


@dataclass(frozen=True, slots=True)
class _Acts:
    """Whose acts the words of the tables are."""

    readers: frozenset[str]
    mostly: frozenset[str]
    either: frozenset[str]
    lexical: frozenset[str]


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield humble forms of what the reader does."""
    acts = _acts(tables)
    for found in own_matches(document, _FORM):
        start = found.start()
        if found["act"] in acts.lexical or not document.starts_token(start):
            continue
        use = _use(document, found)
        if _wrong(use, acts, document, context):
            actor = actor_before(document, context, start)
            yield _hit(use, own=actor is not None and actor.side is Side.OWN)


@lru_cache(maxsize=8)
def _acts(tables: Tables) -> _Acts:
    sections = ("acts-of-the-reader", "acts-mostly-of-the-reader", "acts-of-either", "lexical-honorifics")
    return _Acts(*(frozenset(tables.words(section)) for section in sections))


def _use(document: Document, found: re.Match[str]) -> _Use:
    sentence = document.sentence_at(found.start())
    line = document.line_at(found.start())
    start = max(sentence.start if sentence else line.start, found.start() - _REACH)
    end = min(sentence.end if sentence else line.end, found.end() + _REACH)
    return _Use(found, document.text, start, end)


_REACH = 80
_GOAL = re.compile(
    r"(?:お客[様さ]ま?|様|さま|さん|先生|方々?|取引先|得意先|皆さま)(?:方|の元|のもと)?(?:[をへ]|まで)"
)
_TO = re.compile(r"(?:お客[様さ]ま?|様|さま|さん|先生|取引先|得意先|皆さま)(?:方)?に")
_OWN = re.compile(
    f"(?:{OWN_COMPANY}|私(?:ども)?|わたくし(?:ども)?|当方|担当者?|係の者|スタッフ|こちら)"
    r"(?:側|の[^\s、。]{1,8})?(?:[がはも]|でも?、?$|では|から|より|にて)|入金|お支払いを"
)
_READERS_NOUN = re.compile(r"(?:方(?![法針面向式])|お客|皆[様さ]|みな|ユーザ|会員|人[はがに、])")
_TIME_NOUN = re.compile(r"(?:際|場合|とき|時[はに、])")
_OFFERED = re.compile(
    r"いつでも|24時間|２４時間|お気軽に|どなた(?:で|さまで|様で)も|ご自由に|ご自身で|チャットで"
)


def _wrong(use: _Use, acts: _Acts, document: Document, context: Context) -> bool:
    goal = _GOAL.search(use.before) is not None
    if use.form == "please":
        return use.act in acts.readers or _asked(use, acts, goal=goal)
    if use.act in acts.readers and use.form != "humble":
        return True
    actor = actor_before(document, context, use.found.start())
    reader = actor is not None and actor.side is Side.READER
    if reader and actor is not None and actor.particle in "がの" and not goal:
        listed = use.act in acts.mostly or use.act in acts.either or use.act in acts.readers
        return listed or (use.form in ("do", "humble") and "さん" not in use.text[actor.start : actor.end])
    own = _OWN.search(use.before) is not None
    if use.act in acts.mostly:
        return _mostly(use, reader=reader, own=own)
    return use.act in acts.either and _either(use, reader=reader, own=own)


def _asked(use: _Use, acts: _Acts, *, goal: bool) -> bool:
    """Return whether somebody is asked to do what isn't done toward a customer or other third person."""
    if use.act in acts.mostly:
        return True
    return not goal and ("いただ" in use.after[:3] or not _TO.search(use.before))


def _mostly(use: _Use, *, reader: bool, own: bool) -> bool:
    if use.form == "can":
        return reader or not own
    if own or use.form == "humble":
        return False
    if use.form == "wish":
        return _READERS_NOUN.match(use.after, 1) is not None or _TIME_NOUN.match(use.after, 1) is not None
    if use.form == "hard":
        return reader
    asked = reader and re.match(r"ま(?:し|せ)[^。]{0,4}か|ますか", use.after) is not None
    return asked or _of_reader(use)


def _of_reader(use: _Use) -> bool:
    """Return whether the act stands before those who do it: ご登録する方, ご注文した際."""
    rest = use.after.removeprefix("た").removeprefix("ている").removeprefix("て")
    return _READERS_NOUN.match(rest) is not None or (
        use.found["do"] == "する" and bool(_TIME_NOUN.match(rest))
    )


def _either(use: _Use, *, reader: bool, own: bool) -> bool:
    if own:
        return False
    if use.form == "can":
        return reader or _OFFERED.search(use.before) is not None
    if use.form == "wish":
        return re.match("い(?:方|お客様|皆様)(?:は|に|へ)", use.after) is not None
    return False


_TAIL = re.compile(
    r"(?:くださ|下さ)(?:い(?:ます)?|る|り|っ)|(?:いただ|頂)(?:き(?:ます)?|く|け(?:ます|ません|る)?|い)"
    r"|ま(?:せん(?:でした)?|した|す)|な(?:い|かった|く)|(?:づら|にく|やす)[いくか]|る|い|た|て|ず"
)


def _hit(use: _Use, *, own: bool) -> Hit:
    tail = _TAIL.match(use.text, use.found.end())
    end = tail.end() if tail else use.found.end()
    words = use.found["polite"] + use.act
    rights = [words + right for right in _rights(use)]
    if own:
        rights = [use.found[0].removeprefix(use.found["polite"])]
    rights = [right + (tail[0] if tail else "") for right in rights]
    text = use.text[use.found.start() : end]
    message = Message("“%(text)s”: write “%(right)s”.", {"text": text, "right": rights[0]})
    return Hit(
        use.found.start(),
        end,
        message,
        tuple(Suggestion(right) for right in rights),
        Severity.WARNING if use.form == "hard" else None,
        basis=("指針24", "指針36") if use.form == "can" else ("指針24", "指針26"),
    )


def _rights(use: _Use) -> tuple[str, ...]:
    if use.form == "can":
        return ("いただけ", "になれ")
    if use.form == "please":
        return ("",)
    if use.form == "wish":
        return ("になりた",)
    if use.form == "hard":
        return ("になり", "いただき")
    done = use.found["do"] or use.found["humble"]
    if done.endswith(("する", "す")):
        return ("になる",)
    if done == "すれ":
        return ("になれ",)
    if use.after.startswith(("た", "て")):
        return ("になっ",)
    return ("になら",) if use.after.startswith("な") and not use.after.startswith("なが") else ("になり",)


RULE = Rule(
    code="K103",
    name="humble-form-for-reader",
    family=Family.KEIGO,
    severity=Severity.ERROR,
    title=Message("お（ご）〜する for what the reader does"),
    why=Message(
        "お（ご）〜する is a humble form; for the reader's act write ご〜になる, ご〜いただく or ご〜ください."
    ),
    check=check,
    page=__doc__,
    basis=("指針24", "指針26", "指針36"),
)
