"""Commands and options whose help is in the person's language and folds by columns, as Japanese needs.

Texts are given marked with ``N_`` and translated when they are shown, so that one process can speak both.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import click

from owabi.cli.texts import _, language_now, translated
from owabi.core.terms import Term

T = TypeVar("T", bound=StrEnum)

_NOT_FIRST = "、。，．）」』】：；！？・々ーっゃゅょッャュョ,.)]:;!?%％”’"
_NOT_LAST = "（「『【([“‘"


if TYPE_CHECKING:
    ParamType = click.ParamType[Any]
else:
    ParamType = click.ParamType


class TermChoice(ParamType, Generic[T]):
    """A term of a closed set, by its English value or its Japanese label."""

    name = "term"

    def __init__(self, terms: type[T]) -> None:
        """Take the members of this enumeration."""
        self.terms = terms

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> T:
        """Return the term; fails with the nearest and all that are allowed."""
        for term in self.terms:
            if value in (term, term.value, getattr(term, "label", None)):
                return term
        from difflib import get_close_matches

        near = get_close_matches(str(value), list(self.terms), 1, 0.5)
        hint = _(" Did you mean %(nearest)s?", nearest=near[0]) if near else ""
        self.fail(
            _("“%(value)s” isn't one of %(allowed)s.%(hint)s", value=value, allowed=self.listed(), hint=hint)
        )

    def listed(self) -> str:
        """Return all terms, in Japanese with their labels."""
        if language_now() == "ja" and issubclass(self.terms, Term):
            return "、".join(f"{term.value}（{term.label}）" for term in self.terms)
        return ", ".join(self.terms)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[click.shell_completion.CompletionItem]:
        """Complete English values."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(term.value) for term in self.terms if term.startswith(incomplete)]


class Option(click.Option):
    """An option whose help is translated, followed by the terms it takes."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's names and its help in the person's language."""
        english = self.help
        self.help = translated(english) if english else None
        if isinstance(self.type, TermChoice):
            between = "" if str(self.help).endswith("：") else " "
            self.help = f"{self.help}{between}{self.type.listed()}"
        try:
            return super().get_help_record(ctx)
        finally:
            self.help = english


class Formatter(click.HelpFormatter):
    """Writes help folded by columns: Japanese between any two characters that may be parted."""

    def write_text(self, text: str) -> None:
        """Write paragraphs; one whose first line is a backspace keeps its lines."""
        indent = " " * self.current_indent
        paragraphs = text.split("\n\n")
        written = ("\n".join(_lines(part, self.width - self.current_indent)) for part in paragraphs)
        self.write("\n\n".join(indent + part.replace("\n", f"\n{indent}") for part in written) + "\n")

    def write_dl(self, rows: Any, col_max: int = 30, col_spacing: int = 2) -> None:
        """Write terms and what they mean in two columns."""
        rows = list(rows)
        column = min(max(columns(term) for term, _about in rows), col_max) + col_spacing
        indent = " " * self.current_indent
        for term, about in rows:
            lines = list(_lines(about, self.width - column - self.current_indent))
            if columns(term) + col_spacing > column:
                self.write(f"{indent}{term}\n")
                first = ""
            else:
                first = term
            for line in lines or [""]:
                self.write(f"{indent}{first}{' ' * (column - columns(first))}{line}".rstrip() + "\n")
                first = ""


class Context(click.Context):
    """A context that writes help with :class:`Formatter`."""

    formatter_class = Formatter


class Command(click.Command):
    """A command whose help is translated."""

    context_class = Context

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the whole help in the person's language."""
        _format_translated(self, super().format_help, ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first sentence of the help in the person's language."""
        return _first_sentence(self.help)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return ``--help``, which click keeps, with its help in the person's language."""
        return _translated_help_option(super().get_help_option(ctx))


class Group(click.Group):
    """A group whose help is translated and whose commands may live in modules of their own, by name."""

    command_class = Command
    context_class = Context

    def __init__(self, *args: Any, lazy: dict[str, str] | None = None, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.lazy = lazy or {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which they are used."""
        return [*self.lazy, *(name for name in self.commands if name not in self.lazy)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, loading its module on first use."""
        if cmd_name in self.lazy and cmd_name not in self.commands:
            from importlib import import_module

            module, _colon, name = self.lazy[cmd_name].partition(":")
            self.add_command(getattr(import_module(module), name), cmd_name)
        return super().get_command(ctx, cmd_name)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the whole help in the person's language."""
        _format_translated(self, super().format_help, ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first sentence of the help in the person's language."""
        return _first_sentence(self.help)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return ``--help``, which click keeps, with its help in the person's language."""
        return _translated_help_option(super().get_help_option(ctx))


def _translated_help_option(option: click.Option | None) -> click.Option | None:
    if option:
        option.help = _("Show this message and exit.")
    return option


def _format_translated(
    command: click.Command, write: Any, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    english, epilog = command.help, command.epilog
    command.help = translated(english) if english else None
    command.epilog = translated(epilog) if epilog else None
    try:
        write(ctx, formatter)
    finally:
        command.help, command.epilog = english, epilog


def _first_sentence(help: str | None) -> str:
    first = translated(help).strip().split("\n\n")[0].replace("\n", " ") if help else ""
    head, stop, _rest = first.partition("。")
    return head + stop if stop else first


def columns(text: str) -> int:
    """Return the columns a text takes on a terminal; ambiguous characters take one there."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def _lines(text: str, width: int) -> Iterator[str]:
    kept = text.startswith("\b\n")
    for paragraph in text[2:].split("\n") if kept else [" ".join(text.split())]:
        yield from [paragraph] if kept else fold(paragraph, width)


def fold(text: str, width: int) -> Iterator[str]:
    """Yield lines of at most ``width`` columns; words aren't parted, and no line begins with a closing mark."""
    line = ""
    for atom in _atoms(text):
        if line.strip() and columns(line) + columns(atom.rstrip()) > width:
            yield line.rstrip()
            line = atom.lstrip()
        else:
            line += atom
    if line.strip():
        yield line.rstrip()


def _atoms(text: str) -> Iterable[str]:
    """Yield pieces that stay together: a word with the blank behind it, or one Japanese character with its marks."""
    atom = ""
    for char in text:
        together = not atom or char in _NOT_FIRST or atom[-1] in _NOT_LAST or char == " "
        narrow = atom and columns(char) == 1 and columns(atom[-1]) == 1 and not atom.endswith(" ")
        if together or narrow:
            atom += char
        else:
            yield atom
            atom = char
    if atom:
        yield atom


def term_option(
    name: str, terms: type[StrEnum], help: str
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command an option that takes a term of a closed set."""
    return click.option(name, type=TermChoice(terms), metavar=name.strip("-").upper(), cls=Option, help=help)
