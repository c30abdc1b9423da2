"""Reading a fact sheet: good ones become typed facts, bad ones tell every problem where it stands."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from owabi.core.errors import BadFacts, Problem
from owabi.core.facts.answers import GAP, NONE, UNKNOWN
from owabi.core.facts.incident import Incident
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.read import FactFile, facts_of_tables, read_facts
from owabi.core.facts.sources import Source
from owabi.core.language.counts import Count
from owabi.core.language.moments import Moment, Precision
from owabi.core.terms import Gravity, MaintenanceStatus, Phase

TOKYO = ZoneInfo("Asia/Tokyo")

SHEET = """\
service     = "みなとストア"
symptom     = "注文を確定できない"
gravity     = "critical"
state       = "down"
cause       = "unknown"
substitutes = "none"
[time]
occurred  = "2026-11-22 10:05頃"
as_of     = 2026-11-22 10:40:00
outlook   = "unknown"
next_word = "2026-11-22(日) 11:30"
[[impacts]]
what      = "決済済みのご注文が履歴に表示されない"
count     = 1200
remedy    = "ご注文を当社で確認し、個別にご連絡します。"
remedy_by = 2026-11-24
[[desks]]
name  = "お客様窓口"
phone = "03-5550-0100"
[[links]]
name = "再設定の手順"
url  = "https://example.jp/guide"
[internal]
cause = "RAIDコントローラーのファームウェア不具合"
"""


def read(text: str, file: str = "facts.toml") -> FactFile:
    return read_facts(text.encode(), file)


def problems(text: str | bytes, file: str = "facts.toml") -> tuple[Problem, ...]:
    with pytest.raises(BadFacts) as refused:
        read_facts(text.encode() if isinstance(text, str) else text, file)
    return refused.value.problems


def test_a_sheet_is_read_with_values_blanks_and_gaps() -> None:
    file = read(SHEET)
    facts = file.facts
    assert isinstance(facts, Incident)
    assert (facts.service, facts.gravity, facts.state) == ("みなとストア", Gravity.CRITICAL, Phase.DOWN)
    assert (facts.cause, facts.substitutes, facts.progress) == (UNKNOWN, NONE, GAP)
    assert facts.time.occurred == Moment(datetime(2026, 11, 22, 10, 5, tzinfo=TOKYO), approximate=True)
    assert facts.time.as_of == Moment(datetime(2026, 11, 22, 10, 40, tzinfo=TOKYO))
    assert isinstance(facts.impacts, tuple)
    assert facts.impacts[0].count == Count(1200, "件")
    assert facts.impacts[0].remedy == "ご注文を当社で確認し、個別にご連絡します"
    assert isinstance(facts.impacts[0].remedy_by, Moment)
    assert facts.impacts[0].remedy_by.precision is Precision.DAY
    assert isinstance(facts.links, tuple)
    assert facts.links[0].url == "https://example.jp/guide"
    assert file.internal.cause == "RAIDコントローラーのファームウェア不具合"


def test_a_maintenance_is_told_by_its_sheet() -> None:
    facts = read('sheet = "maintenance"\nservice = "みなとストア"\nstatus = "verifying"\n').facts
    assert facts == Maintenance(service="みなとストア", state=MaintenanceStatus.VERIFYING)


def test_json_reads_as_the_same_facts() -> None:
    tables = {"service": "みなとストア", "time": {"occurred_at": "2026-11-22 10:05頃"}, "gravity": "none"}
    toml = 'service = "みなとストア"\ngravity = "none"\n[time]\noccurred = "2026-11-22 10:05頃"\n'
    assert read(json.dumps(tables), "facts.json") == read(toml)


def test_keys_may_be_other_names_and_japanese_ones() -> None:
    text = '"サービス" = "みなとストア"\n"重大度" = "軽微"\n["日時"]\n"発生日時" = "2026-11-22"\n'
    text += 'restored_at = "unknown"\n'
    facts = read(text).facts
    assert isinstance(facts, Incident)
    assert (facts.service, facts.gravity, facts.time.restored) == ("みなとストア", Gravity.MINOR, UNKNOWN)


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ('gravity = "none"', "gravity", Gravity.NONE),
        ('gravity = "なし"', "gravity", Gravity.NONE),
        ('state = "一部復旧"', "state", Phase.PARTIAL),
        ('sheet = "maintenance"\nstate = "確認中"', "state", MaintenanceStatus.VERIFYING),
        ('cause = "調査中"', "cause", UNKNOWN),
        ('areas = "なし"', "areas", NONE),
        ('areas = "関東"', "areas", ("関東",)),
        ('areas = [\n "関東",\n "東海", # 二つ目\n]', "areas", ("関東", "東海")),
        ('cause = "  記憶装置の故障。 "', "cause", "記憶装置の故障"),
        ('service = "モーニング娘。"', "service", "モーニング娘。"),
        ('zone = "America/New_York"', "zone", "America/New_York"),
    ],
)
def test_an_answer_is_understood_as_people_write_it(line: str, field: str, value: object) -> None:
    assert getattr(read(line).facts, field) == value


def test_times_are_of_the_zone_of_the_sheet_wherever_it_stands() -> None:
    for line in ('zone = "America/New_York"', '"時間帯" = "America/New_York"'):
        for text in (
            f'{line}\n[time]\noccurred = "2026-11-22 10:05"',
            f'time.occurred = "2026-11-22 10:05"\n{line}',
        ):
            facts = read(text).facts
            assert isinstance(facts, Incident)
            assert isinstance(facts.time.occurred, Moment)
            assert str(facts.time.occurred.at.tzinfo) == "America/New_York"


@pytest.mark.parametrize(
    ("text", "line", "key", "told"),
    [
        # keys
        ('[time]\noccured_at = "2026-11-22"', 2, "time.occured_at", "Did you mean occurred_at?"),
        ('occured_at = "2026-11-22"', 1, "occured_at", "Did you mean time.occurred_at?"),
        ('restored = "2026-11-22"', 1, "restored", "Did you mean time.restored?"),
        ('servise = "x"', 1, "servise", "Did you mean service?"),
        ('"サーピス" = "x"', 1, "サーピス", "Did you mean サービス?"),
        ('zzz = "x"', 1, "zzz", "Write one of these: service,"),
        ("sheets = 1", 1, "sheets", "Did you mean sheet?"),
        ('purpose = "サーバー設備の更新"', 1, "purpose", 'Write sheet = "maintenance" at the top'),
        ('\n\n[[impacts]]\nwhat = "注文を確定できない"\nremady = 1', 5, "impacts[0].remady", "remedy?"),
        ('[time]\noccurred = "2026-11-22"\noccurred_at = "2026-11-22"', 3, "time.occurred_at", "Keep one"),
        ('"a.b" = 1', 1, '"a.b"', "isn't a fact here"),
        ('"\\u202Ex\\n" = 1', 1, None, "isn't a fact here"),
        ('sheet = "maintenence"\npurpose = "サーバー設備の更新"', 1, "sheet", 'sheet = "maintenance"'),
        ("sheet = 3", 1, "sheet", 'sheet = "incident"'),
        ("\n" + "\n".join(f"k{n} = 1" for n in range(300)), None, None, "Keep those that are facts"),
        # kinds of values
        ("service = 3", 1, "service", "Write a text in quotes, such as “みなとストア”"),
        ("service = true", 1, "service", "This is true."),
        ("service = []", 1, "service", "This is a list."),
        ("service = {}", 1, "service", "This is a table."),
        ('service = ""', 1, "service", "Leave the line out"),
        ('service = "' + "長" * 61 + '"', 1, "service", "at most 60 fit"),
        ('service = "a\\u0000b"', 1, "service", "U+0000 NULL at character 2"),
        ('service = "a\\u202Eb"', 1, "service", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ('service = "a\\r\\nBcc: b"', 1, "service", "Write one line of plain text"),
        ("time = 3", 1, "time", "write them below [time]"),
        ('time = "unknown"', 1, "time", "such as “[time]”"),
        ("impacts = []", 1, "impacts", "[[impacts]]"),
        ('impacts = "なにか"', 1, "impacts", "[[impacts]]"),
        ("impacts = [3]", 1, "impacts[0]", "[impacts[0]]"),
        ('improvements = "none"', 1, "improvements", "such as “[[improvements]]”"),
        ("areas = []", 1, "areas", "Write “none” if there are none"),
        ('areas = ["関東", "none"]', 1, "areas[1]", "can't stand in a list"),
        ('areas = [\n "関東",\n 3,\n]\nservice = 3', 3, "areas[1]", "Write a text in quotes"),
        ("areas = [" + '"x",' * 51 + "]", 1, "areas", "at most 50 fit"),
        ('gravity = "bad"', 1, "gravity", "none (なし), minor (軽微), major (重大), critical (深刻)"),
        ("gravity = 1", 1, "gravity", "isn't one of"),
        ('gravity = "unknown"', 1, "gravity", "can't be “unknown”"),
        ("report = 0", 1, "report", "from 1 to 999"),
        ('report = "2"', 1, "report", "without quotes"),
        ("report = true", 1, "report", "This is true."),
        ('personal_data.handled = "yes"', 1, "personal_data.handled", "Write true or false"),
        ("affected.count = -1", 1, "affected.count", "1,234件"),
        ("affected.count = 1.5", 1, "affected.count", "約1,200名"),
        (f"affected.count = 0x{'f' * 5000}", 1, "affected.count", "such as"),
        (f"report = 0x{'f' * 5000}", 1, "report", "more than 16 digits"),
        ("affected.share = 101", 1, "affected.share", "from 0 to 100"),
        ("affected.share = nan", 1, "affected.share", "from 0 to 100"),
        ("affected.share = inf", 1, "affected.share", "from 0 to 100"),
        (f"affected.share = 0x{'f' * 5000}", 1, "affected.share", "from 0 to 100"),
        ('inquiries.average = "soon"', 1, "inquiries.average", "約2時間"),
        ('page = "example.jp"', 1, "page", "such as https://example.jp/status"),
        ('page = "javascript:alert(1)"', 1, "page", "such as https://example.jp/status"),
        ('page = "https://example.jp/a b"', 1, "page", "isn't a web address"),
        ('page = "https://[::1"', 1, "page", "isn't a web address"),
        ('page = "https://example.jp:99999/"', 1, "page", "isn't a web address"),
        ('page = "https://example.jp/' + "a" * 170 + '"', 1, "page", "at most 180 fit"),
        ('sender.mail = "x"', 1, "sender.mail", "support@example.jp"),
        ('sender.phone = "０３-5550-0100"', 1, "sender.phone", "half-width digits"),
        ('zone = "Asia/Tokio"', 1, "zone", "such as Asia/Tokyo"),
        ('zone = "../etc/passwd"', 1, "zone", "such as Asia/Tokyo"),
        ('zone = "unknown"', 1, "zone", "such as “Asia/Tokyo”"),
        # times
        ('time.occurred = "11:30"', 1, "time.occurred", "has no date"),
        ("time.occurred = 11:30:00", 1, "time.occurred", "has no date"),
        ("time.occurred = 690", 1, "time.occurred", "Write a text in quotes"),
        ('time.occurred = "2026-11-22(土)"', 1, "time.occurred", "日曜日"),
        ('time.occurred = "2026-02-30"', 1, "time.occurred", "a day of the calendar"),
        ('zone = "America/New_York"\ntime.occurred = "2026-03-08 02:30"', 2, "time.occurred", "skip"),
        ("time.occurred = 0001-01-01 00:00:00+09:00", 1, "time.occurred", "outside"),
        ("time.occurred = 9999-12-31 23:59:00-09:00", 1, "time.occurred", "outside"),
        # shapes
        (
            'cause = "記憶装置が故障しました"',
            1,
            "cause",
            "isn't a noun phrase. Write one, such as “記憶装置の故障”",
        ),
        ('symptom = "注文の失敗"', 1, "symptom", "such as “注文を確定できない”"),
        ('progress = "切り替え中"', 1, "progress", "isn't a polite sentence"),
        ('progress = "切り替えを進めています！"', 1, "progress", "isn't a polite sentence"),
        ('cause = "、記憶装置の故障"', 1, "cause", "isn't a noun phrase"),
        ('sheet = "maintenance"\nrequests = "保存します"', 2, "requests", "isn't a polite request"),
        ('cause = "none"', 1, "cause", "Write a value or “unknown”"),
        ('substitutes = "none"\nservice = "none"', 2, "service", "such as “みなとストア”"),
        # entries
        (
            '[[desks]]\nphone = "03-5550-0100"',
            1,
            "desks[0]",
            "needs name. Add it, such as name = “お客様窓口”",
        ),
        ('[[measures]]\nwhat = "監視項目の追加"\nstate = "done"', 1, "measures[0]", "needs date"),
        ("[internal]\ncause = 3", 2, "internal.cause", "Write a text in quotes"),
        ('[[internal.timeline]]\nat = "x"\nwhat = "y"', 2, "internal.timeline[0].at", "2026-11-22 10:05"),
        ("internal = 3", 1, "internal", "write them below [internal]"),
        # where the line is found
        ('time = { as_of = "2026-11-22", occurred = "x" }', 1, "time.occurred", "2026-11-22 10:05"),
        ('service = """a\\\n b"""\ntime . "occurred" = "x"', 3, "time.occurred", "2026-11-22 10:05"),
        ('[ "time" ] # mine\n\n\'occurred\' = "x"', 3, "time.occurred", "2026-11-22 10:05"),
        (
            "impacts = [\n {what = '注文を確定できない'},\n\n {what = 3},\n]",
            4,
            "impacts[1].what",
            "This is 3.",
        ),
        (
            '[[impacts]]\nwhat = "注文を確定できない"\n[[impacts]]\nwhat = "x"',
            4,
            "impacts[1].what",
            "plain clause",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place_and_its_remedy(
    text: str, line: int | None, key: str | None, told: str
) -> None:
    first = problems(text)[0]
    assert told in str(first)
    assert first.place.file == "facts.toml"
    assert first.place.line == line
    if key is not None:
        assert first.place.key == key


def test_every_problem_of_a_file_is_told_in_the_order_of_the_file() -> None:
    text = 'state = "restored"\ncuase = "x"\ngravity = 3\n[internal]\nnotes = 3\n[time]\nas_of = "x"\n' + (
        'occurred = "2026-11-22 12:00"\nrestored = "2026-11-22 11:00"\n'
    )
    found = problems(text)
    assert [problem.place.line for problem in found] == [2, 3, 5, 7, 9]
    assert "can't come before" in str(found[-1])


def test_a_contradiction_stands_at_the_key_as_it_was_written() -> None:
    text = '["日時"]\noccurred_at = "2026-11-22 12:00"\n"復旧日時" = "2026-11-22 11:00"\n'
    (found,) = problems(text)
    assert (found.place.line, found.place.key) == (3, "日時.復旧日時")


def test_a_fact_that_could_not_be_read_contradicts_nothing() -> None:
    assert len(problems("[[desks]]\nname = 3\n")) == 1
    assert len(problems('zone = "x"\n[time]\noccurred = "2026-11-22 12:00"\nas_of = "2026-11-22 11:00"')) == 1


def test_json_problems_have_lines_too() -> None:
    text = '{\n "service": "みなとストア",\n "impacts": [\n  {"what": "注文を確定できない"},\n  {"what": 3}\n ]\n}'
    (found,) = problems(text, "facts.JSON")
    assert (found.place.line, found.place.key) == (5, "impacts[1].what")


def test_null_is_refused_with_what_to_do() -> None:
    (found,) = problems('{"cause": null}', "facts.json")
    assert "This is null." in str(found)


def test_answers_without_a_file_read_as_well() -> None:
    source = Source("answers", {"service": "みなとストア", "state": "down"})
    assert facts_of_tables(source).facts == Incident(service="みなとストア", state=Phase.DOWN)
    with pytest.raises(BadFacts) as refused:
        facts_of_tables(replace(source, tables={"state": "x", "cause": 3}))
    assert [str(problem.place) for problem in refused.value.problems] == ["answers state", "answers cause"]
