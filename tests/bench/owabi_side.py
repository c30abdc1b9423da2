"""Our side: reads {"text", "mail"} a line, answers {"wall", "cpu", "peak", "findings"} a line, see sides.py.

With --facts each mail is checked against the fact sheet it was composed of, so that every rule is asked.
"""

from __future__ import annotations

import json
import resource
import sys
import time

import owabi
from tests.bench.sides import MEGABYTE


def _contexts() -> dict[str, owabi.Context]:
    from tests.core.proofread.corpora import composed

    return {sample.text.strip(): sample.context for sample in composed()}


def _answer(text: str, context: owabi.Context | None) -> dict[str, object]:
    cpu, start = time.process_time(), time.perf_counter()
    findings = owabi.proofread(text, context)
    wall = time.perf_counter() - start
    return {
        "wall": 1000 * wall,
        "cpu": 1000 * (time.process_time() - cpu),
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE,
        "findings": [(found.start, found.end, found.code) for found in findings],
    }


def main() -> None:
    """Answer until standard input ends."""
    contexts = _contexts() if "--facts" in sys.argv else {}
    for line in sys.stdin:
        asked = json.loads(line)
        print(json.dumps(_answer(asked["text"], contexts.get(asked["mail"].strip()))), flush=True)


if __name__ == "__main__":
    main()
