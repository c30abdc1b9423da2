"""Whether a told value can be what a sheet answers."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from owabi.core.facts.answers import GAP, NONE, UNKNOWN
from owabi.core.facts.claims import ToldTime, agrees
from owabi.core.language.counts import Count, Share
from owabi.core.language.durations import Duration
from owabi.core.language.moments import Moment, Precision
from owabi.core.terms import Phase

AT = Moment(datetime(2026, 11, 22, 10, 5, tzinfo=ZoneInfo("Asia/Tokyo")))
DAY = Moment(AT.at, Precision.DAY)
HOUR = Moment(AT.at, Precision.HOUR)
ABOUT = Moment(AT.at, approximate=True)


@pytest.mark.parametrize(
    ("told", "answer", "right"),
    [
        (ToldTime(2026, 11, 22, 10, 5), AT, True),
        (ToldTime(2026, 11, 22, 10, 6), AT, False),
        (ToldTime(2026, 11, 22), AT, True),
        (ToldTime(2026, 11, 23), AT, False),
        (ToldTime(hour=10, minute=5), AT, True),
        (ToldTime(None, 11, 22, 10, 5), AT, True),
        (ToldTime(2025, 11, 22, 10, 5), AT, False),
        (ToldTime(2025, 11, 22, 10, 5, year_guessed=True), AT, True),
        (ToldTime(2026, 11, 22, 10, None, about=True), AT, True),
        (ToldTime(2026, 11, 22, 10, None), AT, False),
        (ToldTime(2026, 11, 22, 10, None, within=True), AT, True),
        (ToldTime(2026, 11, 22, 11, None, within=True), AT, False),
        (ToldTime(2026, 11, 22, 10, 20), ABOUT, True),
        (ToldTime(2026, 11, 22, 12, 0), ABOUT, False),
        (ToldTime(2026, 11, 22, 10, 30), HOUR, True),
        (ToldTime(2026, 11, 22, 15, 0), DAY, True),
        (ToldTime(2026, 11, 21, 34, 5), AT, True),
        (ToldTime(2026, 2, 30, 10, 5), AT, False),
        (Count(1200, "名"), Count(1200, "名"), True),
        (Count(1200, "名"), Count(1200, "件"), False),
        (Count(1200, "名", True), Count(1234, "名"), True),
        (Count(1200, "名", True), Count(2400, "名"), False),
        (Share(Decimal("3.2")), Share(Decimal("3.20")), True),
        (Share(Decimal(3), approximate=True), Share(Decimal("3.2")), True),
        (Duration(90), Duration(90), True),
        (Duration(90), Duration(95), False),
        (Phase.DOWN, Phase.DOWN, True),
        (Phase.DOWN, Phase.RESTORED, False),
        (UNKNOWN, UNKNOWN, True),
        (NONE, UNKNOWN, False),
        ("記憶装置の故障", "記憶装置の　故障", True),
        ("記憶装置の故障", "記憶装置の交換", False),
        ("03-5550-0100", "03(5550)0100", True),
        ("03-5550-0100", "03-5550-0101", False),
        ("9:00-18:00（土日を除く）", "午前9時から午後6時まで、土日を除く", True),
        ("9:00-18:00（土日を除く）", "9:00-17:00（土日を除く）", False),
        ("停電", GAP, False),
        ("停電", UNKNOWN, False),
    ],
)
def test_a_told_value_agrees_with_what_it_leaves_open(told: object, answer: object, right: bool) -> None:
    assert agrees(told, answer) is right  # type: ignore[arg-type]
