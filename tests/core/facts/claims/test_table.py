"""The table of claims: what is read of it, and what is refused."""

from __future__ import annotations

import pytest

from owabi import library
from owabi.core.errors import BadLibrary
from owabi.core.facts.answers import NONE, UNKNOWN
from owabi.core.facts.claims import claims, read_claim_table
from owabi.core.facts.claims.table import ClaimTable
from owabi.core.terms import Phase

KINDS = "# 種別\n## incident\n語：障害\n## maintenance\n語：作業\n"


def _read(lines: str) -> ClaimTable:
    return read_claim_table(f"{KINDS}{lines}")


def _told(lines: str, text: str) -> list[tuple[str, object, bool]]:
    return [(claim.path, claim.value, claim.sure) for claim in claims(text, _read(lines), sheet="incident")]


def test_the_shipped_table_is_sound() -> None:
    table = read_claim_table(library.claims_text())
    assert set(table.sheets) == {"incident", "maintenance"}
    assert all(sheet.cues and sheet.labels and sheet.words for sheet in table.sheets.values())


def test_a_remark_and_a_blank_line_say_nothing() -> None:
    assert _told(
        "// 除く\n\n# 障害\n## cause\n// 文：{句}のせい\n文：わけは{句}です", "わけは停電です。停電のせい"
    ) == [("cause", "停電", True)]


@pytest.mark.parametrize(
    ("line", "text", "told"),
    [
        ("## cause\n見出し：わけ", "わけ：停電", ("cause", "停電", True)),
        ("## cause\n？見出し：わけ", "わけ：停電", ("cause", "停電", False)),
        ("## cause\n不明：わけは…調査", "わけは現在も調査しております", ("cause", UNKNOWN, True)),
        ("## data.loss\nなし：(消失|損失)なし", "データの損失なし", ("data.loss", NONE, True)),
        ("## state\n一部復旧：(半分|一部)だけ直り", "一部だけ直りました", ("state", Phase.PARTIAL, True)),
        ("## cause\n文：^{句}のせいで", "（注）です。停電のせいで", ("cause", "停電", True)),
        ("## cause\n文：（{句}）が？原因".replace("？", "?"), "(停電)原因", ("cause", "停電", True)),
        ("## page\n文：ページ⏎{URL}", "ページ\nhttps://example.jp/", ("page", "https://example.jp/", True)),
    ],
)
def test_a_line_tells_a_fact(line: str, text: str, told: tuple[str, object, bool]) -> None:
    assert _told(f"# 障害\n{line}", text) == [told]


def test_what_is_excluded_is_no_claim() -> None:
    lines = "# 障害\n## state\n復旧済み：復旧し\n除：復旧し次第"
    assert _told(lines, "復旧し次第お知らせします") == []
    assert _told(lines, "復旧しました") == [("state", Phase.RESTORED, True)]


def test_the_japanese_name_of_a_fact_is_a_label_without_being_written() -> None:
    assert _told("# 障害\n", "復旧日時：不明") == [("time.restored", UNKNOWN, True)]


@pytest.mark.parametrize(
    ("lines", "line", "said"),
    [
        ("# 障害\n## cause\n原因である", 8, "Write a line as"),
        ("# 障害\n見出し：原因", 7, "Write a line as"),
        ("# 障害\n## reason\n見出し：原因", 8, "isn't a fact"),
        ("# 事件\n## cause\n見出し：原因", 8, "no part of the table"),
        ("# 障害\n## cause\n復旧済み：復旧", 8, "says nothing about a fact"),
        ("# 障害\n## cause\n文：{場所}が原因", 8, "can't be read as a pattern"),
        ("# 障害\n## cause\n文：(停電|断線が原因{句}", 8, "can't be read as a pattern"),
        ("# 障害\n## cause\n文：原因です", 8, "can't be read as a pattern"),
    ],
)
def test_a_line_that_says_nothing_is_refused_with_its_number(lines: str, line: int, said: str) -> None:
    with pytest.raises(BadLibrary) as refused:
        _read(lines)
    (problem,) = refused.value.problems
    assert problem.place.line == line
    assert said in str(problem.message)


def test_every_bad_line_is_told_at_once() -> None:
    with pytest.raises(BadLibrary) as refused:
        _read("# 障害\n## cause\n原因\n停止中：止まる")
    assert len(refused.value.problems) == 2
