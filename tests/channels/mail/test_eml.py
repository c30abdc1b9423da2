"""Messages, parsed back by the standard library."""

from __future__ import annotations

from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.channels.mail import Mail, Mailbox, write_eml

AT = datetime(2026, 11, 22, 10, 40, tzinfo=ZoneInfo("Asia/Tokyo"))
SENDER = Mailbox("support@minato.example.jp", "株式会社みなと商会")
LINES = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=120)


def parsed(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    return message


def body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    content = part.get_content()
    assert isinstance(content, str)
    return content.replace("\r\n", "\n")


def test_a_message_holds_text_and_html_as_alternatives_in_base64() -> None:
    text, html = "お詫びのお知らせ\n\n■原因：調査中\n", "<!doctype html>\n<p>お詫びのお知らせ</p>\n"
    message = parsed(write_eml(Mail("【障害発生】みなとストア", text, html), AT, SENDER))
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert {part["Content-Transfer-Encoding"] for part in message.iter_parts()} == {"base64"}
    assert {part.get_content_charset() for part in message.iter_parts()} == {"utf-8"}
    assert body(message, "plain") == text
    assert body(message, "html") == html


def test_the_head_names_date_sender_and_subject_and_marks_a_draft() -> None:
    message = parsed(write_eml(Mail("【復旧】みなとストア", "本文\n"), AT, SENDER))
    assert message["Date"].datetime == AT
    assert message["Subject"] == "【復旧】みなとストア"
    assert message["From"] == "株式会社みなと商会 <support@minato.example.jp>"
    assert message["X-Unsent"] == "1"
    assert message["MIME-Version"] == "1.0"
    assert "Auto-Submitted" not in message
    assert "To" not in message


@pytest.mark.parametrize("sender", [None, Mailbox("窓口@example.jp", "みなと")])
def test_a_sender_who_cannot_be_written_is_left_to_the_mail_program(sender: Mailbox | None) -> None:
    assert "From" not in parsed(write_eml(Mail("件名", "本文\n"), AT, sender))


def test_a_message_without_html_is_plain_text() -> None:
    message = parsed(write_eml(Mail("Subject", "本文\n"), AT))
    assert message.get_content_type() == "text/plain"
    assert body(message, "plain") == "本文\n"


@given(LINES, st.lists(LINES, max_size=8))
def test_whatever_is_written_comes_back_in_short_ascii_lines(subject: str, lines: list[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)
    content = write_eml(Mail(subject, text, text), AT, SENDER)
    message = parsed(content)
    assert content.isascii()
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert all(len(line) <= 78 for line in content.split(b"\r\n"))
    assert body(message, "plain") == text
    assert body(message, "html") == text


def test_the_same_values_make_the_same_bytes() -> None:
    mail = Mail("件名", "本文\n", "<p>本文</p>\n")
    assert write_eml(mail, AT, SENDER) == write_eml(mail, AT, SENDER)
