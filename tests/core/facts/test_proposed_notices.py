"""What is proposed of the collected public notices, against a reading by a person; figures for the documentation.

The golden table holds ids, paths, offsets and hashes, no text of the notices. ``OWABI_GOLDEN=write`` writes what is
found anew; what is true was told by reading and is kept.
"""

from __future__ import annotations

import hashlib
import json
import os
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from owabi.core.facts.claims import claims, sheet_of
from owabi.core.facts.proposed import Proposal, proposals
from tests.core.facts.claims.law import table

ROOT = Path(__file__).parents[3]
NOTICES = Path(os.environ.get("OWABI_SHARED", ROOT.parent / "shared")) / "notices"
GOLDEN = ROOT / "tests" / "golden" / "facts_from.json"
TOKYO = ZoneInfo("Asia/Tokyo")
KINDS = ("state", "time.", "affected.count", "affected.share", "page")
"""Paths that the figures are about: state, times, counts, shares and the page."""

pytestmark = pytest.mark.skipif(not NOTICES.is_dir(), reason="the collected notices aren't here")


def _golden() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(GOLDEN.read_text("utf-8"))
    return read


def _texts() -> dict[str, str]:
    return {
        path.name[:3]: path.read_text("utf-8").partition("\n")[2] for path in sorted(NOTICES.glob("*.txt"))
    }


def _mark(number: str, path: str, answer: object) -> str:
    return hashlib.sha256(f"{number} {path} {answer}".encode()).hexdigest()[:12]


def _proposed(text: str, today: str) -> tuple[str, tuple[Proposal, ...]]:
    sheet = sheet_of(text, table())
    found = claims(text, table(), sheet=sheet, today=date.fromisoformat(today))
    return sheet, proposals(found, sheet, TOKYO)


def _told(number: str, text: str, today: str) -> dict[str, Any]:
    sheet, found = _proposed(text, today)
    facts = [
        [one.path, one.claim.start, one.claim.end, one.sure, _mark(number, one.path, one.answer)]
        for one in found
    ]
    return {"sheet": sheet, "facts": facts}


def test_what_is_proposed_of_every_notice_stays_as_it_was_read() -> None:
    golden = _golden()
    found = {
        number: {**golden[number], **_told(number, text, golden[number]["today"])}
        for number, text in _texts().items()
    }
    if os.environ.get("OWABI_GOLDEN") == "write":
        GOLDEN.write_text(_written(found), encoding="utf-8")
    assert found == golden


def test_most_of_what_is_proposed_is_true_and_most_of_what_is_true_is_proposed() -> None:
    right, proposed, true, sure, sure_right = 0, 0, 0, 0, 0
    for notice in _golden().values():
        truth = {(path, mark) for path, mark in notice["truth"]}
        told = [
            (path, mark, is_sure)
            for path, _start, _end, is_sure, mark in notice["facts"]
            if path.startswith(KINDS)
        ]
        right += sum((path, mark) in truth for path, mark, _ in told)
        sure += sum(is_sure for *_rest, is_sure in told)
        sure_right += sum((path, mark) in truth for path, mark, is_sure in told if is_sure)
        proposed += len(told)
        true += len(truth)
    assert right / proposed >= 0.87
    assert right / true >= 0.87
    assert sure_right / sure >= 0.93


def _written(found: dict[str, Any]) -> str:
    rows = []
    for number, notice in found.items():
        fields = [
            f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in notice.items()
        ]
        rows.append(f"{json.dumps(number)}: {{\n    " + ",\n    ".join(fields) + "\n  }")
    return "{\n  " + ",\n  ".join(rows) + "\n}\n"
