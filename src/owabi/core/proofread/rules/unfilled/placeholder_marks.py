"""Marks that stand for something to be filled in: ○○, △△様, XX分, 〇月〇日, YYYY-MM-DD, 03-XXXX-XXXX.

A quote that is nothing but such marks 「○○」 may be a name (and 「○○さんの日曜日」 a title where no marks stand outside
of quotes), lines of marks are ornaments, and a form of dates that is explained (YYYY-MM-DD形式) isn't one to fill in.

Bad: 〇月〇日（〇）に復旧する見込みです。
Good: 11月24日（火）に復旧する見込みです。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield every run of marks, as long as it goes on."""
    if not _SIGNS.search(document.text):
        return
    marks = list(own_matches(document, _MARKS, quoted=True, signed=True))
    # A title in quotes may hold such marks; where they stand elsewhere, too, the text is a template.
    template = any(not document.in_quotes(*found.span()) for found in marks)
    for found in marks:
        real = not template and document.in_quotes(*found.span())
        if not (
            real
            or _is_ornament(document, found)
            or _is_name(document, found)
            or _is_explained(document, found)
        ):
            message = Message("“%(text)s” is still to be filled in.", {"text": found[0]})
            yield Hit(found.start(), found.end(), message)


_SIGNS = re.compile(
    "[○〇●◯][○〇●◯年月日時分秒/／:：.)）]|△△|▲▲|□□|■■|◇◇|◆◆|☆☆|★★|[×xＸXｘ]{2}|＊＊|\\*\\*|YYYY|yyyy|ＹＹＹＹ|HH|hh|MM月|[0-9０-９][年月日時][○〇●◯]|＿{3}|_{4}|[￥¥][＊*]"
)
_ROUND = "[○〇●◯]"
_WORD = "[\u4e00-\u9fffぁ-んァ-ヶー]"
_MARKS = re.compile(
    f"{_ROUND}{{2,}}(?:[-－‐]{_ROUND}{{2,}})*"
    f"|{_ROUND}{{1,4}}(?:年度?|月|日|時|分|秒|[/／:：.]){_ROUND}{{1,2}}(?:[年月日時分秒/／:：.]{_ROUND}{{0,2}})*(?:[(（]{_ROUND}[)）])?"
    f"|(?<=[0-9０-９][年月日時]){_ROUND}{{1,2}}[月日時分](?:[(（]{_ROUND}[)）])?"
    "|[￥¥][＊*○〇●×]{2,}|＿{3,}|(?<![A-Za-z0-9_])_{4,}(?![A-Za-z0-9_])"
    f"|(?:令和|平成){_ROUND}{{1,2}}年|[(（]{_ROUND}[)）](?=曜|[ 　]?{_ROUND})"
    f"|(?:△△|▲▲|□□|■■|◇◇|◆◆|☆☆|★★|××|＊＊|\\*\\*){{1,3}}(?=様|さん|さま|氏|殿|御中|[のがをにはでと]|株式会社|有限会社|部|課|件|名|円|サービス|です|でございます|と申します|より)"
    "|(?<=株式会社)(?:△△|▲▲|□□|◇◇|××)"
    "|(?<![A-Za-z0-9])(?:0[0-9]{1,3}|[XxＸｘ]{2,4})(?:[-－‐][XxＸｘ]{2,4}){1,2}(?![A-Za-z0-9])"
    "|(?<![A-Za-z0-9Ａ-Ｚ])[XＸ]{2,}(?:[:：/][XＸ]{2,})*(?![A-Za-z0-9Ａ-Ｚ])"
    "|(?<![A-Za-z0-9])[xｘ×]{2,}(?=[ 　]?[年月日時分秒件名社台円様さ氏%％:：])"
    "|(?<![A-Za-z])(?:YYYY|yyyy|ＹＹＹＹ)(?:[-/.年](?:MM|mm|ＭＭ)(?:[-/.月](?:DD|dd|ＤＤ)日?)?)?"
    "(?:[ T]HH:MM(?::SS)?)?(?![A-Za-z])"
    "|(?<![A-Za-z])(?:HH|hh)[:：](?:MM|mm)(?![A-Za-z])|(?<![A-Za-z])(?:MM|mm)月(?:DD|dd)日"
)


def _is_ornament(document: Document, found: re.Match[str]) -> bool:
    """Return whether a run of marks adorns its line: all of it, or both of its ends."""
    line = document.line_at(found.start())
    if line.role is Role.RULE:
        return True
    words = document.text[line.start : min(line.end, line.start + _LONGEST)].strip()
    run = found[0]
    if words == run and run[0] in "＿_":
        return True
    return len(set(run)) == 1 and len(words) > len(run) and words.startswith(run) and words.endswith(run)


_LONGEST = 200


def _is_name(document: Document, found: re.Match[str]) -> bool:
    """Return whether the marks are all that stands in a quote."""
    around = document.text[max(0, found.start() - 1) : found.end() + 1]
    return around[:1] in ("「", "『") and around[-1:] in ("」", "』")


def _is_explained(document: Document, found: re.Match[str]) -> bool:
    after = document.text[found.end() : found.end() + 8]
    return found[0][0] in "YyHhＹ" and _FORM.match(after) is not None


_FORM = re.compile("[」』）)]?[ 　]?(?:形式|の形|の書式|フォーマット|のように|で(?:ご)?(?:入力|記入|指定))")

RULE = Rule(
    code="U801",
    name="placeholder-marks",
    family=Family.UNFILLED,
    severity=Severity.ERROR,
    title=Message("Marks that are still to be filled in"),
    why=Message("A template was sent as it is; readers miss the very thing they need."),
    check=check,
    page=__doc__,
    basis=("実例",),
)
