"""What is wrong in an outline or a fixed part of a channel is told with its line and the nearest right name."""

from __future__ import annotations

import pytest

from owabi.core.compose.outline import Outline
from owabi.core.compose.outlines import read_blocks, read_outlines
from owabi.core.compose.pages import read_page
from owabi.core.errors import BadLibrary, Problem
from owabi.core.facts.maintenance import Maintenance
from owabi.core.terms import Gravity, Kind, Phase
from tests.strategies import shipped

BOOK = shipped().phrasebook
FRONT = """\
---
id: one
title: 一つ目
title_en: One
category: 障害のお知らせ／第一報
tags: 障害, 停止
fits: 障害に気づいた直後。
guidance:
  短く書く。
  時刻を書く。
kind: first
---
"""
BODY = """\
# 件名
【障害発生】{サービス}
# 冒頭
→ 症状

→ 原因 → 復旧見込み／発生日時
# 一覧
原因：→ 原因
# 本文
## 対応
→ 対応
"""
PAGE = FRONT + BODY
AT = FRONT.count("\n")


def read(*texts: str, base: dict[str, Outline] | None = None) -> dict[str, Outline]:
    pages = [read_page(text, f"outlines/{number}.txt") for number, text in enumerate(texts, 1)]
    return read_outlines(pages, BOOK, base)


def problems(*texts: str, base: dict[str, Outline] | None = None) -> tuple[Problem, ...]:
    with pytest.raises(BadLibrary) as refused:
        read(*texts, base=base)
    return refused.value.problems


def with_front(line: str) -> str:
    """Return the page with one more line of front matter, its eleventh."""
    return PAGE.replace("kind: first\n---", f"kind: first\n{line}\n---")


def test_an_outline_is_read_with_its_front_matter_and_sections() -> None:
    outline = read(with_front("phase: down\ngravity: minor, none"))["one"]
    assert (outline.title, outline.category) == ("一つ目", ("障害のお知らせ", "第一報"))
    assert (outline.tags, outline.guidance) == (("障害", "停止"), ("短く書く。", "時刻を書く。"))
    assert (outline.kind, outline.phase) == (Kind.FIRST, Phase.DOWN)
    assert outline.gravity == (Gravity.MINOR, Gravity.NONE)
    assert [chapter.heading for chapter in outline.chapters("本文") if chapter.paragraphs] == ["対応"]
    assert len(outline.chapters("冒頭")[0].paragraphs) == 2


@pytest.mark.parametrize(
    ("text", "line", "column", "told"),
    [
        # front matter
        (BODY, 1, None, "The front matter needs id"),
        *(
            (FRONT.replace(f"{key}: ", "x_x: ") + BODY, 1, None, f"needs {key}")
            for key in ("title", "category", "fits")
        ),
        (PAGE.replace("\nkind: first", ""), 1, None, "needs kind"),
        (with_front("titel: x"), 12, 1, "Did you mean title?"),
        (with_front("kind: last"), 12, None, "stands twice"),
        (PAGE.replace("kind: first", "kind: frist"), 11, None, "“frist” isn't one of first, update"),
        (with_front("phase: up"), 12, None, "down, partial, restored"),
        (with_front("status: done"), 12, None, "scheduled, in_progress"),
        (with_front("gravity: minor, heavy"), 12, None, "“heavy” isn't one of none, minor"),
        (with_front("reader: everybody"), 12, None, "consumer, business, concerned"),
        (with_front("focus: money"), 12, None, "remedy, data"),
        (with_front("tone: rude"), 12, None, "standard, formal"),
        (with_front("related: two"), 12, None, "There is no template “two”"),
        (with_front("related: ones"), 12, None, "Did you mean one?"),
        (with_front("based_on: two"), 12, None, "There is no template “two”"),
        (with_front("based_on: one"), 12, None, "There is no template “one”"),
        (PAGE.replace("kind: first\n---\n", "kind: first\n"), 1, None, "isn't closed"),
        (PAGE.replace("kind: first", "kind = first"), 11, None, "key: value"),
        # sections
        (PAGE.replace("# 冒頭", "# 冒頭部"), AT + 3, None, "Did you mean 冒頭?"),
        (
            FRONT + BODY.split("# 冒頭", maxsplit=1)[0].replace("# 件名", "# 本文"),
            1,
            None,
            "needs a section “# 件名”",
        ),
        (FRONT + "なにか\n" + BODY, AT + 1, None, "before the first heading"),
        # lines
        (PAGE.replace("{サービス}", "{サーピス}"), AT + 2, 7, "Did you mean サービス?"),
        (PAGE.replace("{サービス}", "{サービス"), AT + 2, 7, "one brace on each side"),
        (PAGE.replace("{サービス}", "{補償・ご対応}"), AT + 2, 7, "isn't a fact"),
        (PAGE.replace("→ 症状", "→ 症伏"), AT + 4, None, "Did you mean 症状?"),
        (
            PAGE.replace("復旧見込み／発生日時", "復旧見込み／発生時日"),
            AT + 6,
            None,
            "Did you mean 発生日時?",
        ),
        (PAGE.replace("→ 症状", "→ 作業の内容"), AT + 4, None, "“作業の内容” isn't a fact or topic"),
        (PAGE.replace("原因：→ 原因", "進捗：→ 進捗"), AT + 8, None, "no 一覧 wording for “進捗”"),
        (PAGE.replace("→ 症状", "→ 検知日時"), AT + 4, None, "no 本文 wording for “検知日時”"),
        (PAGE.replace("→ 症状", "後日、改めてご報告いたします。"), AT + 4, None, "without saying by when"),
    ],
)
def test_a_mistake_is_told_where_it_stands(text: str, line: int, column: int | None, told: str) -> None:
    found = [(problem.place.line, problem.place.column) for problem in problems(text) if told in str(problem)]
    assert (line, column) in found, problems(text)


