"""A notice isn't composed where the facts deny what it is for."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from owabi.core.compose.composer import Order, compose, open_questions
from owabi.core.compose.library import read_library
from owabi.core.errors import BadLibrary, Incomplete
from owabi.core.facts.answers import NONE, UNKNOWN, Blank
from owabi.core.facts.incident import Incident
from owabi.core.terms import Kind, Phase, Reader
from tests.strategies import library_files, mended, neutral, shipped

NOW = datetime(2026, 11, 22, 12, tzinfo=ZoneInfo("Asia/Tokyo"))


def sheet(**facts: Any) -> Incident:
    made = mended(replace(neutral(Incident, Phase.RESTORED, NONE), **facts))
    assert isinstance(made, Incident)
    return made


@pytest.mark.parametrize("leak", [NONE, UNKNOWN])
def test_no_leak_is_told_that_the_facts_do_not_hold(leak: Blank) -> None:
    facts = sheet()
    denied = replace(facts, personal_data=replace(facts.personal_data, handled=True, leak=leak))
    with pytest.raises(Incomplete, match=r"isn.t the notice for what is answered to personal_data\.leak"):
        compose(denied, shipped(), Order(now=NOW, kind=Kind.LEAK, reader=Reader.CONCERNED))


def test_no_loss_of_data_is_told_where_none_is_lost() -> None:
    facts = sheet()
    denied = replace(facts, data=replace(facts.data, loss=NONE))
    with pytest.raises(Incomplete) as refused:
        compose(denied, shipped(), Order(now=NOW, kind=Kind.DATA_LOSS))
    assert "data.loss" in refused.value.missing


def test_data_that_may_be_lost_is_told() -> None:
    facts = sheet()
    open_loss = replace(facts, data=replace(facts.data, loss=UNKNOWN))
    asked = {
        question.path for question in open_questions(open_loss, Kind.DATA_LOSS, shipped()) if question.must
    }
    assert "data.loss" not in asked


@pytest.mark.parametrize("kind", [Kind.MEASURES, Kind.FINAL])
def test_measures_are_reported_only_where_there_are_any(kind: Kind) -> None:
    with pytest.raises(Incomplete) as refused:
        compose(replace(sheet(), measures=UNKNOWN), shipped(), Order(now=NOW, kind=kind))
    assert "measures" in refused.value.missing


@pytest.mark.parametrize("name", ["editions.txt", "needs.txt", "focus.txt", "blocks.txt"])
def test_a_library_without_one_of_its_tables_is_refused_by_name(name: str) -> None:
    files = {path: text for path, text in library_files().items() if path != name}
    with pytest.raises(BadLibrary) as refused:
        read_library(files, scenes=False)
    assert name in [problem.place.file for problem in refused.value.problems]
