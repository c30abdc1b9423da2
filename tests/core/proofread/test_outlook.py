from __future__ import annotations

import pytest

from owabi.core.proofread.outlook import SOON, next_word, outlook, unknown_outlook


@pytest.mark.parametrize(
    "text",
    [
        "次のお知らせは11:30です。",
        "■次のお知らせ：11月22日（日）11:30",
        "次回のご報告：15時",
        "１１：３０に改めてお知らせいたします。",
        "状況は1時間ごとに更新いたします。",
        "12月7日（月）までに書面でご報告いたします。",
        "■次のお知らせ\n11月22日（日）11:30",
        "次報は正午に掲載します。",
    ],
)
def test_a_text_says_when_readers_hear_again(text: str) -> None:
    assert next_word(text)


@pytest.mark.parametrize(
    "text",
    [
        "復旧次第お知らせいたします。",
        "次のページでお知らせしております。",
        "11:30現在の状況をお知らせいたします。",
        "次の機能が停止しております。",
        "10:05から障害が発生しております。",
    ],
)
def test_a_text_leaves_open_when_readers_hear_again(text: str) -> None:
    assert not next_word(text)


@pytest.mark.parametrize(
    "text",
    [
        "復旧の見込み：11月22日（日）14:00頃",
        "復旧は13:00の見込みです。",
        "14時頃の復旧を予定しております。",
        "15:00の再開を目指しております。",
        "復旧までは、あと3時間ほどかかる見込みです。",
        "終了予定時刻は9:00です。",
    ],
)
def test_a_text_gives_an_outlook(text: str) -> None:
    assert outlook(text)


@pytest.mark.parametrize(
    "text", ["復旧の見込みは未定です。", "10:05に障害が発生しました。", "復旧を急いでおります。"]
)
def test_a_text_gives_no_outlook(text: str) -> None:
    assert not outlook(text)


def test_an_unknown_outlook_is_told_from_a_silent_one() -> None:
    assert unknown_outlook("復旧の見込みは未定です。")
    assert unknown_outlook("再開の時期は、まだ分かっておりません。")
    assert not unknown_outlook("復旧を急いでおります。")


def test_a_time_from_which_something_goes_on_is_not_one_to_wait_for() -> None:
    assert SOON.search("13:00までお待ちください")
    assert SOON.search("来週までお待ちください")
    assert not SOON.search("10:05から続く障害です")
    assert not SOON.search("11月22日（日）10:05頃より続く障害です")
