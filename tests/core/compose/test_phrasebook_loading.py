"""What is wrong in a phrasebook is told with its line, its column where it has one, and the nearest right name."""

from __future__ import annotations

import pytest

from owabi.core.compose.axes import FORMS, WORDS, Axis, Form, Given
from owabi.core.compose.pages import read_page
from owabi.core.compose.phrasebook import SHEETS, Phrasebook, branches, promises_without_due, read_phrasebook
from owabi.core.compose.topics import topics_of
from owabi.core.errors import BadLibrary, Problem
from owabi.core.facts.answers import NONE, UNKNOWN
from owabi.core.terms import Gravity, Phase, Reader
from tests.strategies import shipped

CAUSE = """\
# 原因
判明・一覧：{原因}
判明・本文：原因は、{原因}です。
調査中・一覧：調査中
調査中・本文：原因は、現在調査しております。
"""
BASE = "phrasebook/base.txt"
OWN = "phrasebook/own.txt"


def read(text: str, base: Phrasebook | None = None) -> Phrasebook:
    return read_phrasebook([read_page(text, OWN if base else BASE)], base)


def problems(text: str, base: Phrasebook | None = None) -> tuple[Problem, ...]:
    with pytest.raises(BadLibrary) as refused:
        read(text, base)
    return refused.value.problems


def with_line(line: str) -> str:
    """Return the entry about the cause with one more line, its sixth."""
    return CAUSE + line + "\n"


@pytest.mark.parametrize(
    ("text", "line", "column", "told"),
    [
        # names
        ("# 源因\n判明・本文：x\n", 1, None, "Did you mean 原因?"),
        ("# zzzz\n判明・本文：x\n", 1, None, "isn't a fact or topic."),
        (CAUSE.replace("は、{原因}", "は、{源因}"), 3, 11, "Did you mean 原因?"),
        (CAUSE.replace("は、{原因}", "は、{症状}"), 3, 11, "{症状} isn't filled here"),
        (CAUSE.replace("調査中・一覧", "調査・一覧"), 4, 1, "Did you mean 調査中?"),
        (CAUSE.replace("調査中・一覧", "調査中・一欄"), 4, 5, "“一欄” isn't a key word"),
        # form and keys
        (CAUSE.replace("調査中・一覧：", "調査中："), 4, 1, "The form is missing"),
        (CAUSE.replace("調査中・一覧：", "調査中・なし・一覧："), 4, 5, "of the same axis"),
        (CAUSE.replace("調査中・一覧：", "調査中・一覧・本文："), 4, 8, "of the same axis"),
        (with_line("判明・軽微・法人・丁重・本文：原因は、{原因}でございます。"), 6, 1, "two axes at most"),
        (with_line("調査中"), 6, 1, "Write a wording as"),
        # braces
        (CAUSE.replace("は、{原因}", "は、{原因"), 3, 11, "one brace on each side"),
        (CAUSE.replace("は、{原因}", "は、原因}"), 3, 13, "one brace on each side"),
        (CAUSE.replace("は、{原因}", "は、{}"), 3, 11, "one brace on each side"),
        (CAUSE.replace("は、{原因}", "は、{{原因}}"), 3, 11, "one brace on each side"),
        # which is chosen
        (with_line("判明・本文：原因は、{原因}でございます。"), 6, 1, "line 3 are equally specific for 判明"),
        (
            with_line("判明・軽微・本文：軽く、{原因}です。\n判明・法人・本文：社として、{原因}です。"),
            7,
            1,
            "line 6 are equally specific for 判明・軽微・法人",
        ),
        (
            CAUSE.replace("調査中・本文：原因は、現在調査しております。\n", ""),
            1,
            None,
            "no wording for 調査中・本文",
        ),
        (CAUSE.replace("判明・本文", "判明・軽微・本文"), 1, None, "no wording for 判明・"),
        (with_line("なし・本文：原因はございません。"), 6, 1, "can never be chosen"),
        (with_line("判明・目標・本文：原因は、{原因}です。"), 6, 1, "can never be chosen"),
        (
            with_line("".join(f"判明・{word}・本文：{{原因}}です。\n" for word in ("一般", "法人", "本人"))),
            3,
            1,
            "can never be chosen",
        ),
        # what a slot and a promise need
        (CAUSE.replace("原因は、現在調査", "{原因}を現在調査"), 5, 8, "Write 判明 before it"),
        (CAUSE.replace("判明・本文", "本文"), 3, 8, "Write 判明 before it"),
        (
            CAUSE.replace("現在調査しております", "わかり次第ご連絡いたします"),
            5,
            None,
            "without saying by when",
        ),
        (CAUSE.replace("現在調査しております", "後日ご報告します"), 5, None, "{次のお知らせ}"),
        # the file
        (CAUSE + CAUSE, 6, None, "stands twice in this file"),
        ("判明・本文：x\n" + CAUSE, 1, None, "before the first heading"),
    ],
)
def test_a_mistake_is_told_where_it_stands(text: str, line: int, column: int | None, told: str) -> None:
    found = [(problem.place.line, problem.place.column) for problem in problems(text) if told in str(problem)]
    assert (line, column) in found, problems(text)
    assert {problem.place.file for problem in problems(text)} == {BASE}


