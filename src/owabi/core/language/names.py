"""Whom a letter is for: the parts of an addressee, read from a line and written with the right honorific.

Recognised are: a company by its legal form (株式会社, 有限会社, (株), 一般社団法人 …, in front or behind)
or its ending (会, 大学, 銀行, 組合, 病院 …); a department by its ending (部, 課, 室, 係, グループ, 支店 …),
surnames such as 阿部 and 服部 excepted; a title from a list (部長, 代表取締役社長, 担当 …). The rest is the
person.
"""

from __future__ import annotations

from dataclasses import dataclass

from owabi.core.errors import Message
from owabi.core.language.misread import Misread
from owabi.core.language.name_parts import (
    COMPANY_ENDINGS,
    DEPARTMENT_ENDINGS,
    LEGAL_FORMS,
    SURNAMES_LIKE_DEPARTMENTS,
    TITLES,
)


@dataclass(frozen=True, slots=True)
class Addressee:
    """An addressee; ``person`` is without 様, but keeps 殿, 先生, 各位 and the 様 of お客様."""

    company: str | None = None
    department: str | None = None
    title: str | None = None
    person: str | None = None


def address_lines(addressee: Addressee) -> tuple[str, ...]:
    """Return the lines of an address: 株式会社みなと, then 営業部 部長 山田太郎様.

    An organisation alone gets 御中, a person 様, never both; an honorific or title that stands at the end
    already (殿, 各位, 先生, 山田部長) is enough, and ご担当者 becomes ご担当者様. Nobody has no lines.
    """
    company, department = _without_onchu(addressee.company), _without_onchu(addressee.department)
    title, person = _clean(addressee.title), _clean(addressee.person)
    if title in _CONTACTS and not person:
        title, person = "", title
    if not (title or person):
        lines = [part for part in (company, department) if part]
        return (*lines[:-1], _with_onchu(lines[-1])) if lines else ()
    second = " ".join(part for part in (department, title, _with_sama(person)) if part)
    return tuple(line for line in (company, second) if line)


def parse_addressee(text: str) -> Addressee:
    """Read one line, its parts parted by blanks: "株式会社みなと 営業部 部長 山田太郎様".

    What stands before a department is its company; a name alone is a person; before 御中 there is none.
    Raises Misread if no name is in it.
    """
    words = _join_legal_forms(text.split())
    to_organisation = bool(words) and words[-1].endswith(_ONCHU)
    words = [word for word in (word.removesuffix(_ONCHU) for word in words) if word]
    if not words or words[0] in _HONORIFICS:
        raise Misread(
            Message(
                "there is no name of a company or person; write one such as 株式会社みなと 営業部 山田太郎様"
            )
        )
    if to_organisation:
        return _organisation(words)
    company, words = _take_company(words)
    departments, words = _take_while_departments(words)
    title, words = _take_title(words)
    return Addressee(company, " ".join(departments) or None, title, _person(words))


def is_company(word: str) -> bool:
    """Return whether a word is an organisation by its legal form or its ending (会, 大学, 銀行 …)."""
    return word.startswith(LEGAL_FORMS) or word.endswith((*LEGAL_FORMS, *COMPANY_ENDINGS))


def is_department(word: str) -> bool:
    """Return whether a word is a department by its ending; surnames such as 阿部 aren't."""
    has_form = any(form in word for form in LEGAL_FORMS)
    return word.endswith(DEPARTMENT_ENDINGS) and word not in SURNAMES_LIKE_DEPARTMENTS and not has_form


_ONCHU = "御中"
_HONORIFICS = ("様", "さま", "さん", "殿", "どの", _ONCHU, "各位", "先生", "御一同")
_ROLES = ("担当", "代理", "補佐")
_CONTACTS = {
    "担当": "ご担当者",
    "担当者": "ご担当者",
    "ご担当": "ご担当者",
    "御担当者": "ご担当者",
    "責任者": "ご責任者",
}
_HONOURING = (*_HONORIFICS, *(title for title in TITLES if title not in _ROLES))
_NEVER_BARE = ("お客", "皆")


def _clean(part: str | None) -> str:
    return " ".join((part or "").split())


def _without_onchu(part: str | None) -> str:
    return _clean(part).removesuffix(_ONCHU).rstrip()


def _with_onchu(organisation: str) -> str:
    return organisation if organisation.endswith(_HONORIFICS) else f"{organisation} {_ONCHU}"


def _with_sama(person: str) -> str:
    named = _CONTACTS.get(person, person)
    if not named or named.endswith(_HONOURING):
        return named
    return f"{named} 様" if " " in named or "　" in named else f"{named}様"


def _join_legal_forms(words: list[str]) -> list[str]:
    """Join a legal form that stands apart to the name: in front if a name follows it, else behind."""
    if len(words) > 1 and words[0] in LEGAL_FORMS:
        return [words[0] + words[1], *words[2:]]
    if len(words) > 1 and words[1] in LEGAL_FORMS:
        return [words[0] + words[1], *words[2:]]
    return words


def _organisation(words: list[str]) -> Addressee:
    end = len(words)
    while end and is_department(words[end - 1]):
        end -= 1
    return Addressee(" ".join(words[:end]) or None, " ".join(words[end:]) or None)


def _take_company(words: list[str]) -> tuple[str | None, list[str]]:
    before_department = len(words) > 1 and not is_department(words[0]) and is_department(words[1])
    return (words[0], words[1:]) if is_company(words[0]) or before_department else (None, words)


def _take_while_departments(words: list[str]) -> tuple[list[str], list[str]]:
    taken = 0
    while taken < len(words) and is_department(words[taken]):
        taken += 1
    return words[:taken], words[taken:]


def _take_title(words: list[str]) -> tuple[str | None, list[str]]:
    alone = len(words) == 1
    is_title = bool(words) and (
        words[0] in TITLES and words[0] not in _ROLES if alone else words[0].endswith(TITLES)
    )
    return (words[0], words[1:]) if is_title else (None, words)


def _person(words: list[str]) -> str | None:
    if not words:
        return None
    name = " ".join(words)
    for honorific in ("様", "さま"):
        bare = name.removesuffix(honorific).rstrip()
        if bare != name:
            return f"{bare}様" if bare.endswith(_NEVER_BARE) else bare
    for honorific in ("殿", "各位", "先生"):
        name = name.removesuffix(f" {honorific}") + honorific if name.endswith(f" {honorific}") else name
    return name
