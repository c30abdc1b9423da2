"""``owabi demo``: the notices of the shipped examples for every channel, with a page that opens them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from owabi.cli import inputs, outputs, reports
from owabi.cli.demo_page import MARK, Card, index_page
from owabi.cli.editions import EXTENSIONS, Desk, all_sheets
from owabi.cli.examples import Example, read_examples
from owabi.cli.help import Command, Option
from owabi.cli.notices import Format, Sheet, formats_of, write
from owabi.cli.texts import N_, _
from owabi.core.compose.library import Library
from owabi.core.errors import Message, OwabiError, TooLong
from owabi.core.terms import Channel

INDEX = "index.html"


@click.command(
    cls=Command,
    help=N_(
        "Compose the notices of the example fact sheets for every channel into DIR, with an index page.\n\n"
        "A folder that holds anything but an earlier demo isn't touched unless --force is given."
    ),
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, cls=Option, help=N_("Write over files that are there."))
@click.pass_context
def demo(ctx: click.Context, folder: Path, force: bool) -> None:
    """Write the demo and say where it is."""
    _check_folder(folder, force)
    library = inputs.load_library()
    cards: list[Card] = []
    failed = 0
    for example in read_examples():
        try:
            cards.append(_write_example(folder, example, library, cards))
        except OwabiError as error:
            failed += 1
            reports.note(f"{example.file} {example.order.kind}:")
            reports.failure(error)
    outputs.write_new(folder / INDEX, index_page(cards), force=True)
    number = sum(len(card.links) for card in cards)
    click.echo(
        _(
            "%(notices)s notices in %(files)s files: %(index)s",
            notices=len(cards),
            files=number,
            index=folder / INDEX,
        )
    )
    ctx.exit(reports.FINDINGS if failed else reports.FINE)


def _check_folder(folder: Path, force: bool) -> None:
    if force or not folder.exists() or not any(folder.iterdir()):
        return
    index = folder / INDEX
    if not index.is_file() or MARK not in index.read_text(encoding="utf-8", errors="replace"):
        raise OwabiError(
            Message(
                "%(folder)s holds files that aren't an earlier demo's. Name another folder, or give --force.",
                {"folder": folder},
            )
        )


def _write_example(folder: Path, example: Example, library: Library, before: list[Card]) -> Card:
    name = example.file.removesuffix(".toml")
    desk = Desk(example.facts, example.file, library, example.order)
    settled = desk.settled()
    taken = sum(
        card.example == name and (card.kind, card.reader) == (settled.kind, settled.reader) for card in before
    )
    place = f"{name}/{settled.kind}-{settled.reader}{f'-{taken + 1}' if taken else ''}"
    sheets = list(all_sheets(desk, desk.channels()))
    mail = next(sheet for sheet in sheets if isinstance(sheet, Sheet) and sheet.channel is Channel.MAIL)
    subject = mail.notice.subject.text if mail.notice.subject else ""
    facts = f"{name}/facts.toml"
    outputs.write_new(folder / facts, example.content, force=True)
    card = Card(name, example.about, facts, settled.kind, settled.reader, subject, mail.notice.text)
    for sheet in sheets:
        if isinstance(sheet, TooLong):
            raise sheet
        card.links.extend(_write_channel(folder, place, sheet))
    return card


def _write_channel(folder: Path, place: str, sheet: Sheet) -> Iterator[tuple[Channel, str, str]]:
    for format in formats_of(sheet.channel):
        if format is not Format.JSON:
            path = f"{place}/{sheet.channel}.{EXTENSIONS[format]}"
            outputs.write_new(folder / path, write(sheet, format), force=True)
            yield sheet.channel, EXTENSIONS[format], path
