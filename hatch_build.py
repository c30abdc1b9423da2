"""The build hook that turns the message catalogues into the form gettext reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface[Any]):
    """Compiles every ``.po`` under ``src/owabi/locale`` before a wheel or an editable install is made."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 (hatchling's signature)
        """Write each ``.mo`` beside its ``.po``; a source distribution carries the ``.po`` only."""
        if self.target_name != "wheel":
            return
        for catalogue in sorted(Path(self.root, "src/owabi/locale").glob("*/LC_MESSAGES/*.po")):
            compile_catalogue(catalogue)


def compile_catalogue(path: Path) -> None:
    """Write the ``.mo`` beside this ``.po``; fuzzy messages are left out."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with path.open("rb") as source:
        catalogue = read_po(source, locale=path.parts[-3])
    with path.with_suffix(".mo").open("wb") as target:
        write_mo(target, catalogue)
