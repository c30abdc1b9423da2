"""The front matter of a scene file: its values, its closed choices, and the parts a file must have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, TypeVar

from owabi.core.compose.pages import Page, listed
from owabi.core.compose.scenes.unknown import unknown
from owabi.core.compose.wording import Complain
from owabi.core.errors import Message
from owabi.core.terms import Term

SUBJECT, BODY, QUESTIONS = "件名", "本文", "問い"

_REQUIRED: Final = ("id", "title", "title_en", "category", "tags", "fits", "guidance")
_OPTIONAL: Final = ("related", "send_within", "follow_up", "attachments", "founding", "channel", "addressee")
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_T = TypeVar("_T", bound=Term)


def text_of(page: Page, key: str) -> str:
    """Return a value of the front matter, '' where it isn't given."""
    return page.front[key].text if key in page.front else ""


def check_parts(page: Page, complain: Complain) -> None:
    """Note unknown, empty and missing keys, a malformed id, and sections that are unknown or stand twice."""
    known = (*_REQUIRED, *_OPTIONAL)
    for key, written in page.front.items():
        if key not in known:
            complain(written.line, None, unknown(key, known))
        elif not written.text:
            complain(written.line, None, Message("%(key)s is empty.", {"key": key}))
    for key in _REQUIRED:
        if key not in page.front:
            complain(1, None, Message("The front matter needs %(key)s.", {"key": key}))
    if text_of(page, "id") and not _ID.fullmatch(text_of(page, "id")):
        complain(
            page.front["id"].line, None, Message("An id is made of small letters, digits and single hyphens.")
        )
    check_sections(page, (SUBJECT, BODY, QUESTIONS), complain)


def check_sections(page: Page, known: Sequence[str], complain: Complain) -> None:
    """Note sections that aren't ``known`` or stand twice, and headings and lines that stand in a wrong place."""
    seen: set[str] = set()
    within = ""
    for section in page.sections:
        if section.level == 2:
            if within != QUESTIONS:
                complain(section.line, None, Message("Headings with “##” stand under “# 問い” only."))
            continue
        within = section.title
        if within not in known:
            complain(section.line, None, unknown(within, known))
        elif within in seen:
            complain(section.line, None, Message("The section %(name)s stands twice.", {"name": within}))
        elif within == QUESTIONS and section.lines:
            complain(section.lines[0].line, None, Message("Give each question a heading “## name”."))
        seen.add(within)


def term_of(page: Page, key: str, terms: type[_T], complain: Complain) -> _T | None:
    """Return a value that must be one of ``terms``, None where it isn't given or is unknown (noted)."""
    written = page.front.get(key)
    if not written or not written.text:
        return None
    found = next((term for term in terms if term.value == written.text), None)
    if found is None:
        complain(written.line, None, unknown(written.text, [term.value for term in terms]))
    return found


def category_of(page: Page, complain: Complain) -> tuple[str, ...]:
    """Return the two levels of the category, written ``お詫び／返信の遅れ``."""
    levels = tuple(level.strip() for level in re.split(r"[/／]", text_of(page, "category")))
    if text_of(page, "category") and (len(levels) != 2 or not all(levels)):
        complain(
            page.front["category"].line, None, Message("A category has two levels, written “first／second”.")
        )
    return levels


def founding_of(page: Page, complain: Complain) -> int | None:
    """Return the row of the founding mail, None where it isn't given or isn't a number."""
    text = text_of(page, "founding")
    if not text or (text.isascii() and text.isdecimal()):
        return int(text) if text else None
    complain(
        page.front["founding"].line, None, Message("founding is the row of a founding mail, for example 27.")
    )
    return None


def tags_of(page: Page, key: str) -> tuple[str, ...]:
    """Return a value of the front matter that lists things, split at commas."""
    return listed(text_of(page, key))
