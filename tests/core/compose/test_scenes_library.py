"""The scenes Owabi brings along: each loads, reads well, and looks as its golden file says.

``OWABI_GOLDEN=write`` writes the golden files anew.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from owabi.core.compose.scenes import Scene, examples, write_scene
from owabi.core.notice import Notice
from owabi.core.terms import Channel
from tests.core.compose.scene_files import SCENES, STANDARD

ZONE = ZoneInfo("Asia/Tokyo")
GOLDEN = Path(__file__).parents[2] / "golden" / "scenes"
FOUNDING = {
    18: {"call-permission"},
    19: {"line-check"},
    20: {"who-is-in-charge"},
    21: {"voicemail"},
    22: {"fax-query"},
    23: {"documents-sent"},
    24: {"product-introduction"},
    25: {"new-customer-appointment"},
    26: {"answer-question", "answer-later"},
    27: {"sweets-thanks"},
    28: {"slip-in-mail"},
    29: {"signature-and-seal"},
}
EVERY = pytest.mark.parametrize("scene", SCENES.values(), ids=list(SCENES))
# What no mail of ours says: wrong or worn keigo, vague times, spoken words, kanji where kana belong.
NEVER = (
    "させていただ", "させて頂", "なられ", "おっしゃられ", "拝見させ", "申され", "参られ", "ご拝見",
    "お伺いさせ", "お承り", "ご持参", "おられ", "でよろしかったでしょうか", "になります", "のほう",
    "の方から", "とりあえず", "取り急ぎ", "取急ぎ", "すみません", "ごめん", "陳謝", "遺憾", "お許し",
    "しばらく", "早急", "可及的", "速やか", "前向き", "善処", "鋭意", "粛々", "随時", "後日", "近日",
    "いずれ改めて", "あとで", "のちほど", "すぐに", "と思います", "かもしれません", "など、", "等の",
    "予期せぬ", "やむを得", "不徳", "言い訳", "まず最初", "一番最初", "事前予約", "各位様",
    "各位の皆様", "することができ", "することが可能", "を行って", "を行いま", "致し", "頂き", "頂く",
    "頂い", "下さ", "御座", "事とな", "！", "!", "ご利用でき", "ご確認でき", "ご覧でき",
    "してくださいませ", "ご了承下さい", "ご査収", "拝啓", "敬具", "前略", "草々", "了解", "ご苦労",
    "ちょっと", "今日", "お体ご自愛", "何卒ご容赦願",
)  # fmt: skip
APOLOGY = re.compile(r"お詫び|申し訳")


def golden_text(notice: Notice) -> str:
    return f"{notice.subject.text}\n\n{notice.text}" if notice.subject else notice.text


def ours(scene: Scene) -> str:
    """All Japanese prose of a scene: what its file says outside the front matter's identifiers."""
    notice = write_scene(scene, examples(scene), ZONE)
    prompts = [question.prompt for question in scene.questions if question not in STANDARD.questions]
    return "\n".join([scene.title, scene.fits, *prompts, golden_text(notice)])


@EVERY
def test_a_scene_looks_as_its_golden_file_says(scene: Scene) -> None:
    text = golden_text(write_scene(scene, examples(scene), ZONE))
    path = GOLDEN / f"{scene.id}.txt"
    if os.environ.get("OWABI_GOLDEN") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_there_is_a_golden_file_for_every_scene_and_no_other() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(SCENES)


def test_the_library_covers_many_kinds_of_business_mail() -> None:
    assert len(SCENES) >= 60
    assert len({scene.category for scene in SCENES.values()}) >= 12
    assert len({scene.category[0] for scene in SCENES.values()}) >= 12


def test_the_founding_mails_are_among_them() -> None:
    found: dict[int, set[str]] = {}
    for scene in SCENES.values():
        if scene.founding is not None:
            found.setdefault(scene.founding, set()).add(scene.id)
    assert found == FOUNDING


@EVERY
def test_a_scene_is_named_as_its_file_and_gives_guidance(scene: Scene) -> None:
    assert scene.file == f"{scene.id}.txt"
    assert 2 <= len(scene.guidance) <= 3
    assert all(line.endswith("。") for line in (*scene.guidance, scene.fits))
    assert all(question.prompt.endswith("。") for question in scene.questions)
    assert all(re.search(r"[?.]$", question.prompt_en) for question in scene.questions)
    assert scene.related
    assert scene.id not in scene.related


@EVERY
def test_the_prose_of_a_scene_is_clean(scene: Scene) -> None:
    said = ours(scene)
    assert [word for word in NEVER if word in said] == []
    assert not re.search(r"[０-９Ａ-Ｚａ-ｚ｡-ﾟ]", said)
    assert not re.search(r"[{}]", said)


@EVERY
def test_sentences_are_short_and_dates_come_with_their_weekday(scene: Scene) -> None:
    text = golden_text(write_scene(scene, examples(scene), ZONE))
    assert [part for line in text.splitlines() for part in line.split("。") if len(part) > 70] == []
    assert not re.search(r"\d月\d+日(?!\()", text)


@EVERY
def test_an_apology_stands_at_the_opening_and_at_most_once_more(scene: Scene) -> None:
    body = write_scene(scene, examples(scene), ZONE).text
    assert len(APOLOGY.findall(body)) <= 2
    if scene.category[0] == "お詫び":
        opening = "".join(body.split("\n\n")[1:3])
        assert APOLOGY.search(opening)
        assert "ありがとう" not in body or scene.id == "complaint-reply"


def test_a_voicemail_takes_ten_to_twenty_seconds() -> None:
    script = write_scene(SCENES["voicemail"], examples(SCENES["voicemail"]), ZONE).text
    assert SCENES["voicemail"].channel is Channel.PHONE
    # About seven characters of mixed writing a second.
    assert 70 <= len(script) <= 140
    assert script.index("株式会社みなと商会") < script.index("青木") < script.index("03-5550-0123")


def test_what_must_be_followed_by_a_call_says_so() -> None:
    assert SCENES["slip-in-mail"].follow_up
    assert SCENES["slip-in-mail"].follow_up.value == "call"
    assert SCENES["sweets-thanks"].send_within == "当日から翌日まで"
    assert SCENES["product-introduction"].attachments


@EVERY
def test_what_is_to_be_attached_is_spoken_of(scene: Scene) -> None:
    text = write_scene(scene, examples(scene), ZONE).text
    assert not scene.attachments or "添付" in text
