"""A recorded announcement: what a caller hears, with the time it takes to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from owabi.core.compose.axes import Form
from owabi.core.compose.layouts.ready import Ready, block, passages, spaced, topic
from owabi.core.language.reading import seconds
from owabi.core.notice import Line, Role


def lay_out(ready: Ready) -> tuple[Line, ...]:
    """Return the text to record, and a last line that tells how many seconds it takes."""
    spoken = spaced(
        block(ready, "自動音声の出だし", Role.GREETING),
        (line for paragraph in ready.draft.lead for line in passages(paragraph, Role.LEAD, False)),
        _where(ready),
        block(ready, "自動音声の結び", Role.CLOSING),
    )
    length = seconds("".join(line.text for line in spoken))
    measured = replace(ready, speaker=ready.speaker.measuring(読み上げ秒数=length))
    return spaced(spoken, block(measured, "読み上げの目安", Role.NOTE))


def _where(ready: Ready) -> Iterator[Line]:
    if spans := topic(ready, "掲載ページ", Form.VOICE):
        yield Line(Role.BODY, spans)
