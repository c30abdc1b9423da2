"""What only the company may see; a type of its own, which no composer takes."""

from __future__ import annotations

from dataclasses import dataclass

from owabi.core.facts import fields as fact
from owabi.core.facts.answers import Answer
from owabi.core.language.moments import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalEvent:
    """One entry of the night's own log."""

    at: Answer[Moment] = fact.moment("時刻", "When it happened")
    what: Answer[str] = fact.note("出来事", "What happened", example="夜間当番が一次対応を開始")


@dataclass(frozen=True, slots=True, kw_only=True)
class Internal:
    """Technical cause, log and remarks for the company alone."""

    cause: Answer[str] = fact.note(
        "技術的な原因", "The cause for engineers", example="RAIDコントローラーのファームウェア不具合"
    )
    timeline: Answer[tuple[InternalEvent, ...]] = fact.rows(
        "内部の経緯", "The company's own log", InternalEvent, "what", "at"
    )
    notes: Answer[tuple[str, ...]] = fact.notes("メモ", "Remarks", example="委託先に調査を依頼済み")
