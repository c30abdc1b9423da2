"""A rule of the proofreader: what it is called, why it exists, and the function that finds its breaches."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity
from owabi.core.proofread.tables import Tables


class Family(StrEnum):
    """What a rule is about; the first letter of its code."""

    KEIGO = "keigo"
    MANNERS = "manners"
    CLARITY = "clarity"
    NOTATION = "notation"
    FACTS = "facts"
    SHEET = "sheet"
    REQUIRED = "required"
    UNFILLED = "unfilled"


Check = Callable[[Document, Context, Tables], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: stable ``code`` and ``name``, its usual severity, its title, its reason, its sources, its check.

    ``title`` and ``why`` are English and translated at the edges. ``page`` is the module's docstring: the rule's
    page in the documentation. ``notation`` says that its suggestions change notation only, so that the engine may
    call them safe where it has verified them.
    """

    code: str
    name: str
    family: Family
    severity: Severity
    title: Message
    why: Message
    check: Check
    page: str
    basis: tuple[str, ...] = ()
    notation: bool = False
