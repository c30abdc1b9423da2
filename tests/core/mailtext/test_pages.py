from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.mailtext import html_to_text

PAGE = """<!doctype html><html><head><title>お知らせ &amp;
 お詫び</title><style>p { color: red }</style>x</head>
<body><h1>障害 &amp; 復旧</h1><script>alert("<p>x</p>")</script>
<p>現在は
復旧して   おります。<br>ABC
DEF</p><ul><li>一つ目</li><li>二つ目</li></ul>
<table><tr><th>日時</th><td>10:05</td></tr></table></body></html>"""


def test_blocks_stand_on_lines_of_their_own_and_scripts_are_left_out() -> None:
    found = html_to_text(PAGE)
    assert found.title == "お知らせ & お詫び"
    assert found.text.split("\n") == [
        "障害 & 復旧",
        "現在は復旧して おります。",
        "ABC DEF",
        "一つ目",
        "二つ目",
        "日時\t10:05",
    ]


def test_every_letter_leads_back_to_the_source() -> None:
    found = html_to_text(PAGE)
    assert PAGE[found.offsets[found.text.index("復旧して")] :].startswith("復旧して")
    assert PAGE[found.offsets[found.text.index("&")] :].startswith("&amp;")
    assert PAGE[found.offsets[found.text.index("\n二つ目")] :].startswith("</li>")
    assert PAGE[: found.offsets[-1]].endswith("10:05")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
        ("a<br>b<br/><br>c</br>d", "a\nb\n\nc\nd"),
        ("<p>a<br></p>\n<P>b</P>", "a\nb"),
        ("<br>a<br>", "a"),
        ("<p>a</p><p>&nbsp;</p><p>b</p>", "a\n\u00a0\nb"),
        ("<ul><li>一<li>二</ul>三", "一\n二\n三"),
        ("a<b>b</b><o:p></o:p><span> c</span>", "ab c"),
        (
            "<tr><td>日時</td><td><p>10:05</p></td></tr><tr><td>影響<br></td><td>なし</td></tr>",
            "日時\t10:05\n影響\tなし",
        ),
        ("<tr><td>a<td>b<tr><td>c<td>d</table>e", "a\tb\nc\td\ne"),
        ("<table><tr><td></td><td>x</td></tr></table>y", "x\ny"),
        ("<tr><td>x<td></tr><tr><td></td><td>y", "x\ny"),
        ("<td>a<br>b</td><td><br>c", "a\nb\tc"),
        ("<td><table><tr><td>a</td><td>b</td></tr></table></td><td>c", "a\tb\tc"),
        ("漢字\n  漢字 かな\nabc\nかな&#10;かな", "漢字漢字 かな abc かな かな"),
        ("<pre>\na\n  b\r\nc</pre> d", "a\n  b\nc\nd"),
        ("<textarea>a\n\tb</textarea>", "a\n\tb"),
        ("a</pre> \n b", "a\nb"),
        ("1 < 2 and <b>3</b> > 2 <", "1 < 2 and 3 > 2 <"),
        ("<aoki@example.jp> <http://example.jp/>", "<aoki@example.jp> <http://example.jp/>"),
        ("<a title='a>b' b=\"'>\">t</a>", "t"),
        ('<a href="http://example.jp>y</a> z', "y z"),
        ("<a <a ='>", "<a <a ='>"[9:]),
        ("a<!-- <p> -->b<!--[if mso]>no<![endif]-->c<![if !mso]>d<![endif]><?xml x?>e<!-->f<!d>", "abcdef"),
        ("a<!-- b > c", "a c"),
        ("a<!-- b", "a<!-- b"),
        ("a<p b", "a<p b"),
        ("a<script>b", "a"),
        ("a<STYLE>b</style >c<iframe>d</iframe><template>e</template>", "ac"),
        ("<head>a<body>b", "b"),
        ("<head>a", "a"),
        ("<title>a", "a"),
        ("<title>a</title><svg><title>b</title></svg>c", "bc"),
        (
            "&lt;&copy2026 &amp;amp; &notit; &#12354;&#x3042;&#x80;&unknown; &;&",
            "<©2026 &amp; ¬it; ああ€&unknown; &;&",
        ),
        ("&#0;&#xD800;&#1;", "\ufffd\ufffd"),
        (f"&#{'9' * 30};", "\ufffd"),
        ("&Tab;a&#32;&#10; b", "a b"),
        ("<pre>a&#10;b</pre>", "a\nb"),
        ("", ""),
    ],
)
def test_a_page_is_read_as_a_browser_shows_it(source: str, text: str) -> None:
    assert html_to_text(source).text == text


@pytest.mark.parametrize("digits", [31, 5000])
def test_absurd_numbers_of_characters_are_answered(digits: int) -> None:
    source = f"&#{'9' * digits};"
    assert html_to_text(source).text.startswith("\ufffd")
    assert html_to_text(f"<title>{source}</title>").title == "\ufffd"


PIECES = [
    *(
        "<p>",
        "</p>",
        "<br>",
        "あ",
        "い",
        "a",
        "&lt;",
        "&amp",
        "&#32;",
        "<pre>",
        "</pre>",
        " ",
        "\n",
        "\r\n",
        "<td>",
    ),
    *(
        "</td>",
        "<tr>",
        "<",
        ">",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<head>",
        "</head>",
        "<title>",
        "</title>",
    ),
    *('="', "'", "<a", "&copy1", "\t"),
]


@given(st.text(max_size=200) | st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_page_is_answered_with_places_in_order(source: str) -> None:
    found = html_to_text(source)
    assert len(found.offsets) == len(found.text) + 1
    places = list(found.offsets)
    assert places == sorted(places)
    assert all(0 <= place <= len(source) for place in places)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_a_letter_stands_where_its_place_says_unless_a_tag_or_entity_stands_for_it(source: str) -> None:
    found = html_to_text(source)
    for char, place in zip(found.text, found.offsets, strict=False):
        assert source[place] == char or source[place] in "<& \t\r\n"


@given(st.text(st.characters(categories=("L", "Nd", "P")), min_size=1, max_size=40))
def test_plain_words_are_kept(words: str) -> None:
    source = f"<p>{escape(words)}</p>"
    found = html_to_text(source)
    assert found.text == words
    assert all(source[found.offsets[at]] == char or char in "&<>'\"" for at, char in enumerate(words))


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<a ",
        '<a b="',
        "<!--",
        "<!-- -",
        "<script",
        "<title>",
        "<head>",
        "&",
        "&#1",
        "<div>",
        "<td>x",
        " \n",
    ],
)
def test_a_long_page_of_broken_tags_is_answered(piece: str) -> None:
    source = piece * (200_000 // len(piece))
    found = html_to_text(source)
    assert len(found.offsets) == len(found.text) + 1
    assert len(html_to_text(f"{source}>").text) <= len(source) + 1
