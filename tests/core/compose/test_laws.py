"""The laws of composing: what holds for any valid fact sheet in any valid edition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import html5lib
import pytest
from hypothesis import HealthCheck, assume, given, settings

from owabi.core.compose.changes import changes
from owabi.core.compose.composer import Order, compose, compose_all, kind_of, open_questions
from owabi.core.compose.html import mail_html, page_html
from owabi.core.compose.layouts.ready import Network
from owabi.core.compose.wrapping import wrapped
from owabi.core.errors import Incomplete
from owabi.core.facts.answers import Blank
from owabi.core.facts.read import Sheet
from owabi.core.language.counts import Count, Share, say_count, say_share
from owabi.core.language.dates import say_moment, say_relative, say_time, speak_moment
from owabi.core.language.durations import Duration, say_duration
from owabi.core.language.moments import Moment
from owabi.core.language.reading import speakable, spoken_text
from owabi.core.language.widths import bluesky_length, column_width, plain_length, x_weight
from owabi.core.notice import Line, Notice, Role, Span, render
from owabi.core.terms import Channel, Kind, Phase, Term
from tests.strategies import SHEETS, Asked, asked, shipped

LIBRARY = shipped()
EDITIONS = tuple(LIBRARY.editions.all())
ANY = asked(LIBRARY)
COMPLETE = asked(LIBRARY, complete=True)
MAILS = asked(LIBRARY, tuple(one for one in EDITIONS if one.channel is Channel.MAIL), complete=True)
POSTS = asked(LIBRARY, tuple(one for one in EDITIONS if one.channel is Channel.SOCIAL), complete=True)
MESSAGES = asked(LIBRARY, tuple(one for one in EDITIONS if one.channel is Channel.MESSAGE), complete=True)
WHOLE = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
# Owabi's own words hold no figure; circled numbers and the like are no figures of ours either.
FIGURE = re.compile(r"[0-9０-９]|https?:|www\.|@")
UNFILLED = re.compile(r"[{}]|None|GAP|Blank|\bNONE\b|UNKNOWN|（書かない）")
DOUBLED = re.compile(r"。。|、、|。、|、。|：：|（）|「」|：$|^、")


def composed(case: Asked) -> Notice:
    """Compose a case, or give it up where it isn't complete."""
    try:
        return compose(case.facts, LIBRARY, case.order)
    except Incomplete:
        assume(False)
        raise


def lines_of(notice: Notice) -> tuple[Line, ...]:
    return (notice.subject, *notice.lines) if notice.subject else notice.lines


def spans_of(notice: Notice) -> Iterator[Span]:
    for line in lines_of(notice):
        yield from line.spans


def value_at(facts: Any, path: str) -> Any:
    """Return the value at a path such as ``impacts[0].what``."""
    for name, index in re.findall(r"([^.\[\]]+)(?:\[(\d+)\])?", path):
        facts = getattr(facts, name)
        if index:
            facts = facts[int(index)]
    return facts


def sayings(value: object, case: Asked) -> set[str]:
    """Return every way in which a value may be said."""
    if isinstance(value, Moment):
        return {
            say_moment(value),
            say_time(value),
            say_relative(value, case.order.now),
            speak_moment(value),
            speak_moment(value, year=True),
        }
    if isinstance(value, Count):
        return {say_count(value)}
    if isinstance(value, Share):
        return {say_share(value)}
    if isinstance(value, Duration):
        return {say_duration(value)}
    if isinstance(value, Term):
        return {value.label}
    said = {str(value), spoken_text(str(value))}
    with suppress(ValueError):
        said.add(speakable(str(value)))
    return said


