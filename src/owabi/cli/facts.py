"""``owabi facts``: check, describe, convert, make and show fact sheets."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import click

from owabi.cli import inputs, outputs, reports
from owabi.cli.editions import named
from owabi.cli.help import Group, Option, TermChoice
from owabi.cli.listings import Listing, listing_option
from owabi.cli.notices import json_of
from owabi.cli.texts import N_, _, translated
from owabi.core.compose.library import Library
from owabi.core.errors import OwabiError
from owabi.core.facts.read import FactFile
from owabi.core.terms import Kind

if TYPE_CHECKING:
    from owabi.cli.interview import Interview


class Notation(StrEnum):
    """What a fact sheet is written in."""

    TOML = "toml"
    JSON = "json"


_out_option = click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    cls=Option,
    help=N_("Write this file, which must be new."),
)


@click.group(
    cls=Group,
    lazy={"from": "owabi.cli.facts_from:facts_from"},
    help=N_("Check, describe, convert, make and show fact sheets, and find facts in texts."),
)
def facts() -> None:
    """Hold the commands on fact sheets."""


@facts.command(
    help=N_(
        "Read each FILE and report every problem with its line: spelling of keys, kinds and shapes of answers, "
        "and facts that contradict each other.\n\nExit code 2 where one can't be used."
    )
)
@click.argument("files", metavar="FILE…", nargs=-1, required=True)
@inputs.quiet_option
@click.pass_context
def check(ctx: click.Context, files: tuple[str, ...], quiet: bool) -> None:
    """Read the files and say what is wrong with them."""
    code = reports.FINE
    for file in files:
        try:
            sheet = inputs.read_sheet(file)
        except (OwabiError, OSError) as error:
            code = max(code, reports.failure(error))
        else:
            if not quiet:
                click.echo(_("%(file)s: fine", file=file) + f" ({_kind_of(sheet)})")
    ctx.exit(code)


def _kind_of(file: FactFile) -> str:
    from owabi.core.compose.composer import kind_of

    return f"{type(file.facts).__name__.lower()}, {named(kind_of(file.facts))}"


@facts.command(
    help=N_("Print the JSON Schema of fact sheets, for editors that complete and check TOML or JSON.")
)
def schema() -> None:
    """Print the schema."""
    from owabi.core.facts import write

    outputs.emit(json.dumps(write.schema(), ensure_ascii=False, indent=2) + "\n")


@facts.command(
    help=N_("Write FILE as TOML or JSON; remarks are lost. Reading the result gives the same facts.")
)
@click.argument("file", metavar="FILE")
@click.option(
    "--to",
    "notation",
    type=TermChoice(Notation),
    required=True,
    metavar="FORMAT",
    cls=Option,
    help=N_("What to write:"),
)
@_out_option
def convert(file: str, notation: Notation, out: Path | None) -> None:
    """Write the sheet in another notation."""
    _write(inputs.read_sheet(file), notation, out)


@facts.command(
    help=N_("Show FILE with the Japanese names of its facts, the gaps, and what follows from the facts.")
)
@click.argument("file", metavar="FILE")
@listing_option
def show(file: str, listing: Listing) -> None:
    """Print the facts."""
    from owabi.cli import showing

    sheet = inputs.read_sheet(file)
    if listing is Listing.JSON:
        outputs.emit(json_of(showing.tables_of(sheet)))
    else:
        outputs.emit("".join(f"{line}\n" for line in showing.text_of(sheet)))


@facts.command(
    help=N_(
        "Make a fact sheet by answering questions, those that matter most to the customer first.\n\n"
        "Without a terminal, answers are read from standard input or --answers: either lines “path = answer”, "
        "or one answer a line in the order of the questions, empty where a question is skipped."
    )
)
@click.option(
    "--kind",
    type=TermChoice(Kind),
    metavar="KIND",
    cls=Option,
    help=N_("What the notice is for, else first:"),
)
@click.option(
    "--answers", metavar="FILE", cls=Option, help=N_("Take the answers from this file (- is standard input).")
)
@_out_option
@inputs.company_option
@click.pass_context
def new(
    ctx: click.Context, kind: Kind | None, answers: str | None, out: Path | None, company: Path | None
) -> None:
    """Hold the interview and write the sheet."""
    from owabi.cli import interviewing
    from owabi.cli.interview import Interview

    if out and out.exists():
        raise FileExistsError(17, "", str(out))
    library = inputs.load_library(company)
    if answers is None and interviewing.at_terminal():
        kind = kind or interviewing.ask_kind(interviewing.read_line, reports.note)
        interview = Interview(library, kind)
        reports.note(translated(interviewing.WELCOME))
        interviewing.hold(interview, interviewing.read_line, reports.note)
        sheet = interviewing.finished(interview)
    else:
        kind = kind or Kind.FIRST
        sheet = _answered(Interview(library, kind), answers or inputs.STDIN)
    _write(sheet, Notation.TOML, out)
    ctx.exit(reports.FINDINGS if _tell_open(sheet, kind, library) else reports.FINE)


def _answered(interview: Interview, file: str) -> FactFile:
    from owabi.cli import answers, interviewing

    text, name = inputs.read_text(file)
    lines = text.splitlines()
    if answers.reads_assignments(lines):
        return answers.read_assignments(lines, name, interview.sheet)
    interviewing.replay(interview, lines, name)
    return interviewing.finished(interview)


def _write(sheet: FactFile, notation: Notation, out: Path | None) -> None:
    from owabi.core.facts.write import to_json, to_toml

    text = to_toml(sheet) if notation is Notation.TOML else to_json(sheet)
    if out:
        outputs.write_new(out, text)
    else:
        outputs.emit(text)


def _tell_open(sheet: FactFile, kind: Kind, library: Library) -> bool:
    """Say what this kind of notice can't do without and the sheet doesn't answer yet; return whether there is any."""
    from owabi.core.compose.composer import open_questions

    must = [question.path for question in open_questions(sheet.facts, kind, library) if question.must]
    if must:
        reports.note(
            _("Still to be answered for %(kind)s: %(names)s", kind=named(kind), names=reports.names(must))
        )
    return bool(must)
