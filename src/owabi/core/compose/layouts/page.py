"""A status page's entry: when, title, lead, the list at a glance, body, sender."""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.compose.axes import Form
from owabi.core.compose.layouts.mail import chapters
from owabi.core.compose.layouts.ready import Ready, ours, paragraphs, row, spaced, topic
from owabi.core.notice import Line, Role


def lay_out(ready: Ready) -> tuple[Line, ...]:
    """Return the lines of the entry; its title is the notice's subject."""
    draft = ready.draft
    return spaced(
        _date(ready),
        paragraphs(draft.lead, Role.LEAD, False),
        (line for item in draft.rows for line in row(item, "■", False)),
        *chapters(draft.body, False),
        paragraphs(draft.closing, Role.CLOSING, False),
        _sender(ready),
    )


def _date(ready: Ready) -> Iterator[Line]:
    yield Line(Role.DATE, topic(ready, "発信日時", Form.ROW))


def _sender(ready: Ready) -> Iterator[Line]:
    company, department = topic(ready, "会社名", Form.ROW), topic(ready, "部署名", Form.ROW)
    yield Line(Role.SENDER, (*company, ours(" ", "space"), *department) if department else company)
