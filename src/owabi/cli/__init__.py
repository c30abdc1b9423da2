"""The command line: fact sheets and scenes in, notices out. See ``owabi --help``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; what is loaded for it isn't loaded for those who only import this room."""
    try:
        from owabi.cli.app import owabi

        owabi(prog_name="owabi")
    except KeyboardInterrupt:
        sys.exit(130)
