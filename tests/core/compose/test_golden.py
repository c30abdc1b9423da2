"""The notices of the example fact sheets and the founding mails look as their golden files say.

``OWABI_GOLDEN=write`` writes the golden files anew and removes those that nothing asks for any more.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any, TypeVar

import pytest

from owabi.core.compose.composer import Order, compose, open_questions, settle
from owabi.core.compose.library import Library, read_library
from owabi.core.facts.read import Sheet, read_facts
from owabi.core.language.names import parse_addressee
from owabi.core.notice import Notice
from owabi.core.terms import Channel, Focus, Gravity, Kind, MaintenanceStatus, Phase, Reader, Term, Tone

T = TypeVar("T", bound=Term)

ROOT = Path(__file__).parents[3]
EXAMPLES = ROOT / "examples"
NOTICES = ROOT / "tests" / "golden" / "notices"
FOUNDING = ROOT / "tests" / "golden" / "founding"
WRITING = os.environ.get("OWABI_GOLDEN") == "write"

Wish = Mapping[str, Any]
"""One entry of examples/index.toml or examples/founding.toml."""

INDEX: tuple[tuple[str, Wish], ...] = tuple(
    (file, wish)
    for file, wishes in tomllib.loads((EXAMPLES / "index.toml").read_text("utf-8")).items()
    for wish in wishes
)
MAILS: tuple[Wish, ...] = tuple(tomllib.loads((EXAMPLES / "founding.toml").read_text("utf-8"))["mails"])


@cache
def library() -> Library:
    with as_file(files("owabi") / "library") as folder:
        found = {
            path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.txt")
        }
    return read_library(found)


def term(terms: type[T], value: str) -> T:
    return next(one for one in terms if one.value == value)


def sheet(file: str) -> Sheet:
    return read_facts((EXAMPLES / file).read_bytes(), file).facts


def order(wish: Wish, channel: Channel = Channel.MAIL) -> Order:
    assert isinstance(wish["now"], datetime)
    return Order(
        now=wish["now"],
        kind=term(Kind, wish["kind"]),
        reader=term(Reader, wish["reader"]),
        channel=channel,
        focus=term(Focus, wish["focus"]) if "focus" in wish else None,
        template=wish.get("template"),
        to=parse_addressee(wish["to"]) if "to" in wish else None,
        earlier=sheet(wish["earlier"]) if "earlier" in wish else None,
    )


def channels(wish: Wish) -> tuple[Channel, ...]:
    return tuple(library().editions.channels(term(Kind, wish["kind"]), term(Reader, wish["reader"])))


def notice_path(file: str, wish: Wish, channel: Channel) -> Path:
    folder = NOTICES / file.removesuffix(".toml")
    return folder / f"{wish['kind']}.{wish['reader']}.{channel.value}.txt"


def founding_path(wish: Wish) -> Path:
    return FOUNDING / f"{Path(wish['facts']).stem}-{wish['template']}.txt"


def golden_text(notice: Notice) -> str:
    return f"{notice.subject.text}\n\n{notice.text}" if notice.subject else notice.text


def compare(path: Path, text: str) -> None:
    """Write the golden file, or fail with what differs from it, line by line."""
    if WRITING:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return
    golden = path.read_text("utf-8") if path.exists() else ""
    if text != golden:
        before, after = golden.splitlines(), text.splitlines()
        told = difflib.unified_diff(before, after, "golden", "composed", lineterm="")
        pytest.fail("\n".join([str(path.relative_to(ROOT)), *told]), pytrace=False)


def expect_only(folder: Path, expected: set[Path]) -> None:
    found = set(folder.rglob("*.txt"))
    if WRITING:
        for path in found - expected:
            path.unlink()
    else:
        assert found == expected


def _named(item: tuple[str, Wish]) -> str:
    file, wish = item
    return f"{file.removesuffix('.toml')}-{wish['kind']}-{wish['reader']}"


@pytest.mark.parametrize(("file", "wish"), INDEX, ids=map(_named, INDEX))
def test_every_channel_of_an_example_looks_as_its_golden_file_says(file: str, wish: Wish) -> None:
    facts = sheet(file)
    for channel in channels(wish):
        compare(
            notice_path(file, wish, channel), golden_text(compose(facts, library(), order(wish, channel)))
        )


@pytest.mark.parametrize("wish", MAILS, ids=lambda wish: founding_path(wish).stem)
def test_a_founding_mail_looks_as_its_golden_file_says(wish: Wish) -> None:
    compare(founding_path(wish), golden_text(compose(sheet(wish["facts"]), library(), order(wish))))


@pytest.mark.parametrize("wish", MAILS, ids=lambda wish: founding_path(wish).stem)
def test_the_template_of_a_founding_mail_names_its_row(wish: Wish) -> None:
    assert library().outlines[wish["template"]].founding == wish["row"]


def test_all_seventeen_founding_mails_are_there() -> None:
    assert {wish["row"] for wish in MAILS} == set(range(1, 18))


def test_there_is_a_golden_file_for_every_edition_of_an_example_and_no_other() -> None:
    paths = [notice_path(file, wish, channel) for file, wish in INDEX for channel in channels(wish)]
    assert len(paths) == len(set(paths)) >= 40
    expect_only(NOTICES, set(paths))


def test_there_is_a_golden_file_for_every_founding_mail_and_no_other() -> None:
    paths = [founding_path(wish) for wish in MAILS]
    assert len(paths) == len(set(paths))
    expect_only(FOUNDING, set(paths))


def test_every_valid_edition_has_an_example() -> None:
    shown = {(wish["kind"], wish["reader"], channel) for _, wish in INDEX for channel in channels(wish)}
    valid = {
        (kind.value, reader.value, channel)
        for kind in Kind
        for reader in library().editions.readers(kind)
        for channel in library().editions.channels(kind, reader)
    }
    assert shown == valid


def test_every_term_that_shapes_a_notice_has_an_example() -> None:
    assert {term(Kind, wish["kind"]) for _, wish in INDEX} == set(Kind)
    assert {term(Reader, wish["reader"]) for _, wish in INDEX} == set(Reader)
    assert {channel for _, wish in INDEX for channel in channels(wish)} == set(Channel)
    assert {term(Focus, wish["focus"]) for _, wish in INDEX if "focus" in wish} == set(Focus)
    facts = [sheet(file) for file, _ in INDEX]
    assert {one.gravity for one in facts} == set(Gravity)
    states = {one.state for one in facts}
    assert states >= {*Phase, *MaintenanceStatus} - {MaintenanceStatus.VERIFYING}


def test_the_named_tone_has_a_founding_mail() -> None:
    tones = {settle(sheet(wish["facts"]), library(), order(wish)).tone for wish in MAILS}
    assert tones == set(Tone)


def wishes_asking() -> Iterator[str]:
    for file, wish in INDEX:
        for question in open_questions(sheet(file), term(Kind, wish["kind"]), library()):
            if question.must:
                yield f"{file} {wish['kind']}: {question.path}"


def test_no_example_leaves_out_what_its_notice_must_hold() -> None:
    assert not list(wishes_asking())
