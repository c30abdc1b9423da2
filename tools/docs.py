"""Writes the pages of the documentation that derive from code and data: facts, library, rules.

Without arguments both are written; with ``--check`` nothing is, and the exit code is 1 where one is stale.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from owabi import library as shipped
from owabi.core.compose.library import Library, read_library
from tools.docs_facts import facts_page
from tools.docs_library import library_page
from tools.docs_rules import rules_page

DOCS = Path(__file__).parent.parent / "docs"
GENERATED = "<!-- `make docs` がコードから作る頁です。手で直さないでください。 Generated; don't edit. -->"


def main(arguments: list[str]) -> int:
    """Write the generated pages, or check them; return the exit status."""
    if arguments not in ([], ["--check"]):
        print("usage: tools/docs.py [--check]", file=sys.stderr)
        return 2
    stale = {name: text for name, text in pages().items() if _stored(name) != text}
    for name, text in stale.items():
        if arguments:
            print(f"docs/{name} is stale: run make docs", file=sys.stderr)
        else:
            (DOCS / name).write_text(text, encoding="utf-8")
            print(f"docs/{name}")
    return int(bool(arguments and stale))


def pages() -> dict[str, str]:
    """Return the text of every generated page by its name in ``docs``."""
    library = read_shipped()
    return {
        "facts.md": _page(facts_page(library)),
        "library.md": _page(library_page(library)),
        "rules.md": _page(rules_page("en")),
        "rules.ja.md": _page(rules_page("ja")),
    }


def read_shipped(company: Mapping[str, str] | None = None) -> Library:
    """Read the shipped library with a company's files (path to text) over it; raises BadLibrary."""
    root = Path(str(shipped.root()))
    files = sorted(root.rglob("*.txt"))
    return read_library(
        {file.relative_to(root).as_posix(): file.read_text("utf-8") for file in files}, company
    )


def _stored(name: str) -> str:
    path = DOCS / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _page(lines: Iterator[str]) -> str:
    return "\n".join((GENERATED, *lines)).rstrip("\n") + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
