from __future__ import annotations

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from owabi.core.mailtext import html_to_text

PAGE = """<!doctype html><html><head><title>お知らせ</title><style>p { color: red }</style></head>
<body><h1>障害 &amp; 復旧</h1><script>alert("x")</script>
<p>現在は
復旧して   おります。<br>ABC
DEF</p><ul><li>一つ目</li><li>二つ目</li></ul>
<table><tr><th>日時</th><td>10:05</td></tr></table></body></html>"""


def test_blocks_stand_on_lines_of_their_own_and_scripts_are_left_out() -> None:
    found = html_to_text(PAGE)
    assert found.title == "お知らせ"
    assert found.text.strip().split("\n") == [
        "障害 & 復旧",
        "現在は復旧して おります。",
        "ABC DEF",
        "一つ目",
        "二つ目",
        "日時\t10:05",
    ]


def test_every_letter_leads_back_to_the_source() -> None:
    found = html_to_text(PAGE)
    at = found.text.index("復旧して")
    assert PAGE[found.offsets[at] :].startswith("復旧して")
    assert PAGE[found.offsets[found.text.index("&")] :].startswith("&amp;")


@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from(["<p>", "</p>", "<br>", "あ", "&lt;", "<pre>", " ", "\n", "<td>", "<"])).map(
        "".join
    )
)
def test_any_page_is_answered_with_places_in_order(source: str) -> None:
    found = html_to_text(source)
    assert len(found.offsets) == len(found.text) + 1
    places = list(found.offsets)
    assert places == sorted(places)
    assert all(0 <= place <= len(source) for place in places)


@given(st.text(st.characters(categories=("L", "Nd"), exclude_characters="\u0130"), min_size=1, max_size=40))
def test_plain_words_are_kept(words: str) -> None:
    source = f"<p>{escape(words)}</p>"
    found = html_to_text(source)
    assert found.text.strip("\n") == words
    assert all(source[found.offsets[at]] == char for at, char in enumerate(words))
