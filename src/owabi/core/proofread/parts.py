"""Which part of a mail, page or post a line is: subject, addressee, greeting, body, row, closing, signature, quote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from owabi.core.mailtext.quotes import Kind, kinds_of
from owabi.core.mailtext.signatures import signature_of
from owabi.core.notice import Role

SUBJECT = re.compile(r"[ \t　]*(?:件[ 　]*名|標[ 　]*題|[Ss]ubject)[ 　]*[:：][ \t　]*")
LABEL = re.compile(
    r"[ \t　]*(?:[-*・※]?[ 　]*)(?:[■□●○◆◇▼▽▪◾⬛✅🔹]+[ 　]*)?"
    r"(?:【(?P<boxed>[^】\n]{1,20})】[ 　]*[:：]?[ 　]*"
    r"|(?P<label>[^\s。、:：「」（）()\n][^。:：「」\n]{0,18}?)[ 　]*(?:(?<!\d)[:：]|[:：](?!\d))(?!//)[ 　]*)"
)
ITEM = re.compile(
    r"[ \t　]*(?:[・\-*●○◆◇■□▪►▶➢]|\d{1,2}[.．)）](?!\d)|[（(]\d{1,2}[)）]|[①-⑳]|[ⅰ-ⅹⅠ-Ⅹ][.．])[ \t　]*"
)


def roles_of(lines: Sequence[str], *, subject: bool) -> tuple[Role, ...]:
    """Return the role of each line; ``subject`` says that the first is known to be the subject."""
    roles = [_alone(line) for line in lines]
    first = _mark_title(lines, roles, subject=subject)
    _mark_addressee(lines, roles, first)
    kinds = kinds_of(lines)
    _fill(roles, (at for at, kind in enumerate(kinds) if kind is not Kind.OWN), Role.QUOTE)
    _fill(roles, (at for at in signature_of(lines, kinds) if roles[at] is not Role.RULE), Role.SIGNATURE)
    _mark_ends(lines, roles)
    return tuple(roles)


_RULE = re.compile(r"[ \t　]*(?:[-─━═=＝*＊_＿~〜～—―‐ー…‥・┈┉╌╍#＃+＋☆★◆◇■□●○]{1,2}[ 　]?){4,}[ \t　]*")
_HEADING = re.compile(
    r"[ \t　]*(?:#{1,6}[ 　]+\S.*|＃+.*|【[^】]{1,30}】|[■□●○◆◇▼▽][^。:：]{1,40}"
    r"|[<＜《〈≪][^>＞》〉≫]{1,30}[>＞》〉≫]|記)[ \t　]*"
)
_HONORED = re.compile(
    r"(?:様|御中|各位|殿|先生|さま|サマ|御一同様|ご一同様|の皆様|のみなさま|の皆さま)"
    r"(?:[ 　]*[へ宛])?[ 　]*[（(]?.{0,12}$"
)
_GREETING = re.compile(
    r"お世話になって|お世話になり|平素|いつも.{0,30}ありがとう|日頃|日ごろ|拝啓|謹啓|拝復|前略|時下|ご清栄|ご清祥|お疲れ|はじめまして|初めまして|突然.{0,8}失礼|でございます。$|と申します|ご利用いただき.{0,6}ありがとう"
)
_CLOSING = re.compile(
    r"よろしくお願い|宜しくお願い|宜敷く|お願い申し上げます|お願いいたします|お願い致します|取り急ぎ|とり急ぎ|まずは|以上|敬具|敬白|謹白|謹言|草々|早々|不一|かしこ|拝$|ご自愛|重ねてお詫び|末筆"
)


def _alone(line: str) -> Role:
    """Return the role that a line's own look gives it; most lines begin with a letter and hold no colon."""
    words = line.strip()
    if not words:
        return Role.BLANK
    signed = not words[0].isalpha() or words[0] == "ー" or words == "記"
    if signed and _RULE.fullmatch(line):
        return Role.RULE
    if signed and _HEADING.fullmatch(line):
        return Role.HEADING
    label = LABEL.match(line) if signed or ":" in words or "：" in words else None
    if label and label.end() < len(line):
        return Role.ROW
    if label and (label["boxed"] or label.end() == len(line)):
        return Role.HEADING
    if signed and ITEM.match(line):
        return Role.ITEM
    return Role.NOTE if words[0] == "※" else Role.BODY


def _mark_title(lines: Sequence[str], roles: list[Role], *, subject: bool) -> int:
    """Mark the subject or title and return the index of the first line after it."""
    first = next((at for at, role in enumerate(roles) if role is not Role.BLANK), len(roles))
    if first == len(roles):
        return first
    if subject or SUBJECT.match(lines[first]):
        roles[first] = Role.TITLE
        return first + 1
    line = lines[first].strip()
    alone = first + 1 < len(roles) and roles[first + 1] is Role.BLANK
    titled = roles[first] in (Role.BODY, Role.HEADING, Role.ROW, Role.ITEM) and len(line) <= 60
    if alone and titled and "。" not in line and not _HONORED.search(line):
        roles[first] = Role.TITLE
        return first + 1
    return first


def _mark_addressee(lines: Sequence[str], roles: list[Role], first: int) -> None:
    start = next((at for at in range(first, len(roles)) if roles[at] is not Role.BLANK), len(roles))
    end = start
    for at in range(start, min(start + 6, len(roles))):
        line = lines[at].strip()
        if roles[at] not in (Role.BODY, Role.ROW) or "。" in line or "、" in line or len(line) > 50:
            break
        if _HONORED.search(line) and not _GREETING.search(line):
            end = at + 1
    for at in range(start, end):
        roles[at] = Role.ADDRESSEE


def _fill(roles: list[Role], lines: Iterable[int], role: Role) -> None:
    for at in lines:
        if roles[at] is not Role.BLANK:
            roles[at] = role


def _mark_ends(lines: Sequence[str], roles: list[Role]) -> None:
    body = [at for at, role in enumerate(roles) if role is Role.BODY]
    for at in body[:4]:
        if _GREETING.search(lines[at]):
            roles[at] = Role.GREETING
    for at in reversed(body[-3:]):
        if roles[at] is Role.BODY and _CLOSING.search(lines[at]):
            roles[at] = Role.CLOSING
