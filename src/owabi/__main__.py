"""``python -m owabi``: the same as the command ``owabi``."""

from owabi.cli import main

main()