@WHOLE
@given(ANY)
def test_a_notice_is_composed_unless_a_fact_it_must_hold_is_missing(case: Asked) -> None:
    missing = [
        question.path for question in open_questions(case.facts, case.edition.kind, LIBRARY) if question.must
    ]
    corrects = case.edition.kind is Kind.CORRECTION
    unchanged = corrects and not (case.order.earlier and changes(case.order.earlier, case.facts))
    if missing or unchanged:
        with pytest.raises(Incomplete) as refused:
            compose(case.facts, LIBRARY, case.order)
        assert refused.value.missing == (tuple(missing) or ("earlier",))
        return
    try:
        notice = compose(case.facts, LIBRARY, case.order)
    except Incomplete:
        assert case.order.focus
        return
    assert notice.edition == case.edition
    assert notice.text.strip()


@WHOLE
@given(COMPLETE)
def test_what_answers_every_must_is_composed(case: Asked) -> None:
    composed(case)


@WHOLE
@given(COMPLETE)
def test_nothing_of_ours_is_unfilled(case: Asked) -> None:
    for span in spans_of(composed(case)):
        assert span.text
        if span.path is None:
            assert not UNFILLED.search(span.text), span


@WHOLE
@given(COMPLETE)
def test_our_own_words_hold_no_figure_and_no_address(case: Asked) -> None:
    for span in spans_of(composed(case)):
        if span.path is None:
            assert not FIGURE.search(span.text), span


@WHOLE
@given(COMPLETE)
def test_marks_of_ours_are_never_doubled_and_no_label_stands_alone(case: Asked) -> None:
    for line in lines_of(composed(case)):
        ours = "".join(
            span.text if span.path is None else span.text[:1] + "〓" * (len(span.text) - 2) + span.text[-1:]
            for span in line.spans
        )
        found = DOUBLED.search(ours)
        assert not found, line.text
        if line.role is Role.BLANK:
            assert not line.spans
        else:
            assert line.text.strip("　 ")


@WHOLE
@given(COMPLETE)
def test_a_facts_words_are_those_of_the_sheet(case: Asked) -> None:
    for span in spans_of(composed(case)):
        if span.path is None or span.path == "to" or span.path.startswith("derived."):
            continue
        sheet: Any = case.facts
        path = span.path
        if path.startswith("earlier."):
            sheet, path = case.order.earlier, path.removeprefix("earlier.")
        value = value_at(sheet, path)
        if isinstance(value, tuple):
            said = {words for item in value for words in (sayings(item, case) | item_sayings(item, case))}
        elif isinstance(value, Blank | bool):
            assert "derived.changes" in {
                other.path.partition("[")[0] for other in spans_of(composed(case)) if other.path
            }
            continue
        else:
            said = sayings(value, case)
        if span.exact and not isinstance(value, Moment):
            assert span.text in said, (span, said)
        elif span.exact:
            assert any(span.text in words or words in span.text for words in said) or shares_figures(
                span.text, said
            ), (
                span,
                said,
            )
        else:
            assert shares_figures(span.text, said), (span, said)


def item_sayings(item: object, case: Asked) -> set[str]:
    fields = getattr(item, "__dataclass_fields__", {})
    return {words for name in fields for words in sayings(getattr(item, name), case)}


def shares_figures(text: str, said: set[str]) -> bool:
    """Return whether a shortened time holds no figure that its full form doesn't hold in the same order."""
    return any(_in_order(re.findall(r"\d+", text), re.findall(r"\d+", words)) for words in said)


def _in_order(few: list[str], many: list[str]) -> bool:
    rest = iter(many)
    return all(one in rest for one in few)


@WHOLE
@given(MAILS)
def test_every_fact_a_mail_must_hold_stands_in_it_as_the_sheet_has_it(case: Asked) -> None:
    notice = composed(case)
    said = {span.path: span.text for span in spans_of(notice) if span.path}
    for need in LIBRARY.needed(case.edition.kind, case.facts.state, case.facts.gravity):
        if not need.must or "[]" in need.path or need.path in ("gravity", "state", "personal_data.handled"):
            continue
        value = value_at(case.facts, need.path)
        if isinstance(value, Blank | bool) or (
            need.path == "time.next_word" and case.facts.state is Phase.RESTORED
        ):
            continue
        paths = [path for path in said if path == need.path or path.startswith(f"{need.path}[")]
        assert paths or any(path.startswith("derived.") and isinstance(value, Moment) for path in said), (
            need.path
        )
        if isinstance(value, str):
            assert said[need.path] == value


