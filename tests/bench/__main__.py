"""Measures how fast notices are composed and proofread: ``make bench`` prints tables; nothing here fails a test.

Warm figures are process time of this interpreter, cold ones wall time of new processes, run in turn with a bare
interpreter so that the ratio holds when the machine's speed drifts. Proofreading is measured by a process of its own.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from owabi.cli.inputs import shipped_files
from owabi.core.compose.composer import Order, compose, compose_all
from owabi.core.compose.html import mail_html
from owabi.core.compose.library import read_library
from owabi.core.facts.read import read_facts
from owabi.core.terms import Channel

EXAMPLE = Path(__file__).parents[2] / "examples" / "card-payments.toml"
NOW = datetime(2026, 11, 22, 10, 45, tzinfo=ZoneInfo("Asia/Tokyo"))
RUNS = 50
STARTS = 15


def _median(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median process time of one call, in milliseconds."""
    times: list[float] = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(1000 * (time.process_time() - start))
    return statistics.median(times)


def _wall(command: list[str]) -> float:
    """Return the wall time of a process that may keep its byte code, in milliseconds."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return 1000 * (time.perf_counter() - start)


def _warm() -> None:
    files = shipped_files()
    library = read_library(files)
    content = EXAMPLE.read_bytes()
    facts = read_facts(content, EXAMPLE.name).facts
    order = Order(now=NOW)
    mail = compose(facts, library, order)
    figures = {
        "read the library, all of it": _median(lambda: read_library(files), 10),
        "read the library without scenes": _median(lambda: read_library(files, scenes=False), 10),
        "read and check a fact sheet": _median(lambda: read_facts(content, EXAMPLE.name)),
        "compose all channels at once": _median(lambda: compose_all(facts, library, order)),
        "compose all channels one by one": _median(
            lambda: [compose(facts, library, Order(now=NOW, channel=channel)) for channel in Channel]
        ),
        "compose a mail": _median(lambda: compose(facts, library, order)),
        "turn a mail into HTML": _median(lambda: mail_html(mail)),
    }
    print(f"warm, median of {RUNS} runs, process time")
    for name, milliseconds in figures.items():
        print(f"  {name:<36} {milliseconds:8.2f} ms")


def _cold() -> None:
    owabi = str(Path(sys.executable).with_name("owabi"))
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "owabi --version": [owabi, "--version"],
        "owabi compose FACTS": [owabi, "compose", str(EXAMPLE), "--quiet"],
        "owabi compose FACTS --channel all": [owabi, "compose", str(EXAMPLE), "--quiet", "--channel", "all"],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(STARTS):
        for name, command in commands.items():
            times[name].append(_wall(command))
    bare = statistics.median(times["python -c pass"])
    print(f"cold, median of {STARTS} starts in turn, wall time")
    for name, measured in times.items():
        median = statistics.median(measured)
        print(f"  {name:<36} {median:8.1f} ms   {median / bare:5.1f} × a bare interpreter")


if __name__ == "__main__":
    _warm()
    _cold()
    sys.exit(subprocess.run([sys.executable, "-m", "tests.bench.proofread"], check=False).returncode)
