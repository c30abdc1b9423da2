"""Composing: one fact sheet, one edition, one notice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from owabi.core.compose.changes import changes
from owabi.core.compose.draft import Speaker
from owabi.core.compose.layouts import LAYOUTS, SPOKEN, TITLED
from owabi.core.compose.layouts.ready import Network, Ready
from owabi.core.compose.library import Library
from owabi.core.compose.nearest import nearest
from owabi.core.compose.outline import Outline, fitting_outlines
from owabi.core.compose.tables import FocusPart
from owabi.core.compose.topics import topics_of
from owabi.core.compose.values import Style
from owabi.core.compose.world import World
from owabi.core.errors import Incomplete, Message, NoSuchEdition, UnknownName
from owabi.core.facts.answers import Blank, known
from owabi.core.facts.check import at
from owabi.core.facts.derive import derive
from owabi.core.facts.incident import Incident
from owabi.core.facts.questions import Question, questions
from owabi.core.facts.read import Sheet
from owabi.core.language.names import Addressee
from owabi.core.notice import Edition, Line, Notice, Role
from owabi.core.terms import Channel, Focus, Gravity, Kind, MaintenanceStatus, Phase, Reader, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be composed; what isn't said is derived from the facts.

    ``now`` is the moment of sending, with its zone. ``earlier`` is the fact sheet of the notice that a correction
    corrects. ``template`` names an outline; without it the one that fits kind, state, gravity and reader is used.
    """

    now: datetime
    kind: Kind | None = None
    reader: Reader | None = None
    channel: Channel = Channel.MAIL
    focus: Focus | None = None
    tone: Tone | None = None
    template: str | None = None
    to: Addressee | None = None
    earlier: Sheet | None = None
    network: Network = Network.X


@dataclass(frozen=True, slots=True)
class Settled:
    """An order with everything settled that it left open."""

    outline: Outline
    kind: Kind
    reader: Reader
    focus: Focus | None
    tone: Tone


def kind_of(facts: Sheet) -> Kind:
    """Return the kind of notice the facts ask for next: by state, report number, and whether measures are known."""
    if isinstance(facts, Incident):
        return _incident_kind(facts)
    if facts.state in (MaintenanceStatus.IN_PROGRESS, MaintenanceStatus.VERIFYING):
        return Kind.START if facts.time.new_end is Blank.GAP else Kind.EXTENSION
    return Kind.COMPLETION if facts.state is MaintenanceStatus.COMPLETED else Kind.ANNOUNCEMENT


def _incident_kind(facts: Incident) -> Kind:
    if facts.state is Phase.RESTORED:
        light = facts.gravity in (Gravity.NONE, Gravity.MINOR)
        return Kind.FINAL if known(facts.measures) and known(facts.timeline) and not light else Kind.RECOVERY
    if facts.state is Phase.PARTIAL:
        return Kind.RECOVERY
    return Kind.UPDATE if known(facts.report) and facts.report > 1 else Kind.FIRST


def open_questions(facts: Sheet, kind: Kind, library: Library) -> tuple[Question, ...]:
    """Return what this kind of notice still asks of the facts, most important for the customer first."""
    return questions(facts, library.needed(kind, facts.state, facts.gravity))


def settle_kind(facts: Sheet, library: Library, order: Order) -> Kind:
    """Return the kind an order asks for: the one it names, its template's, or the one the facts ask for next.

    Raises :class:`UnknownName` for a template that doesn't exist.
    """
    named = _named(library, order.template)
    return order.kind or (named.kind if named else kind_of(facts))


