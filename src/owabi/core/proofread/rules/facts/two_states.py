"""“Restored” beside “not restored yet”, as if both held now.

A history of events may say both; one paragraph about the present can't. Texts that add newer words above older ones
are read only as far as the first rule line or heading.

Bad: 現在は復旧しております。現在、注文を確定できない障害が発生しております。
Good: 現在は復旧しております。障害の発生中は、注文を確定いただけませんでした。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_RESTORED = re.compile(
    r"(?:現在は?|既に|すでに)[^。\n]{0,24}?(?<!一部)(?<!一部が)復旧し(?:ております|ています|ました|いたしました)"
    r"|(?:すべて|全て)[^。\n]{0,8}復旧(?:し|いた)"
)
_DOWN = re.compile(
    r"現在[^。\n]{0,30}(?:障害|不具合)が(?:発生し|起き)て(?:おります|います)"
    r"|現在[^。\n]{0,20}復旧(?:作業|対応)を(?:進めて|行って|続けて|実施して)"
    r"|現在[^。\n]{0,30}(?:ご利用いただけません|ご利用になれません|ご利用できません)"
    r"|復旧の(?:時刻|見込み|見通し)は[^。\n]{0,10}(?:未定|立って)"
)
_TIMED = re.compile(
    r"(?:\d[:：]\d\d|\d[時分])(?:頃|ごろ)?に、?(?:すべて|全て|完全に)?復旧(?:し|いたし)(?:ております|ています|ました)"
)
_STILL = re.compile(
    r"(?<![はがで、])現在も?、?(?:引き続き|鋭意|全力で)?、?復旧(?:作業|対応)を?(?:進めて|行って|続けて|実施して|中)"
)
_STATE = re.compile(r"(?:復旧(?:作業|対応)中|(?:障害)?発生中|停止中|未復旧)")
_STATES = frozenset(("状況", "現在の状況", "現況", "ステータス", "状態", "対応状況"))
_SUBJECT = re.compile(r"[【\[［](?:障害)?復旧(?:済み?|(?:の)?(?:お知らせ|ご?報告))?[】\]］]")
_WHOLE = re.compile(r"(?:障害|不具合|事象|本件|サービス)は")
_PART = re.compile(r"一部|除き|以外|ただし|引き続き|なお")
_SOME = re.compile(r"一部|部分|除き|以外")
_ENTRY = re.compile(
    r"^[\s・■●◆○【\[<＜(（]*(?:\d{4}[年/.-]|\d{1,2}月\d|\d{1,2}/\d|\d{1,2}[:：時]|第\d+報|続報|追記|更新)",
    re.MULTILINE,
)
_BREAKS = frozenset((Role.RULE, Role.QUOTE))


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield what says that the service is down in a stretch that says it is restored."""
    if "復旧" not in document.text:
        return
    titled = _titled(document)
    top = _newest_ends(document)
    for start, end in _stretches(document):
        restored = _first(_RESTORED, document, start, end)
        found = {down.span(): down for down in _all(_DOWN, document, start, end)} if restored else {}
        at_all = (
            restored or _first(_TIMED, document, start, end, whole=True) or (titled if start < top else None)
        )
        if at_all and not _SOME.search(at_all[0]):
            after = at_all.end() if at_all.re is _TIMED else start
            found |= {down.span(): down for down in _still(document, after, end)}
        for down in _longest(found):
            values = {"restored": (restored or at_all or down)[0], "down": down[0]}
            message = Message("“%(down)s” contradicts “%(restored)s”.", values)
            yield Hit(down.start(), down.end(), message)


def _titled(document: Document) -> re.Match[str] | None:
    title = document.title
    if title is None or _SOME.search(document.text, title.start, title.end):
        return None
    return _SUBJECT.match(document.text, title.words, title.end)


def _newest_ends(document: Document) -> int:
    """Return where the words a subject is about end: at the first rule line, quoted line or entry of a log."""
    breaks = (line.start for line in document.lines if line.role in _BREAKS)
    entry = _ENTRY.search(document.text)
    return min(next(breaks, len(document.text)), entry.start() if entry else len(document.text))


def _still(document: Document, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield what says in so many words that the work goes on, before the next entry of a log."""
    entry = _ENTRY.search(document.text, document.text.find("\n", start, end) + 1 or end, end)
    stop = entry.start() if entry else end
    for found in _STILL.finditer(document.text, start, stop):
        sentence = document.sentence_at(found.start())
        if sentence and not document.text[sentence.start : found.start()].strip(" 　\n、"):
            yield found
    for line in document.of_role(Role.ROW):
        if not start <= line.start < stop:
            continue
        state = _STATE.match(document.text, line.words, line.end) if line.label in _STATES else None
        if state:
            yield state


def _first(
    words: re.Pattern[str], document: Document, start: int, end: int, *, whole: bool = False
) -> re.Match[str] | None:
    """Return the first match in a sentence about all of it; ``whole``: no other topic than the trouble itself."""
    for found in _all(words, document, start, end):
        sentence = document.sentence_at(found.start())
        before = document.text[sentence.start : found.start()] if sentence else ""
        if not whole or "は" not in _WHOLE.sub("", before):
            return found
    return None


def _all(words: re.Pattern[str], document: Document, start: int, end: int) -> Iterator[re.Match[str]]:
    for found in words.finditer(document.text, start, end):
        sentence = document.sentence_at(found.start())
        span = (sentence.start, sentence.end) if sentence else found.span()
        if not _PART.search(document.text, *span):
            yield found


def _longest(found: dict[tuple[int, int], re.Match[str]]) -> Iterator[re.Match[str]]:
    last = -1
    for start, end in sorted(found):
        if start >= last:
            yield found[start, end]
            last = end


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    start = 0
    for line in document.lines:
        if line.role in _BREAKS or (line.role is Role.HEADING and line.start > start):
            yield start, line.start
            start = line.end
    yield start, len(document.text)


RULE = Rule(
    code="F508",
    name="two-states",
    family=Family.FACTS,
    severity=Severity.WARNING,
    title=Message("“Restored” beside “not restored yet”"),
    why=Message(
        "Customers must know whether they can use the service now; a text that says both makes them call."
    ),
    check=check,
    page=__doc__,
    basis=("案内",),
)
