"""A draft: what a notice says, in order, before a layout gives it the form of a channel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from owabi.core.compose.axes import Axis, Form, Given, Keys
from owabi.core.compose.outline import FOCUS, Chapter, Outline, Part, Step
from owabi.core.compose.phrasebook import Phrasebook
from owabi.core.compose.topic import Topic
from owabi.core.compose.topics import below, topics_of
from owabi.core.compose.values import Style, Words
from owabi.core.compose.wording import Slot, Token, Wording
from owabi.core.compose.world import Found, World
from owabi.core.errors import Incomplete, Message
from owabi.core.facts.answers import GAP, Answer, Blank
from owabi.core.facts.incident import Incident
from owabi.core.notice import Role, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, an item of a list or a line below an item, with the topic it speaks of ('' for none)."""

    spans: tuple[Span, ...]
    role: Role = Role.BODY
    topic: str = ""


Paragraph = tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One row of a list: its label with the colon, its value, what it speaks of, and whether the focus is on it."""

    label: tuple[Span, ...]
    value: tuple[Span, ...]
    topics: frozenset[str] = frozenset()
    focused: bool = False


@dataclass(frozen=True, slots=True)
class DraftChapter:
    """Paragraphs of the body under a heading, which may be empty."""

    heading: tuple[Span, ...]
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything a notice says; channels differ only in which of it they show, and how."""

    subject: tuple[Span, ...]
    greeting: tuple[Paragraph, ...]
    lead: tuple[Paragraph, ...]
    rows: tuple[DraftRow, ...]
    short: tuple[DraftRow, ...]
    body: tuple[DraftChapter, ...]
    closing: tuple[Paragraph, ...]


