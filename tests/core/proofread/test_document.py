from __future__ import annotations

from owabi.core.notice import Role
from owabi.core.proofread.document import Document

MAIL = """件名：【障害発生】みなとストアについて

株式会社あおば工業
営業部 佐藤 健様

平素より大変お世話になっております。
株式会社みなと商会の青木でございます。

現在、みなとストアにおいて、
注文を確定できない障害が発生しております。ご迷惑を
おかけし、申し訳ございません。

■発生日時：2026年11月22日(日) 10:05頃
・原因：調査中
・注文を確定できない
【お問い合わせ先】
お客様窓口　9:00-18:00

何とぞよろしくお願いいたします。

────────────────
株式会社みなと商会
電話：03-5550-0100
────────────────
"""


def roles(text: str) -> list[tuple[str, Role]]:
    return [
        (text[line.start : line.end], line.role)
        for line in Document(text).lines
        if line.role is not Role.BLANK
    ]


def test_the_parts_of_a_mail_are_told_apart() -> None:
    found = dict(roles(MAIL))
    assert found["件名：【障害発生】みなとストアについて"] is Role.TITLE
    assert found["株式会社あおば工業"] is Role.ADDRESSEE
    assert found["営業部 佐藤 健様"] is Role.ADDRESSEE
    assert found["平素より大変お世話になっております。"] is Role.GREETING
    assert found["■発生日時：2026年11月22日(日) 10:05頃"] is Role.ROW
    assert found["・注文を確定できない"] is Role.ITEM
    assert found["【お問い合わせ先】"] is Role.HEADING
    assert found["何とぞよろしくお願いいたします。"] is Role.CLOSING
    assert found["電話：03-5550-0100"] is Role.SIGNATURE


def test_the_subject_is_known_without_its_label() -> None:
    assert Document(MAIL).subject == "【障害発生】みなとストアについて"
    assert Document("障害のお知らせ\n\n本文です。").subject == "障害のお知らせ"
    assert Document("本文です。\n").subject == ""


def test_a_row_has_its_label_and_its_words() -> None:
    row = next(line for line in Document(MAIL).lines if line.label == "発生日時")
    assert MAIL[row.words : row.end] == "2026年11月22日(日) 10:05頃"


def test_a_clock_time_is_no_label() -> None:
    document = Document("お知らせ\n\n2026年11月22日 10:05頃に発生しました。")
    assert document.lines[2].role is Role.BODY


def test_sentences_run_over_broken_lines_and_end_at_their_full_stop() -> None:
    document = Document(MAIL)
    found = [MAIL[one.start : one.end].replace("\n", "") for one in document.sentences]
    assert "現在、みなとストアにおいて、注文を確定できない障害が発生しております。" in found
    assert "ご迷惑をおかけし、申し訳ございません。" in found
    assert "2026年11月22日(日) 10:05頃" in found


def test_a_full_stop_in_quotes_does_not_end_a_sentence() -> None:
    text = "画面に「エラーです。再度お試しください。」と表示されました。"
    document = Document(text)
    assert [(one.start, one.end) for one in document.sentences] == [(0, len(text))]
    assert document.in_quotes(5, 8)
    assert not document.in_quotes(0, 2)


def test_a_quoted_mail_is_not_the_writers_own() -> None:
    text = "承知いたしました。\n\n2026年11月18日(水) 10:20 山田 <a@example.jp>:\n> ご利用できません。\n"
    found = dict(roles(text))
    assert found["> ご利用できません。"] is Role.QUOTE
    assert found["2026年11月18日(水) 10:20 山田 <a@example.jp>:"] is Role.QUOTE


def test_addresses_are_known() -> None:
    text = "詳しくは https://minato.example.jp/a?b=1 または info@example.jp まで"
    document = Document(text)
    assert [text[start:end] for start, end in document.addresses] == [
        "https://minato.example.jp/a?b=1",
        "info@example.jp",
    ]


def test_tokens_are_found_by_place() -> None:
    text = "障害が発生しました。"
    document = Document(text)
    assert [token.surface for token in document.tokens_in(3, 5)] == ["発生"]
    assert document.starts_token(3)
    assert not document.starts_token(4)
    assert document.ends_token(len(text))


def test_an_empty_text_has_no_sentences() -> None:
    document = Document("")
    assert document.sentences == ()
    assert document.subject == ""
    assert document.role_at(0) is Role.BLANK


def test_a_subject_is_known_by_its_mark_or_because_the_caller_says_so() -> None:
    assert Document("件名：障害のお知らせ\n\n本文").has_subject
    assert Document("障害のお知らせ\n\n本文", subject=True).has_subject
    assert not Document("障害のお知らせ\n\n本文").has_subject
    assert not Document("").has_subject


def test_a_signature_above_a_quoted_mail_is_one() -> None:
    text = "承知しました。\n\n----------\n株式会社みなと商会 市川\n電話：03-5550-0100\n----------\n\n> 本文\n> です。"
    assert [line.role for line in Document(text).of_role(Role.SIGNATURE)] == [Role.SIGNATURE] * 2
