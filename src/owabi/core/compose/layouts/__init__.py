"""Layouts: how each channel shows a draft. They copy no text; what they add is punctuation and order."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from owabi.core.compose.layouts import announcement, letter, mail, page, phone, short
from owabi.core.compose.layouts.ready import Ready
from owabi.core.notice import Line
from owabi.core.terms import Channel

Layout = Callable[[Ready], tuple[Line, ...]]

LAYOUTS: Mapping[Channel, Layout] = {
    Channel.MAIL: mail.lay_out,
    Channel.PAGE: page.lay_out,
    Channel.SOCIAL: short.lay_out_social,
    Channel.MESSAGE: short.lay_out_message,
    Channel.PHONE: phone.lay_out,
    Channel.ANNOUNCEMENT: announcement.lay_out,
    Channel.LETTER: letter.lay_out,
    Channel.FAX: letter.lay_out_fax,
}

SPOKEN = frozenset({Channel.PHONE, Channel.ANNOUNCEMENT})
"""The channels whose text is read aloud."""

TITLED = frozenset({Channel.MAIL, Channel.PAGE, Channel.LETTER, Channel.FAX, Channel.PHONE})
"""The channels that have a subject or title of their own."""