def settle(facts: Sheet, library: Library, order: Order) -> Settled:
    """Settle kind, reader, focus, tone and outline of an order.

    Raises :class:`UnknownName` for a template that doesn't exist, :class:`NoSuchEdition` for kinds, states,
    readers, channels and focuses that don't go together, and :class:`Incomplete` without state or gravity.
    """
    named = _named(library, order.template)
    kind = settle_kind(facts, library, order)
    reader = order.reader or (named.reader if named and named.reader else library.editions.readers(kind)[0])
    focus = order.focus or (named.focus if named else None)
    _check_edition(facts, library, kind, reader, order.channel)
    if not (known(facts.state) and known(facts.gravity)):
        _check_answered(facts, library, kind)
    outline = named or _fitting(facts, library, kind, reader)
    _check_template(facts, outline, kind)
    if focus and kind not in library.focuses[focus].kinds:
        raise NoSuchEdition(
            Message(
                "The focus “%(focus)s” goes with %(kinds)s, not with “%(kind)s”.",
                {"focus": focus.value, "kinds": ", ".join(library.focuses[focus].kinds), "kind": kind.value},
            )
        )
    tone = order.tone or outline.tone or Tone.STANDARD
    return Settled(outline, kind, reader, focus, tone)


def compose(facts: Sheet, library: Library, order: Order) -> Notice:
    """Compose one notice.

    Raises :class:`NoSuchEdition` or :class:`UnknownName` as :func:`settle` does, :class:`Incomplete` where facts
    the notice must hold aren't answered, and :class:`TooLong` where it can't be made to fit its channel.
    """
    settled = settle(facts, library, order)
    return _laid_out(_ready(facts, library, order, settled, _style(order.channel)), settled, order.channel)


def compose_all(facts: Sheet, library: Library, order: Order) -> dict[Channel, Notice]:
    """Compose the notice for every channel of its edition; the order's own channel plays no part.

    Raises what :func:`compose` raises.
    """
    kind = settle_kind(facts, library, order)
    reader = order.reader or library.editions.readers(kind)[0]
    channels = library.editions.channels(kind, reader)
    settled = settle(facts, library, replace(order, channel=channels[0] if channels else order.channel))
    ready = {
        style: _ready(facts, library, order, settled, style)
        for style in {_style(channel) for channel in channels}
    }
    return {channel: _laid_out(ready[_style(channel)], settled, channel) for channel in channels}


def _style(channel: Channel) -> Style:
    return Style.SPOKEN if channel in SPOKEN else Style.WRITTEN


def _ready(facts: Sheet, library: Library, order: Order, settled: Settled, style: Style) -> Ready:
    _check_answered(facts, library, settled.kind)
    told = changes(order.earlier, facts) if order.earlier else ()
    if settled.kind is Kind.CORRECTION and not told:
        raise Incomplete(_NOTHING_CHANGED if order.earlier else _NO_EARLIER, ["earlier"])
    world = World(
        facts,
        derive(facts),
        settled.kind,
        settled.reader,
        settled.tone,
        order.now,
        order.to,
        order.earlier,
        told,
    )
    focus = library.focuses[settled.focus] if settled.focus else None
    speaker = Speaker(library.phrasebook, world, style, focus.lead if focus else None, library.blocks)
    draft = speaker.draft(settled.outline, focus.subject if focus else None)
    if focus and not any(name in speaker.spoken for step in focus.lead.steps for name in step.topics):
        _refuse_focus(facts, focus)
    return Ready(draft, speaker, settled.outline, order.to, order.network)


_NO_EARLIER = Message(
    "A correction needs the fact sheet of the notice that was wrong. Give it with --earlier."
)
_NOTHING_CHANGED = Message(
    "The earlier sheet tells customers nothing otherwise: it must be of the same kind, with a fact that was wrong."
)


def _laid_out(ready: Ready, settled: Settled, channel: Channel) -> Notice:
    edition = Edition(settled.kind, settled.reader, channel)
    subject = Line(Role.TITLE, ready.draft.subject) if channel in TITLED else None
    return Notice(settled.outline.id, edition, subject, LAYOUTS[channel](ready))


