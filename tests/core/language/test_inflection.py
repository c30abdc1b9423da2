from __future__ import annotations

import pytest

from owabi.core.language.inflection import Form, bending


@pytest.mark.parametrize(
    ("word", "form", "expected"),
    [
        ("ご覧になる", Form.MASU, "ご覧になり"),
        ("ご覧になる", Form.TA, "ご覧になった"),
        ("ご覧になられる", Form.NAI, "ご覧になられ"),
        ("書く", Form.TE, "書いて"),
        ("行く", Form.TE, "行って"),
        ("読む", Form.TA, "読んだ"),
        ("待つ", Form.NAI, "待た"),
        ("伺う", Form.TA, "伺った"),
        ("急ぐ", Form.TE, "急いで"),
        ("話す", Form.YOU, "話そう"),
        ("いらっしゃる", Form.MASU, "いらっしゃい"),
        ("おっしゃる", Form.MASU, "おっしゃい"),
        ("ご確認くださる", Form.COMMAND, "ご確認ください"),
        ("確認する", Form.RERU, "確認さ"),
        ("来る", Form.TA, "来た"),
        ("利用できない", Form.TA, "利用できなかった"),
        ("申します", Form.TA, "申しました"),
        ("知らせたい", Form.BA, "知らせたけれ"),
    ],
)
def test_a_word_is_put_into_a_form(word: str, form: Form, expected: str) -> None:
    found = bending(word)
    assert found is not None
    assert found.form(form) == expected


@pytest.mark.parametrize("word", ["", "障害", "ご利用ください", "復旧しました"])
def test_what_does_not_bend_or_is_bent_already_has_no_forms(word: str) -> None:
    assert bending(word) is None


def test_a_form_a_word_lacks_is_none() -> None:
    found = bending("新しい")
    assert found is not None
    assert found.form(Form.COMMAND) is None
