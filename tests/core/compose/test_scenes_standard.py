"""What all scenes share: read from one file, replaced by a company section by section."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from owabi.cli.inputs import shipped_files
from owabi.core.compose.library import read_library
from owabi.core.compose.pages import read_page
from owabi.core.compose.scenes import Scene, Standard, examples, read_scene, read_standard, write_scene
from owabi.core.errors import BadLibrary
from owabi.core.notice import Role
from tests.core.compose.scene_files import FILES, STANDARD, STANDARD_TEXT

ZONE = ZoneInfo("Asia/Tokyo")
COMPANY = """// 当社の流儀
# 名乗り
{自社名}、{差出人}です。

いつもご利用ありがとうございます。
# 署名
{自社名} {部署}
{自社名}

{差出人}

〒100-0000 東京都千代田区みなと町1-2-3

FAX：{自社FAX番号}
# 問い
## 自社FAX番号
キー：own_fax
型：電話番号
問い：差出人のFAX番号は何番ですか。
英語：What is the sender's fax number?
例：03-5550-0129
必須：いいえ
## 部署
キー：department
型：名前
問い：どの課から送りますか。
英語：Which section sends it?
例：第一課
必須：いいえ
"""

SIGNATURE = [
    "株式会社みなと商会 第一課",
    "青木 恵子",
    "〒100-0000 東京都千代田区みなと町1-2-3",
    "FAX：03-5550-0129",
]


def read(text: str, base: Standard | None = None) -> Standard:
    return read_standard(read_page(text, "standard.txt"), base)


def problems(text: str, base: Standard | None = None) -> list[str]:
    with pytest.raises(BadLibrary) as caught:
        read(text, base)
    return [str(problem) for problem in caught.value.problems]


def shipped(old: str, new: str) -> list[str]:
    assert old in STANDARD_TEXT
    return problems(STANDARD_TEXT.replace(old, new, 1))


def scene(standard: Standard, file: str = "late-reply.txt") -> Scene:
    return read_scene(FILES[file], file, standard)


def mail(standard: Standard, **changed: str) -> str:
    one = scene(standard)
    return write_scene(one, {**examples(one), **changed}, ZONE).text


def line_of(words: str) -> int:
    return STANDARD_TEXT.splitlines().index(words) + 1


def test_the_shipped_file_asks_for_addressee_and_sender() -> None:
    keys = [question.key for question in STANDARD.questions]
    assert keys == ["to", "company", "department", "name", "phone", "mail"]
    assert list(STANDARD.introductions) == ["名乗り", "初めての名乗り", "社内の名乗り"]
    assert all(question.prompt.endswith("。") for question in STANDARD.questions)


def test_the_first_line_that_can_be_filled_is_used() -> None:
    text = mail(STANDARD)
    assert "\n株式会社みなと商会 営業部の青木でございます。\n" in text
    assert text.endswith(
        "────────────────────────\n株式会社みなと商会\n営業部 青木 恵子\n"
        "電話：03-5550-0123\nメール：aoki@minato.example.jp\n────────────────────────\n"
    )
    without = mail(STANDARD, department="", phone="")
    assert "\n株式会社みなと商会の青木でございます。\n" in without
    assert "株式会社みなと商会\n青木 恵子\nメール：" in without


def test_words_of_a_standard_part_name_where_they_are_written() -> None:
    notice = write_scene(scene(STANDARD), examples(scene(STANDARD)), ZONE)
    wordings = {span.wording for line in notice.lines for span in line.spans if span.wording}
    introduction = line_of("{自社名} {部署}の{差出人}でございます。")
    phone = line_of("電話：{自社電話番号}")
    assert {f"standard/名乗り:{introduction}", f"standard/署名:{phone}", "rule"} <= wordings


def test_a_company_replaces_sections_and_questions_and_keeps_the_rest() -> None:
    own = read(COMPANY, STANDARD)
    keys = [question.key for question in own.questions]
    assert keys == ["to", "company", "department", "name", "phone", "mail", "own_fax"]
    assert own.questions[2].example == "第一課"
    assert own.parts["初めての名乗り"] == STANDARD.parts["初めての名乗り"]
    text = mail(own, own_fax="03-5550-0129")
    assert "\n株式会社みなと商会、青木です。\nいつもご利用ありがとうございます。\n" in text
    assert text.endswith(
        "────────────────────────\n株式会社みなと商会 第一課\n青木 恵子\n"
        "〒100-0000 東京都千代田区みなと町1-2-3\nFAX：03-5550-0129\n────────────────────────\n"
    )


def test_a_company_may_do_without_a_signature() -> None:
    text = mail(read("# 署名", STANDARD))
    assert "─" not in text
    assert text.endswith("よろしくお願いいたします。\n")


def test_a_company_may_require_an_answer_of_every_scene() -> None:
    required = STANDARD_TEXT.partition("## 自社電話番号")[2].partition("必須")[0]
    own = read(f"# 問い\n## 自社電話番号{required}", STANDARD)
    assert [one.required for one in scene(own).questions if one.key == "phone"] == [True]
    assert [one.required for one in scene(STANDARD).questions if one.key == "phone"] == [False]


def test_the_library_lays_a_companys_standard_parts_over_the_shipped_ones() -> None:
    library = read_library(shipped_files(), {"standard.txt": COMPANY})
    for one in library.scenes.values():
        notice = write_scene(one, examples(one), ZONE)
        signature = [line.text for line in notice.lines if line.role is Role.SIGNATURE]
        assert signature == ([] if one.channel == "phone" else SIGNATURE)
    assert read_library(shipped_files(), {"standard.txt": COMPANY}, scenes=False).scenes == {}


def test_the_library_tells_mistakes_in_a_companys_standard_parts() -> None:
    with pytest.raises(
        BadLibrary, match=r"^standards\.txt: A company's files are blocks\.txt, standard\.txt and"
    ):
        read_library(shipped_files(), {"standards.txt": ""})
    with pytest.raises(BadLibrary) as caught:
        read_library(shipped_files(), {"standard.txt": "# 名のり\n{差出人}"})
    assert [str(problem) for problem in caught.value.problems] == [
        "standard.txt:1: “名のり” isn't known here. Did you mean 名乗り?"
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("id: x", "1: This line stands before the first heading"),
        ("---\nid: x\n---\n# 署名", "2:1: This file has no front matter; leave out id."),
        ("# 署名\n# 署名", "2: The section 署名 stands twice."),
        ("# 署名\n## 電話", "2: Headings with “##” stand under “# 問い” only."),
        ("# 名乗り", "1: 名乗り needs a line."),
        ("# 名乗り\n{自社}の{差出人}です。", "2:1: “自社” isn't known here. Did you mean 自社名?"),
        ("# 名乗り\n私は{差出人です。", "2:3: A slot is written"),
        ("# 名乗り\n→ 社内の名乗り", "2:1: A standard part can't call another."),
        ("# 名乗り\n{部署}です。", "2: Add a line without optional questions"),
        ("# 署名\n{自社名}\n{差出人}", "3: This line is never used"),
        ("# 問い\n何か", "2: Give each question a heading"),
        ("# 問い\n## 部署\nキー：section", "2: The question 部署 has no 型."),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, problem: str) -> None:
    try:
        told = problems(text, STANDARD)
    except BadLibrary as error:
        told = [str(one) for one in error.problems]
    assert any(line.startswith(f"standard.txt:{problem}") for line in told), told


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("キー：phone", "キー：telephone", "1: One question must have the キー phone and the 型 電話番号."),
        ("型：宛先", "型：名前", "1: One question must have the キー to and the 型 宛先."),
        ("型：宛先", "型：宛て先", "{宛先+2}: “宛て先” isn't known here. Did you mean 宛先?"),
        ("例：03-5550-0123", "例：代表", "{自社電話番号+5}: The example doesn't fit its own question"),
        ("キー：company", "キー：name", "{差出人}: The name “name” is taken by another question."),
        ("例：青木 恵子", "例：青木 恵子\n必須：いいえ", "{差出人}: 差出人 can't stay unanswered."),
        (
            "# 社内の名乗り\n{部署}の{差出人}です。\n{差出人}です。\n",
            "",
            "1: The file needs a section “# 社内の名乗り”.",
        ),
    ],
)
def test_the_shipped_file_must_hold_what_programs_rely_on(old: str, new: str, problem: str) -> None:
    for name in ("宛先", "自社電話番号", "差出人"):
        for more in (5, 2, 0):
            place = f"{{{name}+{more}}}" if more else f"{{{name}}}"
            problem = problem.replace(place, str(line_of(f"## {name}") + more))
    told = shipped(old, new)
    assert any(line.startswith(f"standard.txt:{problem}") for line in told), told


@pytest.mark.parametrize(
    ("name", "key", "kind", "kept"),
    [
        ("自社電話番号", "telephone", "電話番号", "自社電話番号 keeps its キー phone and its 型 電話番号."),
        ("自社電話番号", "phone", "名前", "自社電話番号 keeps its キー phone and its 型 電話番号."),
        ("電話", "phone", "電話番号", "自社電話番号 keeps its キー phone and its 型 電話番号."),
    ],
)
def test_a_company_changes_words_of_a_question_but_neither_key_nor_type(
    name: str, key: str, kind: str, kept: str
) -> None:
    text = f"# 問い\n## {name}\nキー：{key}\n型：{kind}\n問い：何番ですか。\n英語：Which?\n例：03-5550-0123\n"
    assert problems(text, STANDARD) == [f"standard.txt:2: {kept}"]


def test_a_scene_cannot_take_the_name_of_a_companys_question() -> None:
    own = read(COMPANY, STANDARD)
    text = FILES["late-reply.txt"].replace("キー：matter", "キー：own_fax", 1)
    with pytest.raises(BadLibrary, match="The name “own_fax” is taken by another question"):
        read_scene(text, "late-reply.txt", own)


def test_a_phone_script_needs_the_number_and_no_addressee() -> None:
    script = scene(STANDARD, "voicemail.txt")
    required = {question.key: question.required for question in script.questions}
    assert (required["to"], required["phone"], script.signature) == (False, True, ())
