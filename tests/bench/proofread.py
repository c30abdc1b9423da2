"""Measures the proofreader beside textlint: ``python -m tests.bench.proofread`` prints a table, ``--json`` everything.

Both are asked in turn, so that the ratios hold when the machine's speed drifts. Every mail of every round is a text
not seen before: a number is added, so that nobody wins by remembering whole mails. Medians throughout. This process
stays small and never imports Owabi, see ``started``.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from tests.bench.measured import Measured, Texts, lines, tables
from tests.bench.peer import textlint
from tests.bench.planted import CLEAN, PLANTED, Told, mistakes
from tests.bench.sides import ROOT, Answer, Conversation, Failed, Side, Start, started

NOTICES = ROOT / "tests" / "golden" / "notices"
LETTERS = ROOT / "tests" / "core" / "proofread" / "clean"
SHORTEST, LONGEST = 400, 1000
ROUNDS = 7
STARTS = 9


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure the proofreader beside textlint.")
    parser.add_argument("--json", action="store_true", help="print everything measured as JSON")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"how often each mail is read ({ROUNDS})")
    parser.add_argument(
        "--starts", type=int, default=STARTS, help=f"how often a process is started ({STARTS})"
    )
    asked = parser.parse_args()
    sides = _sides()
    measured = _measured(sides, asked.rounds, _cold(sides, asked.starts))
    texts = Texts(
        mails=len(_mails()),
        characters=round(statistics.median(map(len, _mails()))),
        planted_characters=len(PLANTED.read_text("utf-8")),
        planted_mistakes=len(mistakes()),
    )
    if asked.json:
        print(json.dumps(tables(texts, measured), ensure_ascii=False, indent=2))
    else:
        print("\n".join(lines(texts, measured)))


def _sides() -> list[Side]:
    ask = [sys.executable, "-m", "tests.bench.owabi_side"]
    check = [str(Path(sys.executable).with_name("owabi")), "check", "--fail-on", "never"]
    ours = [
        Side(name="owabi", folder=ROOT, ask=ask, check=check),
        Side(name="owabi with facts", folder=ROOT, ask=[*ask, "--facts"], check=[]),
    ]
    try:
        return [*ours, textlint()]
    except Failed as error:
        print(f"textlint isn't measured: {error}", file=sys.stderr)
        return ours


def _cold(sides: list[Side], starts: int) -> dict[str, list[Start]]:
    """Return the starts of each side; the first, which may read from the disk, doesn't count.

    A side that can't check a file is left out, and said.
    """
    made: dict[str, list[Start]] = {side.name: [] for side in sides if side.check}
    for _ in range(starts + 1):
        for side in sides:
            try:
                if side.name in made:
                    made[side.name].append(started(side, CLEAN))
            except Failed as error:
                print(f"not measured cold: {error}", file=sys.stderr)
                del made[side.name]
    return {name: found[1:] for name, found in made.items()}


def _measured(sides: list[Side], rounds: int, cold: dict[str, list[Start]]) -> dict[str, Measured]:
    with ExitStack() as stack:
        talks = [stack.enter_context(Conversation(side)) for side in sides]
        for talk in talks:
            for mail in _others():
                talk.answer(mail)
        answers = _warm(talks, rounds)
        return {
            talk.side.name: _one(
                answers[talk.side.name],
                cold.get(talk.side.name, []),
                *(talk.answer(file.read_text("utf-8")).findings for file in (PLANTED, CLEAN)),
            )
            for talk in talks
        }


def _warm(talks: list[Conversation], rounds: int) -> dict[str, list[list[Answer]]]:
    """Return the answers of each side by round; who is asked first changes from mail to mail."""
    answers: dict[str, list[list[Answer]]] = {talk.side.name: [[] for _ in range(rounds)] for talk in talks}
    for turn in range(rounds):
        for number, mail in enumerate(_mails()):
            text = f"{mail}\n{1000 * (turn + 1) + number}\n"
            for talk in talks if (turn + number) % 2 else reversed(talks):
                answers[talk.side.name][turn].append(talk.answer(text, mail))
    return answers


def _one(
    answers: list[list[Answer]], starts: list[Start], on_planted: list[Told], on_clean: list[Told]
) -> Measured:
    every = [answer for turn in answers for answer in turn]
    found = {one.name: (one.told(on_planted, on_clean), one.touched(on_planted)) for one in mistakes()}
    return Measured(
        warm_ms=_median(answer.wall for answer in every),
        first_ms=_median(answer.wall for answer in answers[0]),
        warm_cpu_ms=_median(answer.cpu for answer in every),
        warm_peak_mb=max(answer.peak for answer in every),
        cold_ms=_median(start.wall for start in starts) if starts else None,
        cold_peak_mb=_median(start.peak for start in starts) if starts else None,
        told=sum(bool(told) for told, _touched in found.values()),
        touched=sum(bool(touched) for _told, touched in found.values()),
        on_clean=len(on_clean),
        mistakes={
            name: {"told": sorted(told), "touched": sorted(touched)}
            for name, (told, touched) in found.items()
        },
        rules_on_clean=dict(Counter(rule for _start, _end, rule in on_clean)),
    )


def _median(figures: Iterable[float]) -> float:
    return round(statistics.median(figures), 3)


def _golden() -> list[str]:
    """Return the golden mails as the proofreader wants them, with the subject named."""
    return [f"件名：{file.read_text('utf-8')}" for file in sorted(NOTICES.glob("*/*.mail.txt"))]


def _mails() -> list[str]:
    return [mail for mail in _golden() if SHORTEST <= len(mail) <= LONGEST]


def _others() -> list[str]:
    """Return other mails of the same kind, on which both get warm."""
    letters = (file.read_text("utf-8") for file in sorted(LETTERS.glob("*.txt")))
    return [*(mail for mail in _golden() if len(mail) > LONGEST), *letters]


if __name__ == "__main__":
    try:
        main()
    except Failed as error:
        sys.exit(str(error))
