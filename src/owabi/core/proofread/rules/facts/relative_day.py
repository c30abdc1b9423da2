"""“Today” or “tomorrow” with a time, and no date anywhere.

Mails are forwarded and pages stay: what “today” was is lost. One date in the text is enough to tell.

Bad: 本日15時頃より、障害が発生しております。
Good: 本日11月22日(日) 15時頃より、障害が発生しております。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables

_NOTICE = ("障害", "不具合", "メンテナンス", "停止", "復旧")


def check(document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the first relative day that bears a time, in a notice that has no date."""
    spots = document.spots
    if spots.dates or not any(word in document.text for word in _NOTICE):
        return
    for moment in spots.moments:
        word = moment.word
        if word and moment.time and word.days is not None and not word.from_text:
            message = Message(
                "“%(text)s” has no date: when the text is forwarded, the day is lost.", {"text": moment.text}
            )
            yield Hit(word.start, word.end, message, _dated(word.text, word.days, context))
            return


def _dated(word: str, days: int, context: Context) -> tuple[Suggestion, ...]:
    if context.today is None:
        return ()
    from datetime import timedelta

    from owabi.core.language.written import WEEKDAYS

    day = context.today + timedelta(days=days)
    return (Suggestion(f"{word}{day.month}月{day.day}日({WEEKDAYS[day.weekday()]})"),)


RULE = Rule(
    code="F509",
    name="relative-day",
    family=Family.FACTS,
    severity=Severity.INFO,
    title=Message("“Today” or “tomorrow” without a date"),
    why=Message("Mails are forwarded and pages stay; what “today” was is lost."),
    check=check,
    page=__doc__,
    basis=("通例",),
)
