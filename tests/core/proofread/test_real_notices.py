"""What is found in the collected public notices, as a table a person has read: ids, codes, offsets and hashes.

``OWABI_GOLDEN=write`` writes the table anew. The texts aren't ours and stay outside the repository.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from owabi.core.proofread.findings import Finding, Severity
from owabi.proofreading import proofread

TABLE = Path(__file__).parents[2] / "golden" / "real_notices.json"
WRITING = os.environ.get("OWABI_GOLDEN") == "write"


def texts(shared: Path) -> Iterator[tuple[str, str]]:
    """Yield id and text of each notice, without the collectors' first line."""
    for file in sorted((shared / "notices").glob("*.txt")):
        yield file.name.split("-")[0], file.read_text("utf-8").split("\n", 1)[1]


def row(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.word,
        "start": finding.start,
        "end": finding.end,
        "hash": hashlib.sha256(finding.text.encode()).hexdigest()[:12],
    }


def found(shared: Path) -> dict[str, list[dict[str, Any]]]:
    return {name: [row(finding) for finding in proofread(text)] for name, text in texts(shared)}


def test_the_findings_are_those_a_person_has_read(shared: Path) -> None:
    now = found(shared)
    if WRITING:
        rows = ",\n".join(
            f' "{name}": [\n' + ",\n".join(f"  {json.dumps(one)}" for one in listed) + "\n ]"
            for name, listed in now.items()
        )
        TABLE.write_text(f"{{\n{rows}\n}}\n".replace("[\n\n ]", "[]"), "utf-8")
    assert now == json.loads(TABLE.read_text("utf-8"))


def test_the_slips_that_truly_stand_in_them_are_found(shared: Path) -> None:
    codes = {name: {one["code"] for one in listed} for name, listed in found(shared).items()}
    assert "F501" in codes["064"]
    errors = sum(
        one["severity"] == Severity.ERROR.word for listed in found(shared).values() for one in listed
    )
    assert errors >= 1
