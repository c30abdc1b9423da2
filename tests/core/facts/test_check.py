"""Contradictions: what can't be so is told, what may be so isn't."""

from __future__ import annotations

import pytest

from owabi.core.errors import BadFacts
from owabi.core.facts.derive import derive
from owabi.core.facts.read import read_facts
from owabi.core.language.counts import say_share
from owabi.core.language.durations import say_duration

MAINTENANCE = 'sheet = "maintenance"\n'


def told(text: str) -> list[str]:
    try:
        read_facts(text.encode(), "facts.toml")
    except BadFacts as refused:
        return [str(problem) for problem in refused.problems]
    return []


def times(**given: str) -> str:
    return "".join(f'time.{name} = "{value}"\n' for name, value in given.items())


@pytest.mark.parametrize(
    ("text", "key", "message"),
    [
        (
            times(occurred="2026-11-22 10:05", detected="2026-11-22 10:04"),
            "time.detected",
            "can't come before",
        ),
        (
            times(occurred="2026-11-22 10:05", restored="2026-11-21") + 'state="restored"',
            "time.restored",
            "before",
        ),
        (times(occurred="2026-11-23", as_of="2026-11-22 10:00"), "time.occurred", "time.as_of"),
        (
            times(work_started="2026-11-22 10:05", work_finished="2026-11-22 10:00"),
            "time.work_finished",
            "before",
        ),
        (times(as_of="2026-11-22 10:05", next_word="2026-11-22 10:05"), "time.next_word", "must come after"),
        (times(as_of="2026-11-22 10:05", next_word="2026-11-21"), "time.next_word", "must come after"),
        (
            times(as_of="2026-11-22 12:00頃", next_word="2026-11-22 10:59"),
            "time.next_word",
            "Correct one of them",
        ),
        (times(occurred="2026-11-22 12時台", detected="2026-11-22 11:59"), "time.detected", "before"),
        (times(detected="2026-11-22 12:00", as_of="2026-11-22 11:59"), "time.detected", "time.as_of"),
        (
            'state = "down"\n' + times(as_of="2026-11-22 12:00", outlook="2026-11-22 11:00"),
            "time.outlook",
            "before",
        ),
        (
            times(as_of="2026-11-22 12:00")
            + '[[timeline]]\nat = "2026-11-22 12:01"\nwhat = "復旧作業を開始しました"',
            "timeline[0].at",
            "time.as_of",
        ),
        (MAINTENANCE + times(start="2026-12-06 1:00", end="2026-12-06 1:00"), "time.end", "must come after"),
        (
            MAINTENANCE + times(end="2026-12-06 5:00", new_end="2026-12-06 4:00"),
            "time.new_end",
            "must come after",
        ),
        (
            MAINTENANCE + times(started="2026-12-06 5:00", completed="2026-12-06 4:00"),
            "time.completed",
            "before",
        ),
        (
            'state = "down"\n' + times(restored="2026-11-22 10:05"),
            "time.restored",
            'Write state = "restored"',
        ),
        ('state = "partial"\n' + times(restored="2026-11-22 10:05"), "time.restored", "or remove the time"),
        ('state = "down"\n' + times(partially_restored="2026-11-22"), "time.partially_restored", '"partial"'),
        (
            'state = "restored"\nstill_affected = "アプリをご利用のお客様"',
            "still_affected",
            'state = "partial"',
        ),
        ('state = "down"\nstability = "confirmed"', "stability", 'Write state = "restored"'),
        (
            MAINTENANCE + 'state = "in_progress"\n' + times(completed="2026-12-06 4:00"),
            "time.completed",
            'Write state = "completed"',
        ),
        (
            MAINTENANCE + 'state = "scheduled"\n' + times(started="2026-12-06 4:00"),
            "time.started",
            'Write state = "in_progress"',
        ),
        ("affected.count = 101\naffected.total = 100", "affected.count", "101名 is above the total, 100名"),
        (
            'affected.total = "100件"\n[[impacts]]\nwhat = "注文を確定できない"\ncount = 101',
            "impacts[0].count",
            "above the total",
        ),
        ("affected.count = 32\naffected.total = 1000\naffected.share = 3.3", "affected.share", "3.2%"),
        (
            "affected.count = 1\naffected.total = 1000\naffected.share = '0.1%未満'",
            "affected.share",
            "leave the share",
        ),
        ("affected.count = 500\naffected.total = 1000\naffected.share = '約40%'", "affected.share", "50%"),
        (
            '[[impacts]]\nwhat = "注文を確定できない"\nremedy = "none"\nremedy_by = "2026-11-24"',
            "impacts[0].remedy",
            "or remove remedy_by",
        ),
        (
            '[[impacts]]\nwhat = "注文を確定できない"\nremedy_automatic = true\n'
            'remedy_how = "窓口にお問い合わせください"',
            "impacts[0].remedy_how",
            "or remove remedy_how",
        ),
        (
            'time.as_of = "2026-11-22"\n[[measures]]\nwhat = "監視項目の追加"\nstate = "done"\ndate = "2026-11-23"',
            "measures[0].date",
            'Write state = "planned"',
        ),
        (
            'time.as_of = "2026-11-22"\n[[measures]]\nwhat = "監視項目の追加"\nstate = "planned"\ndate = "2026-11-21"',
            "measures[0].date",
            'Write state = "done"',
        ),
        ('[personal_data]\nhandled = false\nleak = "unknown"', "personal_data.leak", "Write handled = true"),
        ('[personal_data]\nleak = "none"', "personal_data.leak", "Write handled = true"),
        ('[personal_data]\nleak = "会員情報の閲覧"', "personal_data.leak", "Write handled = true"),
        (
            '[personal_data]\nhandled = true\nleak = "none"\nitems = "氏名"',
            "personal_data.leak",
            "or remove items",
        ),
        ('[data]\nloss = "none"\nat_risk = "保存された下書き"', "data.loss", "or remove at_risk"),
        ('[[links]]\nname = "手順"', "links[0]", "needs url"),
    ],
)
def test_a_contradiction_is_told_where_to_look_with_what_to_do(text: str, key: str, message: str) -> None:
    (found,) = told(text)
    assert f" {key}: " in found
    assert message in found


