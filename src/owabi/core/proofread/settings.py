"""What a company switches on and off: which rules, how severe, and its own dictionary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from owabi.core.proofread.context import Dictionary
from owabi.core.proofread.findings import Severity
from owabi.core.proofread.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Which rules are asked, how severe they are, and the company's own words.

    ``select`` and ``ignore`` hold codes, beginnings of codes (K, N4), families or names; an empty ``select`` means
    every rule.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    dictionary: Dictionary = field(default_factory=Dictionary)

    def wants(self, rule: Rule) -> bool:
        """Return whether a rule is to be asked: the longest setting that names it decides."""
        chosen = max((_weight(one, rule) for one in self.select), default=-1) if self.select else 0
        refused = max((_weight(one, rule) for one in self.ignore), default=-1)
        return chosen > refused or (chosen >= 0 and refused < 0)

    def severity(self, rule: Rule) -> Severity | None:
        """Return the severity the company gives a rule, None for its own."""
        return self.severities.get(rule.code) or self.severities.get(rule.name)


_NAMED = 99


def _weight(setting: str, rule: Rule) -> int:
    """Return how closely a setting names a rule: -1 not at all, a beginning by its length, code or name most."""
    if setting in (rule.code, rule.name):
        return _NAMED
    if setting in ("ALL", rule.family.value):
        return 0
    return len(setting) if rule.code.startswith(setting) else -1
