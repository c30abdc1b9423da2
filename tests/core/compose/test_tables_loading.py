"""What is wrong in the small tables and in the text format is told with its line and what is allowed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from owabi.core.compose.library import read_library
from owabi.core.compose.pages import Page, listed, read_page
from owabi.core.compose.tables import read_editions, read_focuses, read_needs
from owabi.core.errors import BadLibrary, Problem
from owabi.core.facts.incident import Incident
from owabi.core.facts.maintenance import Maintenance
from owabi.core.terms import Channel, Kind, Phase, Reader
from tests.strategies import library_files, shipped

EDITIONS = "# first\nstates：down, partial\nconsumer：mail, page\n"
NEEDS = "# first\n必須：サービス、症状\n確認：原因\n## partial\n必須：復旧見込み\n"
FOCUS = "# desks\n件名：{サービス}\n話題：→ 窓口\n種別：first\n"


def problems(read: Callable[[Page], object], text: str) -> tuple[Problem, ...]:
    with pytest.raises(BadLibrary) as refused:
        read(read_page(text, "table.txt"))
    return refused.value.problems


@pytest.mark.parametrize(
    ("read", "text", "line", "told"),
    [
        (read_editions, EDITIONS.replace("# first", "# frist"), 1, "“frist” isn't one of first"),
        (read_editions, EDITIONS.replace("down", "up"), 2, "“up” isn't one of down, partial"),
        (read_editions, EDITIONS.replace("consumer", "everybody"), 3, "isn't one of consumer"),
        (read_editions, EDITIONS.replace("page", "papier"), 3, "isn't one of mail, page"),
        (read_editions, EDITIONS.replace("states：down, partial\n", ""), 1, "needs a line “states"),
        (read_editions, EDITIONS + "なにか\n", 4, "name：value"),
        (read_needs, NEEDS.replace("# first", "# frist"), 1, "“frist” isn't one of first"),
        (read_needs, NEEDS.replace("## partial", "## partly"), 4, "“partly” isn't one of"),
        (read_needs, NEEDS.replace("症状", "症伏"), 2, "Did you mean 症状?"),
        (read_needs, NEEDS.replace("確認：", "任意："), 3, "必須：…"),
        (read_needs, NEEDS + "なにか\n", 6, "name：value"),
        (read_focuses, FOCUS.replace("# desks", "# desk"), 1, "isn't one of remedy"),
        (read_focuses, FOCUS.replace("→ 窓口", "→ 窓囗"), 3, "Did you mean 窓口?"),
        (read_focuses, FOCUS.replace("first", "frist"), 4, "“frist” isn't one of first"),
        (read_focuses, FOCUS.replace("種別：first\n", ""), 1, "needs a line “種別：…”"),
    ],
)
def test_a_mistake_is_told_where_it_stands(
    read: Callable[[Page], object], text: str, line: int, told: str
) -> None:
    found = problems(read, text)
    assert [problem.place.file for problem in found if told in str(problem)] == ["table.txt"], found
    assert [problem.place.line for problem in found if told in str(problem)] == [line]


def test_a_table_of_editions_says_what_goes_together() -> None:
    editions = read_editions(read_page(EDITIONS, "editions.txt"))
    assert editions.readers(Kind.FIRST) == (Reader.CONSUMER,)
    assert editions.channels(Kind.FIRST, Reader.CONSUMER) == (Channel.MAIL, Channel.PAGE)
    assert editions.channels(Kind.FIRST, Reader.BUSINESS) == ()
    assert editions.states[Kind.FIRST] == (Phase.DOWN, Phase.PARTIAL)
    assert len(list(editions.all())) == 2


def test_the_shipped_editions_cover_every_kind_with_a_sheet_of_its_own() -> None:
    editions = shipped().editions
    assert {kind for kind, _ in editions.table} == set(Kind)
    assert {editions.sheet(kind) for kind in Kind} == {Incident, Maintenance}


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("---\nid: a\nid: b\n---\n", 3, "id stands twice"),
        ("---\nid: a\n", 1, "isn't closed"),
        ("---\nid\n---\n", 2, "key: value"),
        ("// だれかの覚え書き\nx\n# a\n", 2, "before the first heading"),
        ("\ufeffx\n", 1, "before the first heading"),
    ],
)
def test_a_file_of_another_form_is_refused_by_line(text: str, line: int, told: str) -> None:
    with pytest.raises(BadLibrary) as refused:
        read_page(text, "page.txt")
    (found,) = refused.value.problems
    assert (found.place.file, found.place.line) == ("page.txt", line)
    assert told in str(found)


def test_a_file_is_read_into_front_matter_and_sections_with_their_lines() -> None:
    front, body = "---\nid: a\nguidance:\n  一つ。\n  二つ。\n---\n", "# 甲\n\nx\n// 覚え書き\n\n## 乙\ny\n"
    page = read_page("\ufeff" + (front + body).replace("\n", "\r\n"), "page.txt")
    assert {key: (written.text, written.line) for key, written in page.front.items()} == {
        "id": ("a", 2),
        "guidance": ("一つ。\n二つ。", 3),
    }
    assert [(section.title, section.level, section.line) for section in page.sections] == [
        ("甲", 1, 7),
        ("乙", 2, 12),
    ]
    assert [(written.text, written.line) for written in page.sections[0].lines] == [("x", 9)]
    assert page.section("乙") is page.sections[1]
    assert page.under("甲") == (page.sections[1],)
    assert page.section("丙") is None
    assert listed("a, b、c,,") == ("a", "b", "c")


def test_a_company_adds_only_what_differs() -> None:
    own = {
        "phrasebook/own.txt": "# 宛名\n一般・本文：みなとストアをご利用の皆様\n",
        "blocks.txt": "# 署名\n→ 会社名\n",
    }
    library = read_library(library_files(), own, scenes=False)
    assert any(
        wording.ours == "みなとストアをご利用の皆様" for wording in library.phrasebook.entry("宛名").wordings
    )
    assert len(library.blocks["署名"]) == 1
    assert shipped().phrasebook.entry("宛名") != library.phrasebook.entry("宛名")


@pytest.mark.parametrize("path", ["needs.txt", "notes.md", "phrases/own.txt", "editions.txt"])
def test_a_company_keeps_to_its_own_files(path: str) -> None:
    with pytest.raises(BadLibrary) as refused:
        read_library(library_files(), {path: ""}, scenes=False)
    (found,) = refused.value.problems
    assert found.place.file == path


def test_the_problems_of_all_files_are_told_at_once() -> None:
    found = dict(library_files())
    found["editions.txt"] = found["editions.txt"].replace("# first", "# frist")
    found["needs.txt"] = found["needs.txt"].replace("# first", "# frist")
    with pytest.raises(BadLibrary) as refused:
        read_library(found, scenes=False)
    assert {problem.place.file for problem in refused.value.problems} >= {"editions.txt", "needs.txt"}
