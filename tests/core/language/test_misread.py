from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from owabi.core.errors import Message
from owabi.core.language.misread import Misread, normal, shown


def test_a_misread_value_carries_a_message_that_edges_can_translate() -> None:
    refusal = Misread(Message("“%(text)s” isn't 100%%", {"text": "x"}))
    assert isinstance(refusal, ValueError)
    assert refusal.message.values == {"text": "x"}
    assert str(refusal) == "“x” isn't 100%"


def test_full_width_and_blanks_are_brought_to_the_normal_form() -> None:
    assert normal("　１２：３０％ ") == "12:30%"


@given(st.text())
def test_a_value_is_shown_on_one_short_printable_line(text: str) -> None:
    assert len(shown(text)) <= 40
    assert shown(text).isprintable()
