from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.mailtext import subject_without_prefixes


@pytest.mark.parametrize(
    ("subject", "bare"),
    [
        ("Re: 障害のお知らせ", "障害のお知らせ"),
        ("RE: Fwd: Re[2]: Re^3: Re(4): FW: 障害", "障害"),
        ("返信：転送: 【重要】障害", "【重要】障害"),
        ("Re：Re：障害", "障害"),
        ("ＲＥ：障害", "障害"),
        ("Re:Re: 障害 Re: 復旧", "障害 Re: 復旧"),
        ("【Re: 重要】障害", "【Re: 重要】障害"),
        ("[desk:123] Re: 障害", "[desk:123] Re: 障害"),
        ("Regarding: x", "Regarding: x"),
        ("返信のお願い", "返信のお願い"),
        ("Re:", ""),
        ("", ""),
    ],
)
def test_prefixes_of_answers_are_taken_off(subject: str, bare: str) -> None:
    assert subject_without_prefixes(subject) == bare


@given(st.text(max_size=40), st.lists(st.sampled_from(["Re: ", "返信:", "Fwd: ", "RE[3]: "]), max_size=5))
def test_answers_to_answers_have_the_subject_of_the_first_mail(subject: str, prefixes: list[str]) -> None:
    bare = subject_without_prefixes(subject)
    assert subject_without_prefixes("".join(prefixes) + subject) == bare
    assert subject.endswith(bare) or subject.strip().endswith(bare)


def test_a_long_subject_is_answered() -> None:
    assert subject_without_prefixes("Re: " * 100_000 + "x") == "x"
    assert subject_without_prefixes("Re" * 100_000).startswith("Re")
    assert subject_without_prefixes("Re:" + " " * 100_000 + "x") == "x"
