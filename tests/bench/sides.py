"""Checkers as processes that are measured alike: started anew for a file, or kept and asked mail by mail."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from tests.bench.planted import Told

ROOT = Path(__file__).parents[2]
MEGABYTE = 1024 * 1024 if sys.platform == "darwin" else 1024
"""A megabyte in the units of ``ru_maxrss``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A checker. ``ask`` starts a process that answers, ``check`` one that checks the file named after it.

    ``fine`` are the exit codes of a check that was made; ``check`` is empty where nothing is to be measured.
    """

    name: str
    folder: Path
    ask: list[str]
    check: list[str]
    fine: tuple[int, ...] = (0,)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one mail cost the checker by its own clocks (milliseconds), its peak of memory so far (MB), its findings."""

    wall: float
    cpu: float
    peak: float
    findings: list[Told]


@dataclass(frozen=True, slots=True)
class Start:
    """What a whole process cost: wall time in milliseconds, peak of memory in MB."""

    wall: float
    peak: float


class Failed(Exception):
    """A checker didn't do what it was asked."""


class Conversation:
    """A checker kept running; the time it takes to answer holds no start and no transport."""

    def __init__(self, side: Side) -> None:
        self.side = side
        self._process = subprocess.Popen(
            side.ask, cwd=side.folder, env=_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def __enter__(self) -> Conversation:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()

    def answer(self, text: str, mail: str = "") -> Answer:
        """Return what the checker says of the text; ``mail`` is the text as composed, by which facts are known."""
        question = json.dumps({"text": text, "mail": mail or text}) + "\n"
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(question.encode())
            self._process.stdin.flush()
            said = json.loads(self._process.stdout.readline())
        except (OSError, ValueError) as error:
            raise Failed(f"{self.side.name} doesn't answer") from error
        findings = [(start, end, rule) for start, end, rule in said["findings"]]
        return Answer(said["wall"], said["cpu"], said["peak"], findings)


def started(side: Side, file: Path) -> Start:
    """Return what checking one file in a new process costs.

    Linux hands the peak of the parent down to a child, so the caller must be smaller than what it measures.
    """
    start = time.perf_counter()
    process = subprocess.Popen(
        [*side.check, str(file)],
        cwd=side.folder,
        env=_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _pid, status, usage = os.wait4(process.pid, 0)
    wall = 1000 * (time.perf_counter() - start)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in side.fine:
        raise Failed(f"{side.name} ends with {process.returncode}")
    return Start(wall, usage.ru_maxrss / MEGABYTE)


def _environment() -> dict[str, str]:
    """Return the environment in which both keep what they compile, as they do when installed."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
