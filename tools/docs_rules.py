"""The page of the proofreader's rules: all of them in a table, then each with its page and sources."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import groupby

from owabi.cli.rules import page
from owabi.cli.texts import translate
from owabi.core.errors import Message
from owabi.core.proofread.rule import Rule
from owabi.core.proofread.rules import RULES
from owabi.core.proofread.tables import Tables
from owabi.proofreading import shipped_tables
from tools.docs_table import table

HEADS = {
    "en": ("The rules of the proofreader", ("Code", "Name", "Severity", "What it finds")),
    "ja": ("校正の規則", ("コード", "名前", "重さ", "見つけること")),
}
FAMILIES = {
    "keigo": "敬語",
    "manners": "作法",
    "clarity": "明快さ",
    "notation": "表記",
    "facts": "文中の事実どうし",
    "sheet": "事実シートとの照合",
    "required": "必要な事項",
    "unfilled": "未記入",
}


def rules_page(language: str) -> Iterator[str]:
    """Yield the lines of the page in a language, ``en`` or ``ja``."""
    before = os.environ.get("OWABI_LANG")
    os.environ["OWABI_LANG"] = language
    try:
        yield from list(_lines(language, shipped_tables()))
    finally:
        os.environ.pop("OWABI_LANG")
        if before is not None:
            os.environ["OWABI_LANG"] = before


def _lines(language: str, tables: Tables) -> Iterator[str]:
    title, heads = HEADS[language]
    yield from ("", f"# {title}", "")
    yield from table(heads, [_row(rule) for rule in RULES])
    for family, rules in groupby(RULES, key=lambda rule: rule.family.value):
        yield from ("", f"## {FAMILIES[family] if language == 'ja' else family.capitalize()}")
        for rule in rules:
            head, _, body = page(rule, tables).partition("\n\n")
            yield from ("", f"### {head}", "", *(_kept(line) for line in body.rstrip().splitlines()))


def _row(rule: Rule) -> tuple[str, ...]:
    return rule.code, rule.name, translate(Message(rule.severity.word)), translate(rule.title)


def _kept(line: str) -> str:
    """Return a line with examples and sources each on a line of its own."""
    return f"{line.rstrip()}  " if line.startswith(("Bad:", "Good:", "誤:", "正:")) else line.rstrip()
