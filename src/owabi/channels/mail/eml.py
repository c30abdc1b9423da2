"""A notice as a mail message in a file (.eml): text and HTML, open in any mail program as a draft.

By RFC 5322 and RFC 2045–2047: lines end in CRLF and stay under 78 columns, bodies are UTF-8 in base64,
header fields are ASCII. ``X-Unsent: 1`` makes mail programs open the file for writing. It is written by a
person and sent by one, so ``Auto-Submitted`` (RFC 3834) doesn't stand in it.
"""

from __future__ import annotations

import hashlib
from base64 import encodebytes
from dataclasses import dataclass
from datetime import datetime

from owabi.channels.mail.headers import address_field, ascii_address, date_field, text_field

_CRLF = "\r\n"


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An address with the name shown before it, which may be empty."""

    address: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Mail:
    """What a message says: subject, plain text and, where there is one, the same as an HTML document."""

    subject: str
    text: str
    html: str | None = None


def write_eml(mail: Mail, date: datetime, sender: Mailbox | None = None) -> bytes:
    """Return the message as bytes, the same for the same values.

    ``From`` is left out where the sender isn't known or their address can't be written in ASCII; the mail
    program fills it in. Raises ValueError for a date without a zone.
    """
    fields = [date_field("Date", date), *_from(sender), text_field("Subject", mail.subject)]
    fields += ["X-Unsent: 1", "MIME-Version: 1.0"]
    text = _part("text/plain", mail.text)
    if mail.html is None:
        return _joined(*fields, text)
    html = _part("text/html", mail.html)
    boundary = _boundary(text, html)
    fields += [f'Content-Type: multipart/alternative;{_CRLF} boundary="{boundary}"']
    parts = (f"--{boundary}{_CRLF}{part}" for part in (text, html))
    return _joined(*fields, "", *parts, f"--{boundary}--{_CRLF}")


def _from(sender: Mailbox | None) -> list[str]:
    address = ascii_address(sender.address) if sender else None
    return [address_field("From", sender.name, address)] if sender and address else []


def _part(kind: str, content: str) -> str:
    canonical = content.replace(_CRLF, "\n").replace("\n", _CRLF)
    body = encodebytes(canonical.encode("utf-8", "replace")).decode("ascii").replace("\n", _CRLF)
    head = f"Content-Type: {kind}; charset=utf-8{_CRLF}Content-Transfer-Encoding: base64{_CRLF}"
    return f"{head}{_CRLF}{body}".removesuffix(_CRLF)


def _boundary(*parts: str) -> str:
    """Return a boundary that can't stand in base64, the same for the same parts (RFC 2045 §6.7)."""
    digest = hashlib.sha256("".join(parts).encode("ascii")).hexdigest()
    return f"=_owabi_{digest[:32]}"


def _joined(*lines: str) -> bytes:
    return (_CRLF.join(lines).removesuffix(_CRLF) + _CRLF).encode("ascii")
