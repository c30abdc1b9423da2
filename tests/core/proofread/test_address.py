from __future__ import annotations

import pytest

from owabi.core.proofread.address import address, introduces
from owabi.core.proofread.document import Document


def lines(text: str) -> list[str]:
    return [line.text for line in address(Document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("お客様各位\n\n本文です。", ["お客様各位"]),
        (
            "株式会社あおば工業\n購買部 佐藤 健様\n\nお世話になっております。",
            ["株式会社あおば工業", "購買部 佐藤 健様"],
        ),
        (
            "株式会社あおば工業\n佐藤 健\n\nお世話になっております。",
            ["株式会社あおば工業", "佐藤 健"],
        ),
        (
            "北斗精機株式会社\n横山 茂、宮下 聡様\n\nいつもお世話になっております。",
            ["北斗精機株式会社", "横山 茂、宮下 聡様"],
        ),
    ],
)
def test_the_lines_of_the_address_are_found(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "株式会社みなと商会\n広報室\n\n新しい支店を開きました。",
        "障害のお知らせ\n\n現在、障害が発生しております。",
        "株式会社みなと商会は、次のとおり休業いたします。\n期間は3日です。\n\nいつもありがとうございます。",
    ],
)
def test_a_text_that_addresses_nobody_has_no_address(text: str) -> None:
    assert lines(text) == []


def test_the_words_of_an_address_know_their_honorific_and_kind() -> None:
    (company, person) = address(Document("株式会社あおば工業 御中\n営業部長 佐藤 健様\n\n本文です。"))
    assert [(word.name, word.honorific) for word in company.words] == [
        ("株式会社あおば工業", ""),
        ("", "御中"),
    ]
    assert company.words[0].is_organisation
    assert [word.is_title for word in person.words] == [True, False, False]
    assert person.words[-1].honorific == "様"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("株式会社みなと商会の青木でございます。", True),
        ("資料をお送りいたします。", False),
        ("資料をお送りいたします。\n\n──────────\n株式会社みなと商会\n電話：03-5550-0100\n──────────", True),
    ],
)
def test_a_text_says_who_writes_by_greeting_or_signature(text: str, expected: bool) -> None:
    assert introduces(Document(text)) is expected
