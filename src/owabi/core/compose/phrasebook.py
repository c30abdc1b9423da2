"""The phrasebook: for each topic the questions about it and its wordings, one line each.

Every combination of keys a topic can meet has exactly one wording; the most specific one wins. What breaks
that — a hole, two wordings that tie, one that can never be chosen — is refused on loading, with its line.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from owabi.core.compose.axes import INSTEAD, Axis, Form, Given, Key, Keys, values_of, words_of
from owabi.core.compose.nearest import suggest
from owabi.core.compose.pages import Page, Section
from owabi.core.compose.topic import ALWAYS, Topic
from owabi.core.compose.topics import topics_of
from owabi.core.compose.wording import Complain, Wording, complaint, read_wording
from owabi.core.errors import BadLibrary, Message, Problem
from owabi.core.facts.incident import Incident
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.read import Sheet

SHEETS: tuple[type[Sheet], ...] = (Incident, Maintenance)

_PARTIAL = frozenset({*INSTEAD, Form.INTRO, Form.ASKED})
"""Forms that need no wording for every answer: another is used in their place, or none."""

_ASKED = {"記入の問い": "prompt", "英語の問い": "prompt_en"}


@dataclass(frozen=True, slots=True)
class Entry:
    """What the phrasebook knows of a topic: how to ask for it (Japanese, English), and its wordings."""

    topic: str
    prompt: str = ""
    prompt_en: str = ""
    wordings: tuple[Wording, ...] = ()

    def has(self, form: Form) -> bool:
        """Return whether the topic can be spoken of in that form, or in the one used in its place."""
        return any(wording.form in (form, INSTEAD.get(form)) for wording in self.wordings)

    def choose(self, form: Form, keys: Keys) -> Wording | None:
        """Return the most specific wording for these keys, or None where the topic isn't spoken of in this form."""
        fitting = [
            wording
            for wording in self.wordings
            if wording.form is form and all(keys.get(axis) == key for axis, key in wording.keys)
        ]
        if not fitting and form in INSTEAD:
            return self.choose(INSTEAD[form], keys)
        return max(fitting, key=lambda wording: len(wording.keys), default=None)


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """Every entry by the name of its topic, in the order of the files."""

    entries: Mapping[str, Entry] = field(default_factory=dict)

    def entry(self, topic: str) -> Entry:
        """Return the entry of a topic; an empty one where the phrasebook doesn't speak of it."""
        return self.entries.get(topic) or Entry(topic)


def read_phrasebook(pages: Iterable[Page], base: Phrasebook | None = None) -> Phrasebook:
    """Read phrasebook files, the ones of a company over a ``base`` whose other wordings stay.

    Raises :class:`BadLibrary` with every problem: unknown topics, slots and key words, slots that aren't sure to
    be filled, promises without a due time, ties, holes, and wordings that can never be chosen.
    """
    entries = dict(base.entries) if base else {}
    problems: list[Problem] = []
    for page in pages:
        complain = complaint(page.file, problems)
        seen: set[str] = set()
        for section in page.sections:
            if section.title in seen:
                complain(
                    section.line,
                    None,
                    Message("“%(name)s” stands twice in this file.", {"name": section.title}),
                )
            elif not _topics(section.title):
                names = [name for sheet in SHEETS for name in topics_of(sheet)]
                complain(
                    section.line,
                    None,
                    suggest(Message("“%(name)s” isn't a fact or topic.%(hint)s"), section.title, names),
                )
            else:
                entry = _read_entry(section, page.file, complain)
                old = entries.get(section.title)
                entries[section.title] = _over(old, entry) if old else entry
                _check(entries[section.title], complain, entry.wordings, section.line)
            seen.add(section.title)
    if problems:
        raise BadLibrary(problems)
    return Phrasebook(entries)


def _topics(name: str) -> tuple[Topic, ...]:
    return tuple(topics_of(sheet)[name] for sheet in SHEETS if name in topics_of(sheet))


def _read_entry(section: Section, file: str, complain: Complain) -> Entry:
    asked: dict[str, str] = {}
    wordings: list[Wording] = []
    for written in section.lines:
        head, _, body = written.text.partition("：")
        if not written.text:
            continue
        if head in _ASKED:
            asked[_ASKED[head]] = body.strip()
        elif wording := read_wording(section.title, f"{file}:{written.line}", written, complain):
            wordings.append(wording)
    return replace(Entry(section.title), wordings=tuple(wordings), **asked)


def _over(old: Entry, new: Entry) -> Entry:
    """Return the old entry with the questions and wordings the new one gives in their place."""
    replaced = {(wording.form, frozenset(wording.keys)) for wording in new.wordings}
    kept = tuple(
        wording for wording in old.wordings if (wording.form, frozenset(wording.keys)) not in replaced
    )
    return Entry(
        old.topic,
        new.prompt or old.prompt,
        new.prompt_en or old.prompt_en,
        (*kept, *new.wordings),
    )