def test_a_circle_of_outlines_is_refused_in_each() -> None:
    one = with_front("based_on: two")
    two = one.replace("id: one", "id: two").replace("based_on: two", "based_on: one")
    found = problems(one, two)
    assert {problem.place.line for problem in found} == {12}
    assert "There is no template" in str(found[0])


def test_an_outline_takes_what_it_does_not_say_from_the_one_it_is_based_on() -> None:
    two = FRONT.replace("id: one", "id: two").replace("kind: first", "based_on: one") + "# 一覧\n"
    for texts in ((PAGE, two), (two, PAGE)):
        found = read(*texts)
        assert found["two"].kind is Kind.FIRST
        assert found["two"].named
        assert found["two"].chapters("冒頭") == found["one"].chapters("冒頭")
        assert not any(chapter.paragraphs for chapter in found["two"].chapters("一覧"))


def test_a_company_replaces_an_outline_of_the_same_id() -> None:
    base = read(PAGE)
    own = read(PAGE.replace("一つ目", "当社の一つ目"), base=base)
    assert (own["one"].title, base["one"].title) == ("当社の一つ目", "一つ目")


def test_an_outline_of_a_maintenance_speaks_of_its_facts() -> None:
    text = (
        FRONT.replace("kind: first", "kind: start\nsheet: maintenance")
        + "# 件名\n{サービス}\n# 冒頭\n→ 作業の内容\n"
    )
    assert read(text)["one"].sheet is Maintenance


def blocks(text: str, base: dict[str, tuple] | None = None) -> tuple[Problem, ...]:
    with pytest.raises(BadLibrary) as refused:
        read_blocks(read_page(text, "blocks.txt"), base)
    return refused.value.problems


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("# 署名\n→ 会社名\n→ 会者名\n", 3, "Did you mean 会社名?"),
        ("# 署名\n{会者名}\n", 2, "Did you mean 会社名?"),
        ("# 署名\n{会社名\n", 2, "one brace on each side"),
        ("# 結び\n改めてご連絡いたします。\n", 2, "without saying by when"),
        ("なにか\n# 署名\n", 1, "before the first heading"),
    ],
)
def test_a_mistake_in_a_fixed_part_is_told_where_it_stands(text: str, line: int, told: str) -> None:
    (found,) = blocks(text)
    assert (found.place.file, found.place.line) == ("blocks.txt", line)
    assert told in str(found)


def test_a_company_can_only_change_the_fixed_parts_there_are() -> None:
    base = read_blocks(read_page("# 署名\n→ 会社名\n", "blocks.txt"))
    (found,) = blocks("# 署明\n→ 会社名\n", base)
    assert "Did you mean 署名?" in str(found)
    own = read_blocks(read_page("# 署名\n→ 会社名\n→ 署名者\n", "blocks.txt"), base)
    assert (len(own["署名"]), len(base["署名"])) == (2, 1)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("sheet: maintenanse", "“maintenanse” isn't one of incident, maintenance."),
        ("named: maybe", "“maybe” isn't one of yes, no."),
        ("founding: three", "Write a number; this is “three”."),
        ("phase: down, restored", "Write one phase alone."),
        ("status: scheduled", "status doesn't go with this kind of sheet."),
    ],
)
def test_front_matter_that_would_be_read_otherwise_than_meant_is_refused(line: str, told: str) -> None:
    assert [(problem.place.line, str(problem.message)) for problem in problems(with_front(line))] == [
        (12, told)
    ]


def test_two_files_of_one_id_are_refused() -> None:
    (problem,) = problems(PAGE, PAGE)
    assert str(problem) == "outlines/2.txt:2: The id “one” stands in outlines/1.txt, too."


def test_a_section_that_stands_twice_is_refused() -> None:
    (problem,) = problems(f"{PAGE}# 冒頭\n→ 原因\n")
    assert str(problem.message) == "“冒頭” stands twice in this file."


def test_a_chapter_before_any_section_is_refused() -> None:
    (problem,) = problems(f"{FRONT}## 対応\n→ 対応\n{BODY}")
    assert (problem.place.line, str(problem.message)) == (
        AT + 1,
        "A heading with ## stands below one with #.",
    )
