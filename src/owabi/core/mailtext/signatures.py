"""Where the signature stands: the block of name, company and ways of contact that ends a writer's own text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from owabi.core.mailtext.quotes import Kind


def signature_of(lines: Sequence[str], kinds: Sequence[Kind]) -> range:
    """Return the lines of the writer's own signature, an empty range if there is none.

    It begins with ``-- `` or a rule (────, ＊＊＊＊), or is a run of lines that give company, telephone, mail, page or
    address. A line of a telephone's mail program (iPhoneから送信) belongs to it.
    """
    end = len(lines)
    while end and (kinds[end - 1] is not Kind.OWN or not lines[end - 1].strip()):
        end -= 1
    top = end
    while top and end - top < _LONGEST and kinds[top - 1] is Kind.OWN:
        top -= 1
    own = [line.rstrip() for line in lines[top:end]]
    start = _start(own)
    return range(top + start, end) if start < len(own) else range(0)


_LONGEST = 40
_MOST_LINES = 16
_RULE = re.compile(r"\s*+(?:(?:[^\w\s。、「」『』（）()！？!?>＞|｜]|[ー_＿])[ 　]?){4,}+\Z")
_DELIMITER = re.compile(r"--\s?\Z")
_DEVICE = re.compile(
    r"(?:.{0,40}(?:iPhone|iPad|Android|スマートフォン|携帯|Outlook|Yahoo!?メール|Gmail).{0,20}(?:から送信|を入手).{0,20}"
    r"|Sent (?:from|via) .{1,60}|Get Outlook for .{1,20})\Z"
)
_HARD = re.compile(
    r"〒|☎|℡|(?:TEL|FAX|ＴＥＬ|ＦＡＸ|電話|ファクス|ファックス|直通|代表|携帯|内線|フリーダイヤル)(?![ァ-ヶー一-龠]{3})"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,100}\.|(?<!\d)0\d{1,4}[-(（‐－ー−][\d]{1,4}[-)）‐－ー−]\d{3,4}(?!\d)"
    r"|E-?mail|メール[ 　]?[:：]",
    re.IGNORECASE,
)
_PAGE = re.compile(r"https?://|(?<![\w.@])www\.|URL[ 　]?[:：]", re.IGNORECASE)
_COMPANY = re.compile(
    r"(?:株式|有限|合同|合資|合名|相互)会社|[(（](?:株|有|同)[)）]|[㈱㈲]|(?:Inc|Ltd|Corp)\b"
    r"|(?:法人|組合|協会|大学|機構|研究所|事務所|銀行)(?:$|[ 　])"
    r"|担当|\S(?:部|課|室|係|局|センター|窓口|グループ|チーム|事務局)(?:$|[ 　]\S{0,20})|[都道府県]\S{1,20}\d"
)
_FIRM = re.compile(r"(?:株式|有限|合同|合資|合名|相互)会社|[(（](?:株|有|同)[)）]|[㈱㈲]")
_NAME = re.compile(r"[\w 　・]+(?:[(（][\w 　・]+[)）])?")
_PROSE = re.compile(r"。|、|(?:ます|です|ました|ません|ください|下さい|でした|ございます)[!！]?\Z")
_CLOSING = re.compile(r"\s*(?:以上|敬具|敬白|謹白|草々|早々|かしこ|よろしく|宜しく|お願い|記|追伸)")
_NOTE = re.compile(
    r"\s*(?:[※*＊]|(?:本|この|当)(?:メール|Eメール|電子メール)|.{0,60}(?:心当たり|送信専用|無断|破棄|機密|配信停止))"
)
_ROWS_OF_NOTICE = re.compile(
    r"[\s　・■●◆▼【\d.．]*(?:発生|復旧|障害|影響|対象|原因|経緯|日時|期間|場所|内容|件名|金額|品名|数量|対応|時刻|開始"
    r"|終了|作業)"
)


def _start(own: Sequence[str]) -> int:
    """Return the first line of the signature among the last lines of a text, their number if there is none."""
    device = next(
        (at for at in range(len(own) - 1, max(-1, len(own) - 3), -1) if _DEVICE.match(own[at].strip())), None
    )
    if device is not None:
        before = device
        while before and not own[before - 1]:
            before -= 1
        start = _start(own[:before])
        return start if start < before else device
    marked = next((at for at in range(len(own) - 1, -1, -1) if _DELIMITER.match(own[at])), None)
    if marked is not None and marked < len(own) - 1:
        return marked
    ruled = _ruled(own)
    return ruled if ruled < len(own) else _run_of_contacts(own)


def _ruled(own: Sequence[str]) -> int:
    """Return the first rule of the blocks that give ways of contact, or are a name between rules above them."""
    rules = [at for at, line in enumerate(own) if _RULE.match(line)]
    start, end, found = len(own), len(own), False
    for at in reversed(rules):
        block = [line for line in own[at + 1 : end] if line.strip()]
        contacts = _contacts(block) > 0
        if not (contacts or not block or (_is_name(block) if found else _is_note(block))):
            break
        if contacts and not _is_block_of_contacts(block):
            break
        found = found or contacts
        start, end = at, at
    return start if found else len(own)


def _is_block_of_contacts(block: Sequence[str]) -> bool:
    prose = sum(1 for line in block if _PROSE.search(line) and not _NOTE.match(line))
    return (
        len(block) <= _MOST_LINES and prose <= len(block) // 4 and not any(map(_ROWS_OF_NOTICE.match, block))
    )


def _is_name(block: Sequence[str]) -> bool:
    return len(block) <= 3 and all(
        len(line) < 40 and not _is_said(line) and ":" not in line for line in block
    )


def _is_note(block: Sequence[str]) -> bool:
    return len(block) <= 6 and _NOTE.match(block[0]) is not None


def _is_said(line: str) -> bool:
    return bool(_PROSE.search(line) or _CLOSING.match(line) or _ROWS_OF_NOTICE.match(line))


def _contacts(block: Sequence[str]) -> int:
    return sum(1 for line in block if _HARD.search(line) or _PAGE.search(line) or _COMPANY.search(line))


def _run_of_contacts(own: Sequence[str]) -> int:
    """Return where the lines that end a text become nothing but company, people and ways of contact."""
    at = len(own)
    blanks = 0
    while at and len(own) - at < _MOST_LINES:
        line = own[at - 1]
        blanks = 0 if line else blanks + 1
        if blanks > 1 or len(line) > 80 or _is_said(line):
            break
        at -= 1
    while at < len(own) and not _contacts([own[at]]):
        at += 1
    run = [line for line in own[at:] if line]
    if not (_can_be_reached(run) or (_is_sign_off(run) and any("。" in line for line in own[:at]))):
        return len(own)
    return _with_name(own, at)


def _can_be_reached(run: Sequence[str]) -> bool:
    hard, pages, companies = (any(map(kind.search, run)) for kind in (_HARD, _PAGE, _COMPANY))
    return _contacts(run) > 1 and (hard or (pages and companies))


def _is_sign_off(run: Sequence[str]) -> bool:
    """Return whether the lines are no more than a company and who writes for it."""
    return (
        0 < len(run) <= 4 and max(map(len, run)) <= 25 and sum(1 for line in run if _FIRM.search(line)) == 1
    )


def _with_name(own: Sequence[str], at: int) -> int:
    """Take a name that stands right above ways of contact."""
    above = at
    while (
        above
        and at - above < 2
        and own[above - 1]
        and len(own[above - 1]) <= 16
        and _NAME.fullmatch(own[above - 1])
    ):
        above -= 1
    return above if not any(map(_is_said, own[above:at])) else at
