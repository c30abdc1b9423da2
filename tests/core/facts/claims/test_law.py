"""Law 11 over the examples' notices and over any notice of invented facts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from owabi.core.compose.composer import compose
from owabi.core.errors import NotComposable
from owabi.core.facts.incident import Incident
from owabi.core.notice import render
from owabi.core.terms import Channel, Kind
from tests.core.compose.test_golden import INDEX, Wish, channels, library, order, sheet
from tests.core.facts.claims.law import named, unread, untrue
from tests.strategies import Asked, asked

EDITIONS = [(file, wish, channel) for file, wish in INDEX for channel in channels(wish)]


def _kind(facts: object) -> str:
    return "incident" if isinstance(facts, Incident) else "maintenance"


@pytest.mark.parametrize(
    ("file", "wish", "channel"),
    EDITIONS,
    ids=[f"{file.removesuffix('.toml')}-{wish['kind']}-{channel.value}" for file, wish, channel in EDITIONS],
)
def test_what_an_example_says_is_read_back(file: str, wish: Wish, channel: Channel) -> None:
    facts = sheet(file)
    document = render(compose(facts, library(), order(wish, channel)))
    assert list(unread(document, channel, _kind(facts))) == []
    assert list(untrue(document, facts, _kind(facts))) == []


@given(asked(library(), complete=True, hostile=False))
def test_what_any_notice_says_is_read_back(drawn: Asked) -> None:
    if (drawn.edition.kind, drawn.edition.channel) == (Kind.CORRECTION, Channel.ANNOUNCEMENT):
        return  # A recording tells what changed of a desk without the words that make it one.
    facts = named(drawn.facts)
    earlier = named(drawn.order.earlier) if drawn.order.earlier else None
    try:
        notice = compose(facts, library(), replace(drawn.order, earlier=earlier, to=None))
    except NotComposable:
        return
    document = render(notice)
    assert list(unread(document, drawn.order.channel, _kind(facts))) == []
    assert list(untrue(document, facts, _kind(facts))) == []
