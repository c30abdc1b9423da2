"""Cases of the rules: one YAML a rule, beside this file in ``cases/<family>/<name>.yaml``.

::

    bad:
      - text: 資料をご覧になられましたか。
        found: ご覧になられ
        suggest: ご覧になり
      - text: |
          件名：…
        found: [一つ目, 二つ目]
        context: {kind: first, reader: consumer, phase: down, today: 2026-11-22, company: 株式会社みなと商会}
    good:
      - お見えになりました。
      - {text: …, context: {…}}

``bad`` names the words this rule finds, in order, and what it suggests for the first ('' or absent: not compared).
In ``good`` this rule is silent. In a context ``library: true`` is the shipped library, and ``facts`` the text of a
fact sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from owabi.core.facts.read import read_facts
from owabi.core.proofread.context import Context, Dictionary
from owabi.core.terms import Channel, Gravity, Kind, Phase, Reader
from tests.core.compose.test_golden import library

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """A text, its context, and what the rule must find in it (nothing for a good one)."""

    rule: str
    text: str
    context: Context
    found: tuple[str, ...]
    suggest: str

    def __str__(self) -> str:
        return f"{self.rule}-{self.text[:24]}"


def cases(folder: Path = FOLDER) -> Iterator[Case]:
    """Yield all cases of all rules."""
    for file in sorted(folder.rglob("*.yaml")):
        read = yaml.safe_load(file.read_text(encoding="utf-8"))
        for bad in read["bad"]:
            yield _case(file.stem, bad)
        for good in read["good"]:
            yield _case(file.stem, good if isinstance(good, dict) else {"text": good})


def _case(rule: str, written: dict[str, Any]) -> Case:
    found = written.get("found", ())
    found = (found,) if isinstance(found, str) else tuple(found)
    return Case(
        rule, written["text"], context_of(written.get("context", {})), found, written.get("suggest", "")
    )


_TERMS = {"kind": Kind, "phase": Phase, "gravity": Gravity, "reader": Reader, "channel": Channel}


def context_of(written: dict[str, Any]) -> Context:
    """Return the context a case describes."""
    values: dict[str, Any] = {}
    for name, value in written.items():
        if name in _TERMS:
            values[name] = _TERMS[name].named(value)
        elif name == "today":
            values[name] = value if isinstance(value, date) else date.fromisoformat(value)
        elif name == "facts":
            values[name] = read_facts(value.encode(), "facts.toml").facts
        elif name == "library":
            values[name] = library()
        elif name == "dictionary":
            values[name] = Dictionary(**value)
        else:
            values[name] = tuple(value) if isinstance(value, list) else value
    return Context(**values)
