from __future__ import annotations

import pytest

from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.occasion import apologetic, apologies, internal, letter, mail, technical
from owabi.core.terms import Channel, Kind
from owabi.proofreading import shipped_tables


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("件名：障害\n\n本文", Context(), True),
        ("障害\n\n本文", Context(), False),
        ("障害\n\n本文", Context(channel=Channel.MAIL), True),
        ("件名：障害\n\n本文", Context(channel=Channel.PAGE), False),
    ],
)
def test_a_mail_is_known_by_its_channel_or_its_subject(text: str, context: Context, expected: bool) -> None:
    assert mail(Document(text), context) is expected


def test_a_text_to_somebody_is_a_letter_even_without_a_subject() -> None:
    assert letter(Document("お客様各位\n\n本文です。"), Context())
    assert letter(Document("本文です。"), Context(channel=Channel.FAX))
    assert not letter(Document("本文です。"), Context())


def test_colleagues_are_known_by_their_greeting() -> None:
    assert internal(Document("営業部各位\n\nお疲れさまです。"))
    assert not internal(Document("お客様各位\n\nいつもありがとうございます。"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("運用チーム各位\n\n障害の件です。", True),
        ("株式会社あおば工業\n技術部 佐藤様\n\n障害の件です。", True),
        ("障害の件\n\nNOC 宛\n\n瞬断がありました。", True),
        ("お客様各位\n\n弊社のシステム部が点検いたします。", False),
        ("お客様各位\n\nNOCTURNE様のご協力をいただきました。", False),
        ("障害の件です。\n" * 60 + "技術部各位", False),
    ],
)
def test_people_of_systems_are_known_by_whom_the_text_is_for(text: str, expected: bool) -> None:
    assert technical(Document(text), shipped_tables()) is expected


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("件名：納品の遅れのお詫び\n\n本文", Context(), True),
        ("納品が遅れ、申し訳ございません。", Context(), True),
        ("ご期待に沿えず、申し訳ございません。", Context(), False),
        ("復旧しました。", Context(kind=Kind.RECOVERY), True),
        (
            "障害に備えた点検のため、ご迷惑をおかけし申し訳ございません。",
            Context(kind=Kind.ANNOUNCEMENT),
            False,
        ),
    ],
)
def test_an_apology_is_known_by_kind_subject_or_first_words(
    text: str, context: Context, expected: bool
) -> None:
    assert apologetic(Document(text), context) is expected


def test_only_the_act_of_apologising_counts_as_an_apology() -> None:
    text = "お詫びのしるしです。お詫び申し上げます。\n> 申し訳ございません。"
    assert [found.start() for found in apologies(Document(text))] == [text.index("お詫び申し")]
