from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.proofread.actors import Side, actor_before, introduced
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import read


@pytest.mark.parametrize(
    ("text", "verb", "side", "particle"),
    [
        ("お客様が申された内容です。", "申", Side.READER, "が"),
        ("お客様の申されるとおりです。", "申", Side.READER, "の"),
        ("貴社の部長は、懇親会に参りますか。", "参", Side.READER, "は"),
        ("松井さんは、何時に参られますか。", "参", Side.READER, "は"),
        ("岡田部長は、会議に参りますか。", "参", Side.TITLED, "は"),
        ("弊社の田中課長は、ただいま外出しております。", "おり", Side.OWN, "は"),
        ("弊社社長が、よろしくと申しておりました。", "申", Side.OWN, "が"),
        ("私も先ほど、お送りくださった写真を拝見しました。", "拝見", Side.OWN, "も"),
        ("弊社は、お客様のおっしゃるとおりにします。", "おっしゃ", Side.READER, "の"),
        ("急行の電車が参ります。", "参", Side.OTHER, "が"),
        ("祖父が申しておりました。", "申", Side.OWN, "が"),
    ],
)
def test_the_nearest_person_marked_as_subject_acts(text: str, verb: str, side: Side, particle: str) -> None:
    actor = actor_before(read(text), Context(), text.index(verb))
    assert actor is not None
    assert (actor.side, actor.particle) == (side, particle)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("受付で伺ってください。", "伺"),
        ("お客様がお困りの際は、すぐに参ります。", "参"),
        ("お客様は明日お越しになりますので、お迎えに参ります。", "参"),
        ("先生が書かれたご本を拝読しました。", "拝読"),
        ("お客様がお待ちです。すぐに参ります。", "参"),
        ("佐藤様には、昨年お目にかかりました。", "お目に"),
    ],
)
def test_nobody_is_known_to_act_where_the_clause_has_no_subject(text: str, verb: str) -> None:
    assert actor_before(read(text), Context(), text.index(verb)) is None


def test_names_of_the_context_and_of_an_introduction_are_of_the_own_side() -> None:
    named = read("高田がご説明いたします。")
    known = actor_before(named, Context(people=("高田",)), named.text.index("ご説明"))
    assert known is not None
    assert known.side is Side.OWN
    letter = read("お世話になっております。\nみなと商会の青木でございます。\n\n青木がご説明いたします。")
    assert introduced(letter) == ("みなと商会", "青木")
    said = actor_before(letter, Context(), letter.text.index("ご説明"))
    assert said is not None
    assert said.side is Side.OWN


def test_a_customer_of_the_context_is_of_the_readers_side() -> None:
    document = read("高田が参ります。")
    actor = actor_before(document, Context(customers=("高田",)), document.text.index("参"))
    assert actor is not None
    assert actor.side is Side.READER


@given(st.text(alphabet="お客様弊社私部長がはのも、。申す\n", max_size=60))
def test_the_subject_stands_before_its_verb_in_any_text(text: str) -> None:
    document = read(text)
    for at in range(len(text)):
        actor = actor_before(document, Context(), at)
        assert actor is None or 0 <= actor.start < actor.end <= at
