from __future__ import annotations

import re

from owabi.core.proofread.document import read
from owabi.core.proofread.prose import said, sentence_around

MAIL = """お客様各位

停止をお知らせします。画面に「停止」と出ます。
https://example.jp/stop

────────────────────────
株式会社みなと商会 停止対策部
電話：03-5550-0100
────────────────────────
> 停止ですか。
"""


def test_only_the_writers_own_words_are_searched() -> None:
    document = read(MAIL)
    assert [found.start() for found in said(document, re.compile("停止|stop"), "停")] == [
        MAIL.index("停止を")
    ]


def test_nothing_is_searched_where_no_anchor_stands() -> None:
    assert list(said(read("停止しました。"), re.compile("停止"), "復旧")) == []


def test_a_sentence_is_given_with_those_that_follow() -> None:
    document = read("一つ目です。二つ目です。\n\n三つ目です。")
    text = document.text
    at = text.index("二つ")
    start, end = sentence_around(document, at, at + 2)
    assert text[start:end] == "二つ目です。"
    start, end = sentence_around(document, at, at + 2, following=1)
    assert text[start:end] == "二つ目です。\n\n三つ目です。"
    start, end = sentence_around(document, at, at + 2, following=9)
    assert text[start:end].endswith("三つ目です。")


def test_outside_of_sentences_the_line_is_given() -> None:
    document = read("件名：停止のお知らせ\n\n本文です。")
    start, end = sentence_around(document, 3, 5)
    assert document.text[start:end] == "停止のお知らせ"
