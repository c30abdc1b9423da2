from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.language.spotting import labelled_rows


@pytest.mark.parametrize(
    ("text", "label", "values"),
    [
        ("■発生日時：11月22日", "発生日時", ["11月22日"]),
        ("・対象: 全員", "対象", ["全員"]),
        ("日時　11月22日", "日時", ["11月22日"]),
        ("日　時：11月22日", "日時", ["11月22日"]),
        ("【日時】11月22日", "日時", ["11月22日"]),
        ("【日時】\n11月22日\n10:05", "日時", ["11月22日", "10:05"]),
        ("### 発生日時\n\n11月22日\n\n本文です", "発生日時", ["11月22日"]),
        ("■日時\n　11月22日", "日時", ["11月22日"]),
        ("1. 発生日時\n11月22日", "発生日時", ["11月22日"]),
        ("| 日時 | 11月22日 |", "日時", ["11月22日"]),
        ("**日時**：11月22日", "日時", ["11月22日"]),
        ("■対象：次の方\n・甲\n・乙\nよろしく", "対象", ["次の方", "・甲", "・乙"]),
        ("＜原因＞\n不明", "原因", ["不明"]),
        ("■日時：11月22日\r\n本文", "日時", ["11月22日"]),
        ("対応：", "対応", []),
    ],
)
def test_a_row_has_a_label_and_a_value(text: str, label: str, values: list[str]) -> None:
    (row,) = labelled_rows(text)
    assert (row.label, [text[slice(*span)] for span in row.values]) == (label, values)


@pytest.mark.parametrize(
    "text",
    [
        "時刻は10:05です。",
        "https://example.jp/a",
        "いつもありがとうございます。",
        "18：45ごろより障害",
        "",
        "---------",
    ],
)
def test_sentences_are_no_rows(text: str) -> None:
    assert labelled_rows(text) == ()


def test_each_label_ends_the_row_before() -> None:
    text = "【日時】\n11月22日\n【対象】\n全員\n■原因：不明\nTEL: 03-5550-0100"
    assert [row.label for row in labelled_rows(text)] == ["日時", "対象", "原因", "TEL"]


@given(st.text(alphabet="■【】：:・　 \n\t日時対象#|*1.a(（", max_size=80))
def test_rows_of_any_text_are_in_order_and_within_it(text: str) -> None:
    at = 0
    for row in labelled_rows(text):
        for start, end in ((row.start, row.end), *row.values):
            assert at <= start < end <= len(text)
            at = end
