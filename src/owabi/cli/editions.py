"""From a fact sheet and what was asked for to the notices of one channel or all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from owabi.cli import reports
from owabi.cli.notices import Format, Sheet, formats_of, sender_of, write
from owabi.cli.texts import _, language_now, translate
from owabi.core.compose.composer import Order, Settled, compose, open_questions, settle, settle_kind
from owabi.core.compose.library import Library
from owabi.core.errors import Incomplete, Message, NoSuchEdition, Place, TooLong
from owabi.core.facts.answers import known
from owabi.core.facts.fields import Fact
from owabi.core.facts.questions import Question
from owabi.core.facts.read import Sheet as Facts
from owabi.core.facts.read import paths_of
from owabi.core.language.moments import Moment, instant
from owabi.core.terms import Channel, Kind

EXTENSIONS = {Format.TEXT: "txt", Format.JSON: "json", Format.EML: "eml", Format.HTML: "html"}


@dataclass(frozen=True, slots=True)
class Desk:
    """What composing works on: the facts, the file they came from, the library and the order."""

    facts: Facts
    file: str
    library: Library
    order: Order

    def settled(self) -> Settled:
        """Return what the order leaves open, settled; raises as :func:`settle` does."""
        return settle(self.facts, self.library, self.order)

    def channels(self) -> tuple[Channel, ...]:
        """Return every channel of the settled kind and reader."""
        settled = self.settled()
        return self.library.editions.channels(settled.kind, settled.reader)

    def composed(self, channel: Channel) -> Sheet:
        """Return the notice for a channel; raises as :func:`compose` does."""
        order = replace(self.order, channel=channel)
        address, name = sender_of(self.facts.sender)
        phase = self.facts.state.value if known(self.facts.state) else None
        return Sheet(compose(self.facts, self.library, order), channel, phase, order.now, address, name)


def zone_of(facts: Facts) -> ZoneInfo:
    """Return the zone of the sheet's times."""
    return ZoneInfo(facts.zone)


def check_kind(facts: Facts, library: Library, kind: Kind) -> None:
    """Raise :class:`NoSuchEdition` for a kind of notice that isn't made of this kind of sheet."""
    if kind is not Kind.CORRECTION and not isinstance(facts, library.editions.sheet(kind)):
        raise NoSuchEdition(
            Message(
                '“%(kind)s” isn\'t made of this kind of fact sheet. A sheet with sheet = "maintenance" is for '
                "planned work, others are for incidents.",
                {"kind": kind.value},
            )
        )


def tell_derived(desk: Desk) -> None:
    """Say on standard error what the order left open and the facts decided."""
    settled = desk.settled()
    if desk.order.kind is None and desk.order.template is None:
        reports.note(_("Kind: %(kind)s, derived from the facts", kind=named(settled.kind)))
    if desk.order.reader is None:
        reports.note(_("Reader: %(reader)s, the usual one for this kind", reader=named(settled.reader)))


def tell_timing(desk: Desk) -> None:
    """Say on standard error where the moment of sending doesn't go with the times of the sheet."""
    time, now = desk.facts.time, desk.order.now
    if isinstance(time.next_word, Moment) and instant(time.next_word) < now:
        reports.note(_("The next word is promised for a time that has passed. Write a new time.next_word."))
    if isinstance(time.as_of, Moment) and instant(time.as_of) > now:
        reports.note(
            _("These facts hold as of a time after the moment of sending. Check time.as_of and --now.")
        )


def named(term: Kind | Channel | str) -> str:
    """Return a term with its Japanese label: ``first (第一報)``."""
    label = getattr(term, "label", "")
    return f"{term}（{label}）" if language_now() == "ja" else f"{term} ({label})"


def tell_missing(desk: Desk, error: Incomplete, kind: Kind) -> None:
    """List the questions that must be answered, each at its place."""
    asked = {question.path: question.fact for question in open_questions(desk.facts, kind, desk.library)}
    facts = dict(paths_of(type(desk.facts))) | asked
    reports.note(reports.one_line(translate(error.message)))
    for path in error.missing:
        if path in facts:
            reports.at(Place(desk.file, path), _asked(desk.library, facts[path]))


def missing(desk: Desk) -> Incomplete | None:
    """Return the refusal for facts without which no template can be chosen, None where they are answered."""
    kind = settle_kind(desk.facts, desk.library, desk.order)
    paths = [question.path for question in open_questions(desk.facts, kind, desk.library) if question.must]
    if not {"state", "gravity"} & set(paths):
        return None
    message = Message("This notice can't be written without %(facts)s.", {"facts": ", ".join(paths)})
    return Incomplete(message, paths)


def _asked(library: Library, fact: Fact) -> str:
    question = prompt(library, fact)
    if not fact.example or fact.example in question:
        return question
    return _("%(prompt)s For example: %(example)s", prompt=question, example=fact.example)


def prompt(library: Library, fact: Fact) -> str:
    """Return the question about a fact in the person's language."""
    entry = library.prompt(fact.ja)
    if language_now() == "ja":
        return entry.prompt or f"{fact.ja}？"
    return entry.prompt_en or f"{fact.about}?"


def tell_open(desk: Desk, kind: Kind, questions: Iterable[Question]) -> None:
    """Sum up what may still be answered."""
    open_names = [question.fact.ja if language_now() == "ja" else question.path for question in questions]
    if open_names:
        shown = reports.names(open_names[:6]) + (" …" if len(open_names) > 6 else "")
        reports.note(
            _(
                "Not answered yet (%(count)s): %(names)s. See: owabi questions %(file)s --kind %(kind)s",
                count=len(open_names),
                names=shown,
                file=desk.file,
                kind=kind.value,
            )
        )


def all_sheets(desk: Desk, channels: Iterable[Channel]) -> Iterator[Sheet | TooLong]:
    """Yield the notice of each channel, or why it can't be made to fit."""
    for channel in channels:
        try:
            yield desk.composed(channel)
        except TooLong as error:
            yield error


def files_of(sheets: Iterable[Sheet], format: Format | None) -> Iterator[tuple[str, str | bytes]]:
    """Yield the name and content of each file: every format but JSON, or only the one asked for."""
    for sheet in sheets:
        kind = sheet.notice.edition.kind.value if sheet.notice.edition else sheet.notice.template
        wanted = [
            one for one in formats_of(sheet.channel) if (one is format if format else one is not Format.JSON)
        ]
        for one in wanted:
            yield f"{kind}.{sheet.channel.value}.{EXTENSIONS[one]}", write(sheet, one)
