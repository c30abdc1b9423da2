"""Reading scene files: every mistake is told with its line, and all of them at once."""

from __future__ import annotations

import pytest

from owabi.core.compose.scenes import AnswerType, FollowUp, read_scene, read_scenes
from owabi.core.errors import BadLibrary
from owabi.core.terms import Channel
from tests.core.compose.scene_files import STANDARD

GOOD = """---
id: one
title: 試し
title_en: A try
category: 試し／一
tags: 試し, 例
fits: 試すとき。
guidance:
  短く書く。
  日付を書く。
related: two
send_within: 当日中
follow_up: call
attachments: 資料
founding: 27
---
# 件名
{用件}の件
# 本文
いつもお世話になっております。
→ 名乗り

{用件}につきまして、ご連絡いたします。
{理由}
{一覧}
# 問い
## 用件
キー：matter
型：名詞句
問い：何の件ですか。
英語：What is it about?
例：お見積もり
## 理由
キー：reason
型：文章
問い：理由は何ですか。
英語：Why?
例：確認しております。
必須：いいえ
## 一覧
キー：list
型：箇条書き
問い：何を添えますか。
英語：What do you add?
例：見積書；明細書
"""


def problems(text: str) -> list[str]:
    with pytest.raises(BadLibrary) as caught:
        read_scene(text, "one.txt", STANDARD)
    return [str(problem) for problem in caught.value.problems]


def changed(old: str, new: str) -> str:
    assert old in GOOD
    return GOOD.replace(old, new, 1)


def test_a_scene_holds_what_its_file_says() -> None:
    scene = read_scene(GOOD, "one.txt", STANDARD)
    assert (scene.id, scene.title, scene.title_en) == ("one", "試し", "A try")
    assert scene.category == ("試し", "一")
    assert scene.tags == ("試し", "例")
    assert scene.guidance == ("短く書く。", "日付を書く。")
    assert (scene.related, scene.send_within, scene.attachments) == (("two",), "当日中", ("資料",))
    assert (scene.follow_up, scene.founding, scene.channel) == (FollowUp.CALL, 27, Channel.MAIL)
    matter = next(question for question in scene.questions if question.key == "matter")
    assert (matter.name, matter.type, matter.required) == ("用件", AnswerType.NOUN, True)
    assert (matter.prompt, matter.prompt_en) == ("何の件ですか。", "What is it about?")


