"""The scenes Owabi brings along and what they share, as the tests of scenes read them."""

from __future__ import annotations

from owabi.core.compose.pages import read_page
from owabi.core.compose.scenes import read_scenes, read_standard
from owabi.library import root

STANDARD_TEXT = (root() / "standard.txt").read_text("utf-8")
STANDARD = read_standard(read_page(STANDARD_TEXT, "standard.txt"))
FILES = {
    file.name: file.read_text("utf-8")
    for file in sorted((root() / "scenes").iterdir(), key=lambda file: file.name)
    if file.name.endswith(".txt")
}
SCENES = read_scenes(FILES, STANDARD)
