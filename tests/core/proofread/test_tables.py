from __future__ import annotations

import pytest

from owabi.core.errors import BadLibrary
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Severity
from owabi.core.proofread.phrases import matches
from owabi.core.proofread.tables import read_tables
from owabi.core.terms import Reader

SOURCES = "# 根拠\n通例：ビジネス文書の通例 ｜ https://example.jp/\n"


def test_a_row_is_read_with_its_options() -> None:
    tables = read_tables(
        {
            "a.txt": "# x\nデプロイ → 更新／反映 ｜ 参考 ｜ 一般 ｜ 途中 ｜ 除：デプロイメント ｜ 根拠：通例\n",
            "sources.txt": SOURCES,
        }
    )
    (row,) = tables.rows["x"]
    assert row.wrong == "デプロイ"
    assert row.right == ("更新", "反映")
    assert row.severity is Severity.INFO
    assert row.reader is Reader.CONSUMER
    assert row.inside
    assert row.spare == ("デプロイメント",)
    assert row.basis == ("通例",)
    assert tables.sources["通例"].url == "https://example.jp/"
    assert tables.words("x") == ("デプロイ",)


def test_every_mistake_of_every_file_is_told() -> None:
    with pytest.raises(BadLibrary) as caught:
        read_tables({"a.txt": "# x\nあ → い ｜ 赤\nう → え ｜ 根拠：無い\n", "sources.txt": "# 根拠\n通例\n"})
    told = str(caught.value)
    assert "a.txt:2" in told
    assert "a.txt:3" in told
    assert "sources.txt:2" in told


@pytest.mark.parametrize(
    ("row", "text", "found", "right"),
    [
        ("ご覧になられる → ご覧になる", "ご覧になられましたか", "ご覧になられ", "ご覧になり"),
        ("ご覧になられる → ご覧になる", "ご覧になられた方", "ご覧になられた", "ご覧になった"),
        ("ご覧になられる → ご覧になる", "ご覧になられる方", "ご覧になられる", "ご覧になる"),
        ("ご覧になられる → ご覧になる", "ご覧になられない", "ご覧になられ", "ご覧になら"),
        ("お〜になられる → お〜になる", "お読みになられて", "お読みになられて", "お読みになって"),
        ("行わさせる → 行わせる", "行わさせていただきます", "行わさせて", "行わせて"),
        ("各位様 → 各位", "関係者各位様", "各位様", "各位"),
        ("まず最初に → まず", "まず最初に、", "まず最初に", "まず"),
    ],
)
def test_a_row_is_found_in_every_form_and_its_right_side_bends_alike(
    row: str, text: str, found: str, right: str
) -> None:
    tables = read_tables({"a.txt": f"# x\n{row}\n"})
    (match,) = matches(Document(text), tables, "x")
    assert match.text == found
    assert match.rights[0] == right


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ("為 → ため", "行為です"),
        ("デプロイ → 更新 ｜ 途中 ｜ 除：デプロイメント", "デプロイメント"),
        ("XX → 名前", "https://example.jp/XX"),
    ],
)
def test_a_row_is_silent_inside_other_words_and_addresses(row: str, text: str) -> None:
    tables = read_tables({"a.txt": f"# x\n{row}\n"})
    assert list(matches(Document(text), tables, "x")) == []
