"""Header fields, parsed back by the standard library and measured line by line."""

from __future__ import annotations

import re
from base64 import b64decode
from datetime import UTC, datetime, timedelta, timezone
from email import message_from_string
from email.header import decode_header, make_header
from email.policy import default
from email.utils import parseaddr
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.channels.mail.headers import (
    address_field,
    ascii_address,
    date_field,
    text_field,
    without_controls,
)

WORDS = re.compile(r"=\?UTF-8\?B\?([A-Za-z0-9+/=]*)\?=")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def parsed(field: str) -> str:
    """The value as a mail program shows it (RFC 2047, by the older of the two parsers of the library)."""
    value = message_from_string(f"{field}\r\n\r\n")[field.partition(":")[0]]
    return str(make_header(decode_header(value)))


@pytest.mark.parametrize(
    "text",
    [
        "Short",
        "【障害発生】みなとストア：注文を確定できない障害について",
        "みなと" * 40,
        "Notice お知らせ and  two  blanks",
        " leading and trailing ",
        "=?UTF-8?B?44GC?= isn't an encoded word",
        "𠮷野家と葛󠄀飾区👩‍👩‍👧",
        "a" * 200,
        "",
    ],
)
def test_a_subject_comes_back_as_it_was(text: str) -> None:
    assert parsed(text_field("Subject", text)) == text


@given(TEXTS)
def test_whatever_the_text_it_comes_back_and_every_line_and_word_is_short_enough(text: str) -> None:
    field = text_field("Subject", text)
    clean = without_controls(text)
    words = WORDS.findall(field)
    assert field.isascii()
    assert all(len(line) <= 76 for line in field.split("\r\n"))
    assert all(line.startswith(" ") for line in field.split("\r\n")[1:])
    assert "".join(b64decode(word).decode() for word in words) == (clean if words else "")
    assert parsed(field) == clean or not words


@given(TEXTS)
def test_each_encoded_word_is_at_most_75_columns_and_parts_no_character(text: str) -> None:
    for match in WORDS.finditer(text_field("Subject", text)):
        assert len(match[0]) <= 75
        b64decode(match[1]).decode()


@pytest.mark.parametrize("sign", ["\r\n", "\n", "\r", "\x00", "\u2028", "\x85"])
def test_a_line_break_in_a_text_begins_no_other_field(sign: str) -> None:
    message = message_from_string(
        text_field("Subject", f"お知らせ{sign}Bcc: all@example.jp") + "\r\n\r\n", policy=default
    )
    assert message.keys() == ["Subject"]
    plain = message_from_string(
        text_field("Subject", f"Notice{sign}Bcc: all@example.jp") + "\r\n\r\n", policy=default
    )
    assert plain.keys() == ["Subject"]


@pytest.mark.parametrize(
    "name",
    [
        "Minato Store",
        "O'Brien, Inc.",
        'The "Store" \\ Co.',
        "株式会社みなと商会 カスタマーサポート部",
        "長い名前の会社" * 12,
        "x" * 90,
        "",
    ],
)
def test_a_mailbox_comes_back_with_its_name(name: str) -> None:
    # The newer parser of the library keeps the blank between two encoded words of a phrase, against RFC 2047.
    field = address_field("From", name, "support@minato.example.jp")
    shown, address = parseaddr(message_from_string(f"{field}\r\n\r\n")["From"])
    assert address == "support@minato.example.jp"
    assert str(make_header(decode_header(shown))) == name
    assert all(len(line) <= 76 for line in field.split("\r\n"))


def test_a_date_is_written_with_its_offset() -> None:
    tokyo = datetime(2026, 11, 22, 10, 40, 5, tzinfo=ZoneInfo("Asia/Tokyo"))
    assert date_field("Date", tokyo) == "Date: Sun, 22 Nov 2026 10:40:05 +0900"
    assert date_field("Date", datetime(2026, 1, 2, tzinfo=UTC)) == "Date: Fri, 2 Jan 2026 00:00:00 +0000"
    west = timezone(-timedelta(hours=3, minutes=30))
    assert date_field("Date", datetime(2026, 1, 2, tzinfo=west)).endswith("00:00:00 -0330")
    with pytest.raises(ValueError, match="time zone"):
        date_field("Date", datetime(2026, 1, 2))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("support@example.jp", "support@example.jp"),
        ("support@みなと.jp", "support@xn--08j2fx.jp"),
        ("窓口@example.jp", None),
        ("nobody", None),
        ("a\r\nb@example.jp", None),
        ("a@" + "x" * 70 + ".jp", None),
    ],
)
def test_an_address_is_written_in_ascii_or_not_at_all(address: str, expected: str | None) -> None:
    found = ascii_address(address)
    if expected and "xn--" in expected:
        assert found
        assert found.isascii()
        assert found.startswith("support@xn--")
    else:
        assert found == expected
