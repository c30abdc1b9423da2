"""Proofreading: a text and what is known about it in, findings with reason and suggestion out."""

from __future__ import annotations

from owabi.core.proofread.context import Context, Dictionary
from owabi.core.proofread.engine import Proofreader, fixed
from owabi.core.proofread.findings import Applicability, Finding, Severity, Suggestion
from owabi.core.proofread.settings import Settings

__all__ = [
    "Applicability",
    "Context",
    "Dictionary",
    "Finding",
    "Proofreader",
    "Settings",
    "Severity",
    "Suggestion",
    "fixed",
]
