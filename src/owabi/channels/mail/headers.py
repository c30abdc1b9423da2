"""Header fields: Japanese text as encoded words (RFC 2047), addresses, dates, and lines of at most 76 columns.

A text is encoded as a whole as soon as one character needs it, because blanks between two encoded words are
no part of the text (RFC 2047 §6.2); so no blank is lost and none is added. A character is never parted over
two words (§5).
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from datetime import datetime
from unicodedata import category

LINE = 76
"""The most columns of a line that holds an encoded word (RFC 2047 §2)."""
WORD = 75
"""The most columns of an encoded word (RFC 2047 §2)."""

_OPEN, _CLOSE = "=?UTF-8?B?", "?="
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?: [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def text_field(name: str, text: str) -> str:
    """Return an unstructured field such as Subject, folded, without its final line break.

    Line breaks and other control characters become blanks: a text can't begin another field.
    """
    clean = without_controls(text)
    words = list(_encoded(clean, len(name) + 2)) if _needs_words(name, clean) else [clean]
    return f"{name}: " + "\r\n ".join(words)


def address_field(name: str, display: str, address: str) -> str:
    """Return a field with one mailbox, folded; ``address`` is in ASCII (see :func:`ascii_address`)."""
    shown = without_controls(display).strip()
    if not shown:
        return f"{name}: {address}"
    if shown.isascii() and "=?" not in shown and len(shown) < LINE - len(name) - 4:
        phrase = shown if _ATOMS.fullmatch(shown) else _quoted(shown)
        first = f"{name}: {phrase}"
        return f"{first} <{address}>" if len(first) + len(address) + 3 <= LINE else f"{first}\r\n <{address}>"
    phrase = "\r\n ".join(_encoded(shown, len(name) + 2))
    return f"{name}: {phrase}\r\n <{address}>"


def date_field(name: str, at: datetime) -> str:
    """Return a field with a date and time (RFC 5322 §3.3); raises ValueError for a time without a zone."""
    offset = at.utcoffset()
    if offset is None:
        raise ValueError("a date needs a time zone")
    minutes = int(offset.total_seconds()) // 60
    zone = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"
    day = f"{_DAYS[at.weekday()]}, {at.day} {_MONTHS[at.month - 1]} {at.year:04}"
    return f"{name}: {day} {at:%H:%M:%S} {zone}"


def ascii_address(address: str) -> str | None:
    """Return a mail address in ASCII, its domain as IDNA writes it; None where its local part isn't ASCII.

    A mailbox with a name outside ASCII needs SMTPUTF8 (RFC 6531), which a message for everybody can't ask for.
    """
    local, at, domain = address.rpartition("@")
    if not at or not local.isascii() or without_controls(address) != address:
        return None
    try:
        return f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        return None


def without_controls(text: str) -> str:
    """Return the text with each control character, line break and lone surrogate as a blank."""
    return "".join(" " if category(char) in ("Cc", "Cs", "Zl", "Zp") else char for char in text)


def _needs_words(name: str, text: str) -> bool:
    plain = text.isascii() and "=?" not in text and text == text.strip()
    return not plain or len(name) + 2 + len(text) > LINE


def _encoded(text: str, used: int) -> Iterator[str]:
    """Yield encoded words for the text; ``used`` columns of the first line are taken."""
    room = _bytes_in(min(WORD, LINE - used))
    piece = b""
    for char in text:
        more = char.encode()
        if piece and len(piece) + len(more) > room:
            yield _word(piece)
            piece, room = b"", _bytes_in(min(WORD, LINE - 1))
        piece += more
    yield _word(piece)


def _bytes_in(columns: int) -> int:
    """Return how many bytes an encoded word of so many columns holds."""
    return (columns - len(_OPEN) - len(_CLOSE)) // 4 * 3


def _word(piece: bytes) -> str:
    return f"{_OPEN}{b64encode(piece).decode('ascii')}{_CLOSE}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
