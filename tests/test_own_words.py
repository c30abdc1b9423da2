"""What the library and the golden notices say is our own: no sentence of a collected public notice stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.strategies import library_files

GOLDEN = Path(__file__).parent / "golden"
LONG = 25
"""From this many characters on, the same words are no longer a set phrase everybody uses."""


def sentences(text: str) -> Iterator[str]:
    """Yield the pieces of a text between full stops, line ends and slots, without blanks."""
    for piece in re.split(r"[。\n{}→]", text):
        plain = re.sub(r"\s", "", piece)
        if len(plain) >= LONG:
            yield plain


def test_no_sentence_of_a_public_notice_stands_in_the_library_or_a_golden_file(shared: Path) -> None:
    notices = [
        re.sub(r"\s", "", path.read_text(encoding="utf-8"))
        for path in sorted((shared / "notices").glob("*.txt"))
    ]
    assert len(notices) >= 40
    ours = {sentence for text in library_files().values() for sentence in sentences(text)}
    ours |= {
        sentence for path in GOLDEN.rglob("*.txt") for sentence in sentences(path.read_text(encoding="utf-8"))
    }
    assert len(ours) > 500
    assert [sentence for sentence in ours if any(sentence in notice for notice in notices)] == []
