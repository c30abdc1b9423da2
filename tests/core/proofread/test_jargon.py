"""Every row of the table of jargon: found with its plain word, silent beside it, and never a part of another word."""

from __future__ import annotations

import pytest

from owabi.core.proofread.context import Context, Dictionary
from owabi.core.proofread.document import Document
from owabi.core.proofread.engine import Proofreader
from owabi.core.proofread.findings import Applicability, Finding, Severity
from owabi.core.proofread.jargon import terms
from owabi.core.proofread.rules.clarity import jargon
from owabi.core.proofread.tables import Row
from owabi.core.terms import Reader
from owabi.proofreading import shipped_tables

ROWS = shipped_tables().rows["jargon"]
SPARED = [(row, longer) for row in ROWS for longer in row.spare]


def found(text: str, context: Context | None = None) -> list[Finding]:
    return Proofreader(shipped_tables(), rules=(jargon.RULE,)).proofread(text, context)


def plain(row: Row) -> str:
    return row.right[0].removesuffix("する")


def test_the_table_holds_a_hundred_terms_each_once_and_each_with_a_plain_word() -> None:
    assert len(ROWS) >= 100
    assert len({row.wrong for row in ROWS}) == len(ROWS)
    assert all(row.right and row.wrong not in row.right for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.wrong)
def test_a_term_is_found_with_its_plain_word(row: Row) -> None:
    (finding,) = found(f"担当者が、{row.wrong}についてご説明いたします。")
    assert finding.text == row.wrong
    assert finding.suggestions[0].text == plain(row)
    assert finding.suggestions[0].applicability is Applicability.REVIEW


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.wrong)
def test_the_plain_word_is_silent(row: Row) -> None:
    for right in row.right:
        assert found(f"担当者が、{right.removesuffix('する')}についてご説明いたします。") == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.wrong)
def test_a_term_is_silent_beside_its_plain_word(row: Row) -> None:
    assert found(f"担当者が、{plain(row)}（{row.wrong}）についてご説明いたします。") == []
    assert found(f"{row.wrong}（お客様に通じる言い方）について、ご説明いたします。") == []


@pytest.mark.parametrize(("row", "longer"), SPARED, ids=lambda value: getattr(value, "wrong", value))
def test_a_longer_word_that_holds_a_term_is_silent(row: Row, longer: str) -> None:
    assert row.wrong.rstrip("ー") in longer
    assert found(f"次は、{longer}についてご説明いたします。") == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.wrong)
def test_a_company_may_allow_or_replace_every_term(row: Row) -> None:
    text = f"担当者が、{row.wrong}についてご説明いたします。"
    assert found(text, Context(dictionary=Dictionary(plain={row.wrong: ""}))) == []
    (finding,) = found(text, Context(dictionary=Dictionary(plain={row.wrong: "別の言い方"})))
    assert finding.suggestions[0].text == "別の言い方"


@pytest.mark.parametrize(
    ("reader", "severity"),
    [
        (Reader.CONSUMER, Severity.WARNING),
        (Reader.CONCERNED, Severity.WARNING),
        (Reader.BUSINESS, Severity.INFO),
        (None, Severity.INFO),
    ],
)
def test_jargon_warns_only_where_the_public_reads(reader: Reader | None, severity: Severity) -> None:
    (finding,) = found("デプロイの誤りが原因です。", Context(reader=reader))
    assert finding.severity is severity


def test_before_suru_a_plain_verb_is_suggested_and_else_only_an_example_is_given() -> None:
    (verb,) = found("古いサーバーをリブートしました。")
    assert [one.text for one in verb.suggestions] == ["再起動"]
    (example,) = found("予備の側へフェイルオーバーしました。")
    assert [(one.text, one.applicability) for one in example.suggestions] == [
        ("予備の装置への切り替え", Applicability.NONE)
    ]


def test_a_term_is_told_once_and_the_longest_one_wins() -> None:
    assert [one.text for one in found("バッチ処理が止まり、バッチ処理を再開しました。")] == ["バッチ処理"]


def test_a_term_joined_to_another_word_is_found_where_the_words_part() -> None:
    assert [one.text for one in terms(Document("クラウドインスタンスが停止"), shipped_tables(), {})] == [
        "インスタンス"
    ]
