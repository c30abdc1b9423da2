from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from owabi.core.errors import BadInput, Message
from owabi.core.proofread.baseline import fingerprints, without
from owabi.core.proofread.configuring import configured
from owabi.core.proofread.context import Context, Dictionary
from owabi.core.proofread.document import Document
from owabi.core.proofread.engine import Proofreader, apply, fixed
from owabi.core.proofread.findings import Applicability, Hit, Severity, Suggestion
from owabi.core.proofread.pairs import pairs
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.settings import Settings
from owabi.core.proofread.tables import Tables, read_tables

TABLES = read_tables(
    {
        "a.txt": "# words\nデプロイ → 更新\n遺憾 → お詫び\n",
        "b.txt": "# notes\n下さい → ください ｜ 途中\n１ → 1 ｜ 途中\n２ → 3 ｜ 途中\n",
        "sources.txt": "# 根拠\n通例：ビジネス文書の通例\n",
    }
)


def rule(
    code: str, name: str, section: str, *, notation: bool = False, severity: Severity = Severity.WARNING
) -> Rule:
    return Rule(
        code=code,
        name=name,
        family=Family.NOTATION if notation else Family.CLARITY,
        severity=severity,
        title=Message("A title"),
        why=Message("A reason"),
        check=pairs(section),
        page="",
        basis=("通例",),
        notation=notation,
    )


WORDS = rule("C901", "words", "words")
NOTES = rule("N901", "notes", "notes", notation=True)
READER = Proofreader(TABLES, rules=(WORDS, NOTES))


def test_a_finding_says_what_why_where_and_what_instead() -> None:
    text = "お知らせ\r\n\r\nデプロイの\r\n遅れは遺憾です。"
    findings = READER.proofread(text)
    assert [(one.code, one.text, one.line, one.column) for one in findings] == [
        ("C901", "デプロイ", 3, 1),
        ("C901", "遺憾", 4, 4),
    ]
    assert all(text[one.start : one.end] == one.text for one in findings)
    assert findings[0].basis[0].title == "ビジネス文書の通例"
    assert findings[0].suggestions == (Suggestion("更新"),)
    assert str(findings[0].why) == "A reason"


def test_a_notation_fix_is_safe_once_it_was_tried() -> None:
    (finding,) = READER.proofread("お送り下さい。")
    assert finding.suggestions[0].applicability is Applicability.SAFE
    assert (
        READER.proofread("お送り下さい。", verify=False)[0].suggestions[0].applicability
        is Applicability.REVIEW
    )


def test_a_fix_that_changes_a_figure_is_not_safe() -> None:
    width, figure = READER.proofread("１名と２名です。")
    assert width.suggestions[0].applicability is Applicability.SAFE
    assert figure.suggestions[0].applicability is Applicability.REVIEW


def test_a_fix_that_brings_another_finding_is_not_safe() -> None:
    tables = read_tables({"a.txt": "# words\nください → お願いします\n# notes\n下さい → ください ｜ 途中\n"})
    (finding,) = Proofreader(tables, rules=(WORDS, NOTES)).proofread("お送り下さい。")
    assert finding.suggestions[0].applicability is Applicability.REVIEW


def test_safe_suggestions_are_taken_and_others_left() -> None:
    text = "デプロイの件、お送り下さい。"
    assert fixed(text, READER.proofread(text)) == ("デプロイの件、お送りください。", 1)
    assert fixed(text, READER.proofread(text), Applicability.REVIEW) == ("更新の件、お送りください。", 2)


def test_edits_are_applied_from_the_left() -> None:
    assert apply("abcdef", [(4, 5, "E"), (0, 1, "AA"), (6, 6, "!")]) == "AAbcdEf!"


def test_names_are_never_a_finding() -> None:
    text = "デプロイ社のデプロイです。"
    known = Context(company="デプロイ社")
    assert [one.start for one in READER.proofread(text, known)] == [6]
    reader = Proofreader(TABLES, Settings(dictionary=Dictionary(terms=("デプロイ",))), (WORDS,))
    assert reader.proofread(text) == []


@pytest.mark.parametrize(
    ("settings", "codes"),
    [
        (Settings(), ["C901", "N901"]),
        (Settings(select=("C",)), ["C901"]),
        (Settings(ignore=("words",)), ["N901"]),
        (Settings(ignore=("notation",)), ["C901"]),
        (Settings(select=("ALL",), ignore=("C9",)), ["N901"]),
        (Settings(select=("C901",), ignore=("C",)), ["C901"]),
        (Settings(select=("N9",), ignore=("N901",)), []),
    ],
)
def test_a_company_selects_and_ignores_rules(settings: Settings, codes: list[str]) -> None:
    reader = Proofreader(TABLES, settings, (WORDS, NOTES))
    assert [one.code for one in reader.proofread("デプロイを下さい。")] == codes


def test_a_company_sets_severities() -> None:
    reader = Proofreader(TABLES, Settings(severities={"words": Severity.ERROR}), (WORDS,))
    assert reader.proofread("デプロイ")[0].severity is Severity.ERROR


