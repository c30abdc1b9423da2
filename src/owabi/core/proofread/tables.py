"""Tables of the proofreader: pairs and token patterns of rules, word lists, and sources, read from data files.

A file is a page of the library (:mod:`owabi.core.compose.pages`). Each section is named after a rule and holds rows::

    # double-honorific
    ご覧になられる → ご覧になる ｜ 根拠：S9
    お〜になられる → お〜になる ｜ 根拠：指針30

Options follow after ｜: ``誤り``, ``注意``, ``参考`` set the severity; ``途中`` lets a match start inside a word;
``除：A、B`` names longer words in which it is no match; ``根拠：`` names sources; ``一般`` or ``法人`` is the reader
it is for. ``〜`` stands for a word's stem. Rows are written in the dictionary form; all inflected forms are found, and
the suggestion is inflected alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from owabi.core.compose.pages import Page, Written, read_page
from owabi.core.errors import BadLibrary, Message, Place, Problem
from owabi.core.proofread.findings import Severity, Source
from owabi.core.terms import Reader


@dataclass(frozen=True, slots=True)
class Row:
    """One pair: what is found, what to write instead (none, one or several), and its options."""

    wrong: str
    right: tuple[str, ...] = ()
    severity: Severity | None = None
    inside: bool = False
    spare: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    reader: Reader | None = None
    place: Place = field(default_factory=Place)


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables by section, all sources by key, and the table of claims as it is written.

    The table of claims (:mod:`owabi.core.facts.claims`) is read by who needs it: only checks against facts do.
    """

    rows: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    claims: str = ""

    def words(self, section: str) -> tuple[str, ...]:
        """Return the left sides of a section that is a plain list of words."""
        return tuple(row.wrong for row in self.rows.get(section, ()))

    def __hash__(self) -> int:
        """Tables are used as keys of caches: each is its own."""
        return id(self)

    def __eq__(self, other: object) -> bool:
        """Return whether it is the same value in memory; tables are large and read once."""
        return self is other


def read_tables(files: Mapping[str, str]) -> Tables:
    """Read all tables (name → text); those whose names begin with ``sources`` hold sources.

    Raises :class:`BadLibrary` with every line that can't be read.
    """
    rows: dict[str, list[Row]] = {}
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for name, text in sorted(files.items()):
        if name == CLAIMS:
            continue
        try:
            page = read_page(text, name)
        except BadLibrary as error:
            problems += error.problems
            continue
        if name.startswith("sources"):
            sources |= _sources(page, problems)
            continue
        for section in page.sections:
            listed = rows.setdefault(section.title, [])
            listed += _rows(section.lines, name, problems)
    problems += _unknown_sources(rows, sources)
    if problems:
        raise BadLibrary(problems)
    listed_rows = {title: tuple(listed) for title, listed in rows.items()}
    return Tables(listed_rows, sources, files.get(CLAIMS, ""))


CLAIMS = "claims.txt"
"""The table of claims, which has a format of its own."""


_SEVERITIES = {"誤り": Severity.ERROR, "注意": Severity.WARNING, "参考": Severity.INFO}
_READERS = {"一般": Reader.CONSUMER, "法人": Reader.BUSINESS, "本人": Reader.CONCERNED}
_OPTION = re.compile(r"(除|根拠)[:：](.+)")


def _rows(lines: Iterable[Written], file: str, problems: list[Problem]) -> list[Row]:
    found: list[Row] = []
    for line in lines:
        if not line.text.strip():
            continue
        words, *options = (part.strip() for part in line.text.split("｜"))
        wrong, _, right = (part.strip() for part in words.partition("→"))
        values: dict[str, object] = {}
        for option in options:
            if not _take_option(option, values):
                problems.append(
                    Problem(
                        Place(file, line=line.line),
                        Message("“%(option)s” is no option of a row.", {"option": option}),
                    )
                )
        rights = tuple(part.strip() for part in right.split("／") if part.strip())
        found.append(Row(wrong, rights, place=Place(file, line=line.line), **values))  # type: ignore[arg-type]
    return found


def _take_option(option: str, values: dict[str, object]) -> bool:
    if option in _SEVERITIES:
        values["severity"] = _SEVERITIES[option]
    elif option in _READERS:
        values["reader"] = _READERS[option]
    elif option == "途中":
        values["inside"] = True
    elif match := _OPTION.fullmatch(option):
        listed = tuple(part.strip() for part in re.split("[、,]", match[2]) if part.strip())
        values["spare" if match[1] == "除" else "basis"] = listed
    else:
        return False
    return True


def _sources(page: Page, problems: list[Problem]) -> dict[str, Source]:
    found: dict[str, Source] = {}
    for section in page.sections:
        for line in section.lines:
            if not line.text.strip():
                continue
            key, _, rest = line.text.partition("：")
            title, _, url = rest.partition("｜")
            if not title.strip() or key.strip() in found:
                message = Message("Write a source once, as “key：title ｜ address”.")
                problems.append(Problem(Place(page.file, line=line.line), message))
            found[key.strip()] = Source(key.strip(), title.strip(), url.strip())
    return found


def _unknown_sources(rows: Mapping[str, list[Row]], sources: Mapping[str, Source]) -> list[Problem]:
    return [
        Problem(row.place, Message("There is no source “%(key)s” in sources.txt.", {"key": key}))
        for listed in rows.values()
        for row in listed
        for key in row.basis
        if key not in sources
    ]
