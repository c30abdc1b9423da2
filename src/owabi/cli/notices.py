"""A notice in the formats the command line writes: text, JSON, a mail message and HTML."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from typing import Any

from owabi.core.errors import Message, NoSuchEdition
from owabi.core.facts.answers import Answer, known
from owabi.core.facts.parts import Sender
from owabi.core.notice import Line, Notice, Role
from owabi.core.terms import Channel


class Format(StrEnum):
    """What a notice is written as."""

    TEXT = "text"
    JSON = "json"
    EML = "eml"
    HTML = "html"


FORMATS_OF = {Channel.MAIL: tuple(Format), Channel.PAGE: (Format.TEXT, Format.JSON, Format.HTML)}
"""The formats of channels that have more than text and JSON."""

_TITLED = (Channel.MAIL, Channel.PAGE, Channel.PHONE)
"""The channels whose subject doesn't stand in their text already."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A composed notice with what its formats say beside the text."""

    notice: Notice
    channel: Channel
    phase: str | None
    now: datetime
    sender: str = ""
    sender_name: str = ""


def sender_of(sender: Sender) -> tuple[str, str]:
    """Return the sender's mail address and the name shown before it; '' for what isn't known."""
    parts = (_text(sender.company), _text(sender.department))
    return _text(sender.mail), " ".join(part for part in parts if part)


def formats_of(channel: Channel) -> tuple[Format, ...]:
    """Return the formats a channel is written in."""
    return FORMATS_OF.get(channel, (Format.TEXT, Format.JSON))


def write(sheet: Sheet, format: Format) -> str | bytes:
    """Return the notice in a format; raises :class:`NoSuchEdition` where its channel doesn't have it."""
    if format not in formats_of(sheet.channel):
        raise NoSuchEdition(
            Message(
                "The format “%(format)s” doesn't go with the channel “%(channel)s”, only %(formats)s.",
                {
                    "format": format.value,
                    "channel": sheet.channel.value,
                    "formats": ", ".join(formats_of(sheet.channel)),
                },
            )
        )
    return _WRITERS[format](sheet)


def text_of(sheet: Sheet) -> str:
    """Return the text, with its subject in front where the text doesn't hold it."""
    notice = sheet.notice
    if notice.subject and sheet.channel in _TITLED:
        return f"件名：{notice.subject.text}\n\n{notice.text}"
    return notice.text


def tables_of(sheet: Sheet) -> dict[str, Any]:
    """Return the notice as plain tables; offsets count characters of ``text``."""
    notice, edition = sheet.notice, sheet.notice.edition
    return {
        "kind": edition.kind.value if edition else None,
        "phase": sheet.phase,
        "reader": edition.reader.value if edition else None,
        "channel": sheet.channel.value,
        "template": notice.template,
        "subject": notice.subject.text if notice.subject else None,
        "text": notice.text,
        "parts": list(_parts(notice.lines)),
        "lines": list(_lines(notice.lines)),
    }


def json_of(tables: object) -> str:
    """Return tables as JSON with Japanese letters as they are."""
    return json.dumps(tables, ensure_ascii=False, indent=2) + "\n"


def html_of(sheet: Sheet) -> str:
    """Return the HTML document of a mail or a page's entry."""
    from owabi.core.compose.html import mail_html, page_html

    return page_html(sheet.notice) if sheet.channel is Channel.PAGE else mail_html(sheet.notice)


def eml_of(sheet: Sheet) -> bytes:
    """Return the mail message, with text and HTML."""
    from owabi.channels.mail import Mail, Mailbox, write_eml

    subject = sheet.notice.subject.text if sheet.notice.subject else ""
    sender = Mailbox(sheet.sender, sheet.sender_name) if sheet.sender else None
    return write_eml(Mail(subject, sheet.notice.text, html_of(sheet)), sheet.now, sender)


_WRITERS: dict[Format, Callable[[Sheet], str | bytes]] = {
    Format.TEXT: text_of,
    Format.JSON: lambda sheet: json_of(tables_of(sheet)),
    Format.EML: eml_of,
    Format.HTML: html_of,
}


def _text(answer: Answer[str]) -> str:
    return answer if known(answer) else ""


def _parts(lines: tuple[Line, ...]) -> Iterator[dict[str, str]]:
    for role, run in groupby(lines, key=lambda line: line.role):
        if role is not Role.BLANK:
            yield {"role": role.value, "text": "\n".join(line.text for line in run)}


def _lines(lines: tuple[Line, ...]) -> Iterator[dict[str, Any]]:
    start = 0
    for line in lines:
        spans: list[dict[str, Any]] = []
        at = start
        for span in line.spans:
            end = at + len(span.text)
            spans.append(
                {"start": at, "end": end, "text": span.text, "path": span.path, "wording": span.wording}
            )
            at = end
        yield {"role": line.role.value, "text": line.text, "start": start, "end": at, "spans": spans}
        start = at + 1
