from __future__ import annotations

import pytest

from owabi.core.errors import BadLibrary
from owabi.core.language.morphology import tokens
from owabi.core.proofread.patterns import pattern


@pytest.mark.parametrize(
    ("written", "text", "found"),
    [
        ("[品詞=名詞-普通名詞-サ変可能] [語=を] [原形=行う]", "復旧作業を行いました。", ["作業を行い"]),
        ("[語=お|ご] [品詞=名詞]", "ご連絡とお知らせ", ["ご連絡"]),
        ("[品詞=名詞 語!=こと]+", "復旧作業こと開始", ["復旧作業", "開始"]),
        ("[語=の]? [正規=為]", "障害のため", ["のため"]),
        ("[読み~=^ショウガイ]", "障害が発生", ["障害"]),
        ("[品詞=助動詞]{2,3}", "食べたかったです", ["たかったです"]),
        ("[活用=命令形]", "ご確認ください", ["ください"]),
    ],
)
def test_a_pattern_finds_tokens_by_their_attributes(written: str, text: str, found: list[str]) -> None:
    listed = tokens(text)
    spans = pattern(written).find(listed)
    assert [text[listed[start].start : listed[end - 1].end] for start, end in spans] == found


def test_a_pattern_that_finds_nothing_is_silent() -> None:
    assert list(pattern("[語=障害] [語=が]").find(tokens("復旧しました"))) == []


@pytest.mark.parametrize("written", ["", "語=の", "[色=赤]", "[語=の]{a}", "[語]", "[語=の"])
def test_a_damaged_pattern_is_refused_with_the_part_that_can_not_be_read(written: str) -> None:
    with pytest.raises(BadLibrary, match="token pattern"):
        pattern(written)
