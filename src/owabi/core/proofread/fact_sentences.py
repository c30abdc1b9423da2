"""The sentence that tells a fact, in the words of the phrasebook."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from owabi.core.compose.axes import Form
from owabi.core.compose.draft import Speaker
from owabi.core.compose.topics import topics_of
from owabi.core.compose.world import World
from owabi.core.errors import Incomplete
from owabi.core.facts.derive import derive
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.terms import Reader, Tone


def fact_sentence(context: Context, name: str) -> str:
    """Return what a composed notice would say of a fact, '' where facts, kind or a wording are missing."""
    facts, library, kind = context.facts, context.library, context.kind
    if facts is None or library is None or kind is None or name not in topics_of(type(facts)):
        return ""
    readers = library.editions.readers(kind)
    reader = context.reader or (readers[0] if readers else Reader.CONSUMER)
    now = datetime.combine(context.today or _LONG_AGO, time(12), ZoneInfo(facts.zone))
    world = World(facts, derive(facts), kind, reader, Tone.STANDARD, now)
    speaker = Speaker(library.phrasebook, world)
    try:
        passages = speaker.topic(name, Form.BODY)
    except Incomplete:
        return ""
    return "\n".join(
        _MARKS.get(passage.role, "") + "".join(span.text for span in passage.spans) for passage in passages
    )


_LONG_AGO = date(2000, 1, 1)
"""Stands for an unknown day of sending, so that no fact is of today or yesterday."""
_MARKS = {Role.ITEM: "・", Role.SUBITEM: "　"}
