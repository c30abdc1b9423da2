"""Which lines of a mail's text are quoted, and which lines head a quote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto


class Kind(Enum):
    """What a line of a mail's text is."""

    OWN = auto()
    QUOTE = auto()
    HEADING = auto()
    SIGNATURE = auto()


def kinds_of(lines: Sequence[str]) -> list[Kind]:
    """Return what each line is, signatures not yet told apart; line ends may be there or not."""
    kinds = [Kind.QUOTE if _is_marked(line) else Kind.OWN for line in lines]
    at = 0
    while at < len(lines):
        size = _heading(lines, at) if kinds[at] is Kind.OWN else 0
        if size:
            kinds[at : at + size] = [Kind.HEADING] * size
            if not _goes_on_marked(lines, kinds, at + size):
                kinds[at + size :] = [Kind.QUOTE] * (len(lines) - at - size)
                break
        at += size or 1
    if Kind.QUOTE in kinds:
        _close_gaps(lines, kinds)
    return kinds


_MARK = re.compile(r"[ \t　]*+(?:[>＞》](?!\S?[<＜])|[|｜](?!.*[|｜]\s*\Z))")
_ADDRESS = r"[\w.+'-]{1,64}@[\w.-]{1,200}"
_MAIL = rf"<?{_ADDRESS}>?"
_DAY = r"(?:(?:\d{4}|(?:令和|平成)\S{1,3})年\d{1,2}月\d{1,2}日|\d{4}[/-]\d{1,2}[/-]\d{1,2})"
_WEEKDAY = r"[(（]?(?:[月火水木金土日](?:曜日?)?)?[)）]?"
_DATE = rf"[(（]?{_DAY}[ 　]?{_WEEKDAY}[ 　,、]{{0,2}}(?:午前|午後)?[ 　]?\d{{1,2}}[:：時]"
_WROTE = r"(?:\bwrote|書きました|書いた|のメール|のメッセージ)"
_ENDS_OF_HEADINGS = frozenset("-:：。")
_OPENS = re.compile(r"\s*+(?:[-_─━]{2}|On |[(（]?(?:\d{4}|令和|平成)|\*{0,2}(?:差出人|送信者|発信者|From))")
_ONE_LINE = re.compile(
    r"\s*+(?:"
    r"-{2,}[ 　]?(?:Original (?:Message|Appointment|Email)|Forwarded [Mm]essage|Forwarded by .{1,80}|Reply Message"
    r"|元のメッセージ|元のメール|転送(?:された)?(?:メッセージ|メール))[ 　]?-*"
    r"|(?:Begin forwarded message|転送されたメッセージ)[:：]"
    r"|.{0,200}(?:さん|様|氏|さま|>)[ 　]?(?:は|が)?(?:次のように|以下のように)?(?:書きました|書いた)[:：。]"
    rf"|.{{0,200}}{_MAIL}[ 　]?(?:さん|様)?{_WROTE}[:：]"
    r"|On .{6,300}\bwrote[:：]"
    rf"|{_DATE}.{{0,200}}(?:{_MAIL}|{_WROTE})[:：]"
    r")\Z"
)
_BEGINS = re.compile(rf"\s*+(?:On .{{6,200}}|{_DATE}.{{0,200}})\Z")
_ENDS = re.compile(rf".{{0,200}}(?:{_MAIL}|{_WROTE})[:：]\Z")
_ROW = re.compile(
    r"[ 　\t]*\*{0,2}(差出人|送信者|発信者|From|送信日時|送信日|日時|日付|Sent|Date|宛先|宛て先|To|[Cc][Cc]"
    r"|[Bb][Cc][Cc]|件名|Subject|返信先|Reply-To|重要度|Importance|添付ファイル|Attachments)\*{0,2}[ 　]?[:：]"
)
_ALONE = re.compile(
    rf"[^:：]{{1,12}}[:：].{{0,100}}(?:<{_ADDRESS}>|(?:送信日時|日時|日付|Sent|Date)[ 　]?[:：])"
)
_WHO = frozenset(("差出人", "送信者", "発信者", "From"))
_WHEN_OR_WHAT = frozenset(("送信日時", "送信日", "日時", "日付", "Sent", "Date", "件名", "Subject"))
_RULE = re.compile(r"\s*+(?:_{8,}|-{8,}|─{8,}|━{8,})\Z")
_MOST_ROWS = 12


def _is_marked(line: str) -> bool:
    return _MARK.match(line) is not None


def _heading(lines: Sequence[str], at: int) -> int:
    """Return how many lines from here on head a quote, 0 if this one begins no heading."""
    line = lines[at].rstrip()
    if not line or (line[-1] not in _ENDS_OF_HEADINGS and not _OPENS.match(line)):
        return 0
    if _ONE_LINE.match(line):
        return 1 + _rows(lines, at + 1, {""})
    if at + 1 < len(lines) and _BEGINS.match(line) and _ENDS.match(lines[at + 1].rstrip()):
        return 2
    if _RULE.match(line):
        rows = _rows(lines, at + 1, _WHO)
        return 1 + rows if rows else 0
    return _rows(lines, at, _WHO)


def _rows(lines: Sequence[str], at: int, first: frozenset[str] | set[str]) -> int:
    """Return how many lines hold the sender, time, subject … of the mail quoted below.

    They begin with one of ``first`` ('' for any) and say when or about what; blank and folded lines may stand between.
    """
    labels: list[str] = []
    end = at
    for index in range(at, min(at + _MOST_ROWS, len(lines))):
        if found := _ROW.match(lines[index]):
            labels.append(found[1])
            end = index + 1
        elif not labels and lines[index].strip():
            break
    if not labels or not (labels[0] in first or "" in first):
        return 0
    # A lone sender heads a quote as well if the line holds the address or the time.
    whole = len(labels) > 1 and not _WHEN_OR_WHAT.isdisjoint(labels)
    return end - at if whole or _ALONE.match(lines[at]) else 0


def _goes_on_marked(lines: Sequence[str], kinds: Sequence[Kind], at: int) -> bool:
    """Return whether what a heading heads is marked line by line, so that the writer may go on below."""
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at < len(lines) and kinds[at] is Kind.QUOTE


def _close_gaps(lines: Sequence[str], kinds: list[Kind]) -> None:
    """Take blank lines within a quote, and under its heading, for a part of it."""
    before = 0
    for at, kind in enumerate(kinds):
        if kind is not Kind.OWN or lines[at].strip():
            if kind is Kind.QUOTE and before < at and kinds[before - 1 if before else 0] is not Kind.OWN:
                kinds[before:at] = [Kind.QUOTE] * (at - before)
            before = at + 1
