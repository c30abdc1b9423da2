"""A mail as it came over the wire, read: who, when, about what, which text, which attachments."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from owabi.core.mailtext.decoding import decode
from owabi.core.mailtext.flowed import unflowed
from owabi.core.mailtext.headers import Address, addresses, header_text, parameter_texts
from owabi.core.mailtext.mime import Entity, children, payload, whole_mail
from owabi.core.mailtext.pages import html_to_text


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a mail: its name ('' if it has none), media type, and size in bytes."""

    name: str
    type: str
    size: int


@dataclass(frozen=True, slots=True)
class MailText:
    """What a person reads of a mail; lines end in LF.

    ``text`` is the plain text, or what the HTML says where there is none. ``html`` is the source of the HTML and
    ``html_text`` its text, both '' without HTML. ``headers`` are all fields in order, decoded. ``lossless`` is False
    where bytes of text, subject or other fields had to be replaced: show the original then.
    """

    subject: str
    text: str
    html: str
    html_text: str
    from_: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    reply_to: tuple[Address, ...]
    date: datetime | None
    headers: tuple[tuple[str, str], ...]
    attachments: tuple[Attachment, ...]
    charset: str
    lossless: bool

    def header(self, name: str) -> str:
        """Return the first field of a name, whatever its case; '' if there is none."""
        return next((value for own, value in self.headers if own.lower() == name.lower()), "")


def read_mail(raw: bytes) -> MailText:
    """Read a mail (RFC 5322) from its bytes; never raises, whatever the bytes are.

    ``date`` is aware: a mail that keeps its zone to itself (-0000) is taken to mean UTC; None if it makes no sense.
    """
    mail = whole_mail(raw)
    found = _Found()
    _collect(mail, found, 0)
    charset = found.charsets[0] if found.charsets else "us-ascii"
    headers, sound = _headers(mail, charset)
    return MailText(
        subject=_CONTROLS.sub(" ", _first(headers, "subject")).strip(),
        text=_put_together(found.shown),
        html=_put_together(found.html),
        html_text=_put_together(found.html_texts),
        from_=addresses(mail.field("from"), charset),
        to=addresses(mail.field("to"), charset),
        cc=addresses(mail.field("cc"), charset),
        reply_to=addresses(mail.field("reply-to"), charset),
        date=_date(_first(headers, "date")),
        headers=headers,
        attachments=tuple(found.attachments),
        charset=charset,
        lossless=sound and found.whole,
    )


@dataclass(slots=True)
class _Found:
    """What the parts of a mail hold; ``shown`` is the text that a reader of plain text sees."""

    shown: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    html_texts: list[str] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    charsets: list[str] = field(default_factory=list)
    whole: bool = True

    def take(self, other: _Found, shown: Iterable[str]) -> None:
        """Take over what another holds, with its texts as ``shown``."""
        self.shown += shown
        self.html += other.html
        self.html_texts += other.html_texts
        self.attachments += other.attachments
        self.charsets += other.charsets
        self.whole = self.whole and other.whole


_DEEPEST = 20
"""Parts nested deeper than any mail that people write are read as one text."""
_LINE_END = re.compile(r"\r\n|\r")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")
_META = re.compile(rb"<meta[^>]{1,300}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_ZONE_NAME = re.compile(r"\s*\(.*", re.DOTALL)


def _collect(part: Entity, found: _Found, depth: int) -> None:
    inner = children(part) if part.kind.startswith("multipart/") and depth < _DEEPEST else []
    if not inner:
        _collect_leaf(part, found)
    elif part.kind == "multipart/alternative":
        _collect_best(inner, found, depth + 1)
    else:
        for child in inner:
            _collect(child, found, depth + 1)


def _collect_best(choices: list[Entity], found: _Found, depth: int) -> None:
    """Show the plain text of alternatives unless it is blank; keep the HTML beside it."""
    read = []
    for choice in choices:
        read.append(_Found())
        _collect(choice, read[-1], depth)
    worded = [one for one in read if "".join(one.shown).strip()]
    chosen = next((one for one in worded if not one.html), worded[-1] if worded else None)
    for one in read:
        found.take(one, one.shown if one is chosen else ())


def _collect_leaf(part: Entity, found: _Found) -> None:
    disposition = part.field("content-disposition")
    name = _file_name(part, disposition)
    attached = disposition.strip().lower().startswith(b"attachment")
    kind = "text/plain" if part.kind.startswith("multipart/") else part.kind
    if attached or name or kind not in ("text/plain", "text/html"):
        found.attachments.append(_attachment(part, name))
        return
    raw, sound = payload(part)
    if kind == "text/html":
        _take_html(part, raw, found)
    else:
        _take_plain(part, raw, found)
    found.whole = found.whole and sound


def _take_html(part: Entity, raw: bytes, found: _Found) -> None:
    label = _parameter(part, "charset")
    if not label and (said := _META.search(raw[:4096])):
        label = said[1].decode("ascii", "replace")
    page = decode(raw, label)
    source = _LINE_END.sub("\n", page.text)
    text = html_to_text(source).text
    found.take(_Found([], [source], [text], [], [page.charset], page.lossless), [text])


def _take_plain(part: Entity, raw: bytes, found: _Found) -> None:
    read = decode(raw, _parameter(part, "charset"))
    text = _LINE_END.sub("\n", read.text)
    if _parameter(part, "format").lower() == "flowed":
        text = unflowed(text, delete_space=_parameter(part, "delsp").lower() == "yes")
    found.take(_Found([], [], [], [], [read.charset], read.lossless), [text])


def _parameter(part: Entity, name: str) -> str:
    return parameter_texts(part.field("content-type")).get(name, "")


def _file_name(part: Entity, disposition: bytes) -> str:
    named = parameter_texts(disposition).get("filename", "")
    return named or _parameter(part, "name")


def _attachment(part: Entity, name: str) -> Attachment:
    raw, _ = payload(part)
    if not name and part.kind == "message/rfc822":
        name, _ = header_text(whole_mail(raw).field("subject"))
    return Attachment(name, part.kind, len(raw))


def _headers(mail: Entity, charset: str) -> tuple[tuple[tuple[str, str], ...], bool]:
    read = [(name, *header_text(raw, charset)) for name, raw in mail.fields]
    return tuple((name, text) for name, text, _ in read), all(sound for _, _, sound in read)


def _first(headers: tuple[tuple[str, str], ...], name: str) -> str:
    return next((value for own, value in headers if own.lower() == name), "")


def _put_together(texts: list[str]) -> str:
    """Join texts so that each begins on a line of its own."""
    return "".join(
        text if at == len(texts) - 1 or text.endswith("\n") or not text else f"{text}\n"
        for at, text in enumerate(texts)
    )


def _date(text: str) -> datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(_ZONE_NAME.sub("", text[:200]))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)
