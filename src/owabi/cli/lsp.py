"""``owabi lsp``: the proofreader inside an editor, over the Language Server Protocol on standard input and output."""

from __future__ import annotations

import os
import sys

import click

from owabi.cli.checked import Asked
from owabi.cli.help import Command, Option, term_option
from owabi.cli.texts import N_, _
from owabi.core.terms import Channel, Kind, Reader


@click.command(
    cls=Command,
    help=N_(
        "Start the language server for an editor, on standard input and output. It checks every open text, explains on "
        "hover and offers suggestions as code actions."
    ),
)
@click.option("--facts", metavar="FACTS", cls=Option, help=N_("The fact sheet of the notice."))
@term_option("--kind", Kind, N_("What the notice is for:"))
@term_option("--reader", Reader, N_("Whom it addresses:"))
@term_option("--channel", Channel, N_("The way to the reader:"))
def lsp(facts: str | None, kind: Kind | None, reader: Reader | None, channel: Channel | None) -> None:
    """Serve until the editor ends."""
    try:
        from owabi.cli.language_server import server
    except ModuleNotFoundError as error:
        if error.name not in ("pygls", "lsprotocol"):
            raise
        raise click.ClickException(
            _("The language server needs pygls. Install it with: pip install 'owabi[lsp]'")
        ) from error
    # pygls closes its output at the end, and the command still flushes its own.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as output:
        server(Asked(facts=facts, kind=kind, reader=reader, channel=channel)).start_io(stdout=output)
