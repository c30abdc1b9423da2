"""The command ``owabi``: its commands, what all of them share, and how they end."""

from __future__ import annotations

import os
import sys
from typing import Any, NoReturn

import click

from owabi import __version__
from owabi.cli import reports
from owabi.cli.help import Group, Option
from owabi.cli.texts import N_, speaking
from owabi.core.errors import OwabiError


class App(Group):
    """The outermost group: sets the language, and ends without a traceback whatever the input."""

    def main(self, *args: Any, **rest: Any) -> Any:
        """Run with click's own words in the person's language; output never fails over a letter of ours."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        with speaking():
            return super().main(*args, **rest)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command and turn whatever goes wrong into a message and an exit code."""
        try:
            done = super().invoke(ctx)
            sys.stdout.flush()
            return done
        except BrokenPipeError:
            _close_quietly()
        except (OwabiError, OSError) as error:
            ctx.exit(reports.failure(error))
        except (KeyboardInterrupt, click.Abort):
            click.echo(err=True)
            ctx.exit(reports.INTERRUPTED)


def _close_quietly() -> NoReturn:
    """End after the reader of a pipe has gone; what is left in the buffer has nowhere to go."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    sys.exit(reports.CLOSED)


@click.group(
    cls=App,
    context_settings={"help_option_names": ["-h", "--help"]},
    lazy={
        "compose": "owabi.cli.compose:compose",
        "check": "owabi.cli.check:check",
        "questions": "owabi.cli.questions:questions",
        "facts": "owabi.cli.facts:facts",
        "templates": "owabi.cli.templates:templates",
        "write": "owabi.cli.write:write",
        "rules": "owabi.cli.rules:rules",
        "tokens": "owabi.cli.rules:tokens",
        "lsp": "owabi.cli.lsp:lsp",
        "demo": "owabi.cli.demo:demo",
    },
    help=N_(
        "Owabi composes the notices a company owes its customers when a service fails, from one sheet of "
        "facts, for every channel, and proofreads what people wrote."
    ),
    epilog=N_(
        "Exit codes: 0 fine, 1 something is missing or was found, 2 wrong usage or a file that can't be used. "
        "Language: OWABI_LANG=ja or en, else the locale."
    ),
)
@click.version_option(
    __version__, "-V", "--version", prog_name="owabi", message="%(prog)s %(version)s", cls=Option
)
def owabi() -> None:
    """Run one of the commands."""
