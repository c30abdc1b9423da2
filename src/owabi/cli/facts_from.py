"""``owabi facts from``: facts out of a memo, a chat log, a mail or a notice, each with its place, to be confirmed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from owabi import library
from owabi.cli import inputs, interviewing, outputs, reports
from owabi.cli.answers import value_of
from owabi.cli.checked import read_file
from owabi.cli.help import Command, Option, TermChoice
from owabi.cli.listings import Listing, listing_option
from owabi.cli.notices import json_of
from owabi.cli.proposed_facts import Proposed, named, sheet_of, shown_answer, tables_of, text_of, toml_of
from owabi.cli.texts import N_, _, translate
from owabi.core.errors import Message as Said
from owabi.core.errors import OwabiError
from owabi.core.facts import claims as told
from owabi.core.facts.claims import Claim, ClaimTable, ToldTime
from owabi.core.facts.forms import Rows, Several, Table
from owabi.core.facts.proposed import Proposal, proposals
from owabi.core.language.misread import Misread


class SheetKind(StrEnum):
    """What a text is about."""

    INCIDENT = "incident"
    MAINTENANCE = "maintenance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for on the command line."""

    file: str
    sheet: SheetKind | None
    today: str | None
    listing: Listing
    confirm: bool
    out: Path | None
    quiet: bool


@click.command(
    name="from",
    cls=Command,
    help=N_(
        "Read FILE (a memo, a chat log, a mail .eml, a page .html or a notice, in any Japanese charset; - is standard "
        "input) and propose the facts it tells, each with line, column and words; ? marks guesses, ≠ what is told "
        "otherwise elsewhere.\n\n"
        "Nothing is taken as true: confirm each with --confirm, or write a sheet with --out and read it over.\n\n"
        "Exit code 1 where nothing was found."
    ),
)
@click.argument("file", metavar="FILE")
@click.option(
    "--sheet",
    type=TermChoice(SheetKind),
    metavar="SHEET",
    cls=Option,
    help=N_("What it is about, else told by its words:"),
)
@click.option(
    "--today",
    metavar="DAY",
    cls=Option,
    help=N_(
        "The day it was written, which settles “today” and what year or day it leaves out; else the present one."
    ),
)
@listing_option
@click.option(
    "--confirm", is_flag=True, cls=Option, help=N_("Ask about each fact: yes, no, or another value.")
)
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    cls=Option,
    help=N_("Write a fact sheet to this file, which must be new; remarks tell the places."),
)
@inputs.quiet_option
@click.pass_context
def facts_from(ctx: click.Context, /, **given: object) -> None:
    """Read the text, show what it proposes, and write the sheet."""
    request = Request(**given)  # type: ignore[arg-type]
    if request.out and request.out.exists():
        raise FileExistsError(17, "", str(request.out))
    if request.confirm and request.file == inputs.STDIN:
        raise click.UsageError(_("Standard input can't be both the text and the answers; name a file."))
    found = _read(request)
    if not found.proposals:
        _say_nothing_found(request)
        ctx.exit(reports.FINDINGS)
    if request.confirm:
        answers = confirmed(found, interviewing.read_line, reports.note)
    else:
        answers = {one.path: one.answer for one in found.proposals if one.answer is not None}
        _print(found, request)
    if request.out or request.confirm:
        _write(found, answers, request)


def confirmed(
    found: Proposed, read: Callable[[str], str | None], say: Callable[[str], None]
) -> dict[str, object]:
    """Ask about each proposal and return the answers by path; what comes after the end of input is left out."""
    answers: dict[str, object] = {}
    for one in found.proposals:
        for other in one.others:
            line, column = found.place(other)
            say(f"  ≠ {shown_answer(other)} ({line}:{column})")
        while True:
            typed = read(_prompt(found, one))
            if typed is None:
                return answers
            answer = _answer(one, typed.strip())
            if isinstance(answer, Said):
                say(f"  {translate(answer)}")
                continue
            if answer is not None:
                answers[one.path] = answer
            break
    return answers


YES, NO = ("y", "yes", "はい"), ("n", "no", "いいえ")


def _prompt(found: Proposed, one: Proposal) -> str:
    line, column = found.place(one)
    keys = "Y/n" if _taken_by_default(one) else "y/N"
    value = f"{named(one)}: {shown_answer(one)} ({line}:{column} 「{reports.one_line(one.claim.text)}」)"
    return f"{value}\n{_('[%(keys)s, or another value]', keys=keys)} > "


def _taken_by_default(one: Proposal) -> bool:
    return one.sure and one.answer is not None


def _answer(one: Proposal, typed: str) -> object:
    """Return the answer for what was typed, None for none, or why it can't stand."""
    if not typed:
        return one.answer if _taken_by_default(one) else None
    if typed.lower() in NO:
        return None
    if typed.lower() in YES:
        return one.answer if one.answer is not None else Said("This isn't a whole value. Type one, or n.")
    form = one.fact.form
    if isinstance(form, Table | Rows):
        return typed
    single = form.form if isinstance(form, Several) else form
    try:
        return single.write(single.read(value_of(one.fact, typed), _ZONE))
    except Misread as error:
        return error.message


_ZONE = ZoneInfo("Asia/Tokyo")


def _read(request: Request) -> Proposed:
    file = read_file(request.file)
    text = file.read.text
    table = _table()
    sheet = request.sheet.value if request.sheet else told.sheet_of(text, table)
    today = inputs.moment_given(request.today, _ZONE, "--today").date()
    return Proposed(file, sheet, proposals(_claims(text, table, sheet, today), sheet, _ZONE))


def _claims(text: str, table: ClaimTable, sheet: str, today: date) -> tuple[Claim, ...]:
    """Return the claims of a text; a time whose day or year comes from ``today`` alone is a guess."""
    alone = {(claim.path, claim.start): claim.value for claim in told.claims(text, table, sheet=sheet)}
    return tuple(
        replace(claim, sure=False) if _needs_today(alone.get((claim.path, claim.start))) else claim
        for claim in told.claims(text, table, sheet=sheet, today=today)
    )


def _needs_today(value: object) -> bool:
    return isinstance(value, ToldTime) and value.moment(_ZONE) is None


@cache
def _table() -> ClaimTable:
    return told.read_claim_table(library.claims_text())


def _print(found: Proposed, request: Request) -> None:
    if request.listing is Listing.JSON:
        outputs.emit(json_of(tables_of(found)))
    elif not (request.quiet and request.out):
        outputs.emit("".join(f"{line}\n" for line in text_of(found)))


def _write(found: Proposed, answers: Mapping[str, object], request: Request) -> None:
    sheet, paths, left = sheet_of(found, answers)
    if left:
        reports.note(
            _("Left out, since it contradicts others or isn't whole: %(names)s", names=reports.names(left))
        )
    if sheet is None:
        raise OwabiError(Said("No fact is left for a sheet."))
    text = toml_of(found, sheet, paths)
    if request.out:
        outputs.write_new(request.out, text)
    else:
        outputs.emit(text)


def _say_nothing_found(request: Request) -> None:
    if request.listing is Listing.JSON:
        outputs.emit(json_of({"file": request.file, "sheet": request.sheet or "", "facts": []}))
    reports.note(
        _(
            "%(file)s: no facts were found. Write them as lines such as 「発生：10:05頃」「原因：調査中」, or answer "
            "questions with “owabi facts new”.",
            file=request.file,
        )
    )
