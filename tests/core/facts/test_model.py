"""What the declarations of facts promise: unique names, sound examples, nothing internal within reach."""

from __future__ import annotations

import dataclasses
from zoneinfo import ZoneInfo

import pytest

from owabi.core.facts.answers import WORDS, blank_of
from owabi.core.facts.fields import Fact, facts_of
from owabi.core.facts.forms import Rows, Several, Table, Text
from owabi.core.facts.incident import Incident
from owabi.core.facts.internal import Internal
from owabi.core.facts.keys import MOST_KEYS
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.read import paths_of
from tests.phrases import HOSTILE, NEUTRAL
from tests.strategies import texts

SHEETS = (Incident, Maintenance, Internal)
EVERY_FACT = [
    pytest.param(sheet, path, fact, id=f"{sheet.__name__}.{path}")
    for sheet in SHEETS
    for path, fact in paths_of(sheet)
]
TOKYO = ZoneInfo("Asia/Tokyo")


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_two_facts_of_a_sheet_share_a_japanese_name_but_rows_and_what_they_need_first(sheet: type) -> None:
    owners: dict[str, list[tuple[str, Fact]]] = {}
    for path, fact in paths_of(sheet):
        owners.setdefault(fact.ja, []).append((path, fact))
    for ja, shared in owners.items():
        if len(shared) > 1:
            (rows, around), (inner, _) = shared
            assert isinstance(around.form, Rows), ja
            assert inner == f"{rows}[].{around.form.needs[0]}", ja


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_key_of_a_table_names_two_facts(sheet: type) -> None:
    tables = [sheet, *(fact.form.of for _, fact in paths_of(sheet) if isinstance(fact.form, Table | Rows))]
    for table in tables:
        facts = facts_of(table)
        keys = [key for name, fact in facts.items() for key in {name, fact.ja, *fact.also}]
        assert len(keys) == len(set(keys)) < MOST_KEYS


@pytest.mark.parametrize(("sheet", "path", "fact"), EVERY_FACT)
def test_every_fact_has_a_name_a_description_and_an_example_that_reads(
    sheet: type, path: str, fact: Fact
) -> None:
    assert fact.ja
    assert fact.about
    if isinstance(fact.form, Table | Rows):
        return
    assert fact.example
    value: object = fact.example
    if fact.example == "true" or fact.example.isdecimal():
        value = True if fact.example == "true" else int(fact.example)
    read = fact.form.read(value, TOKYO)
    assert fact.form.read(fact.form.write(read), TOKYO) == read
    form = fact.form.form if isinstance(fact.form, Several) else fact.form
    if isinstance(form, Text) and form.shape:
        assert form.example == fact.example


@pytest.mark.parametrize(("sheet", "path", "fact"), EVERY_FACT)
def test_rows_need_facts_that_are_there(sheet: type, path: str, fact: Fact) -> None:
    if isinstance(fact.form, Rows):
        assert fact.form.needs
        assert set(fact.form.needs) <= set(facts_of(fact.form.of))


@pytest.mark.parametrize("sheet", [Incident, Maintenance])
def test_links_stand_in_both_sheets(sheet: type) -> None:
    names = {path: fact.ja for path, fact in paths_of(sheet) if path.startswith("links")}
    assert names == {"links": "リンク", "links[].name": "リンクの名称", "links[].url": "リンク先"}


def test_what_is_internal_is_no_part_of_a_sheet() -> None:
    inside = {id(fact) for _, fact in paths_of(Internal)}
    for sheet in (Incident, Maintenance):
        assert not inside & {id(fact) for _, fact in paths_of(sheet)}
        types = {fact.form.of for _, fact in paths_of(sheet) if isinstance(fact.form, Table | Rows)}
        assert Internal not in types


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_is_frozen_and_can_be_empty(sheet: type) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(sheet(), next(iter(facts_of(sheet))), "みなとストア")
    assert sheet() == sheet()


def test_every_word_for_a_blank_answer_stands_for_one() -> None:
    for blank, words in WORDS.items():
        assert {blank_of(word) for word in words} == {blank}


def test_every_phrase_of_the_tests_has_the_shape_it_is_listed_under() -> None:
    for pool in (NEUTRAL, HOSTILE):
        for shape, phrases in pool.items():
            form = Text(120, shape)
            for phrase in phrases:
                assert form.read(phrase, TOKYO) == phrase
            assert texts(form) is not None