def test_settings_are_read_from_a_table() -> None:
    table = {
        "ignore": ["C901", "N"],
        "severities": {"words": "error"},
        "dictionary": {"terms": ["みなと"], "plain": {"デプロイ": "更新"}},
        "company": "株式会社みなと商会",
        "people": ["青木 遥"],
    }
    found = configured(table, (WORDS, NOTES), "owabi.toml")
    assert found.settings.ignore == ("C901", "N")
    assert found.settings.severities == {"words": Severity.ERROR}
    assert found.settings.dictionary.plain == {"デプロイ": "更新"}
    assert found.people == ("青木 遥",)


def test_every_mistake_in_settings_is_told() -> None:
    table = {
        "ignroe": [],
        "select": ["Z9"],
        "severities": {"words": "red", "x": "error"},
        "dictionary": 1,
        "company": 2,
        "people": "a",
    }
    with pytest.raises(BadInput) as caught:
        configured(table, (WORDS, NOTES), "owabi.toml")
    told = str(caught.value)
    for part in ("ignroe", "ignore", "Z9", "severities.words", "x", "dictionary", "company", "people"):
        assert part in told


def test_a_baseline_leaves_out_what_was_recorded_until_the_sentence_changes() -> None:
    text = "デプロイの件です。\nデプロイの件です。\n"
    findings = READER.proofread(text)
    recorded = fingerprints(findings, text)
    assert without(findings, text, recorded) == []
    moved = "お知らせです。\n\n" + text
    assert without(READER.proofread(moved), moved, recorded) == []
    changed = text.replace("件です", "予定です", 1)
    assert len(without(READER.proofread(changed), changed, recorded)) == 1
    thrice = text + "デプロイの件です。\n"
    assert len(without(READER.proofread(thrice), thrice, recorded)) == 1


def test_the_same_words_are_reported_once_in_a_family() -> None:
    again = rule("C902", "again", "words", severity=Severity.ERROR)
    findings = Proofreader(TABLES, rules=(WORDS, again)).proofread("デプロイ")
    assert [one.code for one in findings] == ["C902"]


def test_what_is_said_of_a_whole_sentence_hides_nothing_said_of_its_words() -> None:
    def whole(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
        yield Hit(0, len(document.text), Message("Long"))

    reader = Proofreader(TABLES, rules=(replace(WORDS, code="C900", name="whole", check=whole), WORDS))
    sentence = "デプロイの遅れは遺憾です。"
    assert [one.code for one in reader.proofread(sentence)] == ["C900"]
    assert [one.code for one in reader.proofread(sentence * 4)][:3] == ["C900", "C901", "C901"]


def test_rules_see_the_company_words_of_the_settings_and_those_of_the_text_win() -> None:
    seen: list[Dictionary] = []

    def look(_document: Document, context: Context, _tables: Tables) -> Iterator[Hit]:
        seen.append(context.dictionary)
        return iter(())

    settings = Settings(dictionary=Dictionary(terms=("みなと便",), plain={"切戻し": "差し戻し", "瞬断": ""}))
    reader = Proofreader(TABLES, settings, rules=(replace(WORDS, check=look),))
    reader.proofread("本文", Context(dictionary=Dictionary(plain={"瞬断": "一瞬の切断"})))
    assert seen[0].terms == ("みなと便",)
    assert seen[0].plain == {"切戻し": "差し戻し", "瞬断": "一瞬の切断"}


def test_one_fix_that_fails_does_not_hold_back_the_others() -> None:
    text = "お送り下さい。" * 20 + "２名です。"
    *kana, figure = READER.proofread(text)
    assert {one.suggestions[0].applicability for one in kana} == {Applicability.SAFE}
    assert figure.suggestions[0].applicability is Applicability.REVIEW


def test_fixes_that_quarrel_are_sorted_out_by_trying() -> None:
    tables = read_tables(
        {"a.txt": "# words\nください。→ 。\n# notes\n下さい → ください ｜ 途中\n１ → 1 ｜ 途中\n"}
    )
    tables_words = rule("C901", "words", "words")
    text = "１をお送り下さい。１をお送り下さいませ。"
    found = Proofreader(tables, rules=(tables_words, NOTES)).proofread(text)
    assert [one.suggestions[0].applicability.value for one in found] == ["safe", "review", "safe", "safe"]


def test_rules_know_which_letters_came_in_parts() -> None:
    def check(document: Document, context: Context, _tables: Tables) -> list[Hit]:
        return [
            Hit(start, end, Message("x"), (Suggestion(document.text[start:end]),))
            for start, end in document.composed
        ]

    parts = replace(NOTES, code="N902", name="parts", check=check)
    text = "１か\u3099\r\nは\u309aです"
    found = Proofreader(TABLES, rules=(NOTES, parts)).proofread(text)
    assert [one.text for one in found] == ["１", "か\u3099", "は\u309a"]
    assert fixed(text, found) == ("1が\r\nぱです", 3)
