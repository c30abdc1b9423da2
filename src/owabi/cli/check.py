"""``owabi check``: proofread texts, pages and mail messages."""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

import click

from owabi import __version__
from owabi.cli import inputs, outputs, reports
from owabi.cli.checked import Asked, CheckedFile, configuration, context, read_file
from owabi.cli.findings_shown import Checked, sarif_of, tables_of, text_of
from owabi.cli.help import Command, Option, TermChoice, term_option
from owabi.cli.notices import json_of
from owabi.cli.texts import N_, _
from owabi.core.errors import BadInput, Message, OwabiError, Place, Problem
from owabi.core.proofread import baseline
from owabi.core.proofread.context import Context
from owabi.core.proofread.engine import Proofreader, fixed
from owabi.core.proofread.findings import Severity
from owabi.core.terms import Channel, Gravity, Kind, Phase, Reader


class CheckFormat(StrEnum):
    """What findings are printed as."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


class Weight(StrEnum):
    """From which severity on findings make the command end with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for on the command line."""

    files: tuple[str, ...]
    facts: str | None
    kind: Kind | None
    phase: Phase | None
    gravity: Gravity | None
    reader: Reader | None
    channel: Channel | None
    earlier: tuple[str, ...]
    format: CheckFormat
    fix: bool
    diff: bool
    baseline: Path | None
    write_baseline: bool
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    config: Path | None
    fail_on: Weight
    company: Path | None
    quiet: bool


@click.command(
    cls=Command,
    help=N_(
        "Proofread each FILE: text, page (.html) or mail message (.eml) in any Japanese charset (- is standard input). "
        "A first line “Subject: …”, or that in Japanese, is the subject.\n\n"
        "With --facts the text is also checked against the fact sheet; kind and state are taken from it.\n\n"
        "Exit code: 0 fine, 1 where something of the severity of --fail-on or above was found, 2 wrong usage or a file "
        "that can't be used."
    ),
)
@click.argument("files", metavar="FILE…", nargs=-1, required=True)
@click.option("--facts", metavar="FACTS", cls=Option, help=N_("The fact sheet of the notice."))
@term_option("--kind", Kind, N_("What the notice is for:"))
@term_option("--phase", Phase, N_("What the service is in:"))
@term_option("--gravity", Gravity, N_("How grave it is for customers:"))
@term_option("--reader", Reader, N_("Whom it addresses:"))
@term_option("--channel", Channel, N_("The way to the reader:"))
@click.option(
    "--earlier", metavar="FILE", multiple=True, cls=Option, help=N_("A notice sent before; may be repeated.")
)
@click.option(
    "--format",
    type=TermChoice(CheckFormat),
    default=CheckFormat.TEXT.value,
    show_default=True,
    metavar="FORMAT",
    cls=Option,
    help=N_("How it is printed:"),
)
@click.option(
    "--fix", is_flag=True, cls=Option, help=N_("Take the safe suggestions; words of respect and facts stay.")
)
@click.option(
    "--diff", is_flag=True, cls=Option, help=N_("Show what --fix would change, and change nothing.")
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    cls=Option,
    help=N_("Leave out the findings recorded in this file."),
)
@click.option(
    "--write-baseline",
    is_flag=True,
    cls=Option,
    help=N_("Record what is found now in the file of --baseline."),
)
@click.option(
    "--select",
    metavar="RULE",
    multiple=True,
    cls=Option,
    help=N_("Ask this rule or family only; may be repeated."),
)
@click.option(
    "--ignore",
    metavar="RULE",
    multiple=True,
    cls=Option,
    help=N_("Leave out this rule or family; may be repeated."),
)
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE",
    cls=Option,
    help=N_("The settings; else the nearest owabi.toml or pyproject.toml."),
)
@click.option(
    "--fail-on",
    type=TermChoice(Weight),
    default=Weight.WARNING.value,
    show_default=True,
    metavar="SEVERITY",
    cls=Option,
    help=N_("From which severity on the exit code is 1:"),
)
@inputs.company_option
@inputs.quiet_option
@click.pass_context
def check(ctx: click.Context, /, **given: Any) -> None:
    """Proofread the files and print what was found."""
    request = Request(**given)
    reader, known = _proofreader(request)
    checked: list[Checked] = []
    code = reports.FINE
    for name in request.files:
        try:
            file = read_file(name)
        except (OwabiError, OSError) as error:
            code = max(code, reports.failure(error))
            continue
        if request.fix or request.diff:
            file = _fixed(file, reader, known, request)
        checked.append((file, reader.proofread(file.read, known)))
    if request.write_baseline:
        _record(request, checked)
    else:
        checked = _without_baseline(request, checked)
        if not (request.diff or (request.fix and inputs.STDIN in request.files)):
            _print(request, checked)
        code = max(code, _code(request, checked))
    ctx.exit(code)


def _proofreader(request: Request) -> tuple[Proofreader, Context]:
    from dataclasses import replace

    from owabi.core.proofread.configuring import configured
    from owabi.core.proofread.rules import RULES
    from owabi.proofreading import proofreader

    found = configuration(Path.cwd(), request.config)
    given = configured({"select": list(request.select), "ignore": list(request.ignore)}, RULES, "").settings
    settings = found.settings
    if given.select:
        settings = replace(settings, select=given.select)
    settings = replace(settings, ignore=(*settings.ignore, *given.ignore))
    asked = Asked(
        facts=request.facts,
        kind=request.kind,
        phase=request.phase,
        gravity=request.gravity,
        reader=request.reader,
        channel=request.channel,
        earlier=request.earlier,
        company=request.company,
    )
    return proofreader(settings), context(asked, found, datetime.now().astimezone())


def _fixed(file: CheckedFile, reader: Proofreader, known: Context, request: Request) -> CheckedFile:
    """Return the file with the safe suggestions taken: written, shown as a difference, or put out."""
    text, count = fixed(file.text, reader.proofread(file.read, known))
    if request.diff:
        lines = difflib.unified_diff(
            file.text.splitlines(keepends=True), text.splitlines(keepends=True), file.path, file.path
        )
        outputs.emit("".join(line if line.endswith("\n") else f"{line}\n" for line in lines))
        return file
    content = file.encoded(text)
    if file.path == "stdin":
        outputs.emit_bytes(content)
    elif count:
        outputs.write_new(Path(file.path), content, force=True)
        if not request.quiet:
            reports.note(_("%(file)s: %(count)s fixed", file=file.path, count=count))
    return read_file(file.path) if file.path != "stdin" else file


def _print(request: Request, checked: list[Checked]) -> None:
    match request.format:
        case CheckFormat.JSON:
            outputs.emit(json_of(tables_of(checked)))
        case CheckFormat.SARIF:
            outputs.emit(json_of(sarif_of(checked, __version__, baseline.fingerprint)))
        case CheckFormat.TEXT:
            for line in text_of(checked, request.quiet):
                click.echo(line)


def _code(request: Request, checked: list[Checked]) -> int:
    least = Severity.named(request.fail_on.value)
    grave = least is not None and any(one.severity >= least for _file, found in checked for one in found)
    return reports.FINDINGS if grave else reports.FINE


def _without_baseline(request: Request, checked: list[Checked]) -> list[Checked]:
    if request.baseline is None:
        return checked
    known = _recorded(request.baseline)
    return [(file, baseline.without(found, file.text, known.get(file.path, {}))) for file, found in checked]


def _record(request: Request, checked: list[Checked]) -> None:
    if request.baseline is None:
        raise click.UsageError(_("Name the file with --baseline."))
    marks = {file.path: baseline.fingerprints(found, file.text) for file, found in checked if found}
    outputs.write_new(request.baseline, json_of({"version": 1, "files": marks}), force=True)
    if not request.quiet:
        count = sum(len(found) for _file, found in checked)
        reports.note(_("%(file)s: %(count)s recorded", file=request.baseline, count=count))


def _recorded(file: Path) -> Mapping[str, Mapping[str, int]]:
    try:
        read = json.loads(inputs.decoded(file.read_bytes(), str(file)))
        files = read["files"]
        return {
            path: {str(mark): int(count) for mark, count in marks.items()} for path, marks in files.items()
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = Message("This isn't a baseline; write one with --write-baseline.")
        raise BadInput([Problem(Place(str(file)), message)]) from error