def test_every_mistake_of_a_file_is_told_at_once() -> None:
    text = CAUSE.replace("は、{原因}", "は、{源因}") + "# 症伏\n判明・本文：x\n# 原因\n"
    assert [problem.place.line for problem in problems(text)] == [3, 6, 8]


@pytest.mark.parametrize(
    ("ours", "slots", "promises"),
    [
        ("わかり次第、改めてご連絡いたします。", (), True),
        ("次のお知らせは、までに行います。", ("次のお知らせ",), False),
        ("対象のお客様には、までに個別にご連絡いたします。", ("個別連絡の期日",), False),
        ("ご報告いたします。", (), False),
        ("現在調査しております。", (), False),
    ],
)
def test_a_promise_needs_a_slot_that_says_by_when(ours: str, slots: tuple[str, ...], promises: bool) -> None:
    assert promises_without_due(ours, slots) is promises


def test_the_most_specific_wording_is_chosen() -> None:
    book = read(with_line("判明・法人・本文：原因は、{原因}でございます。"))
    entry = book.entry("原因")
    known = {Axis.ANSWER: Given.KNOWN, Axis.GRAVITY: Gravity.MINOR, Axis.PHASE: Phase.DOWN}
    business = entry.choose(Form.BODY, {**known, Axis.READER: Reader.BUSINESS})
    consumer = entry.choose(Form.BODY, {**known, Axis.READER: Reader.CONSUMER})
    assert business is not None
    assert consumer is not None
    assert (business.line, consumer.line) == (6, 3)
    assert entry.choose(Form.ROW, {Axis.ANSWER: UNKNOWN}).ours == "調査中"  # type: ignore[union-attr]
    assert entry.choose(Form.VOICE, known) == consumer
    assert entry.choose(Form.INTRO, known) is None


def test_a_company_changes_single_lines() -> None:
    base = read(CAUSE)
    own = read("# 原因\n判明・本文：原因は{原因}でした。\n", base).entry("原因")
    assert {wording.ours for wording in own.wordings} == {
        "",
        "調査中",
        "原因は、現在調査しております。",
        "原因はでした。",
    }
    assert read("# 原因\n記入の問い：なぜですか。\n", base).entry("原因").prompt == "なぜですか。"
    assert base.entry("原因") == read(CAUSE).entry("原因")


def test_a_company_adds_a_line_for_some_readers() -> None:
    own = read("# 原因\n判明・法人・本文：原因は{原因}でした。\n", read(CAUSE)).entry("原因")
    assert len(own.wordings) == 5


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("# 源因\n判明・本文：x\n", 1, "Did you mean 原因?"),
        ("# 原因\n\n判明・本文：{源因}です。\n", 3, "Did you mean 原因?"),
        ("# 原因\n判明・本文：{原因}。\n判明・本文：{原因}です。\n", 3, "equally specific"),
        ("# 原因\nなし・本文：ございません。\n", 2, "can never be chosen"),
    ],
)
def test_a_mistake_of_a_company_is_told_in_its_own_file(text: str, line: int, told: str) -> None:
    (found,) = problems(text, read(CAUSE))
    assert (found.place.file, found.place.line) == (OWN, line)
    assert told in str(found)


BOOK = shipped().phrasebook
SPOKEN = [
    pytest.param(name, form, id=f"{name}・{form.value}")
    for name, entry in BOOK.entries.items()
    for form in Form
    if any(wording.form is form for wording in entry.wordings)
]


@pytest.mark.parametrize(("name", "form"), SPOKEN)
def test_every_branch_of_the_shipped_phrasebook_has_one_wording_and_every_wording_a_branch(
    name: str, form: Form
) -> None:
    entry = BOOK.entry(name)
    own = [wording for wording in entry.wordings if wording.form is form]
    topics = tuple(topics_of(sheet)[name] for sheet in SHEETS if name in topics_of(sheet))
    chosen = set()
    for keys in branches(own, topics):
        wording = entry.choose(form, keys)
        if wording is None:
            assert form in (Form.VOICE, Form.SHORT, Form.INTRO, Form.ASKED)
            continue
        if wording.form is form:
            chosen.add(wording.id)
        rivals = [
            other
            for other in own
            if len(other.keys) == len(wording.keys) and all(keys.get(axis) == key for axis, key in other.keys)
        ]
        assert len(rivals) <= 1
    assert chosen == {wording.id for wording in own}


def test_every_key_word_belongs_to_one_axis_or_is_a_form() -> None:
    assert not set(WORDS) & set(FORMS)
    assert len(set(WORDS.values())) == len(WORDS)
    assert {WORDS[word] for word in ("判明", "調査中", "なし")} == {
        (Axis.ANSWER, Given.KNOWN),
        (Axis.ANSWER, UNKNOWN),
        (Axis.ANSWER, NONE),
    }