def _check(entry: Entry, complain: Complain, fresh: tuple[Wording, ...], heading: int) -> None:
    """Check the fresh wordings of an entry, and that all of it together leaves no hole and no tie."""
    topics = _topics(entry.topic)
    for wording in fresh:
        _check_slots(wording, topics, complain)
        _check_promise(wording, complain)
    for form in Form:
        own = [wording for wording in entry.wordings if wording.form is form]
        if own:
            _check_branches(own, fresh, complain, heading)


def _check_slots(wording: Wording, topics: Iterable[Topic], complain: Complain) -> None:
    given = {slot for topic in topics for slot in topic.slots}
    blank = dict(wording.keys).get(Axis.ANSWER, Given.KNOWN) is not Given.KNOWN
    several = Axis.ANSWER not in dict(wording.keys) and any(len(topic.answers) > 1 for topic in topics)
    for slot in wording.slots:
        if slot.name in ALWAYS:
            continue
        if slot.name not in given:
            complain(
                wording.line,
                slot.column,
                suggest(Message("{%(name)s} isn't filled here.%(hint)s"), slot.name, [*given, *ALWAYS]),
            )
        elif blank or several:
            complain(
                wording.line,
                slot.column,
                Message(
                    "{%(name)s} has no value for every answer this wording is for. Write 判明 before it.",
                    {"name": slot.name},
                ),
            )


_DUE = re.compile(r"日付|期日|期限|見込み|次のお知らせ|終了予定|予定期間|開始予定|回答日|連絡日")
_LATER = re.compile(
    r"個別に|改めて|あらためて|次第|後日|追って|随時|順次|次のお知らせ|次のご報告|折り返し|続けて"
)
_PROMISE = re.compile(
    r"(知らせ|連絡|報告|案内|回答|公表|お送り|返信)[^。]{0,8}(します|いたします|申し上げます|行います)"
)


NO_DUE = Message(
    "This wording promises something without saying by when. Use a slot with a due time, such as {次のお知らせ}."
)


def promises_without_due(ours: str, slots: Iterable[str]) -> bool:
    """Return whether a text promises to tell customers something later without a slot that says by when."""
    return bool(_LATER.search(ours) and _PROMISE.search(ours)) and not any(
        _DUE.search(slot) for slot in slots
    )


def _check_promise(wording: Wording, complain: Complain) -> None:
    if promises_without_due(wording.ours, (slot.name for slot in wording.slots)):
        complain(wording.line, None, NO_DUE)


def _check_branches(own: list[Wording], fresh: tuple[Wording, ...], complain: Complain, heading: int) -> None:
    form, topics = own[0].form, _topics(own[0].topic)
    chosen: set[str] = set()
    holes: set[tuple[tuple[Axis, Key], ...]] = set()
    for keys in branches(own, topics):
        fitting = [wording for wording in own if all(keys.get(axis) == key for axis, key in wording.keys)]
        most = max((len(wording.keys) for wording in fitting), default=-1)
        best = [wording for wording in fitting if len(wording.keys) == most]
        if not best and form not in _PARTIAL:
            holes.add(tuple(keys.items()))
        if len(best) > 1:
            complain(
                best[1].line,
                1,
                Message(
                    "This wording and line %(other)s are equally specific for %(keys)s.",
                    {"other": best[0].line, "keys": words_of(keys.items())},
                ),
            )
        chosen |= {wording.id for wording in best}
    for hole in sorted(holes, key=str):
        complain(
            heading,
            None,
            Message(
                "There is no wording for %(keys)s・%(form)s.",
                {"keys": words_of(hole) or "every answer", "form": form.value},
            ),
        )
    for wording in own:
        if wording in fresh and wording.id not in chosen:
            complain(
                wording.line,
                1,
                Message("This wording can never be chosen: others are used for every answer it is for."),
            )


def branches(own: Iterable[Wording], topics: Iterable[Topic]) -> Iterator[Keys]:
    """Yield every combination of keys these wordings of one form can meet, over the axes that they use."""
    used = {axis for wording in own for axis, _ in wording.keys}
    for topic, sheet in (
        (topic, sheet) for topic in topics for sheet in SHEETS if topics_of(sheet).get(topic.name) is topic
    ):
        axes = [axis for axis in Axis if axis in used and axis in applicable(topic, sheet)]
        values = [topic.answers if axis is Axis.ANSWER else values_of(axis) for axis in axes]
        for combination in itertools.product(*values):
            yield dict(zip(axes, combination, strict=True))


def applicable(topic: Topic, sheet: type[Sheet]) -> frozenset[Axis]:
    """Return the axes that have a value when this topic is spoken of in a notice of this kind of sheet."""
    own = {Axis.FIRMNESS, Axis.MEASURE} & set(topic.axes)
    phase = Axis.PHASE if sheet is Incident else Axis.STATUS
    return frozenset({Axis.ANSWER, Axis.GRAVITY, Axis.READER, Axis.TONE, Axis.KIND, phase} | own)
