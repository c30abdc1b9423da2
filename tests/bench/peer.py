"""textlint with its Japanese presets, installed into build/peers for the benchmark alone."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.bench.sides import ROOT, Failed, Side

SOURCE = Path(__file__).parent / "peers"
INSTALLED = ROOT / "build" / "peers"
_INSTALL = (
    "install",
    "--no-package-lock",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    "--fetch-retries=1",
)
_PATIENCE = 600


def textlint() -> Side:
    """Return textlint ready to run; raises Failed, which says why, where it can't be had."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise Failed("node and npm aren't installed")
    _install(npm)
    entry = INSTALLED / "node_modules" / "textlint" / "bin" / "textlint.js"
    return Side(
        name="textlint",
        folder=INSTALLED,
        ask=[node, "textlint.mjs"],
        check=[node, str(entry), "--config", ".textlintrc.json"],
        fine=(0, 1),
    )


def _install(npm: str) -> None:
    """Install the exact versions of package.json, unless these are installed already."""
    INSTALLED.mkdir(parents=True, exist_ok=True)
    wanted = (SOURCE / "package.json").read_bytes()
    mark = INSTALLED / "installed.json"
    for file in SOURCE.iterdir():
        shutil.copy(file, INSTALLED)
    if mark.exists() and mark.read_bytes() == wanted:
        return
    try:
        subprocess.run([npm, *_INSTALL], cwd=INSTALLED, check=True, capture_output=True, timeout=_PATIENCE)
    except (OSError, subprocess.SubprocessError) as error:
        raise Failed("npm can't install the packages") from error
    mark.write_bytes(wanted)
