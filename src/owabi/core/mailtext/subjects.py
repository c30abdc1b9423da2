"""Subjects without what mail programs put before them."""

from __future__ import annotations

import re


def subject_without_prefixes(subject: str) -> str:
    """Return a subject without 返信:, 転送:, RE:, Fwd:, Re[2]:, Re^2: and the like, however many there are.

    【…】 and list names in brackets are the writer's words and stay, with what stands behind them.
    """
    return _PREFIXES.sub("", subject, count=1).strip()


_PREFIXES = re.compile(
    r"\A\s*+(?:(?:re|fwd?|ｒｅ|ｆｗｄ?|返信|転送)(?:\s*(?:[\[(（［^*]?\s*[0-9０-９]{1,3}\s*[\])）］]?))?\s*[:：]\s*+)+",
    re.IGNORECASE,
)
