"""The interview that fills a fact sheet: one question after the other, most important for the customer first.

Everything follows from the steps taken so far, so that going back a question is taking back a step. Lists are
asked entry by entry until one is skipped; of an entry first what it can't do without, the rest later.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from owabi.cli.answers import parts_of, put, value_of
from owabi.core.compose.composer import open_questions
from owabi.core.compose.library import Library
from owabi.core.errors import BadFacts
from owabi.core.facts.answers import NONE, UNKNOWN, WORDS, Blank, blank_of
from owabi.core.facts.fields import Fact, facts_of
from owabi.core.facts.forms import Rows, Several
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.questions import Question
from owabi.core.facts.read import FactFile, facts_of_tables
from owabi.core.facts.sources import Source, spelled
from owabi.core.terms import Kind


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is asked: where its answer goes, its fact, and the words that answer without a value.

    ``question`` is the path of the open question it belongs to, ``entry`` whether it makes a new entry of a
    list, ``about`` what tells that entry from others, ``more`` whether it goes on with a list.
    """

    path: str
    fact: Fact
    question: str
    must: bool = False
    words: tuple[str, ...] = ()
    entry: bool = False
    about: str = ""
    more: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A question that was answered or, without a value, skipped."""

    asked: Asked
    value: object = None

    @property
    def blank(self) -> bool:
        """Whether it was answered without a value: unknown or none."""
        return isinstance(self.value, str) and blank_of(self.value) is not None


@dataclass(slots=True)
class Interview:
    """The questions of one kind of notice with the answers so far."""

    library: Library
    kind: Kind
    steps: list[Step] = field(default_factory=list)

    @property
    def sheet(self) -> str:
        """The name of the sheet that this kind of notice is made of."""
        return "maintenance" if self.library.editions.sheet(self.kind) is Maintenance else "incident"

    def file(self) -> FactFile:
        """Return the sheet as answered so far; raises :class:`BadFacts` while an entry lacks what it needs."""
        return facts_of_tables(Source("", self._tables(self.steps)))

    def next(self) -> Asked | None:
        """Return the next question, None when all are asked."""
        going_on = self._going_on(self.steps[-1]) if self.steps else None
        return going_on or next(self._open(), None)

    def answer(self, asked: Asked, text: str) -> None:
        """Take an answer; '' skips the question. Raises :class:`BadFacts` where it can't stand in the sheet."""
        step = Step(asked, (text if blank_of(text) else value_of(asked.fact, text)) if text else None)
        if text:
            self._check(step)
        self.steps.append(step)

    def back(self) -> None:
        """Take the last step back."""
        if self.steps:
            self.steps.pop()

    def _check(self, step: Step) -> None:
        """Raise :class:`BadFacts` for what the answer brings, not for what its entry still lacks."""
        entry = spelled(parts_of(step.asked.path)[:2]) if step.asked.entry else None
        try:
            facts_of_tables(Source("", self._tables([*self.steps, step])))
        except BadFacts as error:
            found = [problem for problem in error.problems if problem.place.key != entry]
            if found:
                raise BadFacts(found) from error

    def _tables(self, steps: list[Step]) -> dict[str, Any]:
        tables: dict[str, Any] = {"sheet": self.sheet}
        for step in steps:
            path = parts_of(step.asked.path)
            if step.blank and step.asked.words and 0 in path:
                path = parts_of(step.asked.question)
            if step.value is not None:
                put(tables, path, step.value)
        return tables

    def _going_on(self, last: Step) -> Asked | None:
        """Return the question that goes on with the list or the entry that the last step was about."""
        asked = last.asked
        path = parts_of(asked.path)
        if last.blank:
            return None
        form = facts_of(self.library.editions.sheet(self.kind))[str(path[0])].form
        if asked.entry and isinstance(form, Rows):
            return self._in_entry(last, form, str(path[0]), int(path[1]))
        index = path[-1]
        if isinstance(index, int) and last.value is not None:
            following = spelled((*path[:-1], index + 1))
            return Asked(following, asked.fact, asked.question, about=asked.about, more=True)
        return None

    def _in_entry(self, last: Step, form: Rows, rows: str, index: int) -> Asked | None:
        place = form.needs.index(last.asked.path.rpartition(".")[2])
        if last.value is None:
            return None if place == 0 else last.asked
        if place + 1 == len(form.needs):
            fact = facts_of(form.of)[form.needs[0]]
            return Asked(f"{rows}[{index + 1}].{form.needs[0]}", fact, rows, entry=True, more=True)
        needed = form.needs[place + 1]
        about = self._about(rows, index)
        return Asked(
            f"{rows}[{index}].{needed}", facts_of(form.of)[needed], rows, True, entry=True, about=about
        )

    def _open(self) -> Iterator[Asked]:
        done = {step.asked.question for step in self.steps}
        for question in open_questions(self.file().facts, self.kind, self.library):
            if question.path not in done:
                yield self._asked(question)

    def _asked(self, question: Question) -> Asked:
        fact, path, words = question.fact, question.path, words_of(question.fact)
        if isinstance(fact.form, Rows):
            first = fact.form.needs[0]
            inner = facts_of(fact.form.of)[first]
            return Asked(f"{path}[0].{first}", inner, path, question.must, words, entry=True)
        keys = parts_of(path)
        about = self._about(str(keys[0]), keys[1]) if len(keys) > 1 and isinstance(keys[1], int) else ""
        place = f"{path}[0]" if isinstance(fact.form, Several) else path
        return Asked(place, fact, path, question.must, words, about=about)

    def _about(self, rows: str, index: int) -> str:
        return str(next(iter(self._tables(self.steps)[rows][index].values()), ""))


def words_of(fact: Fact) -> tuple[str, ...]:
    """Return the words that answer a fact without a value."""
    allowed: tuple[tuple[Blank, bool], ...] = ((UNKNOWN, fact.unknown), (NONE, fact.none))
    return tuple(WORDS[blank][0] for blank, may in allowed if may)
