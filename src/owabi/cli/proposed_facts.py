"""Facts that a text proposes, as a person reads them, as JSON, and as a fact sheet with the places they come from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from owabi.cli.answers import parts_of, put
from owabi.cli.checked import CheckedFile
from owabi.cli.reports import one_line
from owabi.cli.texts import _, language_now, ngettext
from owabi.core.errors import BadFacts
from owabi.core.facts.positions import Path, toml_positions
from owabi.core.facts.proposed import Proposal
from owabi.core.facts.read import FactFile, facts_of_tables
from owabi.core.facts.sources import Source
from owabi.core.facts.write import to_toml
from owabi.core.language.widths import column_width


@dataclass(frozen=True, slots=True)
class Proposed:
    """A text as read, the kind of sheet it is about, and the facts it proposes."""

    file: CheckedFile
    sheet: str
    proposals: tuple[Proposal, ...]

    def place(self, one: Proposal) -> tuple[int, int]:
        """Return line and column (from 1) of what tells a fact."""
        return self.file.read.place(self.file.read.at(one.claim.start))


def text_of(found: Proposed) -> Iterator[str]:
    """Yield a line for each fact: ? where it is unsure, its name, its value, its place and the words there."""
    rows = [_row(found, one, "?" if not one.sure else " ") for one in found.proposals]
    wide = [max((column_width(row[column]) for row in rows), default=0) for column in (1, 2, 3)]
    for one, row in zip(found.proposals, rows, strict=True):
        yield _in_columns(row, wide)
        for other in one.others:
            yield _in_columns(("≠", "", *_row(found, other, "")[2:]), wide)
    yield ""
    yield _summary(found.proposals)


def tables_of(found: Proposed) -> dict[str, Any]:
    """Return the same as plain tables; ``start`` and ``end`` count characters of the text as read."""
    facts = [
        {**_table(found, one), "others": [_table(found, other) for other in one.others]}
        for one in found.proposals
    ]
    return {"file": found.file.path, "sheet": found.sheet, "facts": facts}


def sheet_of(
    found: Proposed, answers: Mapping[str, object]
) -> tuple[FactFile | None, dict[str, str], list[str]]:
    """Return the sheet of these answers, the path in it of each, and those left out because they can't stand.

    Entries of lists are numbered anew without gaps. A fact that contradicts others, or an entry that lacks what
    it needs, is left out. The sheet is None where nothing is left.
    """
    left = dict(answers)
    out: list[str] = []
    while left:
        paths = _numbered(left)
        tables: dict[str, Any] = {"sheet": found.sheet}
        for path, number in paths.items():
            put(tables, parts_of(number), left[path])
        if "personal_data.leak" in left:
            # A text that speaks of leaks, or says that there is none, is about a service that handles such data.
            put(tables, ("personal_data", "handled"), True)
        try:
            return facts_of_tables(Source(found.file.path, tables)), paths, out
        except BadFacts as error:
            keys = [problem.place.key or "" for problem in error.problems]
        wrong = [path for path in left if any(_within(paths[path], key) for key in keys)] or list(left)
        out += wrong
        left = {path: answer for path, answer in left.items() if path not in wrong}
    return None, {}, out


def toml_of(found: Proposed, sheet: FactFile, paths: Mapping[str, str]) -> str:
    """Return the sheet as TOML; behind each fact stands the line it comes from, and ? where it is unsure."""
    text = to_toml(sheet)
    told = {parts_of(paths[one.path]): one for one in found.proposals if one.path in paths}
    remarks: dict[int, list[Proposal]] = {}
    for path, number in _positions(text):
        if path in told:
            remarks.setdefault(number, []).append(told[path])
    lines = text.split("\n")
    for number, ones in remarks.items():
        lines[number - 1] += f"  # {_remark(found, ones)}"
    return "\n".join(lines)


def named(one: Proposal) -> str:
    """Return the Japanese name with the path."""
    return f"{one.fact.ja}（{one.path}）" if language_now() == "ja" else f"{one.fact.ja} ({one.path})"


def shown_answer(one: Proposal) -> str:
    """Return the value as the sheet would hold it, or that there is no whole one."""
    return _("(not a whole value)") if one.answer is None else one_line(str(one.answer))


_LONGEST = 40
_ENTRY = re.compile(r"\[(\d+)\]")


def _row(found: Proposed, one: Proposal, mark: str) -> tuple[str, str, str, str, str]:
    line, column = found.place(one)
    return mark, named(one), shown_answer(one), f"{line}:{column}", _words(one)


def _words(one: Proposal) -> str:
    words = one_line(" ".join(one.claim.text.split()))
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def _in_columns(row: tuple[str, ...], wide: Iterable[int]) -> str:
    mark, *cells, words = row
    padded = [cell + " " * (width - column_width(cell)) for cell, width in zip(cells, wide, strict=True)]
    return f"{mark or ' '} {'  '.join(padded)}  {words}".rstrip()


def _summary(proposals: tuple[Proposal, ...]) -> str:
    unsure = sum(not one.sure for one in proposals)
    twice = sum(bool(one.others) for one in proposals)
    said = ngettext("%(count)s fact found.", "%(count)s facts found.", len(proposals))
    if unsure:
        said += " " + ngettext("%(count)s with ? is a guess.", "%(count)s with ? are guesses.", unsure)
    if twice:
        said += " " + ngettext(
            "%(count)s is told otherwise elsewhere (≠).", "%(count)s are told otherwise elsewhere (≠).", twice
        )
    return said


def _table(found: Proposed, one: Proposal) -> dict[str, Any]:
    line, column = found.place(one)
    read = found.file.read
    return {
        "path": one.path,
        "name": one.fact.ja,
        "value": one.answer,
        "sure": one.sure,
        "text": one.claim.text,
        "start": read.at(one.claim.start),
        "end": read.at(one.claim.end - 1) + 1,
        "line": line,
        "column": column,
    }


def _remark(found: Proposed, ones: list[Proposal]) -> str:
    """Return where the facts on one line of a sheet come from; the words only where it is one fact."""
    lines = sorted({found.place(one)[0] for one in ones})
    if len(ones) == 1:
        where = _("line %(line)s: %(words)s", line=lines[0], words=_words(ones[0]))
    elif len(lines) == 1:
        where = _("line %(line)s", line=lines[0])
    else:
        where = _("lines %(lines)s", lines=", ".join(map(str, lines)))
    return where if all(one.sure for one in ones) else f"? {where}"


def _numbered(answers: Mapping[str, object]) -> dict[str, str]:
    """Return the paths with their entries numbered from 0 without a gap, by the path they were proposed under."""
    entries: dict[str, set[int]] = {}
    for path in answers:
        for match in _ENTRY.finditer(path):
            entries.setdefault(path[: match.start()], set()).add(int(match[1]))
    order = {root: sorted(numbers) for root, numbers in entries.items()}

    def renamed(path: str) -> str:
        return _ENTRY.sub(lambda match: f"[{order[path[: match.start()]].index(int(match[1]))}]", path)

    return {path: renamed(path) for path in sorted(answers, key=_key)}


def _key(path: str) -> list[tuple[bool, int, str]]:
    parts = re.split(r"(\d+)", path)
    return [(part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts]


def _within(path: str, key: str) -> bool:
    return path == key or path.startswith((f"{key}.", f"{key}["))


def _positions(text: str) -> Iterator[tuple[Path, int]]:
    """Yield each key of a TOML text once, with its line."""
    seen: set[Path] = set()
    for path, line in toml_positions(text):
        if path not in seen:
            seen.add(path)
            yield path, line
