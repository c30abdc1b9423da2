"""Laws of scenes: whatever is answered stands in the text as it was said, and nothing else raises."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from itertools import pairwise
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.compose.scenes import (
    Answer,
    AnswerType,
    Question,
    Scene,
    ask,
    examples,
    read_scene,
    write_scene,
)
from owabi.core.errors import BadAnswers, BadInput, BadLibrary
from owabi.core.notice import Notice
from tests.core.compose.scene_files import FILES, SCENES, STANDARD

T = TypeVar("T")
ZONE = ZoneInfo("Asia/Tokyo")
WEEKDAYS = "月火水木金土日"
Said = tuple[str, tuple[str, ...]]
"""An answer and the words the text must hold for it."""

words = st.text(
    st.characters(categories=["Lu", "Ll", "Lo", "Nd", "Po", "Ps", "Pe", "Sm"], exclude_characters="；;・"),
    min_size=1,
    max_size=30,
)
days = st.dates(date(2020, 1, 1), date(2039, 12, 31))
times = st.datetimes(datetime.fromisoformat("2020-01-01"), datetime.fromisoformat("2039-12-31"))


def same(answers: st.SearchStrategy[str]) -> st.SearchStrategy[Said]:
    return answers.map(lambda answer: (answer, (answer,)))


def pool(*answers: str) -> st.SearchStrategy[Said]:
    return same(st.sampled_from(answers))


def full_day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日({WEEKDAYS[day.weekday()]})"


ANSWERS = {
    AnswerType.ADDRESSEE: pool("若葉システム株式会社", "お取引先各位", "山田太郎様", "みなと大学"),
    AnswerType.NAME: same(words),
    AnswerType.NOUN: pool("お見積もり", "記憶装置の故障", "{用件}", "A社の<b>契約</b>"),
    AnswerType.CLAUSE: pool("注文を確定できない", "画面が遅い"),
    AnswerType.PREDICATE: pool("個別にご連絡します", "書類をお送りいたします"),
    AnswerType.REQUEST: pool("窓口にお問い合わせください", "ご確認をお願いいたします"),
    AnswerType.PROSE: pool("ご確認ください。", "届きました。{理由}は調べております。", "いかがでしょうか。"),
    AnswerType.DATE: days.map(lambda day: (day.isoformat(), (full_day(day),))),
    AnswerType.MOMENT: times.map(
        lambda time: (f"{time:%Y-%m-%d %H:%M}", (f"{full_day(time)} {time.hour}:{time.minute:02}",))
    ),
    AnswerType.DURATION: pool("1時間30分", "約2時間", "3日間"),
    AnswerType.COUNT: st.integers(0, 9999).map(lambda number: (f"{number}枚", (f"{number:,}枚",))),
    AnswerType.MONEY: st.integers(0, 10**10).map(lambda number: (str(number), (f"{number:,}円",))),
    AnswerType.URL: pool("https://example.jp/a?b=1&c=2#d", "http://example.com"),
    AnswerType.PHONE: pool("03-5550-0100", "0120-555-010", "03-5550-0100 (内線12)"),
    AnswerType.MAIL: pool("a@example.jp", "support+x@mail.example.com"),
    AnswerType.LIST: st.lists(words, min_size=1, max_size=4).map(
        lambda items: ("；".join(items), tuple(items))
    ),
}
scenes = st.sampled_from(sorted(SCENES)).map(SCENES.__getitem__)


@st.composite
def answered(draw: st.DrawFn) -> tuple[Scene, dict[str, str], dict[str, tuple[str, ...]]]:
    """A scene, answers to its required and some optional questions, and the words they are said in."""
    scene = draw(scenes)
    answers: dict[str, str] = {}
    said: dict[str, tuple[str, ...]] = {}
    for question in scene.questions:
        if question.required or question.key == "mail" or draw(st.booleans()):
            answers[question.key], said[question.key] = draw(one_answer(question))
    return scene, answers, said


def one_answer(question: Question) -> st.SearchStrategy[Said]:
    return pool(*question.choices) if question.choices else ANSWERS[question.type]


def spans(notice: Notice, path: str | None) -> list[str]:
    lines = [*notice.lines, *([notice.subject] if notice.subject else [])]
    return [span.text for line in lines for span in line.spans if span.path == path]


@given(answered())
def test_every_answer_stands_in_the_text_exactly_as_it_is_said(
    case: tuple[Scene, dict[str, str], dict[str, tuple[str, ...]]],
) -> None:
    scene, answers, said = case
    notice = write_scene(scene, answers, ZONE)
    # A phone script calls the writer by the family name, and speaks of neither addressee nor mail address.
    silent = {"to", "mail", "name"} if scene.channel == "phone" else set()
    for key in answers.keys() - silent:
        for text in said[key]:
            assert any(text in span for span in spans(notice, key)), (key, text)


@given(answered())
def test_nothing_unanswered_and_no_slot_of_ours_stands_in_the_text(
    case: tuple[Scene, dict[str, str], dict[str, tuple[str, ...]]],
) -> None:
    scene, answers, _ = case
    notice = write_scene(scene, answers, ZONE)
    assert not any(mark in span for span in spans(notice, None) for mark in "{}→")
    for question in scene.questions:
        assert question.key in answers or spans(notice, question.key) == []
    texts = [line.text for line in notice.lines]
    assert texts[0]
    assert texts[-1]
    assert ("", "") not in list(pairwise(texts))
    assert not any("\n" in text for text in texts)


@given(answered())
def test_what_is_asked_is_what_is_missing(
    case: tuple[Scene, dict[str, str], dict[str, tuple[str, ...]]],
) -> None:
    scene, answers, _ = case
    assert ask(scene, answers) == ()
    for question in scene.questions:
        left = {key: answer for key, answer in answers.items() if key != question.key}
        open_now = ask(scene, left)
        if open_now:
            with pytest.raises(BadAnswers) as caught:
                write_scene(scene, left, ZONE)
            assert {str(problem.place.key) for problem in caught.value.problems} == {q.name for q in open_now}
        else:
            write_scene(scene, left, ZONE)


def result(call: Callable[[], T]) -> T | BadInput:
    try:
        return call()
    except BadInput as error:
        return error


anything = st.one_of(
    st.text(max_size=150),
    st.lists(st.text(max_size=20), max_size=3),
    st.sampled_from(["様", "御中", "。", "  ", "９" * 40, "2026-13-99", "https://", "@", "\x00", "\ud800"]),
)


@given(st.data(), scenes)
def test_arbitrary_answers_raise_nothing_but_bad_answers(data: st.DataObject, scene: Scene) -> None:
    known = [name for question in scene.questions for name in (question.key, question.name)]
    wild: dict[str, Answer] = data.draw(
        st.dictionaries(st.one_of(st.sampled_from(known), st.text(max_size=8)), anything, max_size=6)
    )
    answers: dict[str, Answer] = {**examples(scene), **wild}
    ask(scene, answers)
    notice = result(lambda: write_scene(scene, answers, ZONE))
    if isinstance(notice, BadInput):
        assert isinstance(notice, BadAnswers)
        assert notice.problems
        assert str(notice)
    else:
        assert notice.text


@given(st.data())
def test_a_damaged_file_raises_nothing_but_bad_library(data: st.DataObject) -> None:
    text = FILES["late-reply.txt"]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    damaged = text[:start] + data.draw(st.text("{}→#：:\n用件-｜", max_size=6)) + text[end:]
    scene = result(lambda: read_scene(damaged, "late-reply.txt", STANDARD))
    if isinstance(scene, BadInput):
        assert isinstance(scene, BadLibrary)
        assert all(problem.place.line for problem in scene.problems)
    else:
        write_scene(scene, examples(scene), ZONE)
