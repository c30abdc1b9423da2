"""Whether it works again: down, partly back, restored.

Bad: (復旧報) 障害が発生しておりました。ご迷惑をおかけし、申し訳ございません。
Good: (復旧報) 現在は復旧し、通常どおりご利用いただけます。
"""

from __future__ import annotations

from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.missing import unsaid
from owabi.core.proofread.needed import Needed, needed, speaks_of
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables
from owabi.core.terms import Kind, Phase


def check(document: Document, context: Context, tables: Tables) -> Iterator[Hit]:
    """Yield the end of a notice that doesn't say how things stand now."""
    if context.kind not in _KINDS:
        return
    for fact in needed(context):
        phase = _phase(context, fact) if fact.name == "状態" and fact.must else None
        if phase is not None:
            section = f"状態（{phase.label}）"
            if not speaks_of(document, context, tables, fact, section):
                yield unsaid(document, context, tables, fact, section)


def _phase(context: Context, fact: Needed) -> Phase | None:
    """Return what is to be told: by the sheet, the context, or the kind that is only for one state."""
    if isinstance(fact.answer, Phase):
        return fact.answer
    if context.phase is not None:
        return context.phase
    return _ONLY.get(context.kind) if context.kind else None


_KINDS = frozenset((Kind.FIRST, Kind.UPDATE, Kind.RECOVERY, Kind.FINAL, Kind.LONG_STOP))
_ONLY = {Kind.FIRST: Phase.DOWN, Kind.FINAL: Phase.RESTORED, Kind.RECOVERY: Phase.RESTORED}


RULE = Rule(
    code="R705",
    name="missing-state",
    family=Family.REQUIRED,
    severity=Severity.WARNING,
    title=Message("Whether it works again isn't told"),
    why=Message("The first question of every reader is whether it works now."),
    check=check,
    page=__doc__,
    basis=("案内", "S58"),
)
