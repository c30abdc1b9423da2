"""The collected table of 260 pairs, row by row: what is wrong is found and mended, what is right is passed over.

The table isn't ours and stays outside the repository; the sentences of ``keigo_wrong.yaml`` and those below are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from owabi.core.proofread.findings import Finding, Severity
from owabi.core.proofread.rule import Family
from owabi.proofreading import proofreader
from tests.core.proofread.corpora import HERE

ROWS = 260
SENTENCES: list[dict[str, Any]] = yaml.safe_load((HERE / "keigo_wrong.yaml").read_text("utf-8"))

OWNERS: dict[int, tuple[Family, ...]] = {
    **dict.fromkeys(range(1, 7), (Family.KEIGO,)),
    **dict.fromkeys((7, 8), (Family.MANNERS, Family.KEIGO)),
    9: (Family.NOTATION,),
    10: (Family.FACTS, Family.NOTATION),
    **dict.fromkeys((11, 12, 13), (Family.CLARITY, Family.MANNERS)),
    14: (Family.NOTATION,),
}
"""Which families may report the rows of a section."""

WRITTEN = {
    22: "部長様のご都合をお聞かせください。",
    26: "松井さんは参られますか。",
    32: "お料理が温かいうちに、いただいてください。",
    33: "お客様は、朝食を無料でいただけます。",
    35: "部長は、会議に参りますか。",
    44: "窓口でお申し込みしてください。",
    66: "貴社の常務がお話しする内容です。",
    98: "駅から歩いて行けれます。",
    104: "一万円からお預かりします。",
    144: "若葉システム株式会社 御中 田中 洋平様\n\nいつもお世話になっております。",
    145: "株式会社あおば工業様\n\nいつもお世話になっております。",
    146: "鈴木 一郎 営業部長様\n\nいつもお世話になっております。",
    147: "株式会社あおば工業\n鈴木 一郎 田中 次郎様\n\nお世話になっております。",
    150: "株式会社あおば工業\nご担当者 御中\n\n突然のご連絡にて失礼いたします。",
    151: "株式会社あおば工業\n佐藤 健\n\nお世話になっております。\n株式会社みなと商会の青木でございます。",
    152: "北斗精機株式会社 営業部 行\n\nお申し込みの書類をお送りいたします。",
    171: "12月13日にﾒﾝﾃﾅﾝｽを行います。",
    175: "2026年11月25日(水）に作業を行います。",
    176: "Cｏｐｙｒｉｇｈｔ 2026 みなと商会",
    183: "2021年9月17日(土)に復旧しました。",
    184: "2022年8月8日(火)に復旧しました。",
    185: "平成20年11月12日(火)に作業を行います。",
    186: "2019年11月19日（金）に作業を行います。",
    187: "4月27(水)に作業を行います。",
    192: "作業の時間は、2026年11月25日 5:00～3:00です。",
    252: "ご確認をお願致します。",
    253: "全てのサービスご利用できません。",
    254: "現在では復旧しております。",
    255: "障害が発生いたしました。\nご迷惑をおかけしましたことを、深くお詫び申し上げます\n\n原因を調べております。",
    256: "公式サイトを利用できないが発生しました。",
    257: "標記の件。以下の時間(1:00から5:00)に。作業を行います。",
    258: "ご迷惑を掛け、申し訳ございません。",
    259: "ご迷惑をお掛け致しました事をお詫び申し上げます。",
    260: "すべてのサービスが復旧いたしました。ご迷惑をお掛けいたしますことを、お詫び申し上げます。",
}
"""Sentences for rows that are described, or that need something around them."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table, with the number of its section."""

    number: int
    section: int
    avoid: str
    use: tuple[str, ...]
    judgement: str


@cache
def table(shared: Path) -> dict[int, Row]:
    text = (shared / "facts" / "keigo.md").read_text("utf-8")
    return {row.number: row for row in _rows(text)}


def _rows(text: str) -> Iterator[Row]:
    section = 0
    for line in text.splitlines():
        if heading := re.match(r"## (\d+)\.", line):
            section = int(heading[1])
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if section and len(cells) == 6 and cells[0].isdigit():
            use = tuple(_plain(one) for one in cells[2].split("／"))
            yield Row(int(cells[0]), section, cells[1], use, cells[3])


def _plain(words: str) -> str:
    return re.sub(r"\s*[(（][^)）]*[)）]?\s*", "", words).strip()


def findings(text: str) -> list[Finding]:
    return proofreader().proofread(text, verify=False)


def mended(text: str, found: list[Finding]) -> set[str]:
    return {text[: one.start] + new.text + text[one.end :] for one in found for new in one.suggestions}


def owned(number: int, found: list[Finding]) -> list[Finding]:
    section = next(at for at, last in enumerate(_LAST, 1) if number <= last)
    letters = {family.value[0].upper() for family in OWNERS[section]}
    return [one for one in found if one.code[0] in letters]


_LAST = (22, 44, 66, 98, 113, 140, 152, 164, 182, 194, 212, 228, 249, 260)


def test_the_table_has_all_its_rows(shared: Path) -> None:
    rows = table(shared)
    assert sorted(rows) == list(range(1, ROWS + 1))
    assert [max(row.number for row in rows.values() if row.section == at) for at in range(1, 15)] == list(
        _LAST
    )


@pytest.mark.parametrize("number", range(1, ROWS + 1))
def test_a_row_is_judged_as_the_table_says(shared: Path, number: int) -> None:
    row = table(shared)[number]
    text = WRITTEN.get(number) or f"{_plain(row.avoid.split('／')[0])}。"
    found = [one for one in findings(text) if one.severity is not Severity.INFO]
    if row.judgement == "error" and number not in _IN_SENTENCES:
        assert owned(number, found), text
    elif row.judgement == "accepted":
        assert not found, text
    elif row.judgement == "debated":
        assert not [one for one in found if one.severity is Severity.ERROR], text


_IN_SENTENCES = frozenset(row["id"] for row in SENTENCES if row["id"] > 140)
"""Rows about the layout of a letter: only whole letters show them."""


@pytest.mark.parametrize("number", [at for at in range(1, 141) if at not in (71,)])
def test_the_right_side_of_a_row_is_passed_over(shared: Path, number: int) -> None:
    row = table(shared)[number]
    for right in row.use:
        if right and "○" not in right:
            told = [one for one in findings(f"{right}。") if one.code.startswith("K")]
            assert not told, (right, [(one.code, one.text) for one in told])


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: f"{row['id']}-{row['text'][:12]}")
def test_a_wrong_sentence_is_found_and_mended(row: dict[str, Any]) -> None:
    text, wrong, right = row["text"], row["wrong"], row["right"]
    found = owned(row["id"], findings(text))
    at = text.index(wrong)
    touching = [one for one in found if one.start < at + len(wrong) and at < one.end]
    assert touching, [(one.code, one.text) for one in found]
    if row["id"] not in _MISSING:
        assert text[:at] + right + text[at + len(wrong) :] in mended(text, touching)


_MISSING = (151, 158, 159)
"""Rows about what stands nowhere, so that no suggestion can replace it."""
