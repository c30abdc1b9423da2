"""``owabi rules``: the rules of the proofreader and their pages; ``owabi tokens``: what rules see."""

from __future__ import annotations

import sys

import click

from owabi.cli import inputs, outputs
from owabi.cli.findings_shown import severity_word, width
from owabi.cli.help import Command, Group
from owabi.cli.listings import Listing, listing_option
from owabi.cli.notices import json_of
from owabi.cli.texts import N_, _, language_now, translate
from owabi.core.compose.nearest import nearest
from owabi.core.errors import Message, UnknownName
from owabi.core.proofread.rule import Rule
from owabi.core.proofread.rules import RULES
from owabi.core.proofread.tables import Tables


@click.group(cls=Group, help=N_("List and explain the rules of the proofreader."))
def rules() -> None:
    """Hold the commands on rules."""


@rules.command(name="list", help=N_("List all rules with their severity."))
@listing_option
def list_(listing: Listing) -> None:
    """Print one line a rule."""
    if listing is Listing.JSON:
        outputs.emit(json_of([_table(rule) for rule in RULES]))
        return
    longest = max(len(rule.name) for rule in RULES)
    for rule in RULES:
        word = severity_word(rule.severity)
        click.echo(
            f"{rule.code}  {word}{' ' * (8 - width(word))}{rule.name:<{longest}}  {translate(rule.title)}"
        )


@rules.command(help=N_("Explain a rule by its CODE or name: why it is there, examples, sources."))
@click.argument("code", metavar="CODE")
def show(code: str) -> None:
    """Print a rule's page."""
    from owabi.proofreading import shipped_tables

    outputs.emit(page(named(code), shipped_tables()))


def named(code: str) -> Rule:
    """Return the rule of a code or name; raises :class:`UnknownName`."""
    for rule in RULES:
        if code in (rule.code, rule.code.lower(), rule.name):
            return rule
    names = [name for rule in RULES for name in (rule.code, rule.name)]
    raise UnknownName(
        Message(
            "There is no rule “%(name)s”.%(hint)s See: owabi rules list",
            {"name": code, "hint": nearest(code, names)},
        )
    )


def page(rule: Rule, tables: Tables) -> str:
    """Return a rule's page in the person's language: the docstring in English; title, reason, examples in Japanese."""
    head = f"{rule.code} {rule.name} ({severity_word(rule.severity)})\n\n"
    body = rule.page.strip() if language_now() != "ja" else _japanese(rule)
    sources = [tables.sources[key] for key in rule.basis if key in tables.sources]
    told = "".join(f"  {source.title}{f' {source.url}' if source.url else ''}\n" for source in sources)
    return f"{head}{body}\n" + (f"\n{_('Sources:')}\n{told}" if told else "")


def _japanese(rule: Rule) -> str:
    examples = [line for line in rule.page.splitlines() if line.startswith(("Bad:", "Good:"))]
    told = "\n".join(line.replace("Bad:", "誤:").replace("Good:", "正:") for line in examples)
    return f"{translate(rule.title)}\n\n{translate(rule.why)}" + (f"\n\n{told}" if told else "")


def _table(rule: Rule) -> dict[str, str]:
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family.value,
        "severity": rule.severity.word,
        "title": translate(rule.title),
        "why": translate(rule.why),
    }


@click.command(
    cls=Command,
    help=N_(
        "Show the tokens of TEXT as rules see them, with the attributes that patterns can ask (- is standard input)."
    ),
)
@click.argument("text", metavar="TEXT")
@listing_option
def tokens(text: str, listing: Listing) -> None:
    """Print one line a token."""
    from owabi.core.language.morphology import tokens as read_tokens
    from owabi.core.proofread.patterns import ATTRIBUTES

    given = inputs.decoded(sys.stdin.buffer.read(), "stdin") if text == inputs.STDIN else text
    rows = [
        {"start": token.start, **{name: value(token) for name, value in ATTRIBUTES.items()}}
        for token in read_tokens(given)
    ]
    if listing is Listing.JSON:
        outputs.emit(json_of(rows))
        return
    heads = ["start", *ATTRIBUTES]
    table = [heads, *([str(row[name]) for name in heads] for row in rows)]
    widths = [max(width(row[at]) for row in table) for at in range(len(heads))]
    for row in table:
        cells = (cell + " " * (size - width(cell)) for cell, size in zip(row, widths, strict=True))
        click.echo("  ".join(cells).rstrip().replace("\n", "⏎"))