@dataclass(slots=True)
class Speaker:
    """Speaks of topics in one style; in sentences it speaks of each topic once."""

    phrasebook: Phrasebook
    world: World
    style: Style = Style.WRITTEN
    focus: Part | None = None
    blocks: Mapping[str, tuple[Part, ...]] = field(default_factory=dict)
    spoken: set[str] = field(default_factory=set)

    def draft(self, outline: Outline, subject: Part | None = None) -> Draft:
        """Return what the outline says of the world, under a focus's ``subject`` where one is given.

        Raises :class:`Incomplete` where a line demands a fact that has no value.
        """
        return Draft(
            subject=self._subject(subject or outline.chapters("件名")[0].paragraphs[0][0]),
            greeting=self.paragraphs(outline, "挨拶"),
            lead=self.paragraphs(outline, self._lead(outline)),
            rows=tuple(self._rows(outline.chapters("一覧"), Form.ROW)),
            short=tuple(self._rows(outline.chapters("短文"), Form.SHORT)),
            body=tuple(self._chapters(outline.chapters("本文"))),
            closing=self.paragraphs(outline, "結び"),
        )

    def paragraphs(self, outline: Outline, section: str) -> tuple[Paragraph, ...]:
        """Return the paragraphs of a section without headings, empty ones left out."""
        return tuple(
            said
            for chapter in outline.chapters(section)
            for part in chapter.paragraphs
            if (said := self._paragraph(part))
        )

    def topic(self, name: str, form: Form) -> tuple[Passage, ...]:
        """Return what there is to say of a topic in that form, nothing where it isn't answered."""
        topic = topics_of(type(self.world.facts))[name]
        answer = topic.find(self.world, None)
        if isinstance(answer, Blank):
            return self._blank(topic, answer, form)
        said = tuple(passage for found in answer for passage in self._found(topic, found, form))
        return (*self._intro(topic), *said) if form is Form.BODY else said

    def block(self, name: str) -> Iterator[tuple[Span, ...]]:
        """Yield the lines of a fixed part of a channel; a line whose topics have nothing to say is left out."""
        form = Form.ROW if self.style is Style.WRITTEN else Form.VOICE
        for part in self.blocks.get(name, ()):
            said = [
                span
                for step in part.steps
                for passage in self.topic(self.first(step), form)
                for span in passage.spans
            ]
            if said or not part.steps:
                yield (*self._tokens(part), *said)

    def measuring(self, **measured: object) -> Speaker:
        """Return a speaker who knows these measures of a text that was laid out."""
        return replace(self, world=replace(self.world, measured={**self.world.measured, **measured}))

    def known(self, name: str) -> bool:
        """Return whether the topic has a value."""
        return not isinstance(self._answer(name), Blank)

    def _answer(self, name: str) -> Answer[tuple[Found, ...]]:
        return topics_of(type(self.world.facts))[name].find(self.world, None)

    def _subject(self, part: Part) -> tuple[Span, ...]:
        """Return the subject, which is read even where the text below it is spoken."""
        writer = replace(self, style=Style.WRITTEN)
        words = (span for step in part.steps for span in writer._row_words(step, Form.ROW))
        return (*writer._tokens(part), *words)

    def _lead(self, outline: Outline) -> str:
        return "音声" if self.style is Style.SPOKEN and outline.chapters("音声") else "冒頭"

    def _rows(self, chapters: Iterable[Chapter], form: Form) -> Iterator[DraftRow]:
        focus = {name for step in self.focus.steps for name in step.topics} if self.focus else set()
        for part in (part for chapter in chapters for paragraph in chapter.paragraphs for part in paragraph):
            value = tuple(span for step in part.steps for span in self._row_words(step, form))
            if value:
                topics = frozenset(name for step in part.steps for name in step.topics)
                yield DraftRow(self._tokens(part), value, topics, not topics.isdisjoint(focus))

    def _row_words(self, step: Step, form: Form) -> Iterator[Span]:
        passages = self.topic(self.first(step), form)
        for index, passage in enumerate(passages):
            if index:
                yield Span("／", wording="punctuation")
            yield from passage.spans
        if passages:
            yield from self._fill(step.after, None, "outline")

    def _chapters(self, chapters: Iterable[Chapter]) -> Iterator[DraftChapter]:
        for chapter in chapters:
            paragraphs = tuple(said for part in chapter.paragraphs if (said := self._paragraph(part)))
            if paragraphs:
                heading = (
                    (Span(chapter.heading, wording=f"heading:{chapter.line}"),) if chapter.heading else ()
                )
                yield DraftChapter(heading, paragraphs)

    def _paragraph(self, parts: Sequence[Part]) -> Paragraph:
        return tuple(passage for part in parts for passage in self._part(part))

    def _part(self, part: Part) -> Iterator[Passage]:
        if part.tokens:
            yield Passage(self._tokens(part))
        for step in part.steps:
            if step.topics == (FOCUS,):
                yield from self._part(self.focus) if self.focus else ()
            else:
                said = self._sentence(self.first(step))
                yield from said
                if said and step.after:
                    yield Passage(tuple(self._fill(step.after, None, part.id)))

    def _sentence(self, name: str) -> tuple[Passage, ...]:
        if name in self.spoken:
            return ()
        passages = self.topic(name, Form.BODY if self.style is Style.WRITTEN else Form.VOICE)
        if passages:
            self.spoken.add(name)
        return passages

    def first(self, step: Step) -> str:
        """Return the first of a step's topics that has a value, or else the last."""
        return next((name for name in step.topics if self.known(name)), step.topics[-1])

    def _tokens(self, part: Part) -> tuple[Span, ...]:
        topics = topics_of(type(self.world.facts))
        missing = [
            topics[token.name].path
            for token in part.tokens
            if isinstance(token, Slot) and not self.known(token.name)
        ]
        if missing:
            raise Incomplete(
                Message("This notice can't be written without %(facts)s.", {"facts": ", ".join(missing)}),
                missing,
            )
        return tuple(self._fill(part.tokens, None, part.id))

    def _fill(self, tokens: Iterable[Token], found: Found | None, wording: str) -> Iterator[Span]:
        for token in tokens:
            if isinstance(token, str):
                yield Span(token, wording=wording)
            else:
                yield from self._slot(token.name, found).spans(self.style)

    def _slot(self, name: str, found: Found | None) -> Words:
        if found and name in found.slots:
            return found.slots[name]
        answer = self._answer(name)
        if isinstance(answer, Blank):
            path = topics_of(type(self.world.facts))[name].path
            raise Incomplete(
                Message("This notice can't be written without %(facts)s.", {"facts": path}), [path]
            )
        return answer[0].slots[name]

    def _found(self, topic: Topic, found: Found, form: Form) -> Iterator[Passage]:
        keys = {Axis.ANSWER: Given.KNOWN, **self._keys(), **found.keys}
        spans = self._wording(topic.name, form, keys, found)
        sentence = form in (Form.BODY, Form.VOICE)
        as_item = topic.listed and sentence and self.style is Style.WRITTEN
        if spans:
            yield Passage(spans, Role.ITEM if as_item else Role.BODY, topic.name)
        if topic.listed and sentence:
            yield from self._below(topic, found, form)

    def _intro(self, topic: Topic) -> tuple[Passage, ...]:
        spans = self._wording(topic.name, Form.INTRO, {Axis.ANSWER: Given.KNOWN, **self._keys()}, Found())
        return (Passage(spans, Role.BODY, topic.name),) if spans else ()

    def _below(self, parent: Topic, found: Found, form: Form) -> Iterator[Passage]:
        written = self.style is Style.WRITTEN
        for topic in below(type(self.world.facts), parent.path):
            answer = topic.find(self.world, found)
            for inner in answer if not isinstance(answer, Blank) else (Found(),):
                keys = {
                    Axis.ANSWER: answer if isinstance(answer, Blank) else Given.KNOWN,
                    **self._keys(),
                    **inner.keys,
                }
                spans = (
                    self._wording(topic.name, Form.ROW if written else form, keys, inner)
                    if answer is not GAP
                    else ()
                )
                if spans:
                    yield Passage(spans, Role.SUBITEM if written else Role.BODY, topic.name)

    def _blank(self, topic: Topic, answer: Blank, form: Form) -> tuple[Passage, ...]:
        if answer is GAP:
            return ()
        spans = self._wording(topic.name, form, {Axis.ANSWER: answer, **self._keys()}, Found())
        return (Passage(spans, Role.BODY, topic.name),) if spans else ()

    def _wording(self, name: str, form: Form, keys: Keys, found: Found) -> tuple[Span, ...]:
        wording: Wording | None = self.phrasebook.entry(name).choose(form, keys)
        return tuple(self._fill(wording.tokens, found, wording.id)) if wording else ()

    def _keys(self) -> dict[Axis, object]:
        facts = self.world.facts
        state = Axis.PHASE if isinstance(facts, Incident) else Axis.STATUS
        return {
            Axis.GRAVITY: facts.gravity,
            state: facts.state,
            Axis.READER: self.world.reader,
            Axis.TONE: self.world.tone,
            Axis.KIND: self.world.kind,
        }
