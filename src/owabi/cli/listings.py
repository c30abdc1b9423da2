"""The option of commands that print a list: as text, or as JSON."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import click

from owabi.cli.help import Option, TermChoice
from owabi.cli.texts import N_


class Listing(StrEnum):
    """What a list is printed as."""

    TEXT = "text"
    JSON = "json"


def listing_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command ``--format``, whose value it takes as ``listing``."""
    return click.option(
        "--format",
        "listing",
        type=TermChoice(Listing),
        default="text",
        metavar="FORMAT",
        cls=Option,
        help=N_("How it is printed:"),
    )(command)
