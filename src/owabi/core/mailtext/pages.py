"""The text that a person reads of a page or mail in HTML, with the place of every character in the source.

Python's parser knows no offsets within a text and takes quadratic time on broken pages; here the source is cut once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from html import unescape

from owabi.core.mailtext.layout import Lines


@dataclass(frozen=True, slots=True)
class PlainText:
    """The text of a page and its title; ``offsets[i]`` is where character i of ``text`` stands in the source.

    ``offsets`` never falls and has one entry more than the text has characters: the place behind the last. A line
    break stands where its tag begins, what an entity stands for where the entity begins.
    """

    text: str
    offsets: Sequence[int]
    title: str


def html_to_text(html: str) -> PlainText:
    """Return the text of a page; takes linear time and never raises.

    Blocks stand on lines of their own, cells of a row are parted by a tab. Scripts, styles, comments and the head are
    left out. Blanks run together as a browser shows them; where the source only breaks its line between two Japanese
    characters there is none.
    """
    page = _Page(html)
    at = 0
    while (tag := html.find("<", at)) >= 0:
        page.words(at, tag)
        at = page.markup(tag)
    page.words(at, len(html))
    return PlainText(*page.lines.finished(), page.title or "")


_QUOTED = r"\"[^\"]*+\"|'[^']*+'"
_NAME = r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)(?=[\s/>])(?!//)"
_TAG = re.compile(rf"{_NAME}(?:[^>\"'=]++|=\s*+(?:{_QUOTED})?|[\"'])*+>")
_TAG_WITHOUT_QUOTES = re.compile(rf"{_NAME}[^>]*+>")
_WORDS = re.compile(
    r"(?P<blank>[ \t\n\r\f]+)|(?P<entity>&(?:#[0-9]{1,30}|#[xX][0-9a-fA-F]{1,30}|[a-zA-Z][a-zA-Z0-9]{1,31});?)"
    r"|[^ \t\n\r\f&]+|&"
)
_KEPT_BLANK = re.compile(r"\r\n|\r|\n|[ \t\f]+")
_BLANKS = frozenset(" \t\n\r\f")
_HEAD_ENDS = re.compile(r"</head(?=[\s/>])|<body(?=[\s/>])", re.IGNORECASE)
_UNSEEN = frozenset(("script", "style", "template", "noembed", "noframes", "iframe"))
_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
        ),
        *(
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hgroup",
            "html",
            "legend",
            "li",
        ),
        *(
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
            "option",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
        ),
        *("tfoot", "thead", "tr", "ul", "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr"),
    )
)
_CELLS = frozenset(("td", "th"))
_KEEPING = frozenset(("pre", "textarea"))


class _Page:
    """A page as it is read from front to back."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.lines = Lines()
        self.title: str | None = None
        self._keeping = 0
        self._head_ends = -1
        self._tag = _TAG
        self._last = {end: html.rfind(end) for end in (">", "-->")}

    def words(self, start: int, end: int) -> None:
        """Take the text between two tags."""
        if start < self._head_ends:
            return
        for found in _WORDS.finditer(self.html, start, end):
            if found["entity"]:
                self._entity(found[0], found.start())
            elif found["blank"]:
                self._blank(found[0], found.start())
            else:
                self.lines.write(found[0], found.start())

    def markup(self, at: int) -> int:
        """Take what a ``<`` begins and return where that ends; a ``<`` that begins nothing is text."""
        if at < self._last[">"]:
            if self.html.startswith(("<!", "<?"), at):
                return self._comment(at)
            if tag := self._match(at):
                return self._element(tag)
        self.words(at, at + 1)
        return at + 1

    def _comment(self, at: int) -> int:
        end = "-->" if self.html.startswith("<!--", at) and at + 2 <= self._last["-->"] else ">"
        return self.html.find(end, at + 2) + len(end)

    def _match(self, at: int) -> re.Match[str] | None:
        tag = self._tag.match(self.html, at)
        if tag is None and (tag := _TAG_WITHOUT_QUOTES.match(self.html, at)):
            # An open quote swallows the rest of the page: from here on quotes are no longer trusted.
            self._tag = _TAG_WITHOUT_QUOTES
        return tag

    def _element(self, tag: re.Match[str]) -> int:
        name, closing, end = tag[2].lower(), bool(tag[1]), tag.end()
        if not closing and name == "head" and self._head_ends < 0:
            found = _HEAD_ENDS.search(self.html, end)
            self._head_ends = found.start() if found else 0
        elif not closing and name in _UNSEEN:
            found = _closing(name).search(self.html, end)
            return found.start() if found else len(self.html)
        elif not closing and name == "title" and self.title is None:
            return self._title(end)
        elif tag.start() >= self._head_ends:
            return self._shape(name, closing, tag.start(), end)
        return end

    def _title(self, start: int) -> int:
        found = _closing("title").search(self.html, start)
        self.title = " ".join(_text_of(self.html[start : found.start()]).split()) if found else ""
        return found.start() if found else start

    def _shape(self, name: str, closing: bool, at: int, end: int) -> int:
        """Give the lines the shape that a tag calls for, and return where its words begin."""
        if name in _CELLS:
            if closing:
                self.lines.cell_ends()
            else:
                self.lines.cell(at)
        elif name == "tr" and not closing:
            self.lines.row(at)
        elif name == "br":
            self.lines.line_break(at)
        elif name in _BLOCKS:
            self.lines.apart(at)
        if name in _KEEPING:
            self._keeping = max(0, self._keeping - 1) if closing else self._keeping + 1
            return end + (not closing and self.html.startswith("\n", end))
        return end

    def _blank(self, blank: str, at: int) -> None:
        if not self._keeping:
            self.lines.blank(at, breaks="\n" in blank or "\r" in blank)
            return
        for found in _KEPT_BLANK.finditer(blank):
            if found[0][0] in "\r\n":
                self.lines.line_break(at + found.start())
            else:
                self.lines.write(found[0], at + found.start())

    def _entity(self, entity: str, at: int) -> None:
        text = _text_of(entity)
        # &copy2026 stands for ©2026: what stands behind the name stays where it is.
        tail = next((size for size in range(len(text), 0, -1) if entity.endswith(text[-size:])), 0)
        head = text[: len(text) - tail]
        if head in _BLANKS and not self._keeping:
            self.lines.blank(at, breaks=False)
        else:
            self.lines.write_for(head, at, at + len(entity) - tail)
        self.lines.write(text[len(head) :], at + len(entity) - tail)


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)


def _text_of(escaped: str) -> str:
    """Return what stands in HTML as its reader sees it; of absurdly long numbers only what html can count."""
    return unescape(_LONG_NUMBER.sub("\ufffd", escaped))


_LONG_NUMBER = re.compile(r"&#(?:[0-9]{31}[0-9]*|[xX][0-9a-fA-F]{31}[0-9a-fA-F]*);?")