@pytest.mark.parametrize(
    "text",
    [
        times(occurred="2026-11-22 10:05", detected="2026-11-22 10:05", as_of="2026-11-22 10:05"),
        times(occurred="2026-11-22 10:30頃", detected="2026-11-22 10:05"),
        times(occurred="2026-11-22 10時頃", detected="2026-11-22 10:05"),
        times(occurred="2026-11-22 10:05", detected="2026-11-22 10時台"),
        times(occurred="2026-11-22 10:05", detected="2026-11-22"),
        times(occurred="2026-11-22", detected="2026-11-22 10:05"),
        times(occurred="2026-11-24頃", detected="2026-11-22 10:05"),
        times(as_of="2026-11-22 10:05", next_word="2026-11-22"),
        times(as_of="2026-11-22 10:05頃", next_word="2026-11-22 10:05"),
        times(as_of="2026-11-22 10:05", next_word="2026-11-22 10:06"),
        times(occurred="2026-11-22 10:05+09:00", detected="2026-11-22 01:06Z"),
        'state = "restored"\n' + times(as_of="2026-11-22 12:00", outlook="2026-11-22 11:00"),
        times(restored="2026-11-22 10:05", detected="2026-11-22 10:30", occurred="2026-11-22 10:00"),
        'state = "restored"\ntime.restored = "unknown"\nstill_affected = "none"\nstability = "unknown"',
        "affected.count = '約80,500名'\naffected.total = 80000",
        "affected.count = 101\naffected.total = '100社'",
        "affected.count = 101\naffected.total = '100社'\naffected.share = 3",
        "affected.count = 0\naffected.total = 0\naffected.share = 3",
        "affected.count = 32\naffected.total = 1000\naffected.share = 3.2",
        "affected.count = 32\naffected.total = 1000\naffected.share = 3",
        "affected.count = 35\naffected.total = 1000\naffected.share = 4",
        "affected.count = 1\naffected.total = 10000\naffected.share = '0.1%未満'",
        "affected.count = '約1,200名'\naffected.total = 80000\naffected.share = '約1.6%'",
        'time.as_of = "2026-11-22 10:00"\n[[measures]]\nwhat = "監視項目の追加"\nstate = "done"\ndate = "2026-11-22"',
        'time.as_of = "2026-11-22 10:00"\n[[measures]]\nwhat = "監視項目の追加"\n'
        'state = "planned"\ndate = "2026-11-22"',
        '[personal_data]\nhandled = false\nleak = "none"',
        '[data]\nloss = "unknown"\nat_risk = "保存された下書き"',
        MAINTENANCE + 'state = "cancelled"\n' + times(start="2026-12-06 1:00", started="2026-12-06 1:00"),
    ],
)
def test_what_may_be_so_is_no_contradiction(text: str) -> None:
    assert told(text) == []


def test_times_are_compared_as_they_passed_where_clocks_are_turned() -> None:
    zone = 'zone = "America/New_York"\n'
    turned = times(occurred="2026-11-01 01:50-04:00", detected="2026-11-01 01:10-05:00")
    assert told(zone + turned) == []
    (found,) = told(zone + times(occurred="2026-11-01 01:10-05:00", detected="2026-11-01 01:50-04:00"))
    assert "time.detected" in found


def test_several_contradictions_are_told_at_once() -> None:
    text = 'state = "down"\nstability = "confirmed"\n' + times(
        restored="2026-11-22", partially_restored="2026-11-23"
    )
    assert len(told(text)) == 4


@pytest.mark.parametrize(
    ("text", "stop", "share"),
    [
        (times(occurred="2026-11-22 10:05", restored="2026-11-22 11:30"), "1時間25分", None),
        (times(occurred="2026-11-22 10:05頃", restored="2026-11-22 11:30"), "約1時間25分", None),
        (times(occurred="2026-11-22", restored="2026-11-22 11:30"), None, None),
        (times(occurred="unknown", restored="2026-11-22 11:30"), None, None),
        ("affected.count = 32\naffected.total = 1000", None, "3.2%"),
        ("affected.count = '約32名'\naffected.total = 1000\naffected.share = 3", None, "3%"),
        ("affected.count = 32\naffected.total = '1000社'", None, None),
        ("affected.count = 0\naffected.total = 0", None, None),
        ("affected.share = '0.1%未満'", None, "0.1%未満"),
    ],
)
def test_only_what_can_be_computed_is_derived(text: str, stop: str | None, share: str | None) -> None:
    derived = derive(read_facts(text.encode(), "facts.toml").facts)
    assert (say_duration(derived.stop) if stop else None) == stop  # type: ignore[arg-type]
    assert (say_share(derived.share) if share else None) == share  # type: ignore[arg-type]
    if stop is None:
        assert not hasattr(derived.stop, "minutes")
    if share is None:
        assert not hasattr(derived.share, "percent")


def test_a_day_at_which_clocks_are_turned_counts_its_own_hours() -> None:
    zone = 'zone = "America/New_York"\n'
    text = zone + times(occurred="2026-03-08 01:30", restored="2026-03-08 03:30")
    derived = derive(read_facts(text.encode(), "facts.toml").facts)
    assert say_duration(derived.stop) == "1時間"  # type: ignore[arg-type]
