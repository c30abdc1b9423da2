"""Facts proposed out of claims: one value each, the furthest state, what is told otherwise beside it."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.facts.claims import claims
from owabi.core.facts.proposed import Proposal, bare, proposals
from owabi.core.facts.read import SHEETS, paths_of
from tests.core.facts.claims.law import table
from tests.core.facts.claims.test_finding import TEXTS

TOKYO = ZoneInfo("Asia/Tokyo")


def _proposed(text: str, sheet: str = "incident", today: date | None = None) -> dict[str, Proposal]:
    found = claims(text, table(), sheet=sheet, today=today)
    return {one.path: one for one in proposals(found, sheet, TOKYO)}


@pytest.mark.parametrize(
    ("text", "path", "answer"),
    [
        ("発生日時：2026年11月22日(日) 10:05頃", "time.occurred", "2026-11-22 10:05頃"),
        ("2026年11月22日10時台に障害が発生しました。", "time.occurred", "2026-11-22 10時台"),
        ("影響を受けたお客様は、約1,200名です。", "affected.count", "約1200名"),
        ("影響を受けたお客様は、1,200名です。", "affected.count", 1200),
        ("会員の3.2%", "affected.share", "3.2%"),
        ("原因：調査中", "cause", "unknown"),
        ("個人情報：漏えいなし", "personal_data.leak", "none"),
        ("現在、障害が発生しております。", "state", "down"),
        ("第3報", "report", 3),
        ("対象地域：関東、東海", "areas[1]", "東海"),
    ],
)
def test_an_answer_is_what_a_file_of_facts_would_hold(text: str, path: str, answer: object) -> None:
    assert _proposed(text)[path].answer == answer


def test_a_time_without_a_day_is_no_whole_answer_and_no_sure_one() -> None:
    found = _proposed("10:05に障害が発生しました。")["time.occurred"]
    assert (found.answer, found.sure) == (None, False)


def test_a_day_taken_from_today_makes_an_answer_that_is_not_sure() -> None:
    found = _proposed("10:05に障害が発生しました。", today=date(2026, 11, 22))["time.occurred"]
    assert (found.answer, found.sure) == ("2026-11-22 10:05", False)


def test_words_of_the_wrong_shape_are_no_answer() -> None:
    assert _proposed("原因：装置が壊れました")["cause"].answer is None


def test_two_values_of_one_fact_are_shown_beside_each_other_and_neither_is_sure() -> None:
    text = "2026年11月22日 11:30に復旧しました。\n復旧日時：2026年11月22日 11:45"
    found = _proposed(text)["time.restored"]
    assert found.answer == "2026-11-22 11:30"
    assert [other.answer for other in found.others] == ["2026-11-22 11:45"]
    assert not found.sure


def test_the_same_value_told_less_exactly_is_no_other() -> None:
    found = _proposed("11月22日に復旧しました。\n復旧日時：2026年11月22日 11:30")["time.restored"]
    assert (found.answer, found.others, found.sure) == ("2026-11-22 11:30", (), True)


def test_a_guess_is_left_out_where_something_sure_is_told() -> None:
    text = "2026年11月22日 11:30に復旧しました。\n11:40に直りました。"
    assert _proposed(text)["time.restored"].others == ()


def test_the_furthest_state_is_the_one_proposed() -> None:
    found = _proposed("現在、障害が発生しております。\n復旧いたしました。")["state"]
    assert (found.answer, found.others) == ("restored", ())


def test_proposals_come_in_the_order_of_the_sheet() -> None:
    text = "原因：停電\n発生日時：2026年11月22日 10:05\nいつもみなとストアをご利用いただき、ありがとうございます。"
    assert list(_proposed(text)) == ["service", "time.occurred", "cause"]


def test_what_is_computed_from_facts_is_not_proposed() -> None:
    assert "derived.stop" not in _proposed("障害が続いた時間は、2時間です。")


@given(TEXTS, st.sampled_from(("incident", "maintenance")), st.sampled_from((None, date(2026, 11, 22))))
def test_every_answer_can_stand_in_a_sheet(text: str, sheet: str, today: date | None) -> None:
    facts = dict(paths_of(SHEETS[sheet]))
    for one in _proposed(text, sheet, today).values():
        assert bare(one.path) in facts or bare(one.path).removesuffix("[]") in facts
        assert one.answer is None or isinstance(one.answer, str | int | float | bool)
