"""Findings a company has decided to live with, told by fingerprint, since a mail can't carry remarks.

A fingerprint is made of the rule, the words found and the sentence around them, without places: moving a paragraph
changes none, changing the sentence brings the finding back.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

from owabi.core.proofread.findings import Finding


def fingerprint(finding: Finding, text: str) -> str:
    """Return the finding's fingerprint (16 hexadecimal digits) in the text it was found in."""
    start = max(text.rfind(end, 0, finding.start) for end in _ENDS) + 1
    ends = [at for at in (text.find(end, finding.end) for end in _ENDS) if at >= 0]
    around = " ".join(unicodedata.normalize("NFKC", text[start : min(ends, default=len(text))]).split())
    return hashlib.sha256(f"{finding.code}\0{finding.text}\0{around}".encode("utf-8", "replace")).hexdigest()[
        :16
    ]


def fingerprints(findings: Iterable[Finding], text: str) -> dict[str, int]:
    """Return how often each fingerprint stands among the findings."""
    return dict(Counter(fingerprint(finding, text) for finding in findings))


def without(findings: Iterable[Finding], text: str, known: Mapping[str, int]) -> list[Finding]:
    """Return the findings that a baseline doesn't hold, each fingerprint as often as it was recorded."""
    left = Counter(known)
    new: list[Finding] = []
    for finding in findings:
        mark = fingerprint(finding, text)
        if left[mark] > 0:
            left[mark] -= 1
        else:
            new.append(finding)
    return new


_ENDS = "。！？\n"
