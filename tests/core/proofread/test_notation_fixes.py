"""What may be mended without a person: slips of notation, planted in a clean text, are taken back to the letter."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from owabi.core.proofread.engine import Proofreader, fixed
from owabi.core.proofread.findings import Applicability
from owabi.core.proofread.rules.notation import NOTATION
from owabi.proofreading import shipped_tables

LINES = (
    ("株式会社みなと商会でございます。", ("株式会社>㈱", "。>。。", "ございます>御座います")),
    (
        "サーバーの障害のため、サービスを停止いたしました。",
        ("サービス>ｻｰﾋﾞｽ", "サーバー>サーバ", "、>，", "いたし>致し"),
    ),
    (
        "発生は11月22日(日) 10:05頃、復旧は11月22日(日) 16:35頃です。",
        ("16:35>16時35分", "頃、>ごろ、", "、>､", "11月22日(日) 1>11月22(日) 1"),
    ),
    (
        "サーバーの交換は、翌11月23日(月) 9:20頃に終わりました。",
        ("11月23日>11/23", "(月)>（月）", "9:20>9：20", "ました。>ました"),
    ),
    ("", ()),
    (
        "詳しくは https://minato.example.jp/status をご覧ください。",
        ("ください>下さい", "ご覧>ご\u200b覧", "ご覧>こ\u3099覧", "。>｡"),
    ),
    (
        "お問い合わせは、support@minato.example.jp までお送りください。",
        ("お問い合わせ>お問合せ", "送りください>送り下さい"),
    ),
    (
        "お問い合わせの番号は、1,284件のご注文に付けております。",
        ("番号>番\u202e号", "1,284>１,284"),
    ),
    ("「お知らせ」の画面(左上)もご確認ください。", ("(左上>（左上", "「>｢", "ください。>ください、。")),
    (
        "Webの画面とWebの一覧は、交換の後にご利用いただけます。",
        ("Webの一>Ｗebの一", "Webの一>ＷＥＢの一"),
    ),
    (
        "お手数をおかけいたしますが、ご協力いただきますようお願いいたします。",
        ("いただき>頂き", "おかけいたし>おかけ致し"),
    ),
)
"""Lines, and slips in each as ``right>wrong``; (ＷＥＢ is another spelling, too, and left to a person)."""

CLEAN = "\n".join(line for line, _ in LINES) + "\n"
TAKEN_BACK = [(at, slip) for at, (_, slips) in enumerate(LINES) for slip in slips]
LEFT = {"Webの一>ＷＥＢの一"}


@cache
def reader() -> Proofreader:
    return Proofreader(shipped_tables(), rules=NOTATION)


def planted(chosen: dict[int, str]) -> str:
    lines = [line for line, _ in LINES]
    for at, slip in chosen.items():
        right, wrong = slip.split(">")
        assert right in lines[at]
        lines[at] = lines[at].replace(right, wrong, 1)
    return "\n".join(lines) + "\n"


def test_the_text_without_slips_has_no_finding() -> None:
    assert reader().proofread(CLEAN) == []


@pytest.mark.parametrize(("at", "slip"), [one for one in TAKEN_BACK if one[1] not in LEFT], ids=str)
def test_each_slip_is_taken_back_by_itself(at: int, slip: str) -> None:
    text = planted({at: slip})
    assert fixed(text, reader().proofread(text)) == (CLEAN, 1)


_SLIPS = [[one for one in slips if one not in LEFT] for _, slips in LINES]


@given(st.tuples(*(st.sampled_from([None, *slips]) for slips in _SLIPS)))
@settings(max_examples=60)
def test_slips_in_many_lines_are_taken_back_together(slips: tuple[str | None, ...]) -> None:
    chosen = {at: slip for at, slip in enumerate(slips) if slip}
    text = planted(chosen)
    findings = reader().proofread(text)
    mended, count = fixed(text, findings)
    assert mended == CLEAN
    assert count == len(findings) >= len(chosen)
    assert {one.suggestions[0].applicability for one in findings} <= {Applicability.SAFE}
    assert fixed(mended, reader().proofread(mended)) == (CLEAN, 0)


def test_fixes_keep_the_line_ends_of_the_file() -> None:
    text = planted({1: "サービス>ｻｰﾋﾞｽ", 5: "ご覧>こ\u3099覧"}).replace("\n", "\r\n")
    assert fixed(text, reader().proofread(text)) == (CLEAN.replace("\n", "\r\n"), 2)


def test_a_time_whose_figures_change_is_left_to_a_person() -> None:
    text = CLEAN.replace("9:20", "9時5分")
    (finding,) = reader().proofread(text)
    assert finding.suggestions[0].text == "9:05"
    assert finding.suggestions[0].applicability is Applicability.REVIEW


def test_what_is_quoted_stays_as_it_was_said() -> None:
    text = CLEAN + "画面には「ご確認下さい」と出ます。\n"
    assert reader().proofread(text) == []