@WHOLE
@given(MAILS)
def test_a_line_of_a_mail_is_longer_than_70_columns_only_where_facts_leave_no_place_to_break(
    case: Asked,
) -> None:
    for line in composed(case).lines:
        if column_width(line.text) > 70:
            facts = [column_width(span.text) for span in line.spans if span.path]
            assert sum(facts) > 35, line.text
            assert max(facts) > 60 or len(list(wrapped(line.spans, "　"))) == 1, line.text


@WHOLE
@given(POSTS)
def test_a_post_fits_its_network_and_keeps_its_link_whole(case: Asked) -> None:
    text = composed(case).text.rstrip("\n")
    count, limit = {
        Network.X: (x_weight, 280),
        Network.BLUESKY: (bluesky_length, 300),
        Network.MASTODON: (plain_length, 500),
    }[case.order.network]
    assert count(text) <= limit
    if not isinstance(case.facts.page, Blank):
        assert case.facts.page in text.split("\n")


@WHOLE
@given(MESSAGES)
def test_a_message_has_at_most_500_characters_and_keeps_its_link_whole(case: Asked) -> None:
    text = composed(case).text.rstrip("\n")
    assert len(text) <= 500
    if not isinstance(case.facts.page, Blank):
        assert case.facts.page in text


@WHOLE
@given(COMPLETE)
def test_mentions_slice_back_to_their_words(case: Asked) -> None:
    notice = composed(case)
    document = render(notice)
    assert document.text == notice.text
    assert len(document.roles) == len(notice.lines)
    spans = [span for line in notice.lines for span in line.spans if span.path and span.text]
    assert [document.text[mention.start : mention.end] for mention in document.mentions] == [
        span.text for span in spans
    ]
    assert [(mention.path, mention.exact) for mention in document.mentions] == [
        (span.path, span.exact) for span in spans
    ]


@WHOLE
@given(
    asked(
        LIBRARY, tuple(one for one in EDITIONS if one.channel in (Channel.MAIL, Channel.PAGE)), complete=True
    )
)
def test_markup_in_facts_stays_text_in_html(case: Asked) -> None:
    notice = composed(case)
    for document in (mail_html(notice), page_html(notice)):
        tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(document)
        body = tree.find("body")
        assert body is not None
        names = {element.tag for element in tree.iter()}
        assert not names & {"script", "b", "img", "iframe", "form", "object"}
        shown = squeezed("".join(body.itertext()))
        for span in spans_of(notice):
            if (
                span.path
                and span.path != "to"
                and span in [own for line in notice.lines for own in line.spans]
            ):
                assert squeezed(span.text) in shown, span
        links = [element.get("href") for element in tree.iter("a")]
        assert all(link and (re.match(r"https?://|mailto:|tel:", link)) for link in links)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@WHOLE
@given(COMPLETE)
def test_the_same_sheet_gives_the_same_notice(case: Asked) -> None:
    assert composed(case) == compose(case.facts, LIBRARY, case.order)


@WHOLE
@given(asked(LIBRARY, complete=True))
def test_all_channels_at_once_are_the_same_notices_as_one_by_one(case: Asked) -> None:
    notice = composed(case)
    assert compose_all(case.facts, LIBRARY, case.order)[case.edition.channel] == notice


@WHOLE
@given(SHEETS)
def test_the_kind_that_the_facts_ask_for_can_be_composed_of_them(facts: Sheet) -> None:
    assume(not isinstance(facts.state, Blank))
    kind = kind_of(facts)
    assert facts.state in LIBRARY.editions.states[kind]
    order = Order(now=datetime(2026, 11, 22, tzinfo=UTC))
    missing = [question for question in open_questions(facts, kind, LIBRARY) if question.must]
    if not missing:
        assert compose(facts, LIBRARY, order).edition is not None
    else:
        with pytest.raises(Incomplete):
            compose(facts, LIBRARY, order)