def test_what_need_not_be_said_may_be_left_out() -> None:
    text = GOOD
    for line in (
        "related: two",
        "send_within: 当日中",
        "follow_up: call",
        "attachments: 資料",
        "founding: 27",
    ):
        text = text.replace(f"{line}\n", "")
    scene = read_scene(text, "one.txt", STANDARD)
    assert (scene.related, scene.send_within, scene.follow_up) == ((), None, None)
    assert (scene.attachments, scene.founding, scene.channel) == ((), None, Channel.MAIL)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("tags: 試し, 例\n", "", "1: The front matter needs tags."),
        ("title: 試し", "titel: 試し", "3: “titel” isn't known here. Did you mean title?"),
        ("title: 試し", "zzz: 試し", "3: “zzz” isn't known here. Use one of: id、title、"),
        ("fits: 試すとき。", "fits:", "7: fits is empty."),
        ("id: one", "id: One Two", "2: An id is made of small letters"),
        ("試し／一", "試し", "5: A category has two levels"),
        ("試し／一", "試し／一／二", "5: A category has two levels"),
        ("follow_up: call", "follow_up: cal", "13: “cal” isn't known here. Did you mean call?"),
        ("founding: 27", "founding: 二十七", "15: founding is the row of a founding mail"),
        ("founding: 27", "channel: fox", "15: “fox” isn't known here. Did you mean fax?"),
        ("founding: 27", "addressee: 様", "15: The example doesn't fit its own question"),
        ("# 件名", "# 件命", "17: “件命” isn't known here. Did you mean 件名?"),
        ("# 件名\n{用件}の件\n", "", "1: A scene needs a subject of one line"),
        ("{用件}の件", "一行\n二行", "17: A scene needs a subject of one line"),
        ("{用件}の件", "{理由}の件", "18: The subject can't name 理由: it may stay unanswered."),
        ("{用件}の件", "{一覧}", "18: The subject can't name 一覧: it is a list."),
        ("{用件}の件", "→ 名乗り", "18: A standard part can't stand in the subject."),
        ("{用件}の件", "{用件}の件\n# 件名\n別", "19: The section 件名 stands twice."),
        ("{用件}の件", "{用件}の件\n## 小見出し", "19: Headings with “##” stand under “# 問い” only."),
        ("→ 名乗り", "→ 名のり", "21:3: “名のり” isn't known here. Did you mean 名乗り?"),
        ("→ 名乗り", "→", "21:1: “” isn't known here. Use one of: 名乗り"),
        ("{用件}につき", "ご{要件}につき", "23:2: “要件” isn't known here. Did you mean 用件?"),
        ("{用件}につき", "{}につき", "23:1: A slot is written"),
        ("{用件}につき", "{用件につき", "23:1: A slot is written"),
        ("{用件}につき", "用件}につき", "23:3: A slot is written"),
        ("{用件}につき", "{{用件}}につき", "23:1: A slot is written"),
        ("{理由}", "{部署}の{理由}", "24: Only one optional slot may stand in a line"),
        ("{一覧}", "{一覧}です", "25: The list {一覧} needs a line of its own."),
        ("{一覧}", "", "40: No line names {一覧}."),
        ("例：お見積もり\n", "例：お見積もり\n必須：いいえ\n", "18: The subject can't name 用件"),
        ("# 問い", "# 問い\n何か", "27: Give each question a heading “## name”."),
        ("キー：matter", "鍵：matter", "28: “鍵” isn't known here. Use one of: キー、"),
        ("キー：matter\n", "", "27: The question 用件 has no キー."),
        ("キー：matter", "キー：Matter", "28: A key is made of small letters"),
        ("キー：matter", "キー：phone", "27: The name “phone” is taken by another question."),
        ("## 理由", "## 差出人", "33: The name “差出人” is taken by another question."),
        ("キー：reason", "キー：matter", "33: The name “matter” is taken by another question."),
        ("キー：matter", "何でしょう", "28: Write “label：value” below a question."),
        ("キー：matter", "キー：matter\nキー：other", "29: キー stands twice."),
        ("型：名詞句", "型：名詞", "29: “名詞” isn't known here. Did you mean 名詞句?"),
        ("型：名詞句", "型：宛先", "29: “宛先” isn't known here"),
        ("型：名詞句", "型：選択", "29: 選択 and at least two 選択肢"),
        ("例：お見積もり", "例：お見積もり\n選択肢：一｜二", "33: 選択 and at least two 選択肢"),
        ("例：お見積もり", "例：見積もります", "32: The example doesn't fit its own question"),
        ("必須：いいえ", "必須：否", "39: “否” isn't known here. Use one of: はい、いいえ."),
        ("# 本文", "# 本", "19: “本” isn't known here. Did you mean 本文?"),
    ],
)
def test_a_mistake_is_told_with_its_line(old: str, new: str, problem: str) -> None:
    told = problems(changed(old, new))
    assert any(line.startswith(f"one.txt:{problem}") for line in told), told


def test_an_answer_must_not_get_lost_with_a_line_that_is_left_out() -> None:
    text = changed("{用件}の件", "件名").replace("{用件}につきまして", "{用件}は{自社電話番号}まで", 1)
    assert problems(text) == [
        "one.txt:27: {用件} stands only in lines that may be left out; name it in another."
    ]


def test_all_mistakes_are_told_at_once_in_the_order_of_the_lines() -> None:
    text = changed("title: 試し", "titel: 試し").replace("→ 名乗り", "→ 名のり").replace("{理由}", "{理油}")
    lines = [line.split(":")[1] for line in problems(text)]
    assert lines == ["1", "3", "21", "24", "33"]


def test_a_phone_script_has_no_subject_and_says_where_to_call_back() -> None:
    text = changed("founding: 27", "channel: phone")
    assert "one.txt:17: A phone script has no subject." in problems(text)
    assert any(line.startswith("one.txt:19: A phone script says the company") for line in problems(text))


def test_ids_used_twice_and_related_ids_that_do_not_exist_are_told() -> None:
    with pytest.raises(BadLibrary) as caught:
        read_scenes({"a.txt": GOOD, "b.txt": GOOD.replace("two", "one")}, STANDARD)
    assert [str(problem) for problem in caught.value.problems] == [
        "b.txt:2: The id “one” is taken by a.txt.",
        "a.txt:11: “two” isn't known here. Use one of: one.",
    ]
    other = GOOD.replace("id: one", "id: two").replace("related: two", "related: one")
    assert list(read_scenes({"a.txt": GOOD, "b.txt": other}, STANDARD)) == ["one", "two"]


def test_the_mistakes_of_all_files_are_told_together() -> None:
    with pytest.raises(BadLibrary) as caught:
        read_scenes({"a.txt": "# 件名\nあ", "b.txt": "何か", "c.txt": GOOD}, STANDARD)
    assert {str(problem).partition(":")[0] for problem in caught.value.problems} == {"a.txt", "b.txt"}
