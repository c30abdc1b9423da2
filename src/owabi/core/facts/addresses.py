"""The forms of addresses: of a page, of a mailbox, of a telephone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from owabi.core.errors import Message
from owabi.core.facts.forms import clean_text
from owabi.core.language.misread import Misread, shown


@dataclass(frozen=True, slots=True)
class Url:
    """A web address with its scheme."""

    longest: int = 400

    def read(self, value: object, _zone: ZoneInfo, /) -> str:
        """Return the address: http or https with a host, in the characters of RFC 3986 §2 alone."""
        text = clean_text(value, self.longest, "https://example.jp/status")
        if not _is_sound(text):
            raise Misread(
                Message(
                    "“%(value)s” isn't a web address. Write a full one such as https://example.jp/status.",
                    {"value": shown(text)},
                )
            )
        return text

    def write(self, value: str, /) -> object:
        """Return the address."""
        return value

    def schema(self) -> dict[str, object]:
        """Return a string of format ``uri``."""
        return {"type": "string", "format": "uri", "maxLength": self.longest}


_URI = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")


def _is_sound(text: str) -> bool:
    try:
        parts = urlsplit(text)
        named = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return named and _URI.fullmatch(text) is not None


_PLAIN_MAILBOX = re.compile(
    r"[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}", re.ASCII
)
"""Addresses sound beyond doubt, for which the library that judges all others needn't be imported."""


@dataclass(frozen=True, slots=True)
class MailAddress:
    """A mail address."""

    def read(self, value: object, _zone: ZoneInfo, /) -> str:
        """Return the address if its syntax is sound (RFC 5321, 6531); whether it receives mail isn't asked."""
        text = clean_text(value, 254, "support@example.jp")
        if _PLAIN_MAILBOX.fullmatch(text) and len(text.partition("@")[0]) <= 64:
            return text
        from email_validator import EmailNotValidError, validate_email

        try:
            validate_email(text, check_deliverability=False, test_environment=True)
        except EmailNotValidError as error:
            raise Misread(
                Message(
                    "“%(value)s” isn't a mail address. Write one such as support@example.jp.",
                    {"value": shown(text)},
                )
            ) from error
        return text

    def write(self, value: str, /) -> object:
        """Return the address."""
        return value

    def schema(self) -> dict[str, object]:
        """Return a string of format ``email``."""
        return {"type": "string", "format": "email"}


_PHONE = re.compile(r"\+?[0-9][0-9()\-]+( ?[(（](内線 ?[0-9]+|代表?)[)）])?")


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A telephone number as it is to be printed."""

    def read(self, value: object, _zone: ZoneInfo, /) -> str:
        """Return the number as written: 9 to 20 digits in groups, an extension in brackets allowed."""
        text = clean_text(value, 30, "03-5550-0100")
        digits = sum(char.isdecimal() for char in text)
        if not _PHONE.fullmatch(text) or not 9 <= digits <= 20:
            raise Misread(
                Message(
                    "“%(value)s” isn't a telephone number. Write one in half-width digits such as "
                    "03-5550-0100.",
                    {"value": shown(text)},
                )
            )
        return text

    def write(self, value: str, /) -> object:
        """Return the number as written."""
        return value

    def schema(self) -> dict[str, object]:
        """Return a string such as ``03-5550-0100``."""
        return {"type": "string", "examples": ["03-5550-0100"]}
