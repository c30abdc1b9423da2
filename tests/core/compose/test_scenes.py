"""Writing a scene: what is asked, what is left out, what each span rests on."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from owabi.core.compose.scenes import Scene, ask, examples, read_scene, write_scene
from owabi.core.errors import BadAnswers
from owabi.core.notice import Notice, Role, render
from tests.core.compose.scene_files import STANDARD

ZONE = ZoneInfo("Asia/Tokyo")
SCENE = """---
id: test-scene
title: 試し
title_en: A try
category: 試し／一
tags: 試し
fits: 試すとき。
guidance:
  短く書く。
  日付を書く。
---
# 件名
{用件}の件
# 本文
いつもお世話になっております。
→ 名乗り

{用件}につきまして、ご連絡いたします。
{理由}

■ 添えるもの
{一覧}
※お電話は{自社電話番号}まで。

担当：{担当}
{期限}までに、{行動}。

よろしくお願いいたします。
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
必須：いいえ
## 担当
キー：person
型：名前
問い：担当は誰ですか。
英語：Who is it?
例：営業部 森
必須：いいえ
## 期限
キー：due
型：日時
問い：いつまでですか。
英語：By when?
例：2026-11-27 17:00
## 行動
キー：action
型：述語
問い：何をしますか。
英語：What will you do?
例：書類をお送りいたします
"""
LEAST = {
    "to": "田中様",
    "company": "株式会社みなと商会",
    "name": "青木 恵子",
    "mail": "aoki@example.jp",
    "matter": "お見積もり",
    "due": "2026-11-27 17:00",
    "action": "書類をお送りいたします",
}
PHONE_SCENE = """---
id: phone-scene
title: 試し
title_en: A try
category: 試し／一
tags: 試し
fits: 試すとき。
guidance: 短く話す。
channel: phone
---
# 本文
→ 名乗り
{自社電話番号}までお電話をお願いいたします。
"""


def scene(text: str = SCENE) -> Scene:
    return read_scene(text, "test-scene.txt", STANDARD)


def written(answers: dict[str, str | list[str]]) -> Notice:
    return write_scene(scene(), answers, ZONE)


def text(**more: str | list[str]) -> str:
    return written({**LEAST, **more}).text


def refusal(answers: dict[str, str | list[str]]) -> str:
    with pytest.raises(BadAnswers) as caught:
        written(answers)
    return str(caught.value)


def test_the_answers_stand_in_the_text_between_addressee_and_signature() -> None:
    notice = written(dict(examples(scene())))
    assert notice.template == "test-scene"
    assert notice.edition is None
    assert notice.subject
    assert notice.subject.text == "お見積もりの件"
    assert notice.text == (
        "若葉システム株式会社\n総務部 田中様\n\n"
        "いつもお世話になっております。\n株式会社みなと商会 営業部の青木でございます。\n\n"
        "お見積もりにつきまして、ご連絡いたします。\n確認しております。\n\n"
        "■ 添えるもの\n・見積書\n・明細書\n※お電話は03-5550-0123まで。\n\n"
        "担当：営業部 森\n2026年11月27日(金) 17:00までに、書類をお送りいたします。\n\n"
        "よろしくお願いいたします。\n\n"
        "────────────────────────\n株式会社みなと商会\n営業部 青木 恵子\n"
        "電話：03-5550-0123\nメール：aoki@minato.example.jp\n────────────────────────\n"
    )


def test_lines_of_unanswered_questions_are_left_out_with_their_heading_and_blank_lines() -> None:
    assert text() == (
        "田中様\n\n"
        "いつもお世話になっております。\n株式会社みなと商会の青木でございます。\n\n"
        "お見積もりにつきまして、ご連絡いたします。\n\n"
        "2026年11月27日(金) 17:00までに、書類をお送りいたします。\n\n"
        "よろしくお願いいたします。\n\n"
        "────────────────────────\n株式会社みなと商会\n青木 恵子\n"
        "メール：aoki@example.jp\n────────────────────────\n"
    )


def test_every_line_has_a_role() -> None:
    lines = written(dict(examples(scene()))).lines
    roles = {line.text: line.role for line in lines}
    assert roles["若葉システム株式会社"] is Role.ADDRESSEE
    assert roles["いつもお世話になっております。"] is Role.GREETING
    assert roles["お見積もりにつきまして、ご連絡いたします。"] is Role.BODY
    assert roles["■ 添えるもの"] is Role.HEADING
    assert roles["・見積書"] is Role.ITEM
    assert roles["※お電話は03-5550-0123まで。"] is Role.NOTE
    assert roles["担当：営業部 森"] is Role.ROW
    assert roles["よろしくお願いいたします。"] is Role.CLOSING
    assert roles["電話：03-5550-0123"] is Role.SIGNATURE
    assert lines[-1].role is lines[-6].role is Role.RULE


def test_a_span_names_the_answers_key_or_our_line() -> None:
    notice = written(dict(examples(scene())))
    line = next(line for line in notice.lines if line.text.endswith("お送りいたします。"))
    assert [(span.path, span.wording) for span in line.spans] == [
        ("due", None),
        (None, "test-scene:26"),
        ("action", None),
        (None, "test-scene:26"),
    ]
    assert all(bool(span.path) != bool(span.wording) for line in notice.lines for span in line.spans)
    assert {mention.path for mention in render(notice).mentions} == {
        question.key for question in scene().questions
    }


def test_only_the_family_name_introduces_the_writer_and_says_so() -> None:
    line = next(line for line in written(dict(LEAST)).lines if line.text.endswith("でございます。"))
    assert [(span.text, span.exact) for span in line.spans if span.path == "name"] == [("青木", False)]
    assert "のアン・リーでございます。" in text(name="アン・リー")
    assert "のJane Doeでございます。" in text(name="Jane Doe")
    assert "の葛󠄀城でございます。" in text(name="葛󠄀城 𠮷子")


def test_answers_may_be_given_by_japanese_name_and_lists_in_any_of_three_ways() -> None:
    by_name: dict[str, str | list[str]] = {**LEAST, "一覧": ["見積書", "明細書"]}
    assert written(by_name).text == text(list="見積書；明細書") == text(list="・見積書\n・明細書\n")
    assert "・見積書\n・明細書\n" in written(by_name).text
    assert "ご相談につきまして" in written({**without("matter"), "用件": "ご相談"}).text


def without(*keys: str) -> dict[str, str | list[str]]:
    return {key: answer for key, answer in LEAST.items() if key not in keys}


def test_empty_answers_are_no_answers() -> None:
    assert text(reason="", list=[], person="　", department=" ") == text()
    assert "用件" in refusal({**LEAST, "matter": " "})


def test_what_is_missing_is_named_with_its_question_and_example() -> None:
    assert refusal(without("matter", "due")).splitlines() == [
        "用件: This isn't answered yet: What is it about? For example: お見積もり",
        "期限: This isn't answered yet: By when? For example: 2026-11-27 17:00",
    ]


def test_one_of_phone_and_mail_is_enough() -> None:
    assert [question.key for question in ask(scene(), without("mail"))] == ["phone", "mail"]
    assert ask(scene(), {**without("mail"), "phone": "03-5550-0123"}) == ()
    assert "phone number or a mail address" in refusal(without("mail"))


def test_ask_lists_the_required_questions_in_order_whatever_the_others_hold() -> None:
    keys = [question.key for question in ask(scene(), {"reason": "？", "unheard": "x"})]
    assert keys == ["to", "matter", "due", "action", "company", "name", "phone", "mail"]
    assert ask(scene(), examples(scene())) == ()
    assert [question.key for question in ask(scene(), {"用件": "お見積もり", "期限": "2026"})][:2] == [
        "to",
        "action",
    ]


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"mater": "お見積もり"}, "mater: “mater” isn't known here. Did you mean matter?"),
        ({"理油": "です。"}, "理油: “理油” isn't known here. Did you mean 理由?"),
        ({"用件": "お見積もり"}, "用件: Answered twice, as 用件 and as matter."),
        ({"matter": ["一", "二"]}, "用件: There are 2 values. Write one."),
        ({"matter": "見積もりました"}, "isn't a noun phrase. Write one, such as “お見積もり”"),
        ({"matter": "見積もり。納期"}, "is more than one sentence"),
        ({"action": "書類の送付"}, "isn't a polite sentence"),
        ({"reason": "確認する。"}, "isn't in polite sentences"),
        ({"reason": "。"}, "isn't in polite sentences"),
        ({"due": "2026-11-27"}, "“2026-11-27” has no time"),
        ({"due": "明日"}, "can't be read as a date"),
        ({"person": "森\u202e"}, "holds U+202E RIGHT-TO-LEFT OVERRIDE at character 2"),
        ({"person": "森\n林"}, "holds U+000A LINE FEED"),
        ({"person": "森" * 121}, "at most 120 fit"),
        ({"list": "；".join("あ" * 31)}, "Write at most 30 items"),
        ({"to": "様"}, "宛先: "),
        ({"phone": "03-5550"}, "isn't a telephone number"),
        ({"mail": "aoki"}, "isn't a mail address"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused(answers: dict[str, str | list[str]], message: str) -> None:
    assert message in refusal({**LEAST, **answers})


def test_every_problem_is_told_at_once_and_values_that_are_not_text_are_refused() -> None:
    told = refusal({**without("matter"), "due": "明日", "unheard": "x", "person": 7})  # type: ignore[dict-item]
    assert [line.partition(":")[0] for line in told.splitlines()] == ["unheard", "用件", "担当", "期限"]


def test_foreign_text_stays_text() -> None:
    odd = "{用件} → 名乗り <b>%(x)s</b> # 件名"
    assert f"担当：{odd}\n" in text(person=odd)


def test_a_full_stop_is_neither_doubled_nor_forgotten() -> None:
    assert "までに、書類をお送りいたします。\n" in text(action="書類をお送りいたします。")
    assert "\n確認しております。\n" in text(reason="確認しております")
    assert "\nいかがでしょうか。\n" in text(reason="いかがでしょうか")


def test_a_phone_script_has_no_subject_no_frame_and_needs_a_number() -> None:
    phone = read_scene(PHONE_SCENE, "phone-scene.txt", STANDARD)
    assert [question.key for question in ask(phone, {})] == ["company", "name", "phone"]
    answers = {"company": "株式会社みなと商会", "name": "青木", "phone": "０３－５５５０－０１２３"}
    notice = write_scene(phone, answers, ZONE)
    assert notice.subject is None
    assert (
        notice.text == "株式会社みなと商会の青木でございます。\n03-5550-0123までお電話をお願いいたします。\n"
    )


def one_question(kind: str, example: str, more: str = "") -> Scene:
    head, _, _ = SCENE.partition("# 件名")
    return read_scene(
        f"{head}# 件名\n件名\n# 本文\n答え：{{答え}}\n# 問い\n## 答え\n"
        f"キー：answer\n型：{kind}\n問い：何ですか。\n英語：What?\n例：{example}\n{more}",
        "one.txt",
        STANDARD,
    )


@pytest.mark.parametrize(
    ("kind", "example", "answer", "said"),
    [
        ("節", "届かない", "注文を確定できない", "注文を確定できない"),
        ("依頼", "ご返送ください", "窓口にお問い合わせください", "窓口にお問い合わせください"),
        ("日付", "2026-11-24", "令和8年11月24日", "2026年11月24日(火)"),
        ("期間", "1時間", "90分", "1時間30分"),
        ("件数", "3枚", "1200", "1,200枚"),
        ("件数", "3枚", "４部", "4部"),
        ("金額", "100円", "¥128000", "128,000円"),
        ("金額", "100円", "12万8,000円", "128,000円"),
        ("URL", "https://example.jp", "https://example.jp/a?b=1#c", "https://example.jp/a?b=1#c"),
        ("電話番号", "03-5550-0123", "+81-3-5550-0123", "+81-3-5550-0123"),
        ("電話番号", "03-5550-0123", "03-5550-0123（内線210）", "03-5550-0123(内線210)"),
        ("メールアドレス", "a@example.jp", "a.b+c@mail.example.co.jp", "a.b+c@mail.example.co.jp"),
    ],
)
def test_each_type_says_its_answer_in_one_way(kind: str, example: str, answer: str, said: str) -> None:
    notice = write_scene(
        one_question(kind, example), {**without("matter", "due", "action"), "answer": answer}, ZONE
    )
    assert f"答え：{said}\n" in notice.text


@pytest.mark.parametrize(
    ("kind", "example", "answer", "message"),
    [
        ("節", "届かない", "届きません", "isn't a plain clause"),
        ("依頼", "ご返送ください", "返送します", "isn't a polite request"),
        ("日付", "2026-11-24", "2026-11-24 10:00", "has a time"),
        ("日付", "2026-11-24", "2026-11-24(水)", "is a 火曜日"),
        ("期間", "1時間", "長め", "can't be read as a duration"),
        ("件数", "3枚", "三枚", "can't be read as a number"),
        ("金額", "100円", "約100円", "isn't an exact sum in yen"),
        ("金額", "100円", "100ドル", "isn't an exact sum in yen"),
        ("URL", "https://example.jp", "javascript:alert(1)", "isn't a web address"),
        ("URL", "https://example.jp", "https://example.jp/あ い", "isn't a web address"),
        ("電話番号", "03-5550-0123", "代表の番号", "isn't a telephone number"),
        ("メールアドレス", "a@example.jp", "a@example.jp\tb", "holds U+0009"),
    ],
)
def test_each_type_refuses_what_it_cannot_say(kind: str, example: str, answer: str, message: str) -> None:
    with pytest.raises(BadAnswers, match=message.replace("+", r"\+")):
        write_scene(
            one_question(kind, example), {**without("matter", "due", "action"), "answer": answer}, ZONE
        )


def test_a_choice_takes_only_its_choices() -> None:
    chosen = one_question("選択", "電話", "選択肢：電話｜訪問\n")
    rest = without("matter", "due", "action")
    assert "答え：訪問\n" in write_scene(chosen, {**rest, "answer": "訪問"}, ZONE).text
    with pytest.raises(BadAnswers, match=r"isn't one of 電話、訪問\. Did you mean 訪問\?"):
        write_scene(chosen, {**rest, "answer": "訪問する"}, ZONE)


def test_the_standard_questions_need_no_declaring() -> None:
    keys = [question.key for question in scene().questions]
    own = ["matter", "reason", "list", "person", "due", "action"]
    assert keys == ["to", *own, "company", "department", "name", "phone", "mail"]
