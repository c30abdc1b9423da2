"""Keeps the catalogues: ``update`` takes in new messages, ``compile`` makes the ``.mo``, ``check`` judges.

Run it from the root of the repository. ``compile`` takes the ``.po`` files to compile, or none for all.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

sys.path.insert(0, str(Path(__file__).parent.parent))

from tools.messages import find

SOURCE = Path("src")
LOCALE = Path("src/owabi/locale")
TEMPLATE = LOCALE / "owabi.pot"

# No dates and no tool versions, so that only messages make a difference.
HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: Owabi\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def main(arguments: list[str]) -> int:
    """Run one command and return the exit status; problems are printed, one a line."""
    command, *files = arguments or [""]
    paths = [Path(file) for file in files] or catalogues()
    match command:
        case "update":
            problems = list(update(paths))
        case "compile":
            problems = list(compile_all(paths))
        case "check":
            problems = list(check(paths))
        case _:
            problems = ["usage: tools/catalogues.py update | compile | check [FILE …]"]
    print(*problems, sep="\n", end="\n" if problems else "", file=sys.stderr)
    return int(bool(problems))


def catalogues() -> list[Path]:
    """Return every ``.po`` of the project."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))


def update(paths: Iterable[Path]) -> Iterator[str]:
    """Write the template and every catalogue anew; yield the texts that can't be found in the source."""
    template, hidden = extract()
    write(TEMPLATE, template)
    for path in paths:
        catalogue = read(path)
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        catalogue.obsolete.clear()
        write(path, catalogue)
    yield from hidden


def compile_all(paths: Iterable[Path]) -> Iterator[str]:
    """Write the ``.mo`` beside every catalogue; yield the translations whose places don't fit."""
    for path in paths:
        catalogue = read(path)
        yield from _misfits(path, catalogue)
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)


def check(paths: Iterable[Path]) -> Iterator[str]:
    """Yield what stands between the source and complete catalogues."""
    template, hidden = extract()
    yield from hidden
    wanted = {message.id for message in template if message.id}
    for path in paths:
        catalogue = read(path)
        held = {message.id: message for message in catalogue if message.id}
        missing, unused = sorted(wanted - held.keys(), key=str), sorted(held.keys() - wanted, key=str)
        yield from (f"{path}: missing, run “make catalogues”: {id!r}" for id in missing)
        yield from (f"{path}: no longer used, run “make catalogues”: {id!r}" for id in unused)
        for id, message in held.items():
            if message.fuzzy:
                yield f"{path}: fuzzy: {id!r}"
            texts = message.string if isinstance(message.string, tuple) else (message.string,)
            if not all(texts):
                yield f"{path}: not translated: {id!r}"
        yield from _misfits(path, catalogue)


def extract() -> tuple[Catalog, list[str]]:
    """Return the messages in the source as a template, and the places that hide one."""
    found, hidden = find(sorted(SOURCE.rglob("*.py")), SOURCE)
    template = Catalog(project="Owabi", charset="utf-8")
    for item in found:
        id = (item.text, item.plural) if item.plural else item.text
        template.add(id, locations=[(item.file.removeprefix("src/"), item.line)])
    return template, [str(place) for place in hidden]


def read(path: Path) -> Catalog:
    """Return a catalogue; its locale is the name of the folder above ``LC_MESSAGES``."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name, domain="owabi")


def write(path: Path, catalogue: Catalog) -> None:
    """Write a catalogue in the order of the source, naming files without lines."""
    with path.open("wb") as file:
        file.write(HEADER.format(language=catalogue.locale_identifier or "").encode())
        write_po(file, catalogue, width=100, omit_header=True, include_lineno=False, sort_by_file=True)


def _misfits(path: Path, catalogue: Catalog) -> Iterator[str]:
    for message, errors in catalogue.check():
        yield from (f"{path}: {error}: {message.id!r}" for error in errors)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
