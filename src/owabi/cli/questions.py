"""``owabi questions``: what a kind of notice still asks of a fact sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from owabi.cli import inputs, outputs, reports
from owabi.cli.editions import check_kind, named, prompt
from owabi.cli.help import Command, Option, TermChoice
from owabi.cli.interview import words_of
from owabi.cli.listings import Listing, listing_option
from owabi.cli.notices import json_of
from owabi.cli.texts import N_, _
from owabi.core.compose.composer import check_state, kind_of, open_questions
from owabi.core.compose.library import Library
from owabi.core.facts.fields import Fact, facts_of
from owabi.core.facts.forms import Rows
from owabi.core.facts.questions import Question
from owabi.core.terms import Kind


@click.command(
    cls=Command,
    help=N_(
        "List what a notice still asks of FACTS, most important for the customer first (- is standard input).\n\n"
        "Exit code 1 where a notice can't be composed without one of the answers."
    ),
)
@click.argument("file", metavar="FACTS")
@click.option(
    "--kind",
    type=TermChoice(Kind),
    metavar="KIND",
    cls=Option,
    help=N_("What the notice is for, else derived:"),
)
@listing_option
@inputs.company_option
@inputs.quiet_option
@click.pass_context
def questions(
    ctx: click.Context, file: str, kind: Kind | None, listing: Listing, company: Path | None, quiet: bool
) -> None:
    """Print the open questions."""
    facts = inputs.read_sheet(file).facts
    library = inputs.load_library(company)
    if kind:
        check_kind(facts, library, kind)
        check_state(facts, library, kind)
    elif not quiet:
        reports.note(_("Kind: %(kind)s, derived from the facts", kind=named(kind_of(facts))))
    found = open_questions(facts, kind or kind_of(facts), library)
    if listing is Listing.JSON:
        outputs.emit(json_of([table(library, question) for question in found]))
    else:
        outputs.emit("".join(f"{line}\n" for line in _lines(library, found)))
    if not found and not quiet:
        reports.note(_("Nothing is open."))
    ctx.exit(reports.FINDINGS if any(question.must for question in found) else reports.FINE)


def table(library: Library, question: Question) -> dict[str, Any]:
    """Return a question as a plain table."""
    fact = question.fact
    entry = library.prompt(fact.ja)
    return {
        "path": question.path,
        "name": fact.ja,
        "must": question.must,
        "prompt": entry.prompt,
        "prompt_en": entry.prompt_en,
        "about": fact.about,
        "example": fact.example,
        "unknown": fact.unknown,
        "none": fact.none,
    }


def _examples(fact: Fact) -> Iterator[str]:
    """Yield the example of an answer; for an entry of a list, of everything it can't do without."""
    if isinstance(fact.form, Rows):
        facts = facts_of(fact.form.of)
        yield ", ".join(f"{name} = {facts[name].example}" for name in fact.form.needs)
    elif fact.example:
        yield fact.example


def _lines(library: Library, found: Iterable[Question]) -> Iterator[str]:
    for question in found:
        fact = question.fact
        mark = "*" if question.must else " "
        yield f"{mark} {question.path}: {prompt(library, fact)}"
        yield "    " + " / ".join((*_examples(fact), *words_of(fact)))
    if any(question.must for question in found):
        yield _("* must be answered before the notice can be composed")
