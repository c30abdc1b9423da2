"""Makes the pictures of the README anew from an example sheet, where a Chromium is installed.

A mail in light colours and a status page in dark ones at the width of a telephone.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).parent.parent))

from owabi.core.compose.composer import Order, compose
from owabi.core.compose.html import mail_html, page_html
from owabi.core.facts.read import read_facts
from owabi.core.terms import Channel
from tools.docs import DOCS, read_shipped

SHEET = DOCS.parent / "examples" / "card-payments.down.toml"
SENT = datetime(2022, 4, 27, 11, 45, tzinfo=ZoneInfo("Asia/Tokyo"))
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to take: its file in ``docs/images``, the channel shown, its size in pixels, and whether dark."""

    file: str
    channel: Channel
    width: int
    height: int
    dark: bool


PICTURES = (
    Picture("mail.png", Channel.MAIL, 640, 860, dark=False),
    Picture("page-dark.png", Channel.PAGE, 360, 860, dark=True),
)


def main() -> int:
    """Take every picture and return the exit status."""
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if browser is None:
        print("No Chromium is installed; the pictures stay as they are.", file=sys.stderr)
        return 1
    for picture in PICTURES:
        with TemporaryDirectory() as folder:
            page = Path(folder) / "page.html"
            page.write_text(_html(picture.channel), encoding="utf-8")
            _take(browser, picture, page, Path(folder) / "profile")
        print(f"docs/images/{picture.file}")
    return 0


def _html(channel: Channel) -> str:
    facts = read_facts(SHEET.read_bytes(), SHEET.name).facts
    notice = compose(facts, read_shipped(), Order(now=SENT, channel=channel))
    return page_html(notice) if channel is Channel.PAGE else mail_html(notice)


def _take(browser: str, picture: Picture, page: Path, profile: Path) -> None:
    target = DOCS / "images" / picture.file
    command = [browser, *QUIET, f"--user-data-dir={profile}", f"--screenshot={target}"]
    command += [f"--window-size={picture.width},{picture.height}"]
    command += ["--blink-settings=preferredColorScheme=0"] if picture.dark else []
    subprocess.run([*command, page.as_uri()], check=True, capture_output=True, timeout=120)


if __name__ == "__main__":
    sys.exit(main())
