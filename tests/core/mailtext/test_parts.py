from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.mailtext import Parts, parts

OWN = "承知いたしました。\n明日お送りいたします。\n\nよろしくお願いいたします。\n"
SIGNATURE = "株式会社みなと商会\n営業部 青木 遥\nTEL 03-5550-0100\n"
QUOTED = "ご確認ください。\n\n────────\n株式会社かもめ電機\nTEL 03-5550-0200\n"
HEADINGS = [
    "2026年11月18日(水) 10:20 山田 <a@example.jp>:",
    "2026年11月18日(水) 午前10:20 山田 <a@example.jp>:",
    "2026年11月18日(水) 10:20 株式会社かもめ電機 営業部 山田\n<a@example.jp>:",
    "令和8年11月18日(水) 10:20 山田 <a@example.jp>:",
    "2026/11/18 10:20、山田 <a@example.jp>のメール:",
    "2026年11月18日 10:20、山田 <a@example.jp>のメール：",
    "山田さんは書きました:",
    "山田 様が書きました：",
    "山田 <a@example.jp> さんは書きました：",
    "(2026/11/18 10:20), 山田 wrote:",
    "On 2026/11/18 10:20, 山田 wrote:",
    "On Wed, Nov 18, 2026 at 10:20 AM Yamada <a@example.jp> wrote:",
    "On Wed, Nov 18, 2026 at 10:20 AM Yamada <a@example.jp>\nwrote:",
    "-----Original Message-----",
    "----- 元のメッセージ -----",
    "----- 転送メッセージ -----",
    "---------- Forwarded message ---------\nFrom: 山田 <a@example.jp>\nDate: 2026年11月18日\nSubject: 見積\nTo: b",
    "-----Original Message-----\nFrom: 山田\nSent: Wednesday\nTo: 青木\nSubject: 見積",
    "転送されたメッセージ:\n\n差出人: 山田 <a@example.jp>\n件名: 見積\n日付: 2026年11月18日",
    "差出人: 山田 <a@example.jp>",
    "差出人: 山田 送信日時: 2026年11月18日 10:20",
    "差出人: 山田太郎\n送信日時: 2026年11月18日 10:20\n宛先: 青木 遥\n件名: RE: 見積",
    "________________________________\n差出人: 山田\n送信日時: 2026年11月18日\n宛先: 青木;\n 加藤\n件名: 見積",
    "From: 山田太郎\nSent: Wednesday, November 18, 2026",
    "*差出人:* 山田太郎\n*送信日時:* 2026年11月18日",
]


def cut(text: str, found: Parts) -> tuple[list[str], list[str], list[str], str]:
    """Return the texts of body, quotes, headings and signature."""
    spans = (found.body, found.quotes, found.headings)
    body, quotes, headings = ([text[start:end] for start, end in kind] for kind in spans)
    return body, quotes, headings, text[slice(*found.signature)] if found.signature else ""


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_everything_under_the_heading_of_a_mail_is_quoted(heading: str, line_end: str) -> None:
    own, signature, head, quoted = (
        part.replace("\n", line_end) for part in (OWN, SIGNATURE, f"{heading}\n", f"\n{QUOTED}")
    )
    text = f"{own}{line_end}{signature}{line_end}{head}{quoted}"
    assert cut(text, parts(text)) == (
        [own + line_end, line_end],
        [quoted],
        [head],
        signature,
    )


@pytest.mark.parametrize("heading", HEADINGS)
def test_under_marked_lines_the_writer_goes_on(heading: str) -> None:
    quoted = "".join(f"> {line}\n" for line in QUOTED.splitlines())
    text = f"{heading}\n\n{quoted}\n{OWN}\n{SIGNATURE}"
    assert cut(text, parts(text)) == (
        [f"\n{OWN}\n"],
        [f"\n{quoted}"],
        [f"{heading}\n"],
        SIGNATURE,
    )


def test_marked_lines_are_quoted_between_ones_own() -> None:
    text = (
        "> いつ復旧しますか。\n\n＞ 急ぎです。\n15時の予定です。\n｜ 原因は。\n》 なぜ。\n|x\n調査中です。\n"
    )
    assert cut(text, parts(text)) == (
        ["15時の予定です。\n", "調査中です。\n"],
        ["> いつ復旧しますか。\n\n＞ 急ぎです。\n", "｜ 原因は。\n》 なぜ。\n|x\n"],
        [],
        "",
    )


@pytest.mark.parametrize(
    "text",
    [
        ">_< すみません。\n",
        ">.< すみません。\n",
        "| 項目 | 値 |\n|------|----|\n| 影響 | なし |\n",
        "社長からのメッセージ:\nいつもありがとうございます。\n",
        "お客様のメール：\n届いております。\n",
        "From: 東京\nTo: 大阪\n運賃は変わりません。\n",
        "件名：障害のお知らせ\n日時：2026年11月18日 10:20\n",
        "2026年11月18日 10:20 障害を検知しました。\n2026年11月18日 10:40 復旧しました。\n",
        "--------\n■ 障害の内容\n--------\nログインできません。\n",
        "詳細はこちらです。\n\nhttps://example.jp/status\n",
        "",
        "\n\n",
        "あ",
    ],
)
def test_what_only_looks_like_a_quote_or_signature_is_the_writers(text: str) -> None:
    assert parts(text) == Parts(((0, len(text)),) if text else (), (), (), None)


