"""What sentences, rows and lists of anybody's notices claim."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.facts.answers import NONE, UNKNOWN
from owabi.core.facts.claims import Claim, ToldTime, claims, sheet_of
from owabi.core.language.counts import Count, Share
from owabi.core.terms import MaintenanceStatus, Phase
from tests.core.facts.claims.law import table

DAY = ToldTime(2026, 11, 22)


def _at(hour: int, minute: int | None, *, day: int = 22, about: bool = False) -> ToldTime:
    return ToldTime(2026, 11, day, hour, minute, about)


def _claims(text: str, sheet: str = "incident", today: date | None = None) -> dict[str, Claim]:
    return {claim.path: claim for claim in claims(text, table(), sheet=sheet, today=today)}


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("2026年11月22日 10:05頃より障害が発生しております。", "time.occurred", _at(10, 5, about=True)),
        ("2026年11月22日10時に通信障害が発生いたしました。", "time.occurred", _at(10, None)),
        ("■発生日時：2026/11/22 10:05", "time.occurred", _at(10, 5)),
        ("【障害発生日時】\n2026年11月22日 10:05", "time.occurred", _at(10, 5)),
        ("■発生日時：2026年11月22日 10:05～11:30", "time.restored", _at(11, 30)),
        ("2026年11月22日 11:30に復旧いたしました。", "time.restored", _at(11, 30)),
        ("2026年11月22日 10:05に止まり、11:30に復旧しました。", "time.restored", _at(11, 30)),
        ("復旧いたしました（2026年11月22日 11:30）。", "time.restored", _at(11, 30)),
        ("復旧予定は2026年11月22日 15時です。", "time.outlook", _at(15, None)),
        ("2026年11月22日15:00に復旧の見込みです。", "time.outlook", _at(15, 0)),
        ("次回のご報告は2026年11月22日 13時を予定しております。", "time.next_word", _at(13, None)),
        ("2026年11月22日13:00までに改めてお知らせいたします。", "time.next_word", _at(13, 0)),
        ("2026年11月22日 11:00現在の状況です。", "time.as_of", _at(11, 0)),
        ("復旧の見通しは立っておりません。", "time.outlook", UNKNOWN),
        ("原因は、記憶装置の故障でした。", "cause", "記憶装置の故障"),
        ("原因：調査中", "cause", UNKNOWN),
        ("原因は現在調査中です。", "cause", UNKNOWN),
        ("個人情報の漏えいは確認されておりません。", "personal_data.leak", NONE),
        ("お客様のデータが失われていないことを確認しております。", "data.loss", NONE),
        ("影響を受けたお客様は、約1,200名です。", "affected.count", Count(1200, "名", True)),
        ("約1,200名のお客様に影響がありました。", "affected.count", Count(1200, "名", True)),
        ("会員の3.2%", "affected.share", Share(Decimal("3.2"))),
        ("第3報", "report", 3),
    ],
)
def test_a_sentence_or_row_tells_a_fact_of_an_incident(text: str, path: str, value: object) -> None:
    found = _claims(text)
    assert found[path].value == value
    assert found[path].sure


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("■作業日時：2026年11月22日 1:00～5:00", "time.start", _at(1, 0)),
        ("■作業日時：2026年11月22日 1:00～5:00", "time.end", _at(5, 0)),
        ("■終了予定：2026年11月22日 5:00", "time.end", _at(5, 0)),
        ("終了時刻は未定です。", "time.end", UNKNOWN),
        ("メンテナンスは2026年11月22日 5:00に、すべて完了しました。", "time.completed", _at(5, 0)),
        ("終了予定を2026年11月22日 8:00に変更いたします。", "time.new_end", _at(8, 0)),
        ("メンテナンス作業は完了いたしました。", "state", MaintenanceStatus.COMPLETED),
        ("■作業の内容：装置の交換", "purpose", "装置の交換"),
    ],
)
def test_a_sentence_or_row_tells_a_fact_of_a_maintenance(text: str, path: str, value: object) -> None:
    assert _claims(text, "maintenance")[path].value == value


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("現在、障害が発生しております。", Phase.DOWN),
        ("現在、注文をご利用いただけません。", Phase.DOWN),
        ("一部のみ復旧しております。", Phase.PARTIAL),
        ("一部復旧", Phase.PARTIAL),
        ("復旧いたしました。", Phase.RESTORED),
        ("障害は解消いたしました。", Phase.RESTORED),
        ("■復旧状況：未復旧", Phase.DOWN),
    ],
)
def test_the_state_is_told(text: str, state: Phase) -> None:
    (found,) = (claim for claim in claims(text, table(), sheet="incident") if claim.path == "state")
    assert found.value is state


@pytest.mark.parametrize(
    "text",
    [
        "復旧次第お知らせします。",
        "復旧しましたらご連絡します。",
        "復旧の見込みは立っていません。",
        "復旧予定時刻をご案内します。",
        "復旧作業を続けます。",
    ],
)
def test_what_only_speaks_of_recovery_does_not_claim_it(text: str) -> None:
    assert all(claim.value is not Phase.RESTORED for claim in claims(text, table(), sheet="incident"))


def test_the_values_of_a_desk_and_of_the_sender_are_told_apart() -> None:
    text = (
        "【お問い合わせ先】\n・お客様窓口\n　電話：03-5550-0101\n"
        "・法人窓口\n　電話：03-5550-0102\n　受付時間：9:00-18:00\n\n"
        "────────\n株式会社みなと商会\n営業部 青木 遥\n電話：03-5550-0100\n────────\n"
    )
    found = _claims(text)
    assert {path: claim.value for path, claim in found.items()} == {
        "desks[0].name": "お客様窓口",
        "desks[0].phone": "03-5550-0101",
        "desks[1].name": "法人窓口",
        "desks[1].phone": "03-5550-0102",
        "desks[1].hours": "9:00-18:00",
        "sender.company": "株式会社みなと商会",
        "sender.department": "営業部",
        "sender.name": "青木 遥",
        "sender.phone": "03-5550-0100",
    }


def test_an_addressee_does_not_sign() -> None:
    assert _claims("株式会社ひばり製作所\n購買部 御中\n\n本文です。") == {}


def test_a_sentence_that_mail_has_broken_is_whole_and_its_places_are_those_of_the_mail() -> None:
    text = "障害は、2026年11月22日(日)\n　 10:05に発生し、\n11:30に復旧いたしました。"
    found = _claims(text)
    assert text[found["time.restored"].start : found["time.restored"].end] == "11:30"
    assert found["time.restored"].value == _at(11, 30)


def test_what_a_correction_takes_back_is_not_claimed() -> None:
    text = (
        "・復旧日時\n　誤：2026年11月22日 11:00\n　正：2026年11月22日 11:30\n"
        "復旧日時は「11:00」ではなく「11:30」です。"
    )
    times = [
        claim.value for claim in claims(text, table(), sheet="incident") if claim.path == "time.restored"
    ]
    assert times == [_at(11, 30), _at(11, 30)]


@pytest.mark.parametrize(
    ("text", "today", "value"),
    [
        ("本日10:05に障害が発生しました。", date(2026, 11, 22), _at(10, 5)),
        ("昨日10:05に障害が発生しました。", date(2026, 11, 23), _at(10, 5)),
        (
            "11月22日10:05に障害が発生しました。",
            date(2026, 11, 23),
            ToldTime(2026, 11, 22, 10, 5, year_guessed=True),
        ),
        (
            "12月31日10:05に障害が発生しました。",
            date(2027, 1, 1),
            ToldTime(2026, 12, 31, 10, 5, year_guessed=True),
        ),
        ("2026年11月23日\n\n昨日10:05に障害が発生しました。", None, _at(10, 5)),
        ("11月22日10:05に障害が発生しました。", None, ToldTime(None, 11, 22, 10, 5, year_guessed=True)),
        ("10:05に障害が発生しました。", None, ToldTime(hour=10, minute=5)),
        ("2026年11月21日に止め、翌日10:05に障害が発生しました。", None, _at(10, 5)),
    ],
)
def test_a_day_that_is_not_written_comes_from_today_or_the_text(
    text: str, today: date | None, value: ToldTime
) -> None:
    assert _claims(text, today=today)["time.occurred"].value == value


@pytest.mark.parametrize(
    ("text", "sheet"),
    [
        ("システム障害のお詫び\n\n緊急メンテナンスを行い、復旧しました。", "incident"),
        ("メンテナンスのお知らせ\n\n作業中はご利用いただけません。", "maintenance"),
        ("", "incident"),
    ],
)
def test_the_words_of_a_text_tell_which_sheet_it_is_about(text: str, sheet: str) -> None:
    assert sheet_of(text, table()) == sheet


PIECES = (
    *(
        "10:05",
        "2026年11月22日(日)",
        "～",
        "障害が発生",
        "復旧しました",
        "原因は、",
        "です",
        "。",
        "\n",
        "・",
        "【再発防止策】",
    ),
    *(
        "■発生日時：",
        "株式会社みなと",
        "部",
        "03-5550-0100",
        "https://example.jp/",
        "（",
        "）",
        "誤：",
        "正：",
        "・復旧日時\n",
    ),
    *(
        "ではなく",
        "「",
        "」",
        "影響：",
        "／",
        "対象・影響：",
        "【お問い合わせ先】\n",
        "でございます",
        "経緯",
        "　",
        "、",
        "約1,200名",
    ),
    *("3.2%", "2時間", "送信元：", "問　", "答　", "なし", "調査中", "\r\n", "𠮷", "本日", "翌日", "窓口："),
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))


@given(
    TEXTS,
    st.sampled_from((None, "incident", "maintenance")),
    st.sampled_from((None, date(1, 1, 1), date(9999, 12, 31))),
)
def test_any_text_is_answered_with_claims_in_order_and_within_it(
    text: str, sheet: str | None, today: date | None
) -> None:
    at = 0
    for claim in claims(text, table(), sheet=sheet, today=today):
        assert at <= claim.start < claim.end <= len(text)
        at = claim.start


@pytest.mark.parametrize(
    "piece", ["1/", "a", "\n", "復旧しました。", "・あ\n", "株式会社あ\n", "「", "（", "ではなく", "影響：／"]
)
def test_a_long_text_is_answered(piece: str) -> None:
    text = piece * 20_000
    assert all(claim.end <= len(text) for claim in claims(text, table()))
