"""Texts in which nothing is wrong: composed notices with their facts, clean mails, sentences of difficult keigo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from owabi.core.compose.composer import settle
from owabi.core.facts.answers import known
from owabi.core.facts.incident import Incident
from owabi.core.proofread.context import Context
from owabi.core.terms import Channel
from tests.core.compose.test_golden import INDEX, MAILS, channels, library, order, sheet

HERE = Path(__file__).parent
GOLDEN = HERE.parents[1] / "golden"


@dataclass(frozen=True, slots=True)
class Sample:
    """A text and what is known about it."""

    name: str
    text: str
    context: Context

    def __str__(self) -> str:
        return self.name


@cache
def composed() -> tuple[Sample, ...]:
    """Return every golden notice with the facts it was composed of."""
    return tuple(_composed())


def _composed() -> Iterator[Sample]:
    from owabi.core.compose.composer import compose

    wishes = [(file, wish) for file, wish in INDEX] + [(wish["facts"], wish) for wish in MAILS]
    for file, wish in wishes:
        for channel in channels(wish):
            facts, asked = sheet(file), order(wish, channel)
            notice = compose(facts, library(), asked)
            settled = settle(facts, library(), asked)
            title = f"件名：{notice.subject.text}\n\n" if notice.subject and channel in _TITLED else ""
            context = Context(
                kind=settled.kind,
                phase=facts.state if isinstance(facts, Incident) and known(facts.state) else None,
                gravity=facts.gravity if known(facts.gravity) else None,
                reader=settled.reader,
                channel=channel,
                facts=facts,
                today=asked.now.date(),
                library=library(),
                company=facts.sender.company if known(facts.sender.company) else "",
            )
            name = (
                f"{file}-{settled.kind.value}-{settled.reader.value}-{channel.value}-{asked.template or ''}"
            )
            yield Sample(name, title + notice.text, context)


_TITLED = (Channel.MAIL, Channel.PAGE, Channel.PHONE)


def clean_mails() -> Iterator[Sample]:
    """Yield the clean business mails."""
    for file in sorted((HERE / "clean").glob("*.txt")):
        yield Sample(file.stem, file.read_text("utf-8"), Context())


def scenes() -> Iterator[Sample]:
    """Yield the golden mails of the scenes."""
    for file in sorted((GOLDEN / "scenes").glob("*.txt")):
        yield Sample(file.stem, file.read_text("utf-8"), Context())


def right_sentences() -> Iterator[Sample]:
    """Yield the sentences of valid, difficult keigo."""
    file = HERE / "keigo_right.txt"
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield Sample(f"{file.name}:{number}", line.strip(), Context())