RULES = [
    *(
        "────────────",
        "==========",
        "＝＝＝＝＝＝",
        "＊＊＊＊＊＊",
        "☆★☆★☆★☆★",
        "++++++++++++",
        "--------------------",
    ),
    *(
        "-*-*-*-*-*-*-",
        "*:;;;:*:;;;:*",
        "◆ ◇ ◆ ◇ ◆",
        "////////////",
        "・‥…━━━━☆・‥…━━━━☆",
        "┏━━━━━━━━┓",
        "ーーーーーー",
        "____",
    ),
]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("closed", [True, False])
@pytest.mark.parametrize("note", ["", "※本メールは送信専用です。\n"])
def test_the_signature_stands_between_rules(rule: str, note: str, *, closed: bool) -> None:
    signature = f"{rule}\n{SIGNATURE}{f'{rule}{chr(10)}' if closed else ''}{note}"
    text = f"{OWN}\n{signature}"
    assert cut(text, parts(text)) == ([f"{OWN}\n"], [], [], signature)


@pytest.mark.parametrize(
    "signature",
    [
        "-- \n青木 遥\n",
        "--\n青木\n",
        SIGNATURE,
        "青木 遥\naoki@example.jp\n090-5550-0100\n",
        "株式会社みなと商会\n〒105-0000 東京都みなと区1-2-3\n",
        "株式会社みなと商会\n営業部 青木\n\nTEL 03-5550-0100\nhttps://example.jp/\n",
        "株式会社みなと商会\n青木 遥\n",
        "㈱みなと商会\nhttps://example.jp/\n",
        "お問い合わせ窓口\n電話：03-5550-0100\nメール：support@example.jp\n",
        "=====\n株式会社みなと商会\n=====\n〒105-0000 東京都みなと区1-2-3\nTEL 03-5550-0100\n=====\n",
        "iPhoneから送信\n",
        "Sent from my iPhone\n",
        "Outlook for iOS を入手\n",
        "青木\n株式会社みなと商会\nTEL 03-5550-0100\n\nAndroidスマートフォンから送信\n",
    ],
)
def test_lines_that_end_a_mail_with_names_and_ways_of_contact_are_its_signature(signature: str) -> None:
    text = f"{OWN}\n{signature}"
    assert cut(text, parts(text)) == ([f"{OWN}\n"], [], [], signature)
    text = f"{OWN}\n{signature}\n> ご確認ください。\n"
    assert cut(text, parts(text))[1:] == (["> ご確認ください。\n"], [], signature)


@pytest.mark.parametrize(
    "text",
    [
        OWN,
        f"{SIGNATURE}\n{OWN}",
        "────────\n■発生日時：10:05\n■連絡先：TEL 03-5550-0100\n────────\n",
        "────────\nご不明な点は 03-5550-0100 まで、\nお問い合わせください。\n────────\n",
        "お電話（03-5550-0100）でご連絡ください。\n",
        "影響のあるサービス\nhttps://example.jp/a\nhttps://example.jp/b\n",
    ],
)
def test_a_mail_without_a_signature_has_none(text: str) -> None:
    assert parts(text).signature is None


def test_the_signature_of_a_quoted_mail_is_part_of_the_quote() -> None:
    text = f"{OWN}\n-----Original Message-----\n{QUOTED}"
    assert parts(text).signature is None
    assert parts(text).quotes[-1][1] == len(text)


LINES = [
    *(
        "> a",
        "あ。",
        "",
        "────────",
        "TEL 03-5550-0100",
        "-- ",
        "差出人: 山田",
        "件名: x",
        "|x",
        "株式会社みなと",
        "青木",
    ),
    *(
        "山田さんは書きました:",
        "On 2026/11/18",
        "wrote:",
        "iPhoneから送信",
        "※ x",
        "2026年11月18日 10:20 山田",
        "<a@b.jp>:",
    ),
]


@given(
    st.text(max_size=100)
    | st.lists(st.sampled_from(LINES), max_size=30).flatmap(
        lambda lines: st.sampled_from(["\n", "\r\n", "\r", "\u2028"]).map(lambda end: end.join(lines))
    )
)
def test_the_parts_make_up_the_whole_text_without_overlap(text: str) -> None:
    found = parts(text)
    spans = sorted(
        [*found.body, *found.quotes, *found.headings, *([found.signature] if found.signature else [])]
    )
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(start < end for start, end in spans)
    assert all(before[1] == after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "あいう。\n",
            "あ",
            "\U0001f600",
            "> a\n",
            "\n",
            "TEL 03-5550-0100\n",
            "────\n",
            "From: a@b\n",
            "|",
            "| ",
            " ",
        ),
        *(
            "On 2026/11/18 10:20\n",
            "a@",
            "-",
            "- ",
            "差出人: a\n\n",
            "2026年11月18日 10:20 ",
            "株式会社 ",
            "0",
            "(",
        ),
        f"{'あ' * 250}:\n",
    ],
)
def test_a_long_text_of_anything_is_answered(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    for whole in (text, f"{text}:", f"{text}\nx", f"────\n{text}", f"a{text}@"):
        found = parts(whole)
        last = max(
            end for start, end in (*found.body, *found.quotes, *found.headings, found.signature or (0, 0))
        )
        assert last == len(whole)
