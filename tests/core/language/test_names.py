from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.language.misread import Misread
from owabi.core.language.names import Addressee, address_lines, parse_addressee
from tests.core.language.strategies import outcome


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("株式会社みなと 営業部 部長 山田太郎様", Addressee("株式会社みなと", "営業部", "部長", "山田太郎")),
        (
            "株式会社みなと　営業部　部長　山田太郎　様",
            Addressee("株式会社みなと", "営業部", "部長", "山田太郎"),
        ),
        ("株式会社みなと", Addressee("株式会社みなと")),
        ("株式会社みなと 御中", Addressee("株式会社みなと")),
        ("株式会社みなと御中", Addressee("株式会社みなと")),
        ("株式会社 みなと", Addressee("株式会社みなと")),
        ("みなと 株式会社 営業部", Addressee("みなと株式会社", "営業部")),
        ("(株)みなと 阿部様", Addressee("(株)みなと", None, None, "阿部")),
        ("学校法人みなと学園 事務局 佐藤殿", Addressee("学校法人みなと学園", "事務局", None, "佐藤殿")),
        ("みなと銀行 本店営業部 東京支店", Addressee("みなと銀行", "本店営業部 東京支店")),
        ("みなとストア御中", Addressee("みなとストア")),
        ("みなと 商事 営業部 御中", Addressee("みなと 商事", "営業部")),
        ("みなと 営業部 御中", Addressee("みなと", "営業部")),
        ("営業部 御中", Addressee(None, "営業部")),
        ("営業部 鈴木", Addressee(None, "営業部", None, "鈴木")),
        ("みなと病院 山田 先生", Addressee("みなと病院", None, None, "山田先生")),
        ("株式会社みなと ご担当者様", Addressee("株式会社みなと", None, None, "ご担当者")),
        ("株式会社みなと お客様窓口 担当 鈴木", Addressee("株式会社みなと", "お客様窓口", "担当", "鈴木")),
        ("営業部長 山田様", Addressee(None, None, "営業部長", "山田")),
        ("株式会社みなと 営業部 部長", Addressee("株式会社みなと", "営業部", "部長")),
        ("山田太郎", Addressee(person="山田太郎")),
        ("山田 太郎さま", Addressee(person="山田 太郎")),
        ("阿部 寛様", Addressee(person="阿部 寛")),
        ("服部様", Addressee(person="服部")),
        ("お客様", Addressee(person="お客様")),
        ("会員の皆様", Addressee(person="会員の皆様")),
        ("お客様各位", Addressee(person="お客様各位")),
        ("𠮷田葛󠄀子様", Addressee(person="𠮷田葛󠄀子")),
    ],
)
def test_a_line_is_taken_apart(text: str, addressee: Addressee) -> None:
    assert parse_addressee(text) == addressee


@pytest.mark.parametrize("text", ["", "　", "様", "御中", "各位 様"])
def test_an_honorific_alone_is_nobody(text: str) -> None:
    with pytest.raises(Misread, match="no name"):
        parse_addressee(text)


@pytest.mark.parametrize(
    ("addressee", "lines"),
    [
        (
            Addressee("株式会社みなと", "営業部", "部長", "山田太郎"),
            ("株式会社みなと", "営業部 部長 山田太郎様"),
        ),
        (Addressee("株式会社みなと"), ("株式会社みなと 御中",)),
        (Addressee("株式会社みなと御中"), ("株式会社みなと 御中",)),
        (Addressee("株式会社みなと", "営業部"), ("株式会社みなと", "営業部 御中")),
        (Addressee("株式会社みなと 御中", "営業部 御中", None, "山田"), ("株式会社みなと", "営業部 山田様")),
        (Addressee(None, "営業部"), ("営業部 御中",)),
        (Addressee("株式会社みなと", None, None, "山田様"), ("株式会社みなと", "山田様")),
        (Addressee(person="山田さま"), ("山田さま",)),
        (Addressee(person="山田殿"), ("山田殿",)),
        (Addressee(person="山田先生"), ("山田先生",)),
        (Addressee(person="山田部長"), ("山田部長",)),
        (Addressee(person="営業部長"), ("営業部長",)),
        (Addressee("株式会社みなと", "営業部", "部長"), ("株式会社みなと", "営業部 部長")),
        (Addressee("株式会社みなと", "営業部", "担当"), ("株式会社みなと", "営業部 ご担当者様")),
        (Addressee(person="担当者"), ("ご担当者様",)),
        (Addressee(person="ご担当"), ("ご担当者様",)),
        (Addressee(person="お客様各位"), ("お客様各位",)),
        (Addressee("会員各位"), ("会員各位",)),
        (Addressee(), ()),
        (Addressee("", " "), ()),
    ],
)
def test_an_address_has_one_honorific(addressee: Addressee, lines: tuple[str, ...]) -> None:
    assert address_lines(addressee) == lines


addressees = st.builds(
    Addressee,
    st.sampled_from([None, "株式会社みなと", "みなと大学", "みなと商店", "合同会社葛󠄀"]),
    st.sampled_from([None, "営業部", "東京支店", "カスタマーサポートセンター", "システム課 運用係"]),
    st.sampled_from([None, "部長", "代表取締役社長", "営業課長"]),
    st.sampled_from(["山田太郎", "阿部 寛", "服部", "ご担当者", "佐藤殿", "お客様"]),
)


@given(addressees)
def test_an_address_is_read_back(addressee: Addressee) -> None:
    assert parse_addressee(" ".join(address_lines(addressee))) == addressee


@given(addressees)
def test_an_organisation_and_a_person_are_never_honoured_together(addressee: Addressee) -> None:
    text = "".join(address_lines(addressee))
    assert "御中" not in text
    assert sum(text.count(honorific) for honorific in ("様", "殿")) == 1


@given(
    st.text(st.sampled_from("株式会社みなと営業部課長山田様御中各位殿先生 　(株)阿担当者\n"), max_size=30)
    | st.text()
)
def test_nothing_but_misread_is_raised(text: str) -> None:
    read = outcome(parse_addressee, text)
    if isinstance(read, Misread):
        assert "株式会社みなと" in str(read)
    else:
        assert address_lines(read)
