"""The lists of a text whose entries are facts: desks, impacts, measures …, and whose lines are the sender's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from owabi.core.facts.claims.flow import Flow
from owabi.core.facts.claims.table import SheetCues
from owabi.core.language.misread import normal
from owabi.core.language.spotting import Layout, TextLine

SENDER = "sender"
"""The block of lines that say who signs."""


@dataclass(slots=True)
class Blocks:
    """Where each list begins, and where its entries do."""

    starts: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    entries: dict[str, list[int]] = field(default_factory=dict)

    def at(self, place: int) -> str:
        """Return the block a place lies in, '' in none."""
        found = bisect_right(self.starts, place) - 1
        return self.names[found] if found >= 0 else ""

    def index(self, root: str, place: int) -> int:
        """Return which entry of a list a place belongs to, from 0."""
        return max(0, bisect_right(self.entries.get(root, ()), place) - 1)

    def enter(self, root: str, place: int) -> None:
        """Begin an entry of a list at a place; places come in order."""
        self.entries.setdefault(root, []).append(place)

    def open(self, name: str, place: int) -> None:
        """Begin a block at a place, or end the one before where ``name`` is ''."""
        self.starts.append(place)
        self.names.append(name)


def blocks_of(flow: Flow, masked_text: str, cues: SheetCues) -> Blocks:
    """Return the blocks of a text, with an entry for each item of a list."""
    found = Blocks()
    signed = _sender_lines(flow)
    openings = [cue for cue in cues.openings if cue.word in masked_text]
    listed = False
    for number, line in enumerate(flow.lines):
        block = found.at(line.start)
        signs = number in signed and not (block == "desks" and _stands_close(flow, number))
        name = SENDER if signs else _named(flow.text, line, block, cues)
        ends = listed and line.layout is Layout.TEXT and not line.indent
        if name == block and ends and name != SENDER:
            name = ""
        for cue in openings:
            name = cue.paths[0] if cue.pattern.search(masked_text, line.start, line.end) else name
        if name != block:
            found.open(name, line.start)
        listed = (listed and name == block) or line.layout is Layout.ITEM
        if line.layout is Layout.ITEM and name not in ("", SENDER):
            found.enter(name, line.start)
    return found


def _stands_close(flow: Flow, number: int) -> bool:
    """Return whether no blank line parts a line from the heading of the desks: the company it names is one of them."""
    return all(line.layout is not Layout.BLANK for line in flow.lines[max(0, number - 2) : number])


SENT_BY = frozenset(("送信元", "差出人", "発信元", "送信者", "発行"))
"""Labels of the line that names the sender."""


def _named(text: str, line: TextLine, block: str, cues: SheetCues) -> str:
    """Return which block a line that no sender signs lies in."""
    if line.layout is Layout.HEADING:
        return cues.blocks.get(normal(line.label), "")
    if line.layout is Layout.ROW and line.label in SENT_BY:
        return SENDER
    if line.layout is Layout.ROW and block and not line.indent:
        told = cues.labels.get(normal(line.label), ())
        return block if not told or any(item.path.startswith(block) for item in told) else ""
    if line.layout is Layout.TEXT and text.startswith("問　", line.start):
        return ""
    ends = block == SENDER and line.layout in (Layout.BLANK, Layout.RULE)
    return "" if ends else block


COMPANY = re.compile(r"(?:株式|有限|合同|合資|合名)会社|[（(][株有][）)]|㈱|㈲|(?:財団|社団|学校|医療)法人")
_HONORED = re.compile(r"(?:様|御中|各位|殿)[ 　]*$")
_MOST_LINES = 12


def _sender_lines(flow: Flow) -> frozenset[int]:
    """Return the lines of the paragraphs that name a company, without a sentence and without 様 or 御中."""
    found: set[int] = set()
    group: list[int] = []
    for number, line in enumerate((*flow.lines, None)):
        if line is None or line.layout in (Layout.BLANK, Layout.RULE):
            if _signs(flow, [flow.lines[at] for at in group]):
                found.update(group)
            group = []
        else:
            group.append(number)
    return frozenset(found)


def _signs(flow: Flow, lines: Sequence[TextLine]) -> bool:
    if not 0 < len(lines) <= _MOST_LINES:
        return False
    texts = [flow.text[line.start : line.end] for line in lines]
    named = any(COMPANY.search(text) and len(text) <= 60 for text in texts)
    return named and not any("。" in text or _HONORED.search(text) for text in texts)
