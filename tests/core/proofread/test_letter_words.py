from __future__ import annotations

import pytest

from owabi.core.proofread.document import Document
from owabi.core.proofread.letter_words import closings_of, letter_words, openings_of
from owabi.proofreading import shipped_tables


def words(text: str) -> list[tuple[str, bool]]:
    return [(word.text, word.opens) for word in letter_words(Document(text), shipped_tables())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("拝啓　時下の挨拶。\n本文です。\n　　敬具", [("拝啓", True), ("敬具", False)]),
        ("拝啓　御礼申し上げます。敬具", [("拝啓", True), ("敬具", False)]),
        ("本文です。", []),
        ("結びは「敬具」です。", []),
        ("ここまで（前略）ここから", []),
        ("> 拝啓　お手紙を\n> 敬具\n承知しました。", []),
    ],
)
def test_openings_and_closings_are_found_where_they_stand_for_themselves(
    text: str, expected: list[tuple[str, bool]]
) -> None:
    assert words(text) == expected


def test_the_table_tells_which_words_go_together() -> None:
    tables = shipped_tables()
    assert closings_of("拝啓", tables)[0] == "敬具"
    assert "前略" in openings_of("草々", tables)
    assert closings_of("敬具", tables) == ()
