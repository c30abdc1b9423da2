"""Whatever the text: an answer, and findings that point at what they say."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from owabi.core.proofread.engine import Proofreader, fixed
from owabi.core.proofread.findings import Applicability
from owabi.proofreading import proofreader
from tests.core.proofread.corpora import clean_mails

PIECES = (
    *(
        "ﾒﾝﾃﾅﾝｽ",
        "下さい。",
        "ください。",
        "か\u3099",
        "\u309a",
        "。。",
        "（",
        "）",
        "(",
        "「",
        "」",
        "『",
        "○○",
        "XX",
        "{{",
        "}}",
        "％d",
    ),
    *(
        "\r\n",
        "\n",
        "\r",
        "\t",
        "　",
        "\u200b",
        "\u202e",
        "\ud800",
        "\ufeff",
        "\x00",
        "\x1b$B",
        "😀",
        "👩\u200d💻",
        "𠮷",
        "葛\U000e0100",
    ),
    *(
        "2026/11/22",
        "11月22日(月)",
        "25:70",
        "10時5分",
        "03-5550-0100",
        "https://a.example.jp/",
        "a@b.jp",
        "1,284件",
        "99.9%",
    ),
    *(
        "件名：",
        "■日時：",
        "・",
        "> ",
        "-- ",
        "────────",
        "お客様各位",
        "拝啓",
        "敬具",
        "以上",
        "お願致します",
        "ご覧になられる",
    ),
    *(
        "停止した。",
        "停止します。",
        "障害",
        "お客様お客様",
        "復旧",
        "回復",
        "サーバ",
        "サーバー",
        "のの",
        "、",
        "A",
        "Ａ",
        "1",
        "１",
    ),
)
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.text(st.characters(exclude_categories=()), max_size=60),
    st.binary(max_size=200).map(lambda raw: raw.decode("latin-1")),
    st.binary(max_size=200).map(lambda raw: raw.decode("utf-8", "surrogateescape")),
)


@cache
def reader() -> Proofreader:
    return proofreader()


def places(text: str) -> dict[int, tuple[int, int]]:
    """Return line and column of every offset, counted letter by letter."""
    found: dict[int, tuple[int, int]] = {}
    line, column = 1, 1
    for at, sign in enumerate(text):
        found[at] = (line, column)
        ends = sign == "\n" or (sign == "\r" and text[at + 1 : at + 2] != "\n")
        line, column = (line + 1, 1) if ends else (line, column + 1)
    found[len(text)] = (line, column)
    return found


@given(TEXTS, st.booleans())
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=150)
def test_every_text_is_answered_and_every_finding_points_at_its_words(text: str, subject: bool) -> None:
    where = places(text)
    findings = reader().proofread(text, subject=subject)
    for one in findings:
        assert 0 <= one.start <= one.end <= len(text)
        assert text[one.start : one.end] == one.text
        assert (one.line, one.column) == where[one.start]
        assert str(one.message)
        assert str(one.why)
        assert one.basis
    assert [one.start for one in findings] == sorted(one.start for one in findings)


@given(TEXTS)
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
def test_safe_fixes_can_be_taken_in_any_text(text: str) -> None:
    findings = reader().proofread(text)
    mended, count = fixed(text, findings)
    safe = [one for one in findings if any(s.applicability is Applicability.SAFE for s in one.suggestions)]
    assert count == len(safe)
    assert len(reader().proofread(mended, verify=False)) == len(findings) - count


@given(st.sampled_from([one.text for one in clean_mails()]), st.sampled_from(PIECES), st.data())
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
def test_a_mail_with_anything_put_in_anywhere_is_answered(mail: str, piece: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(mail)))
    text = mail[:at] + piece + mail[at:]
    for one in reader().proofread(text, verify=False):
        assert text[one.start : one.end] == one.text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n" * 20_000,
        "😀" * 20_000,
        "（" * 20_000,
        "ｱﾞ" * 10_000,
        "ア" * 20_000,
        "のの" * 10_000,
        "1" * 20_000,
        "\x00\xff" * 10_000,
        "本日10:05頃から、サービスを停止しております。\n" * 2_000,
        "本日10:05頃から、サービスを停止しております。" * 1_000,
    ],
    ids=lambda text: repr(text[:6]),
)
def test_long_texts_of_one_kind_are_answered(text: str) -> None:
    findings = reader().proofread(text, verify=False)
    assert all(text[one.start : one.end] == one.text for one in findings)
