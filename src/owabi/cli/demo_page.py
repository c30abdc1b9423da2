"""The page that opens the demo: every example with its notices, readable without scripts, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from importlib.resources import files
from itertools import groupby
from urllib.parse import quote

from owabi.core.terms import Channel, Kind, Reader

MARK = '<meta name="generator" content="owabi demo">'
"""What tells a page of an earlier demo from a page that must not be written over."""


@dataclass(frozen=True, slots=True)
class Card:
    """One notice on the page: its example, what it is for, its subject, its files by channel, and a preview."""

    example: str
    about: str
    facts: str
    kind: Kind
    reader: Reader
    subject: str
    preview: str
    links: list[tuple[Channel, str, str]] = field(default_factory=list)
    """Channel, extension and path of each file."""


def index_page(cards: Iterable[Card]) -> str:
    """Return the whole document; cards of one example stand together."""
    groups = [(example, list(group)) for example, group in groupby(cards, key=lambda card: card.example)]
    style = files("owabi.cli").joinpath("demo.css").read_text(encoding="utf-8")
    contents = "".join(
        f'<li><a href="#{escape(example)}">{escape(group[0].about)}</a></li>' for example, group in groups
    )
    return (
        f'<!doctype html>\n<html lang="ja">\n<head>\n<meta charset="utf-8">\n{MARK}\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Owabi 作例 / Owabi demo</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        "<header><h1>Owabi 作例</h1>\n"
        "<p>一枚の事実シートから、各媒体のお知らせを作成した例です。会社とサービスは架空です。</p>\n"
        '<p lang="en">Notices for every channel, each composed from one fact sheet. Companies and services are '
        "invented.</p>\n"
        '<nav aria-label="作例 / Examples"><details><summary>目次 <span lang="en">Contents</span></summary>'
        f"<ul>{contents}</ul></details></nav></header>\n<main>\n"
        + "\n".join(_section(example, group) for example, group in groups)
        + "\n</main>\n</body>\n</html>\n"
    )


def _section(example: str, cards: list[Card]) -> str:
    first = cards[0]
    return (
        f'<section id="{escape(example)}">\n<h2>{escape(first.about)}</h2>\n'
        f"<p>{_link(first.facts, '事実シート', 'fact sheet')}</p>\n"
        + "\n".join("".join(_card(card)) for card in cards)
        + "\n</section>"
    )


def _card(card: Card) -> Iterator[str]:
    yield f"<h3>{card.kind.label}・{card.reader.label} "
    yield f'<span lang="en">{_english(card.kind)}, {_english(card.reader)}</span></h3>\n'
    yield f'<p>{escape(card.subject)}</p>\n<ul class="channels">'
    for channel, extension, path in card.links:
        shown = channel.label if extension == "txt" else f"{channel.label}（{extension.upper()}）"
        yield f"<li>{_link(path, shown, channel.value if extension == 'txt' else '')}</li>"
    yield '</ul>\n<details><summary>メールの本文 <span lang="en">Preview of the mail</span></summary>'
    yield f"<pre>{escape(card.preview)}</pre></details>"


def _link(path: str, japanese: str, english: str) -> str:
    beside = f' <span lang="en">{english}</span>' if english else ""
    return f'<a href="{escape(quote(path))}">{escape(japanese)}</a>{beside}'


def _english(term: Kind | Reader) -> str:
    return term.value.replace("_", " ")
