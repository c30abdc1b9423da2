"""The lines that say whom a text is for, word by word: company, department, title, person, honorific."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from owabi.core.language.name_parts import LEGAL_FORMS, TITLES
from owabi.core.language.names import is_company, is_department
from owabi.core.notice import Role
from owabi.core.proofread.document import Document, DocumentLine
from owabi.core.proofread.own_words import own_matches


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an address between blanks: its place, its honorific ('' for none), and the words it honours."""

    start: int
    end: int
    name: str
    honorific: str

    @property
    def is_organisation(self) -> bool:
        """Whether it names a company or department and no person."""
        return bool(self.name) and (is_company(self.name) or is_department(self.name))

    @property
    def is_title(self) -> bool:
        """Whether it is a title and nothing else: 営業部長, 代表取締役."""
        return self.name.endswith(_TITLES) and not self.is_organisation


@dataclass(frozen=True, slots=True)
class AddressLine:
    """A line of an address without the blanks around it, and its words."""

    start: int
    end: int
    text: str
    words: tuple[Word, ...]


def address(document: Document) -> tuple[AddressLine, ...]:
    """Return the lines that address somebody at the head of the text.

    They are those with an honorific and the ones around them, or else two or three short lines under the subject
    before the greeting that begin with a company or department; where the writer says who writes, and the last of
    them looks like a person's name, no greeting is needed.
    """
    lines = _named(document) or _unnamed(document)
    return tuple(_line(document, line) for line in lines)


def introduces(document: Document) -> bool:
    """Return whether the writer says who writes: in the greeting or in a signature."""
    return any(True for _ in own_matches(document, _INTRODUCTION)) or any(
        True for _ in document.of_role(Role.SIGNATURE)
    )


FULL_NAME = re.compile(r"[ 　]*[一-龠々]{1,3}[ 　][一-龠々ぁ-んァ-ヶー]{1,4}[ 　]*")
"""A line that looks like surname and given name."""

_MOST = 6
_TITLES = tuple(title for title in TITLES if title not in ("担当", "代理", "補佐"))
_HONORIFIC = re.compile(r"(?:様|さま|サマ|殿|御中|各位|先生|さん)$")
_WORD = re.compile(r"[^\s　]+")
_GREETING = re.compile(
    r"お世話になって|お世話になり|平素|日頃|日ごろ|いつも|拝啓|謹啓|拝復|前略|急啓|突然|初めて|はじめて|お疲れ"
)
_INTRODUCTION = re.compile(
    r"(?:と申します|でございます|です|と申し上げます|より(?:お知らせ|ご連絡|お送り))(?=[。、\n]|$)"
)
_ENDS = re.compile(r"(?:様|さま|殿|御中|各位|先生)$")


def _named(document: Document) -> Sequence[DocumentLine]:
    lines = list(document.of_role(Role.ADDRESSEE))
    return [line for line in lines if line.end - line.start <= 60]


def _unnamed(document: Document) -> Sequence[DocumentLine]:
    """Return the block under the subject that looks like an address, without anybody being honoured in it."""
    block = list(_first_block(document))
    if not block or len(block) > _MOST or not all(_short(document, line) for line in block):
        return ()
    first = document.text[block[0].start : block[0].end].strip()
    after = _after(document, block[-1])
    head = first.split()[0] if first.split() else ""
    known = any(form in first for form in LEGAL_FORMS) or is_department(head) or is_company(head)
    if not known or after is None:
        return ()
    greeted = _GREETING.search(document.text, after.start, after.end)
    last = document.text[block[-1].start : block[-1].end]
    return block if greeted or (FULL_NAME.fullmatch(last) and introduces(document)) else ()


def _first_block(document: Document) -> Iterator[DocumentLine]:
    """Yield the first lines that belong together, the subject left out; a lone first line is taken for a title."""
    begun = False
    for line in document.lines[: _MOST + 4]:
        if line.role is Role.TITLE and line.words > line.start:
            continue
        if line.role is Role.BLANK:
            if begun:
                return
            continue
        if line.role not in (Role.BODY, Role.TITLE, Role.SIGNATURE):
            return
        begun = True
        yield line


def _after(document: Document, line: DocumentLine) -> DocumentLine | None:
    return next((one for one in document.lines[line.index + 1 :] if one.role is not Role.BLANK), None)


def _short(document: Document, line: DocumentLine) -> bool:
    text = document.text[line.start : line.end]
    return len(text) <= 40 and "。" not in text and ("、" not in text or bool(_ENDS.search(text.rstrip())))


def _line(document: Document, line: DocumentLine) -> AddressLine:
    text = document.text[line.start : line.end]
    left = len(text) - len(text.lstrip())
    start = line.start + left
    words = tuple(_word(found) for found in _WORD.finditer(document.text, line.start, line.end))
    return AddressLine(start, start + len(text.strip()), text.strip(), words)


def _word(found: re.Match[str]) -> Word:
    honorific = _HONORIFIC.search(found[0])
    name = found[0][: honorific.start()] if honorific else found[0]
    return Word(found.start(), found.end(), name, honorific[0] if honorific else "")
