"""What the laws of this room are tried on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TypeVar
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from owabi.core.language.counts import Count, Share
from owabi.core.language.durations import DAY, Duration
from owabi.core.language.misread import Misread
from owabi.core.language.moments import Moment, Precision

_Value = TypeVar("_Value")

TOKYO = ZoneInfo("Asia/Tokyo")
NEW_YORK = ZoneInfo("America/New_York")
ZONES = [TOKYO, NEW_YORK, ZoneInfo("Australia/Lord_Howe"), ZoneInfo("Asia/Kathmandu"), ZoneInfo("UTC")]
UNITS = ["件", "名", "人", "社", "台", "通", "店舗", "か所", "アカウント", "GB"]

instants = st.integers(0, 52_000_000).map(
    lambda minutes: datetime(2000, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
"""Any minute of this century."""

broken_lines = st.text(
    st.sampled_from("0123456789年月日時分頃約令和平成午前後(日): -/T.,%万億件台半Z+未満間３（：、"),
    max_size=25,
)
"""Text that looks like a value but hardly is one."""

anything = st.one_of(st.text(), broken_lines)


def outcome(parse: Callable[[str], _Value], text: str) -> _Value | Misread:
    """Return what the text is read as, or the refusal; anything else that is raised fails the test."""
    try:
        return parse(text)
    except Misread as refusal:
        return refusal


@st.composite
def moments(draw: st.DrawFn, zone: ZoneInfo = TOKYO) -> Moment:
    """Draw a moment of any precision."""
    at = draw(instants).astimezone(zone)
    return Moment(at, draw(st.sampled_from(Precision)), draw(st.booleans()))


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    """Draw a duration up to about ten years, or calendar days."""
    if draw(st.booleans()):
        return Duration(draw(st.integers(1, 3650)) * DAY, draw(st.booleans()), days_only=True)
    return Duration(draw(st.integers(0, 5_000_000)), draw(st.booleans()))


counts = st.builds(Count, st.integers(0, 10**16 - 1), st.sampled_from(UNITS), st.booleans())
_percents = st.decimals(0, 100, places=4).map(lambda value: value or Decimal(0))
shares = st.one_of(
    st.builds(Share, _percents, st.booleans()),
    _percents.filter(bool).map(lambda percent: Share(percent, below=True)),
)
