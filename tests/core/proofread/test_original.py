from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from owabi.core.proofread.original import original


@given(st.text(alphabet=st.sampled_from("がか\u3099は\u309aé\u0301a\r\n😀𠮷。あ\u0300"), max_size=40))
def test_every_character_of_the_text_leads_back_to_where_it_stands(given_text: str) -> None:
    read = original(given_text)
    assert read.text == unicodedata.normalize("NFC", read.text) or not any(
        map(unicodedata.combining, given_text)
    )
    assert "\r" not in read.text
    places = [read.at(offset) for offset in range(len(read.text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(given_text)
    for offset, char in enumerate(read.text):
        if char != "\n" and not unicodedata.combining(char):
            assert (
                unicodedata.normalize("NFD", char)[0]
                == unicodedata.normalize("NFD", given_text[places[offset]])[0]
            )


@given(st.text(alphabet="ab\r\nあ😀", max_size=40))
def test_lines_and_columns_count_as_the_file_is_read(given_text: str) -> None:
    read = original(given_text)
    for offset in range(len(given_text)):
        line, column = read.place(offset)
        before = given_text[:offset]
        if given_text[offset - 1 : offset + 1] != "\r\n":
            assert line == before.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
            assert column >= 1


def test_a_text_that_is_readable_already_is_kept() -> None:
    read = original("障害\nです")
    assert read.text is read.given
    assert read.at(3) == 3
    assert read.place(3) == (2, 1)


def test_a_text_taken_from_a_page_leads_back_into_the_page() -> None:
    source = "<p>障害</p>"
    read = original("障害", [3, 4, 5], source)
    assert read.given == source
    assert read.at(1) == 4
    assert read.place(read.at(1)) == (1, 5)
