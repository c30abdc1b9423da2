from __future__ import annotations

import base64
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.mailtext import read_mail
from tests.core.mailtext.test_charsets import TEXTS, iso2022_jp


def word(text: str, charset: str = "ISO-2022-JP") -> bytes:
    return b"=?" + charset.encode() + b"?B?" + base64.b64encode(iso2022_jp(text)) + b"?="


def test_a_subject_with_vendor_letters_is_read_whole() -> None:
    raw = b"Subject: " + word("【①】㈱みなと商会 髙橋様へ") + b"\r\n\r\nx"
    assert read_mail(raw).subject == "【①】㈱みなと商会 髙橋様へ"


def test_encoded_words_that_cut_a_letter_in_two_are_joined() -> None:
    raw = "障害のお知らせ".encode()
    first, second = base64.b64encode(raw[:4]), base64.b64encode(raw[4:])
    message = b"Subject: =?utf-8?B?" + first + b"?=\r\n =?utf-8?B?" + second + b"?= (2)\r\n\r\n"
    assert read_mail(message).subject == "障害のお知らせ (2)"


def test_words_in_quoted_printable_and_raw_bytes_are_read() -> None:
    assert read_mail(b"Subject: =?utf-8?Q?=E9=9A=9C=E5=AE=B3_2?=\n\n").subject == "障害 2"
    assert read_mail("Subject: 障害のお知らせ\n\n".encode("cp932")).subject == "障害のお知らせ"
    assert read_mail(b"Subject: plain\n\n").subject == "plain"


@given(TEXTS)
def test_a_body_in_iso_2022_jp_is_read_whole(text: str) -> None:
    body = text.replace("\x1b", "").replace("\r", "").replace("\n", "")
    raw = b"Content-Type: text/plain; charset=iso-2022-jp\n\n" + iso2022_jp(body)
    assert read_mail(raw).text == body


def test_the_plain_part_is_the_text_and_attachments_are_named() -> None:
    message = EmailMessage()
    message["Subject"] = "障害のお知らせ"
    message["From"] = "青木 <aoki@minato.example.jp>"
    message.set_content("復旧しました。\n")
    message.add_alternative("<p>復旧<b>しました</b>。</p>", subtype="html")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="報告書.pdf")
    read = read_mail(message.as_bytes())
    assert read.text == "復旧しました。\n"
    assert "<b>" in read.html
    ((attachment),) = read.attachments
    assert (attachment.name, attachment.type, attachment.size) == ("報告書.pdf", "application/pdf", 5)


def test_a_mail_with_a_page_alone_is_read_from_it() -> None:
    message = EmailMessage()
    message.set_content("<p>復旧しました。</p><p>お詫びいたします。</p>", subtype="html")
    assert read_mail(message.as_bytes()).text.strip() == "復旧しました。\nお詫びいたします。"


def test_flowed_lines_are_joined() -> None:
    raw = (
        b"Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n"
        + "障害が \n発生しました。\n".encode()
    )
    assert read_mail(raw).text == "障害が発生しました。\n"


@pytest.mark.parametrize("raw", [b"", b"\n", b"Subject:\n", b"Content-Type: multipart/mixed\n\nx"])
def test_a_mail_without_parts_has_empty_ones(raw: bytes) -> None:
    read = read_mail(raw)
    assert read.subject == ""


@given(
    st.binary(max_size=200),
    st.sampled_from([b"", b"Subject: ", b"Content-Type: text/plain; charset=", b"Content-Type: "]),
)
def test_any_bytes_are_read(raw: bytes, head: bytes) -> None:
    read = read_mail(head + raw)
    assert "\n" not in read.subject
