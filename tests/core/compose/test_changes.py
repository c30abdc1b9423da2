"""What a correction finds between two sheets."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from owabi.core.compose.changes import Change, changes
from owabi.core.compose.composer import Order, compose
from owabi.core.errors import Incomplete
from owabi.core.facts.answers import GAP, NONE, UNKNOWN
from owabi.core.facts.incident import Incident
from owabi.core.facts.parts import Affected, Desk, Impact, PersonalData, Sender, Times
from owabi.core.language.counts import Count
from owabi.core.language.moments import Moment
from owabi.core.terms import Channel, Gravity, Kind, Phase
from tests.strategies import shipped

TOKYO = ZoneInfo("Asia/Tokyo")


def at(hour: int, minute: int = 0) -> Moment:
    return Moment(datetime(2026, 11, 22, hour, minute, tzinfo=TOKYO))


BEFORE = Incident(
    service="みなとストア",
    symptom="注文を確定できない",
    gravity=Gravity.MAJOR,
    state=Phase.DOWN,
    cause="記憶装置の故障",
    time=Times(occurred=at(10), as_of=at(11), outlook=UNKNOWN, next_word=at(18)),
    impacts=(
        Impact(what="注文が見えない", remedy="返金します", count=Count(10)),
        Impact(what="配送が遅れる", count=Count(10)),
    ),
    desks=(Desk(name="お客様窓口", phone="03-5550-0100"),),
    sender=Sender(company="株式会社みなと商会"),
)


def paths(after: Incident) -> list[str]:
    return [change.path for change in changes(BEFORE, after)]


def test_the_same_sheet_has_no_changes() -> None:
    assert changes(BEFORE, BEFORE) == ()


def test_entries_in_another_order_are_no_change() -> None:
    assert isinstance(BEFORE.impacts, tuple)
    assert changes(BEFORE, replace(BEFORE, impacts=BEFORE.impacts[::-1])) == ()


def test_a_changed_entry_is_told_with_the_words_that_name_it_also_when_one_is_added() -> None:
    after = replace(
        BEFORE,
        impacts=(
            Impact(what="画面が出ない"),
            Impact(what="配送が遅れる", count=Count(20)),
            Impact(what="注文が見えない", remedy="返金します", count=Count(10)),
        ),
    )
    assert changes(BEFORE, after) == (
        Change("impacts[1].count", "影響の件数", Count(10), Count(20), "配送が遅れる"),
        Change("impacts[0].what", "影響", GAP, "画面が出ない"),
    )


def test_two_entries_with_the_same_figures_are_both_told() -> None:
    assert isinstance(BEFORE.impacts, tuple)
    after = replace(BEFORE, impacts=tuple(replace(impact, count=Count(20)) for impact in BEFORE.impacts))
    assert [change.entry for change in changes(BEFORE, after)] == ["注文が見えない", "配送が遅れる"]


def test_figures_of_all_customers_need_no_second_correction_for_one_impact() -> None:
    before = replace(BEFORE, affected=Affected(count=Count(10)))
    assert isinstance(BEFORE.impacts, tuple)
    first, second = BEFORE.impacts
    after = replace(
        before, affected=Affected(count=Count(20)), impacts=(replace(first, count=Count(20)), second)
    )
    assert [change.path for change in changes(before, after)] == ["affected.count"]


def test_a_reworded_entry_is_one_correction() -> None:
    assert isinstance(BEFORE.impacts, tuple)
    after = replace(BEFORE, impacts=(Impact(what="注文が二重に見える"), BEFORE.impacts[1]))
    assert paths(after)[0] == "impacts[0].what"


def test_a_desk_that_is_gone_is_withdrawn() -> None:
    before = replace(
        BEFORE, desks=(*(BEFORE.desks if isinstance(BEFORE.desks, tuple) else ()), Desk(name="夜間窓口"))
    )
    found = changes(before, BEFORE)
    assert [(change.path, change.before, change.after) for change in found] == [("desks", "夜間窓口", GAP)]


def test_what_was_unknown_or_unanswered_was_no_mistake() -> None:
    before = replace(BEFORE, cause=UNKNOWN, page=GAP)
    assert changes(before, replace(BEFORE, page="https://example.jp/status")) == ()


def test_what_was_denied_and_is_open_now_is_a_mistake() -> None:
    before = replace(BEFORE, personal_data=PersonalData(handled=True, leak=NONE))
    after = replace(BEFORE, personal_data=PersonalData(handled=True, leak=UNKNOWN))
    assert [change.path for change in changes(before, after)] == ["personal_data.leak"]


@pytest.mark.parametrize(
    "after",
    [
        replace(BEFORE, gravity=Gravity.CRITICAL),
        replace(BEFORE, time=replace(BEFORE.time, detected=at(10, 5), as_of=at(12))),
        replace(BEFORE, sender=Sender(company="株式会社みなと商会", department="広報部")),
    ],
)
def test_what_no_notice_tells_is_not_corrected(after: Incident) -> None:
    assert changes(BEFORE, after) == ()


def test_the_state_comes_first() -> None:
    assert paths(replace(BEFORE, service="みなと予約", state=Phase.PARTIAL))[0] == "state"


def correction(before: Incident, after: Incident, channel: Channel) -> str:
    order = Order(now=at(19).at, kind=Kind.CORRECTION, channel=channel, earlier=before)
    return compose(after, shipped(), order).text


def test_a_withdrawn_restoration_is_told_in_every_channel() -> None:
    before = replace(BEFORE, state=Phase.RESTORED, time=replace(BEFORE.time, outlook=GAP, restored=at(12)))
    for channel in (Channel.MAIL, Channel.MESSAGE, Channel.PHONE, Channel.ANNOUNCEMENT, Channel.LETTER):
        text = correction(before, BEFORE, channel)
        assert text.count("復旧日時を") == 1, channel
        assert "誤りでした" in text


def test_nothing_changed_can_not_be_corrected() -> None:
    with pytest.raises(Incomplete, match="tells customers nothing otherwise"):
        correction(BEFORE, BEFORE, Channel.MAIL)
