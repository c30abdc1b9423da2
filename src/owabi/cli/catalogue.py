"""Outlines of notices and scenes of business mails as entries of one catalogue."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from owabi.cli import reports
from owabi.cli.editions import prompt
from owabi.cli.texts import _, language_now
from owabi.core.compose.library import Library
from owabi.core.compose.nearest import nearest
from owabi.core.compose.outline import Outline
from owabi.core.compose.scenes import Scene, examples, write_scene
from owabi.core.errors import Message, UnknownName
from owabi.core.facts.read import paths_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A template: what both sorts say of themselves, and the template itself."""

    id: str
    title: str
    title_en: str
    category: tuple[str, ...]
    tags: tuple[str, ...]
    fits: str
    guidance: tuple[str, ...]
    related: tuple[str, ...]
    founding: int | None
    file: str
    template: Outline | Scene

    @property
    def sort(self) -> str:
        """``outline`` or ``scene``."""
        return "outline" if isinstance(self.template, Outline) else "scene"


def entries(library: Library) -> list[Entry]:
    """Return every template, by category in the order in which categories first stand, notices first."""
    templates: tuple[Outline | Scene, ...] = (*library.outlines.values(), *library.scenes.values())
    found = [_entry(template) for template in templates]
    firsts = {
        level: index for index, level in reversed(list(enumerate(entry.category[0] for entry in found)))
    }
    seconds = {pair: index for index, pair in reversed(list(enumerate(entry.category for entry in found)))}
    return sorted(found, key=lambda entry: (firsts[entry.category[0]], seconds[entry.category]))


def matching(found: Iterable[Entry], words: Iterable[str]) -> list[Entry]:
    """Return the entries whose title, tags, category and use hold all words, whatever their width and case."""
    wanted = [_plain(word) for word in words]
    return [entry for entry in found if all(word in _searched(entry) for word in wanted)]


def nearest_id(name: str, found: Iterable[Entry]) -> UnknownName:
    """Return the refusal of a name that no template has."""
    hint = nearest(name, [entry.id for entry in found])
    return UnknownName(Message("There is no template “%(name)s”.%(hint)s", {"name": name, "hint": hint}))


def table(entry: Entry) -> dict[str, Any]:
    """Return an entry as a plain table."""
    template = entry.template
    more = _outline_table(template) if isinstance(template, Outline) else _scene_table(template)
    return {
        "id": entry.id,
        "sort": entry.sort,
        "title": entry.title,
        "title_en": entry.title_en,
        "category": list(entry.category),
        "tags": list(entry.tags),
        "fits": entry.fits,
        "guidance": list(entry.guidance),
        "related": list(entry.related),
        "founding": entry.founding,
        **more,
    }


def details(library: Library, entry: Entry, text: str) -> Iterator[str]:
    """Yield the lines that show an entry: what it is for, what it asks, and its text or a sample of it."""
    template = entry.template
    yield f"{entry.id}  {entry.title} / {entry.title_en}"
    yield _("Category: %(category)s", category="／".join(entry.category))
    yield _("Tags: %(tags)s", tags=reports.names(entry.tags))
    yield _("When it fits: %(fits)s", fits=entry.fits)
    yield from (f"  ・{line}" for line in entry.guidance)
    if entry.related:
        yield _("Related: %(related)s", related=reports.names(entry.related))
    if entry.founding is not None:
        yield _("Founding mail: %(row)s", row=entry.founding)
    yield ""
    yield from _of_outline(library, template, text) if isinstance(template, Outline) else _of_scene(template)


def _of_outline(library: Library, outline: Outline, text: str) -> Iterator[str]:
    facts = dict(paths_of(outline.sheet))
    yield _("Must be answered for %(kind)s:", kind=outline.kind.value)
    for need in library.needed(outline.kind, outline.phase or outline.status):
        if need.must and need.path in facts:
            yield f"  {need.path}: {prompt(library, facts[need.path])}"
    yield ""
    yield text.split("\n---\n", 1)[-1].strip()


def _of_scene(scene: Scene) -> Iterator[str]:
    yield from hints(scene)
    yield ""
    yield _("Questions:")
    for question in scene.questions:
        mark = "*" if question.required else " "
        yield f"  {mark} {question.key}: {question.prompt if language_now() == 'ja' else question.prompt_en}"
        yield f"      {question.example}"
    notice = write_scene(scene, examples(scene), ZoneInfo("Asia/Tokyo"))
    yield ""
    yield _("A sample:")
    yield ""
    if notice.subject:
        yield f"件名：{notice.subject.text}"
        yield ""
    yield notice.text.rstrip("\n")


def hints(scene: Scene) -> Iterator[str]:
    """Yield what to heed when a mail of this scene is sent."""
    if scene.send_within:
        yield _("Send it within: %(time)s", time=scene.send_within)
    if scene.follow_up:
        way = scene.follow_up.label if language_now() == "ja" else scene.follow_up.value
        yield _("Follow it up by: %(way)s", way=way)
    if scene.attachments:
        yield _("Attach: %(things)s", things=reports.names(scene.attachments))
    yield _("This is a sample. Check it before you use it.")


def _entry(template: Outline | Scene) -> Entry:
    return Entry(
        template.id,
        template.title,
        template.title_en,
        template.category,
        template.tags,
        template.fits,
        template.guidance,
        template.related,
        template.founding,
        template.file,
        template,
    )


def _outline_table(outline: Outline) -> dict[str, Any]:
    terms = {
        "phase": outline.phase,
        "status": outline.status,
        "reader": outline.reader,
        "focus": outline.focus,
    }
    return {
        "kind": outline.kind.value,
        **{name: term.value if term else None for name, term in terms.items()},
    }


def _scene_table(scene: Scene) -> dict[str, Any]:
    return {
        "channel": scene.channel.value,
        "send_within": scene.send_within,
        "follow_up": scene.follow_up.value if scene.follow_up else None,
        "attachments": list(scene.attachments),
        "questions": [question_table(question) for question in scene.questions],
    }


def question_table(question: Any) -> dict[str, Any]:
    """Return a scene's question as a plain table."""
    return {
        "key": question.key,
        "name": question.name,
        "type": question.type.value,
        "must": question.required,
        "prompt": question.prompt,
        "prompt_en": question.prompt_en,
        "example": question.example,
        "choices": list(question.choices),
    }


def _searched(entry: Entry) -> str:
    return _plain(
        "\n".join((entry.id, entry.title, entry.title_en, *entry.tags, entry.fits, *entry.category))
    )


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
