from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from owabi.core.compose.composer import compose, settle
from owabi.core.errors import NotComposable
from owabi.core.facts.answers import known
from owabi.core.facts.incident import Incident
from owabi.core.facts.read import Sheet, read_facts
from owabi.core.proofread.context import Context
from owabi.core.proofread.engine import Proofreader, apply
from owabi.core.proofread.fact_sentences import fact_sentence
from owabi.core.proofread.findings import Applicability, Finding, Severity
from owabi.core.proofread.needed import example, needed
from owabi.core.proofread.rules.required import REQUIRED
from owabi.core.terms import Channel, Kind, Phase
from owabi.proofreading import shipped_tables
from tests.core.compose.test_golden import library
from tests.strategies import Asked, asked, shipped

LIBRARY = shipped()
DOWN = """
service = "みなとストア"
symptom = "注文を確定できない"
gravity = "major"
state = "down"
cause = "記憶装置の故障"
[time]
occurred = "2026-11-22 10:05"
outlook = "unknown"
next_word = "2026-11-22 11:30"
[sender]
company = "株式会社みなと商会"
"""


def facts() -> Sheet:
    return read_facts(DOWN.encode(), "facts.toml").facts


def context(**values: object) -> Context:
    return replace(Context(kind=Kind.FIRST, library=library()), **values)  # type: ignore[arg-type]


def found(text: str, asked: Context) -> dict[str, Finding]:
    reader = Proofreader(shipped_tables(), rules=REQUIRED)
    return {one.code: one for one in reader.proofread(text, asked, verify=False)}


@given(case=asked(LIBRARY, complete=True, hostile=False))
@settings(derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_composed_notice_lacks_nothing_it_must_tell(case: Asked) -> None:
    with suppress(NotComposable):
        notice = compose(case.facts, LIBRARY, case.order)
        settled = settle(case.facts, LIBRARY, case.order)
        told = Context(
            kind=settled.kind,
            reader=settled.reader,
            channel=case.order.channel,
            phase=case.facts.state if isinstance(case.facts, Incident) and known(case.facts.state) else None,
            facts=case.facts,
            today=case.order.now.date(),
            library=LIBRARY,
        )
        title = f"件名：{notice.subject.text}\n\n" if notice.subject else ""
        lacking = found(title + notice.text, told).values()
        # What is told for information only, our own short outlines may leave out.
        assert [one.code for one in lacking if one.severity > Severity.INFO] == []


def test_a_fact_the_sheet_holds_is_an_error_with_the_sentence_to_add() -> None:
    cause = found("みなとストアで障害が発生しております。", context(facts=facts()))["R704"]
    assert cause.severity is Severity.ERROR
    assert cause.suggestions[0].text == "\n原因は、記憶装置の故障です。"
    assert cause.suggestions[0].applicability is Applicability.REVIEW


def test_without_a_sheet_it_is_a_warning_with_an_example() -> None:
    cause = found("みなとストアで障害が発生しております。", context())["R704"]
    assert cause.severity is Severity.WARNING
    assert cause.suggestions[0].applicability is Applicability.NONE


def test_the_sentence_goes_behind_the_body_and_before_closing_and_signature() -> None:
    text = (
        "件名：みなとストアの障害\n\nお客様各位\n\n10:05に障害が発生しました。\n\n何卒よろしくお願いいたします。\n\n"
        "──────────\n株式会社みなと商会\n電話：03-5550-0100\n──────────\n"
    )
    cause = found(text, context(facts=facts(), channel=Channel.MAIL))["R704"]
    edited = apply(text, [(cause.start, cause.end, cause.suggestions[0].text)])
    assert "10:05に障害が発生しました。\n原因は、記憶装置の故障です。\n\n何卒" in edited
    assert "R704" not in found(edited, context(facts=facts(), channel=Channel.MAIL))


def test_no_example_tells_facts_of_another_incident() -> None:
    tables = shipped_tables()
    examples = [example(tables, one.removeprefix("要：")) for one in tables.rows if one.startswith("要：")]
    assert [one for one in examples if re.search(r"\d|ストア", one)] == []
    assert sum("〇" in one for one in examples) > len(examples) / 2


@pytest.mark.parametrize(
    "unknown",
    [
        Context(),
        Context(kind=Kind.FIRST),
        Context(kind=Kind.FIRST, library=library(), channel=Channel.SOCIAL),
    ],
)
def test_nothing_is_asked_where_kind_or_library_are_unknown_or_there_is_no_room(unknown: Context) -> None:
    assert found("障害", unknown) == {}


def test_what_is_checked_to_be_none_or_made_pointless_is_not_asked() -> None:
    sheet = read_facts(DOWN.replace('outlook = "unknown"', 'outlook = "2026-11-22 12:00"').encode(), "f.toml")
    names = {one.name for one in needed(context(facts=sheet.facts)) if one.must}
    assert {"原因", "復旧見込み", "次のお知らせ"} <= names
    restored = {one.name for one in needed(context(kind=Kind.RECOVERY, phase=Phase.RESTORED)) if one.must}
    assert "復旧日時" in restored


def test_a_fact_is_said_in_the_words_of_the_phrasebook_or_not_at_all() -> None:
    assert fact_sentence(context(facts=facts()), "原因") == "原因は、記憶装置の故障です。"
    assert fact_sentence(context(), "原因") == ""
    assert fact_sentence(context(facts=facts()), "再発防止策") == ""
    assert fact_sentence(context(facts=facts()), "ない名前") == ""