def _named(library: Library, template: str | None) -> Outline | None:
    if template is None:
        return None
    if template not in library.outlines:
        raise UnknownName(
            Message(
                "There is no template “%(name)s”.%(hint)s",
                {"name": template, "hint": nearest(template, library.outlines)},
            )
        )
    return library.outlines[template]


def _check_edition(facts: Sheet, library: Library, kind: Kind, reader: Reader, channel: Channel) -> None:
    channels = library.editions.channels(kind, reader)
    readers = library.editions.readers(kind)
    if reader not in readers:
        message = Message(
            "“%(kind)s” goes to %(readers)s, not to “%(reader)s”.",
            {"kind": kind.value, "readers": ", ".join(readers), "reader": reader.value},
        )
    elif channel not in channels:
        message = Message(
            "“%(kind)s” to “%(reader)s” goes by %(channels)s, not by “%(channel)s”.",
            {
                "kind": kind.value,
                "reader": reader.value,
                "channels": ", ".join(channels),
                "channel": channel.value,
            },
        )
    else:
        check_state(facts, library, kind)
        return
    raise NoSuchEdition(message)


def check_state(facts: Sheet, library: Library, kind: Kind) -> None:
    """Raise :class:`NoSuchEdition` for a kind of notice that isn't for the state the sheet is in."""
    states = library.editions.states[kind]
    if known(facts.state) and facts.state not in states:
        values = {"kind": kind.value, "states": ", ".join(states), "state": facts.state.value}
        raise NoSuchEdition(
            Message("“%(kind)s” is for the states %(states)s; the sheet's is “%(state)s”.", values)
        )


def _fitting(facts: Sheet, library: Library, kind: Kind, reader: Reader) -> Outline:
    fitting = fitting_outlines(
        library.outlines.values(), type(facts), kind, facts.state, facts.gravity, reader
    )
    if not fitting:
        raise NoSuchEdition(
            Message("There is no template for “%(kind)s” and these facts.", {"kind": kind.value})
        )
    return fitting[0]


def _check_template(facts: Sheet, outline: Outline, kind: Kind) -> None:
    wanted = outline.phase or outline.status
    if outline.sheet is not type(facts) or outline.kind is not kind:
        raise NoSuchEdition(
            Message(
                "The template “%(template)s” is for the kind “%(kind)s” of another fact sheet or another kind.",
                {"template": outline.id, "kind": outline.kind.value},
            )
        )
    if wanted and known(facts.state) and facts.state is not wanted:
        raise NoSuchEdition(
            Message(
                "The template “%(template)s” is for the state “%(wanted)s”; the sheet's is “%(state)s”.",
                {"template": outline.id, "wanted": wanted.value, "state": facts.state.value},
            )
        )


def _check_answered(facts: Sheet, library: Library, kind: Kind) -> None:
    missing = [question.path for question in open_questions(facts, kind, library) if question.must]
    denied = [path for path in missing if "[" not in path and at(facts, path) is not Blank.GAP]
    if denied:
        values = {"kind": kind.value, "facts": ", ".join(denied)}
        raise Incomplete(
            Message(
                "“%(kind)s” isn't the notice for what is answered to %(facts)s. Choose another kind, or correct it.",
                values,
            ),
            missing,
        )
    if missing:
        raise Incomplete(
            Message("This notice can't be written without %(facts)s.", {"facts": ", ".join(missing)}), missing
        )


def _refuse_focus(facts: Sheet, focus: FocusPart) -> None:
    topics = topics_of(type(facts))
    names = [name for step in focus.lead.steps for name in step.topics if name in topics]
    asked = [topics[name].path for name in names if _is_gap(facts, topics[name].path)]
    values = {"focus": focus.focus.value, "facts": ", ".join(asked)}
    raise Incomplete(
        Message("The focus “%(focus)s” has nothing to speak of. Answer %(facts)s.", values), asked
    )


def _is_gap(facts: Sheet, path: str) -> bool:
    return ":" not in path and at(facts, path) is Blank.GAP
