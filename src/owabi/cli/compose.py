"""``owabi compose``: a fact sheet in, a notice out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import click

from owabi.cli import inputs, outputs, reports
from owabi.cli.editions import (
    Desk,
    all_sheets,
    check_kind,
    files_of,
    missing,
    named,
    tell_derived,
    tell_missing,
    tell_open,
    tell_timing,
    zone_of,
)
from owabi.cli.help import Command, Option, TermChoice, term_option
from owabi.cli.notices import Format, Sheet, json_of, tables_of, write
from owabi.cli.texts import N_, _
from owabi.core.compose.composer import Order, open_questions, settle_kind
from owabi.core.compose.layouts.ready import Network
from owabi.core.errors import Incomplete, TooLong
from owabi.core.terms import Channel, Focus, Kind, Reader, Tone


class AnyChannel(StrEnum):
    """A channel, or all of them."""

    ALL = "all"


class ChannelChoice(TermChoice[Channel]):
    """A channel by its name, or ``all``, which is None."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the channel, or ``all``."""
        return AnyChannel.ALL if value == AnyChannel.ALL else super().convert(value, param, ctx)

    def listed(self) -> str:
        """Return all channels, and ``all``."""
        return reports.names((super().listed(), AnyChannel.ALL))


class Networks(StrEnum):
    """The social networks, by the limit their posts keep."""

    X = Network.X.value
    BLUESKY = Network.BLUESKY.value
    MASTODON = Network.MASTODON.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for on the command line."""

    facts: str
    kind: Kind | None
    reader: Reader | None
    focus: Focus | None
    tone: Tone | None
    template: str | None
    channel: Channel | AnyChannel
    network: Networks
    format: Format | None
    to: str | None
    now: str | None
    earlier: str | None
    out: Path | None
    force: bool
    company: Path | None
    quiet: bool


@click.command(
    cls=Command,
    help=N_(
        "Compose a notice from FACTS, a fact sheet in TOML or JSON (- is standard input).\n\n"
        "Kind and reader are derived from the facts where they aren't given, and said on standard error."
    ),
)
@click.argument("facts", metavar="FACTS")
@term_option("--kind", Kind, N_("What the notice is for:"))
@term_option("--reader", Reader, N_("Whom it addresses:"))
@term_option("--focus", Focus, N_("What subject and lead put first:"))
@term_option("--tone", Tone, N_("How formal the wording is:"))
@click.option(
    "--template", metavar="ID", cls=Option, help=N_("A template of its own, see: owabi templates list")
)
@click.option(
    "--channel",
    type=ChannelChoice(Channel),
    default=Channel.MAIL.value,
    show_default=True,
    metavar="CHANNEL",
    cls=Option,
    help=N_("The way to the reader:"),
)
@click.option(
    "--network",
    type=TermChoice(Networks),
    default=Networks.X.value,
    show_default=True,
    metavar="NETWORK",
    cls=Option,
    help=N_("The social network whose limit a post keeps:"),
)
@click.option(
    "--format",
    type=TermChoice(Format),
    metavar="FORMAT",
    cls=Option,
    help=N_("How it is written; text unless given, with --out also a mail's message and HTML:"),
)
@click.option(
    "--to", metavar="NAME", cls=Option, help=N_("The addressee, such as “株式会社みなと 営業部 山田太郎様”.")
)
@click.option(
    "--now",
    metavar="TIME",
    cls=Option,
    help=N_("The moment of sending, such as “2026-11-22 10:40”; now unless given."),
)
@click.option(
    "--earlier",
    metavar="FACTS",
    cls=Option,
    help=N_("The fact sheet of the notice that a correction corrects."),
)
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    cls=Option,
    help=N_("Write files into this folder."),
)
@click.option("--force", is_flag=True, cls=Option, help=N_("Write over files that are there."))
@inputs.company_option
@inputs.quiet_option
@click.pass_context
def compose(ctx: click.Context, /, **given: Any) -> None:
    """Compose one notice, or those of every channel."""
    request = Request(**given)
    desk = _desk(request)
    if request.kind:
        check_kind(desk.facts, desk.library, request.kind)
    if refusal := missing(desk):
        tell_missing(desk, refusal, settle_kind(desk.facts, desk.library, desk.order))
        ctx.exit(reports.FINDINGS)
    settled = desk.settled()
    if not request.quiet:
        tell_derived(desk)
    channels = desk.channels() if isinstance(request.channel, AnyChannel) else (request.channel,)
    try:
        sheets = list(all_sheets(desk, channels))
    except Incomplete as error:
        tell_missing(desk, error, settled.kind)
        ctx.exit(reports.FINDINGS)
    if not request.quiet:
        tell_open(desk, settled.kind, open_questions(desk.facts, settled.kind, desk.library))
        tell_timing(desk)
    composed = [sheet for sheet in sheets if isinstance(sheet, Sheet)]
    if request.out:
        _write_files(request.out, files_of(composed, request.format), request.force)
    elif isinstance(request.channel, AnyChannel):
        _print_all(composed, request.format or Format.TEXT)
    else:
        for sheet in composed:
            _print(write(sheet, request.format or Format.TEXT))
    too_long = [sheet for sheet in sheets if isinstance(sheet, TooLong)]
    for one in too_long:
        reports.failure(one)
    ctx.exit(reports.FINDINGS if too_long else reports.FINE)


def _desk(request: Request) -> Desk:
    facts = inputs.read_sheet(request.facts).facts
    order = Order(
        now=inputs.moment_given(request.now, zone_of(facts)),
        kind=request.kind,
        reader=request.reader,
        channel=Channel.MAIL if isinstance(request.channel, AnyChannel) else request.channel,
        focus=request.focus,
        tone=request.tone,
        template=request.template,
        to=inputs.addressee_given(request.to),
        earlier=inputs.read_sheet(request.earlier).facts if request.earlier else None,
        network=Network(request.network.value),
    )
    file = "stdin" if request.facts == inputs.STDIN else request.facts
    return Desk(facts, file, inputs.load_library(request.company), order)


def _write_files(folder: Path, files: Iterable[tuple[str, str | bytes]], force: bool) -> None:
    written = [(folder / name, content) for name, content in files]
    for path, _content in written:
        if path.exists() and not force:
            raise FileExistsError(17, "", str(path))
    for path, content in written:
        outputs.write_new(path, content, force)
        click.echo(path)


def _print_all(sheets: Iterable[Sheet], format: Format) -> None:
    if format is Format.JSON:
        _print(json_of([tables_of(sheet) for sheet in sheets]))
        return
    if format is not Format.TEXT:
        raise click.UsageError(_("With --channel all, print text or JSON, or write files with --out."))
    _print("\n".join(f"=== {named(sheet.channel)} ===\n\n{write(sheet, format)!s}" for sheet in sheets))


def _print(content: str | bytes) -> None:
    if isinstance(content, bytes):
        outputs.emit_bytes(content)
    else:
        outputs.emit(content)
