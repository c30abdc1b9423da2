"""``owabi templates``: the library of notices and business mails, shipped and the company's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import groupby
from pathlib import Path

import click

from owabi.cli import inputs, outputs, reports
from owabi.cli.catalogue import Entry, details, entries, matching, nearest_id, table
from owabi.cli.help import Group, Option
from owabi.cli.listings import Listing, listing_option
from owabi.cli.notices import json_of
from owabi.cli.texts import N_, _, language_now
from owabi.core.errors import Message, OwabiError

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@click.group(
    cls=Group, help=N_("List, show, search, check and make templates of notices and business mails.")
)
def templates() -> None:
    """Hold the commands on templates."""


@templates.command("list", help=N_("List all templates by category."))
@listing_option
@inputs.company_option
def list_(listing: Listing, company: Path | None) -> None:
    """Print the list."""
    _print(entries(inputs.load_library(company, scenes=True)), listing)


@templates.command(help=N_("List the templates that hold all WORDS in title, tags, category or use."))
@click.argument("words", metavar="WORDS…", nargs=-1, required=True)
@listing_option
@inputs.company_option
@click.pass_context
def search(ctx: click.Context, words: tuple[str, ...], listing: Listing, company: Path | None) -> None:
    """Print what was found; exit code 1 where nothing was."""
    found = matching(entries(inputs.load_library(company, scenes=True)), words)
    _print(found, listing)
    if not found:
        reports.note(_("No template holds all of these words. See: owabi templates list"))
    ctx.exit(reports.FINE if found else reports.FINDINGS)


@templates.command(help=N_("Show a template: when it fits, how to write it, what it asks, and its text."))
@click.argument("template", metavar="ID")
@listing_option
@inputs.company_option
def show(template: str, listing: Listing, company: Path | None) -> None:
    """Print one template."""
    library = inputs.load_library(company, scenes=True)
    found = [entry for entry in entries(library) if entry.id == template]
    if not found:
        raise nearest_id(template, entries(library))
    texts = inputs.shipped_files() | (inputs.company_files(company) if company else {})
    if listing is Listing.JSON:
        outputs.emit(json_of([table(entry) | {"file": texts[entry.file]} for entry in found]))
        return
    shown = ("\n".join(details(library, entry, texts[entry.file])) for entry in found)
    outputs.emit("\n\n".join(shown) + "\n")


@templates.command(
    help=N_(
        "Check a company's folder DIR (phrasebook/, outlines/, scenes/, blocks.txt) over the shipped library, or "
        "the shipped library alone.\n\nExit code 2 where a file can't be used; every problem is told with its line."
    )
)
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@inputs.company_option
@inputs.quiet_option
def check(folder: Path | None, company: Path | None, quiet: bool) -> None:
    """Load everything and say how much there is."""
    library = inputs.load_library(folder or company, scenes=True)
    if not quiet:
        numbers = {"notices": len(library.outlines), "mails": len(library.scenes)}
        click.echo(_("Fine: %(notices)s templates of notices, %(mails)s of business mails", **numbers))


@templates.command(
    help=N_(
        "Write a new template ID into the company's folder, with remarks on what to write where.\n\n"
        "An ID of the shipped library begins with the shipped text, to be changed."
    )
)
@click.argument("template", metavar="ID")
@click.option(
    "--scene",
    "sort",
    flag_value="scenes",
    default=True,
    cls=Option,
    help=N_("A business mail (the default)."),
)
@click.option(
    "--outline", "sort", flag_value="outlines", cls=Option, help=N_("A notice composed from a fact sheet.")
)
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    required=True,
    cls=Option,
    help=N_("The company's folder."),
)
def new(template: str, sort: str, out: Path) -> None:
    """Write the file and say where it is."""
    if not _ID.fullmatch(template):
        raise OwabiError(Message("An id is made of small letters, digits and single hyphens."))
    name = f"{sort}/{template}.txt"
    shipped = inputs.shipped_files().get(name)
    skeleton = (
        files("owabi.cli").joinpath("skeletons", f"{sort.removesuffix('s')}.txt").read_text(encoding="utf-8")
    )
    outputs.write_new(out / name, shipped or skeleton.replace("@ID@", template))
    click.echo(out / name)


def _print(found: Iterable[Entry], listing: Listing) -> None:
    if listing is Listing.JSON:
        outputs.emit(json_of([table(entry) for entry in found]))
    else:
        outputs.emit("".join(f"{line}\n" for line in _lines(found)))


def _lines(found: Iterable[Entry]) -> Iterator[str]:
    for category, group in groupby(found, key=lambda entry: entry.category):
        yield "／".join(category)
        for entry in group:
            yield f"  {entry.id}  {entry.title if language_now() == 'ja' else entry.title_en}"
