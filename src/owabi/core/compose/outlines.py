"""Reading outlines and the fixed parts of channels, with every mistake in them found by line and column."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from owabi.core.compose.axes import Form
from owabi.core.compose.nearest import nearest, suggest
from owabi.core.compose.outline import FOCUS, SECTIONS, Chapter, Outline, Part, steps_of
from owabi.core.compose.pages import Page, Section, Written, listed
from owabi.core.compose.phrasebook import NO_DUE, Phrasebook, promises_without_due
from owabi.core.compose.topic import Topic
from owabi.core.compose.topics import topics_of
from owabi.core.compose.wording import Complain, Slot, complaint, read_line
from owabi.core.errors import BadLibrary, Message, Problem
from owabi.core.facts.incident import Incident
from owabi.core.facts.read import SHEETS
from owabi.core.terms import Focus, Gravity, Kind, MaintenanceStatus, Phase, Reader, Term, Tone

T = TypeVar("T", bound=Term)


def read_outlines(
    pages: Iterable[Page], phrasebook: Phrasebook, base: Mapping[str, Outline] | None = None
) -> dict[str, Outline]:
    """Read outline files by id; a company's files replace those of the same id in ``base``.

    Raises :class:`BadLibrary` with every problem: front matter that is missing or wrong, unknown topics and
    slots, topics without a wording for the form they are spoken of in, related outlines that don't exist.
    """
    outlines = dict(base or {})
    problems: list[Problem] = []
    waiting = _bases_first(pages)
    read: dict[str, str] = {}
    for page in waiting:
        complain = complaint(page.file, problems)
        outline = _read(page, outlines, complain)
        if outline and outline.id in read:
            values = {"name": outline.id, "file": read[outline.id]}
            complain(
                page.front["id"].line, None, Message("The id “%(name)s” stands in %(file)s, too.", values)
            )
        elif outline:
            _check(outline, phrasebook, complain)
            outlines[outline.id] = outline
            read[outline.id] = page.file
    for page in waiting:
        complain = complaint(page.file, problems)
        for name in listed(_front(page, "related")):
            if name not in outlines:
                complain(
                    page.front["related"].line,
                    None,
                    suggest(Message("There is no template “%(name)s”.%(hint)s"), name, outlines),
                )
    if problems:
        raise BadLibrary(problems)
    return outlines


_KEYS = (
    "id", "title", "title_en", "category", "tags", "fits", "guidance", "related", "sheet", "kind", "phase",
    "status", "gravity", "reader", "focus", "tone", "named", "founding", "based_on",
)  # fmt: skip


def _bases_first(pages: Iterable[Page]) -> list[Page]:
    """Return the pages so that each comes after the one it is based on; circles come last, and are refused there."""
    ordered: list[Page] = []
    left = list(pages)
    while left:
        waiting_for = {_front(page, "id") for page in left}
        ready = [page for page in left if _front(page, "based_on") not in waiting_for] or left
        ordered += ready
        left = [page for page in left if page not in ready]
    return ordered


def _front(page: Page, key: str) -> str:
    return page.front[key].text if key in page.front else ""


def _read(page: Page, known: Mapping[str, Outline], complain: Complain) -> Outline | None:
    for key, written in page.front.items():
        if key not in _KEYS:
            complain(
                written.line,
                1,
                Message(
                    "“%(key)s” isn't known in front matter.%(hint)s",
                    {"key": key, "hint": nearest(key, _KEYS)},
                ),
            )
    missing = [
        key
        for key in ("id", "title", "title_en", "category", "fits", "guidance", "kind")
        if not _front(page, key)
    ]
    based = _front(page, "based_on")
    base = known.get(based)
    if based and base is None:
        complain(
            page.front["based_on"].line,
            None,
            suggest(Message("There is no template “%(name)s”.%(hint)s"), based, known),
        )
        return None
    if base and "kind" in missing:
        missing.remove("kind")
    for key in missing:
        complain(1, None, Message("The front matter needs %(key)s.", {"key": key}))
    if missing:
        return None
    _check_front(page, base, complain)
    own = dict(_sections(page, complain))
    return Outline(
        id=_front(page, "id"),
        title=_front(page, "title"),
        title_en=_front(page, "title_en"),
        category=tuple(part.strip() for part in _front(page, "category").split("／")),
        tags=listed(_front(page, "tags")),
        fits=_front(page, "fits"),
        guidance=tuple(_front(page, "guidance").splitlines()),
        related=listed(_front(page, "related")),
        sheet=SHEETS.get(_front(page, "sheet"), base.sheet if base else Incident),
        kind=_term(page, "kind", Kind, complain) or (base.kind if base else Kind.FIRST),
        phase=_term(page, "phase", Phase, complain) or (base.phase if base else None),
        status=_term(page, "status", MaintenanceStatus, complain) or (base.status if base else None),
        gravity=_terms(page, "gravity", Gravity, complain) or (base.gravity if base else ()),
        reader=_term(page, "reader", Reader, complain) or (base.reader if base else None),
        focus=_term(page, "focus", Focus, complain),
        tone=_term(page, "tone", Tone, complain),
        named=bool(base) or _front(page, "named") == "yes",
        founding=int(_front(page, "founding")) if _front(page, "founding").isdecimal() else None,
        sections=({**base.sections} if base else {}) | own,
        file=page.file,
    )


def _check_front(page: Page, base: Outline | None, complain: Complain) -> None:
    allowed: dict[str, Collection[str]] = {"sheet": SHEETS, "named": ("yes", "no")}
    for key, values in allowed.items():
        if (value := _front(page, key)) and value not in values:
            said = {"value": value, "allowed": ", ".join(values)}
            complain(page.front[key].line, None, Message("“%(value)s” isn't one of %(allowed)s.", said))
    for key in ("kind", "phase", "status", "reader", "focus", "tone"):
        if len(listed(_front(page, key))) > 1:
            complain(page.front[key].line, None, Message("Write one %(key)s alone.", {"key": key}))
    if (number := _front(page, "founding")) and not number.isdecimal():
        complain(
            page.front["founding"].line,
            None,
            Message("Write a number; this is “%(value)s”.", {"value": number}),
        )
    sheet = SHEETS.get(_front(page, "sheet"), base.sheet if base else Incident)
    alien = "status" if sheet is Incident else "phase"
    if _front(page, alien):
        complain(
            page.front[alien].line,
            None,
            Message("%(key)s doesn't go with this kind of sheet.", {"key": alien}),
        )


def _term(page: Page, key: str, terms: type[T], complain: Complain) -> T | None:
    found = _terms(page, key, terms, complain)
    return found[0] if found else None


def _terms(page: Page, key: str, terms: type[T], complain: Complain) -> tuple[T, ...]:
    found: list[T] = []
    for word in listed(_front(page, key)):
        if term := terms.named(word):
            found.append(term)
        else:
            values = {"value": word, "allowed": ", ".join(terms)}
            complain(page.front[key].line, None, Message("“%(value)s” isn't one of %(allowed)s.", values))
    return tuple(found)


def _sections(page: Page, complain: Complain) -> Iterable[tuple[str, tuple[Chapter, ...]]]:
    grouped: list[tuple[str, list[Section]]] = []
    for section in page.sections:
        if section.level == 1:
            if any(section.title == title for title, _ in grouped):
                values = {"name": section.title}
                complain(section.line, None, Message("“%(name)s” stands twice in this file.", values))
            grouped.append((section.title, [section]))
            if section.title not in SECTIONS:
                complain(
                    section.line,
                    None,
                    suggest(Message("“%(name)s” isn't a section.%(hint)s"), section.title, SECTIONS),
                )
        elif grouped:
            grouped[-1][1].append(section)
        else:
            complain(section.line, None, Message("A heading with ## stands below one with #."))
    for title, chapters in grouped:
        yield title, tuple(_chapter(page, chapter, complain) for chapter in chapters)


def read_blocks(
    page: Page, base: Mapping[str, tuple[Part, ...]] | None = None
) -> dict[str, tuple[Part, ...]]:
    """Read the fixed parts of channels (signature, openings of calls, cover sheet) by name, over those of ``base``.

    Raises :class:`BadLibrary` for names, topics and slots that don't exist.
    """
    problems: list[Problem] = []
    complain = complaint(page.file, problems)
    blocks = dict(base or {})
    known = {name: topic for sheet in SHEETS.values() for name, topic in topics_of(sheet).items()}
    for section in page.sections:
        if base is not None and section.title not in base:
            complain(
                section.line,
                None,
                suggest(Message("“%(name)s” isn't a section.%(hint)s"), section.title, base),
            )
        parts = tuple(_part(page, written, complain) for written in section.lines if written.text.strip())
        for part in parts:
            check_names(part, known, complain)
        blocks[section.title] = tuple(replace(part, id=f"{section.title}:{part.line}") for part in parts)
    if problems:
        raise BadLibrary(problems)
    return blocks


def _chapter(page: Page, section: Section, complain: Complain) -> Chapter:
    paragraphs: list[list[Part]] = [[]]
    for written in section.lines:
        if written.text.strip():
            paragraphs[-1].append(_part(page, written, complain))
        elif paragraphs[-1]:
            paragraphs.append([])
    heading = section.title if section.level == 2 else ""
    return Chapter(heading, tuple(tuple(paragraph) for paragraph in paragraphs if paragraph), section.line)


def _part(page: Page, written: Written, complain: Complain) -> Part:
    tokens, arrows = read_line(written.text, written.line, 0, complain)
    return Part(f"{_front(page, 'id')}:{written.line}", tokens, steps_of(arrows), written.line)


def _check(outline: Outline, phrasebook: Phrasebook, complain: Complain) -> None:
    topics = topics_of(outline.sheet)
    for section in SECTIONS:
        form = Form.ROW if section in ("件名", "一覧", "短文") else Form.BODY
        for chapter in outline.chapters(section):
            for part in (part for paragraph in chapter.paragraphs for part in paragraph):
                _check_part(part, topics, phrasebook, form, complain)
    if not outline.chapters("件名"):
        complain(1, None, Message("The outline needs a section “# 件名”."))


def _check_part(
    part: Part, topics: Mapping[str, Topic], phrasebook: Phrasebook, form: Form, complain: Complain
) -> None:
    check_names(part, topics, complain)
    for name in (name for step in part.steps for name in step.topics):
        if name in topics and not phrasebook.entry(name).has(form):
            complain(
                part.line,
                None,
                Message(
                    "The phrasebook has no %(form)s wording for “%(name)s”.",
                    {"form": form.value, "name": name},
                ),
            )


def _slots(topics: Mapping[str, Topic]) -> frozenset[str]:
    """Return the slots a line may have: those of facts that are neither lists nor parts of them."""
    alone = (topic for topic in topics.values() if not topic.listed and not topic.parent)
    return frozenset(slot for topic in alone for slot in topic.slots)


def check_names(part: Part, topics: Mapping[str, Topic], complain: Complain) -> None:
    """Complain of slots and topics of a line that don't exist, and of promises without a due time."""
    tokens = (*part.tokens, *(token for step in part.steps for token in step.after))
    slots = _slots(topics) if any(isinstance(token, Slot) for token in tokens) else frozenset()
    for token in tokens:
        if isinstance(token, Slot) and token.name not in slots:
            complain(
                part.line,
                token.column,
                suggest(Message("{%(name)s} isn't a fact.%(hint)s"), token.name, slots),
            )
    ours = "".join(token for token in part.tokens if isinstance(token, str))
    if promises_without_due(ours, (token.name for token in part.tokens if isinstance(token, Slot))):
        complain(part.line, None, NO_DUE)
    for name in (name for step in part.steps for name in step.topics):
        if name != FOCUS and name not in topics:
            complain(
                part.line, None, suggest(Message("“%(name)s” isn't a fact or topic.%(hint)s"), name, topics)
            )
