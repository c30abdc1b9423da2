"""One mistake of a known family planted into a clean notice: where, and what comes of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from owabi.core.language.written import WEEKDAYS
from owabi.core.terms import Channel
from tests.core.proofread.corpora import Sample, composed

Change = Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Family:
    """A family of mistakes: which words can go wrong, how, and the codes that may report it."""

    name: str
    site: re.Pattern[str]
    change: Change
    codes: tuple[str, ...]
    channels: tuple[Channel, ...] = (Channel.MAIL, Channel.PAGE)


@dataclass(frozen=True, slots=True)
class Planting:
    """A text with one mistake, and the span it stands in (of length 0 where something is missing)."""

    family: Family
    sample: Sample
    text: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.family.name}: {self.sample.name}@{self.start}"


def _next_weekday(found: re.Match[str]) -> str:
    return found[1] + WEEKDAYS[(WEEKDAYS.index(found[2]) + 1) % 7] + found[3]


def _half_width(found: re.Match[str]) -> str:
    halves = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFF66, 0xFF9E)}
    marks = {"\u3099": "ﾞ", "\u309a": "ﾟ"}
    decomposed = unicodedata.normalize("NFD", found[0])
    return "".join(marks.get(char) or halves.get(char, char) for char in decomposed)


def _later(found: re.Match[str]) -> str:
    return f"{found[1]}:{(int(found[2]) + 17) % 60:02}"


def _next_day(found: re.Match[str]) -> str:
    return f"{found[1]}{int(found[2]) % 28 + 1}{found[3]}"


def _other_digit(found: re.Match[str]) -> str:
    return f"{found[1]}-{(int(found[2]) + 1) % 10}{found[3]}"


def _without(index: int) -> Change:
    return lambda found: found[0][:index] + found[0][index + 1 :]


def _say(words: str) -> Change:
    return lambda found: found.expand(words)


FAMILIES: tuple[Family, ...] = (
    Family("weekday", re.compile(r"(日[(（])([月火水木金土日])([)）])"), _next_weekday, ("F501",)),
    Family(
        "order",
        re.compile(r"(?<= )(\d{1,2}:\d\d)(頃?)～(\d{1,2}:\d\d)"),
        _say(r"\3\2～\1"),
        ("F503", "F504", "S6"),
    ),
    Family(
        "impossible", re.compile(r"\d{1,2}:[0-5](?=\d)"), lambda found: found[0][:-1] + "7", ("F502", "S6")
    ),
    Family("length", re.compile(r"(?<=（)約?(\d)時間(?=\d+分）)"), _say("1\\1時間"), ("F504", "S6")),
    Family(
        "humble-possible", re.compile(r"(ご利用|ご確認|ご覧|お問い合わせ)いただけ"), _say(r"\1でき"), ("K1",)
    ),
    Family("humble-please", re.compile(r"(ご[確連利入返]\w)ください"), _say(r"\1してください"), ("K1",)),
    Family("double-honorific", re.compile(r"ご利用いただけ(?=ま)"), _say("ご利用になられ"), ("K1",)),
    Family("i-dropping", re.compile(r"(し)て(?:おり|い)ます"), _say(r"\1てます"), ("K1",)),
    Family("addressee", re.compile(r"(?<=各位)$", re.MULTILINE), _say("様"), ("M2",)),
    Family("half-width-kana", re.compile(r"[ァ-ヴー]{4,}"), _half_width, ("N4",)),
    Family("colon-width", re.compile(r"(?<=\d):(?=\d\d)"), _say("："), ("N4",)),
    Family("bracket", re.compile(r"[）」】]"), _say(""), ("N4",)),
    Family("repeated-particle", re.compile(r"(?<=[一-龠])[をのが](?=[一-龠])"), _say(r"\g<0>\g<0>"), ("N4",)),
    Family("typo-apology", re.compile("申し訳ございません"), _without(3), ("N4",)),
    Family("typo-request", re.compile("お願いいたします"), _without(3), ("N4",)),
    Family("typo-regret", re.compile("お詫び申し上げます"), _without(6), ("N4",)),
    Family("old-kanji", re.compile(r"ください(?=[\s\S]*ください)"), _say("下さい"), ("N4",)),
    Family(
        "plain-style",
        re.compile(r"^[^：\n]*(?<=[一-龠])です。$", re.MULTILINE),
        lambda found: found[0].removesuffix("です。") + "だ。",
        ("N4",),
    ),
    Family("unfilled-date", re.compile(r"\d{4}年\d{1,2}月\d{1,2}日"), _say("〇月〇日"), ("U8",)),
    Family("unfilled-name", re.compile(r"(?<=電話：)[\d-]+"), _say("03-XXXX-XXXX"), ("U8",)),
    Family("sheet-restored", re.compile(r"(\d{1,2}):(\d\d)(?=頃?に復旧)"), _later, ("S6", "F5")),
    Family(
        "sheet-occurred", re.compile(r"(?<=発生日時：)(\d{4}年\d+月)(\d+)(日)\(\w\)"), _next_day, ("S6", "F5")
    ),
    Family("sheet-count", re.compile(r"(?<=は、)約?([\d,]+)(?=[名社件]です)"), _say(r"9\1"), ("S6", "F5")),
    Family("sheet-phone", re.compile(r"(?<=電話：)(\d+)-(\d)(\d+)"), _other_digit, ("S6", "F5")),
    Family("sheet-page", re.compile(r"https://[\w./-]+"), _say(r"\g<0>x"), ("S6", "F5")),
    Family("unfilled-slot", re.compile(r"(?<=原因は、)[^。\n]{2,20}(?=です)"), _say("{{cause}}"), ("U8",)),
)


def plantings(family: Family, most: int = 40) -> Iterator[Planting]:
    """Yield plantings of a family, spread over the notices: one site a notice, then a second one."""
    yield from islice(_spread(family), most)


def _spread(family: Family) -> Iterator[Planting]:
    samples = [sample for sample in composed() if sample.context.channel in family.channels]
    for turn in range(3):
        for sample in samples:
            found = next(islice(family.site.finditer(sample.text), turn, None), None)
            planted = family.change(found) if found else None
            if found is None or planted is None or planted == found[0]:
                continue
            text = sample.text[: found.start()] + planted + sample.text[found.end() :]
            yield Planting(family, sample, text, found.start(), found.start() + len(planted))
