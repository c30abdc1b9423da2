"""A notice as HTML: a mail's body and a page's entry. Facts are escaped; only addresses become links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from owabi.core.notice import Line, Notice, Role, Span

_COLOURS = (
    "body{margin:0;background:#fff;color:#1a1a1c}a{color:#0017c1}"
    "th,td{border-bottom:1px solid #b4b4b8}h2{border-left:4px solid #3460fb}"
    "@media (prefers-color-scheme:dark){"
    "body{background:#1a1a1c!important;color:#f2f2f2!important}a{color:#9db7f9!important}"
    "th,td{border-color:#4d4d4d!important}h2{border-color:#7096f8!important}}"
)
"""Colours after the values of the design tokens of Japan's Digital Agency (MIT licence), dark ones included."""

_PAGE = (
    _COLOURS + "h1{font-size:1.5rem;line-height:1.5;margin:.25rem 0 1.5rem}"
    "main{max-width:44rem;margin:0 auto;padding:1.5rem 1rem}time{color:inherit;opacity:.8}"
    "@media print{main{max-width:none;padding:0}a::after{content:' (' attr(href) ')'}}"
)

_STYLE = {
    "p": "margin:0 0 1em",
    "h2": "margin:1.8em 0 .6em;padding-left:.6em;font-size:1.05em;line-height:1.5",
    "table": "width:100%;border-collapse:collapse;margin:1.2em 0",
    "th": "text-align:left;vertical-align:top;padding:.5em .8em .5em 0;white-space:nowrap;font-weight:bold",
    "td": "text-align:left;vertical-align:top;padding:.5em 0;overflow-wrap:anywhere",
    "ul": "margin:0 0 1em;padding-left:1.4em",
    "li": "margin:0 0 .6em",
    "foot": "margin:2em 0 0;padding-top:1em;border-top:1px solid #767676;line-height:1.6",
}

_FONT = (
    "font-family:'Hiragino Sans','Yu Gothic',Meiryo,'Noto Sans JP',sans-serif;font-size:16px;line-height:1.7"
)


def mail_html(notice: Notice) -> str:
    """Return a whole HTML document for a mail: one column, styles inline, no picture, light and dark."""
    body = "".join(_body(notice.lines))
    return _document(
        notice, _COLOURS, f'<div style="max-width:40em;margin:0 auto;padding:16px;{_FONT}">{body}</div>'
    )


def page_html(notice: Notice) -> str:
    """Return a whole HTML document for a status page's entry, readable without styles and scripts."""
    title = f"<h1>{_words(notice.subject.spans)}</h1>" if notice.subject else ""
    dates = "".join(
        f"<p><time>{_words(line.spans)}</time></p>" for line in notice.lines if line.role is Role.DATE
    )
    body = "".join(_body(line for line in notice.lines if line.role is not Role.DATE))
    return _document(notice, _PAGE, f'<main style="{_FONT}">{dates}{title}<article>{body}</article></main>')


def _document(notice: Notice, style: str, body: str) -> str:
    title = escape(notice.subject.text) if notice.subject else ""
    return (
        '<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">'
        f"<title>{title}</title><style>{style}</style></head>\n<body>{body}</body></html>\n"
    )


def _body(lines: Iterable[Line]) -> Iterator[str]:
    for role, group in groupby(_whole(lines), key=lambda line: _GROUPED.get(line.role, line.role)):
        members = [line for line in group if line.role is not Role.BLANK]
        if role is Role.ROW:
            yield _tag("table", "".join(_row(line) for line in members))
        elif role is Role.ITEM:
            yield _tag("ul", "".join(_items(members)))
        elif role is Role.SIGNATURE:
            yield _tag(
                "foot", "<br>".join(_words(line.spans) for line in members if line.role is Role.SIGNATURE)
            )
        elif role is Role.HEADING:
            yield from (_tag("h2", _words(line.spans)) for line in members)
        else:
            yield from (_tag("p", _words(line.spans, strong=role is Role.LEAD)) for line in members)


_GROUPED = {Role.SUBITEM: Role.ITEM, Role.RULE: Role.SIGNATURE}
"""Roles that stand in the element of another."""


def _whole(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines with those put together that were broken off for plain text."""
    whole: Line | None = None
    for line in lines:
        if whole and line.continues:
            whole = Line(whole.role, (*whole.spans, *line.spans))
            continue
        if whole:
            yield whole
        whole = line
    if whole:
        yield whole


def _row(line: Line) -> str:
    spans = [span for span in line.spans if span.wording != "layout"]
    cut = next((index for index, span in enumerate(spans, 1) if span.text.endswith("：")), 0)
    label = "".join(span.text for span in spans[:cut]).removesuffix("：")
    heading = _tag("th", escape(label), attributes=' scope="row"')
    return f"<tr>{heading}{_tag('td', _words(spans[cut:]))}</tr>"


def _items(members: Iterable[Line]) -> Iterator[str]:
    item: list[str] = []
    for line in members:
        if line.role is Role.ITEM and item:
            yield _tag("li", "<br>".join(item))
            item = []
        item.append(_words(line.spans))
    if item:
        yield _tag("li", "<br>".join(item))


def _tag(name: str, inner: str, attributes: str = "") -> str:
    element = "div" if name == "foot" else name
    return f'<{element}{attributes} style="{_STYLE[name]}">{inner}</{element}>\n'


def _words(spans: Iterable[Span], strong: bool = False) -> str:
    return "".join(_span(span, strong) for span in spans if span.wording != "layout")


def _span(span: Span, strong: bool) -> str:
    text = escape(span.text)
    if not span.path:
        return text
    if span.text.startswith(("https://", "http://")):
        return f'<a href="{text}">{text}</a>'
    if span.path.endswith("phone"):
        return f'<a href="tel:{escape(_dialled(span.text))}">{text}</a>'
    if span.path.endswith("mail"):
        return f'<a href="mailto:{text}">{text}</a>'
    return f"<strong>{text}</strong>" if strong and span.path.startswith("time.") else text


def _dialled(phone: str) -> str:
    """Return the digits of a number without an extension in brackets behind it (RFC 3966)."""
    return "".join(char for char in phone.partition("内線")[0] if char in "+0123456789")
