"""A script for the desk: how to answer, what customers ask and what to say, how to end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from owabi.core.compose.axes import Form
from owabi.core.compose.layouts.ready import Ready, block, ours, paragraphs, spaced, topic
from owabi.core.compose.outline import FOCUS, SECTIONS
from owabi.core.notice import Line, Role


def lay_out(ready: Ready) -> tuple[Line, ...]:
    """Return the script: every topic of the outline that a customer may ask about, with its answer."""
    opening = ready.draft.lead[:1]
    said = {passage.topic for paragraph in opening for passage in paragraph}
    return spaced(
        block(ready, "電話の注意", Role.NOTE),
        [*block(ready, "電話の出だし", Role.LEAD), *paragraphs(opening, Role.LEAD, False)],
        *(_asked(ready, name) for name in _topics(ready) if name not in said),
        block(ready, "電話の結び", Role.CLOSING),
    )


def _topics(ready: Ready) -> Iterable[str]:
    """Return the topics of the outline in order, each once."""
    focus = ready.speaker.focus.steps if ready.speaker.focus else ()
    names: dict[str, None] = {}
    for section in SECTIONS[1:]:
        for chapter in ready.outline.chapters(section):
            for part in (part for paragraph in chapter.paragraphs for part in paragraph):
                for step in part.steps:
                    inner = focus if step.topics == (FOCUS,) else (step,)
                    names |= {ready.speaker.first(one): None for one in inner}
    return names


def _asked(ready: Ready, name: str) -> Iterator[Line]:
    question = ready.speaker.topic(name, Form.ASKED)
    spans = topic(ready, name, Form.VOICE)
    if question and question[0].spans and spans:
        yield Line(Role.QUESTION, (ours("問　"), *question[0].spans))
        yield Line(Role.ANSWER, (ours("答　"), *spans))
