"""The one text format of the library: front matter, then sections with headings.

::

    ---
    id: late-reply
    tags: お詫び, 返信
    guidance:
      遅れた事実を先に詫びる。
      いつまでに何をするかを日付で示す。
    ---
    # 件名
    {用件}へのお返事が遅れましたお詫び
    ## 用件
    型：名詞句

A line that starts with ``//`` is a remark for the people who keep the file and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from owabi.core.errors import BadLibrary, Message, Place, Problem

_KEY = re.compile(r"([A-Za-z_]+)\s*[:：]\s*(.*)")
_HEADING = re.compile(r"(#{1,2})\s+(\S.*)")


@dataclass(frozen=True, slots=True)
class Written:
    """A piece of text with the line (from 1) it stands on."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (``#`` is level 1, ``##`` level 2) with the lines below it; blank lines are kept as ''."""

    title: str
    level: int
    line: int
    lines: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A library file as read: its front matter and its sections in order."""

    file: str
    front: Mapping[str, Written] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()

    def section(self, title: str) -> Section | None:
        """Return the first section of that title, or None."""
        return next((section for section in self.sections if section.title == title), None)

    def under(self, title: str) -> tuple[Section, ...]:
        """Return the level 2 sections that follow the level 1 section of that title."""
        found: list[Section] = []
        inside = False
        for section in self.sections:
            if section.level == 1:
                inside = section.title == title
            elif inside:
                found.append(section)
        return tuple(found)


def read_page(text: str, file: str) -> Page:
    """Read a library file; ``file`` is its name for messages.

    Raises :class:`BadLibrary` naming every line that is neither front matter, heading nor under a heading.
    """
    lines = [
        Written(line.rstrip(), number)
        for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1)
    ]
    problems: list[Problem] = []
    front, rest = _front_matter(lines, file, problems)
    sections = tuple(_sections(rest, file, problems))
    if problems:
        raise BadLibrary(problems)
    return Page(file, front, sections)


def listed(value: str) -> tuple[str, ...]:
    """Split a front matter value at commas (``,`` or ``、``) into its non-empty parts."""
    return tuple(part.strip() for part in re.split(r"[,、]", value) if part.strip())


def _front_matter(
    lines: list[Written], file: str, problems: list[Problem]
) -> tuple[dict[str, Written], list[Written]]:
    if not lines or lines[0].text != "---":
        return {}, lines
    front: dict[str, Written] = {}
    key = ""
    for index, line in enumerate(lines[1:], 1):
        if line.text == "---":
            return front, lines[index + 1 :]
        if not line.text or line.text.startswith("//"):
            continue
        if line.text.startswith((" ", "\t", "　")) and key:
            joined = f"{front[key].text}\n{line.text.strip()}".strip()
            front[key] = Written(joined, front[key].line)
        elif match := _KEY.fullmatch(line.text):
            key = match[1]
            if key in front:
                problems.append(_problem(file, line, "%(key)s stands twice in the front matter.", key=key))
            front[key] = Written(match[2], line.line)
        else:
            problems.append(_problem(file, line, "Write front matter as “key: value”."))
    problems.append(
        _problem(file, lines[0], "The front matter isn't closed: add a line with “---” after it.")
    )
    return front, []


def _sections(lines: list[Written], file: str, problems: list[Problem]) -> Iterator[Section]:
    heading: tuple[str, int, int] | None = None
    body: list[Written] = []
    for line in lines:
        if line.text.startswith("//"):
            continue
        if match := _HEADING.fullmatch(line.text):
            if heading:
                yield Section(*heading, _trimmed(body))
            heading, body = (match[2].strip(), len(match[1]), line.line), []
        elif heading:
            body.append(line)
        elif line.text:
            problems.append(_problem(file, line, "This line stands before the first heading (“# …”)."))
    if heading:
        yield Section(*heading, _trimmed(body))


def _trimmed(lines: list[Written]) -> tuple[Written, ...]:
    texts = [bool(line.text.strip()) for line in lines]
    if True not in texts:
        return ()
    return tuple(lines[texts.index(True) : len(texts) - texts[::-1].index(True)])


def _problem(file: str, line: Written, text: str, **values: object) -> Problem:
    return Problem(Place(file, line=line.line), Message(text, values))
