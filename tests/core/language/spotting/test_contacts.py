from __future__ import annotations

import pytest

from owabi.core.language.spotting import spots


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("03-5550-0100", "0355500100"),
        ("０３－５５５０－０１００", "0355500100"),
        ("03(5550)0100", "0355500100"),
        ("(03)5550-0100", "0355500100"),
        ("0120-000-000", "0120000000"),
        ("090 5550 0100", "09055500100"),
        ("+81-3-5550-0100", "0355500100"),
        ("0355500100", "0355500100"),
        ("03‐5550‐0100", "0355500100"),
        ("03(5550)0100（内線 12）", "0355500100"),
        ("03-5550-0100（代表）", "0355500100"),
        ("03の、5550の、0100", "0355500100"),
    ],
)
def test_a_telephone_number_is_read_by_its_digits(text: str, digits: str) -> None:
    (found,) = spots(f"お電話は{text}まで").phones
    assert (found.digits, found.text) == (digits, text)


@pytest.mark.parametrize("text", ["00-00", "0-1", "0120", "01/02", "012345", "100-0001", "03-5550-01000"])
def test_other_numbers_are_no_telephone_numbers(text: str) -> None:
    assert spots(text).phones == ()


@pytest.mark.parametrize("label", ["FAX ", "FAX：", "ファックス番号：", "Fax: ", "FAX"])
def test_a_number_labelled_fax_is_one(label: str) -> None:
    found = spots(f"TEL 03-5550-0100\n{label}03-5550-0101")
    assert [phone.digits for phone in found.phones] == ["0355500100"]
    assert [fax.digits for fax in found.faxes] == ["0355500101"]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://example.jp/status", "https://example.jp/status"),
        ("https://example.jp/a、", "https://example.jp/a"),
        ("（https://example.jp/a）", "https://example.jp/a"),
        ("(https://example.jp/a_(b)).", "https://example.jp/a_(b)"),
        ("<https://example.jp/>", "https://example.jp/"),
        ("www.example.jp/a", "www.example.jp/a"),
        ("https://example.jp/2026-11-22/10:05", "https://example.jp/2026-11-22/10:05"),
    ],
)
def test_an_address_of_a_page_ends_where_the_sentence_goes_on(text: str, url: str) -> None:
    found = spots(f"詳細は{text}をご覧ください")
    assert [spot.text for spot in found.urls] == [url]
    assert (found.dates, found.times) == ((), ())


def test_an_address_of_mail_is_none_of_a_page() -> None:
    found = spots("mailto:a.b+c@mail.example.co.jp まで")
    assert [mail.text for mail in found.mails] == ["a.b+c@mail.example.co.jp"]
    assert found.urls == ()
