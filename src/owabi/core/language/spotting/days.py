"""Days of the calendar in a text, and the words for days seen from today or from another day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from owabi.core.language.spotting.model import DateSpot, RelativeSpot, Span
from owabi.core.language.spotting.page import Page

ERAS = {
    "明治": (date(1868, 1, 25), date(1912, 7, 29)),
    "大正": (date(1912, 7, 30), date(1926, 12, 24)),
    "昭和": (date(1926, 12, 25), date(1989, 1, 7)),
    "平成": (date(1989, 1, 8), date(2019, 4, 30)),
    "令和": (date(2019, 5, 1), date(2999, 12, 31)),
}


def read_date(page: Page, at: int, last: DateSpot | None) -> DateSpot | None:
    """Read the day that starts with the digit at a place; ``last`` is the day that was read before."""
    plain = page.plain
    if found := _KANJI.match(plain, at):
        return _kanji(page, found)
    if found := _SIGNS.match(plain, at):
        return _spot(page, found, int(found["year"]), _STYLES[found["sign"]])
    if (found := _SLASH.match(plain, at)) and _is_slash_date(plain, found):
        return _spot(page, found, None, "slash")
    found = _DAY.match(plain, at)
    if found and _is_day_of_month(page, found, last):
        return _spot(page, found, None, "day", last.month if last else None)
    return None


def relatives(page: Page) -> Iterator[RelativeSpot]:
    """Yield the words such as 本日 and 翌日."""
    for found in _RELATIVE.finditer(page.plain):
        days, from_text = _WORDS[found[0]]
        yield RelativeSpot(found.start(), found.end(), found[0], days, from_text)


_WEEKDAY_SIGN = "月火水木金土日"
_ENGLISH = {"Mon": "月", "Tue": "火", "Wed": "水", "Thu": "木", "Fri": "金", "Sat": "土", "Sun": "日"}
_STYLES = {"-": "hyphen", "/": "slash", ".": "dot"}
_TAIL = rf"""
    (?P<weekday>[ ]?(?:
        [(\[][ ]?(?P<bracketed>[{_WEEKDAY_SIGN}])(?:曜日?)?(?:[ ]?[・/,、]?[ ]?祝日?)?[ ]?[)\]]
      | (?P<named>[{_WEEKDAY_SIGN}])曜日?
      | [、,](?P<spoken>[{_WEEKDAY_SIGN}])曜日
      | [(\[][ ]?(?P<english>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}}\.?[ ]?[)\]]))?
    (?P<about>[ ]?(?:頃|ごろ|ころ))?"""
_OPENS = rf"(?=[ ]?\([{_WEEKDAY_SIGN}][)曜・祝])"
_KANJI = re.compile(
    rf"""(?:(?P<year>\d{{4}}|\d{{1,2}}|元)[ ]?年[ ]?)?
    (?P<month>\d{{1,2}})[ ]?月[ ]?(?P<day>\d{{1,2}})(?:[ ]?日(?!間)|{_OPENS}){_TAIL}""",
    re.VERBOSE | re.ASCII,
)
_SIGNS = re.compile(
    rf"""(?P<year>(?:19|20|21)\d\d)(?P<sign>[-/.])(?P<month>\d{{1,2}})(?P=sign)(?P<day>\d{{1,2}})
    (?!\d)(?!(?P=sign)\d){_TAIL}""",
    re.VERBOSE | re.ASCII,
)
_SLASH = re.compile(rf"(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})(?![\d/]){_TAIL}", re.VERBOSE | re.ASCII)
_DAY = re.compile(
    rf"(?P<day>\d{{1,2}})[ ]?日(?!間|数|以|程|ほど|前|後|目|分|おき|ごと|毎|連続){_TAIL}",
    re.VERBOSE | re.ASCII,
)
_ERA = re.compile(r"(明治|大正|昭和|平成|令和) ?$")
_TIME_NEXT = re.compile(
    r"[ 、,]{0,2}(?:約|およそ)?(?:午前|午後|[AP]M)?[ ]?\d{1,2}(?::\d\d|[ ]?時(?!間))", re.ASCII
)
_AS_DATE = re.compile(r"[ ]?(?:から|より|まで|~|以降|現在|時点|付|更新|追記|に(?!減|増|縮))")
_JOINED = re.compile(r"[ ]?(?:[、,・~-]|から|より|および|及び|と|または|又は)[ \n]?")
_WORDS: dict[str, tuple[int | None, bool]] = {
    **dict.fromkeys(("本日", "今日", "今朝", "今夜", "今晩", "今夕", "きょう"), (0, False)),
    **dict.fromkeys(("昨日", "昨夜", "昨晩", "きのう"), (-1, False)),
    **dict.fromkeys(("一昨日", "おととい"), (-2, False)),
    **dict.fromkeys(("明日", "明朝", "あす"), (1, False)),
    **dict.fromkeys(("明後日", "あさって"), (2, False)),
    **dict.fromkeys(("今週", "来週", "先週", "今月", "来月", "先月"), (None, False)),
    **dict.fromkeys(("本年", "今年", "昨年", "来年", "翌営業日"), (None, False)),
    **dict.fromkeys(("同日", "当日"), (0, True)),
    **dict.fromkeys(("翌日", "翌朝"), (1, True)),
    **dict.fromkeys(("前日", "前夜"), (-1, True)),
    **dict.fromkeys(("翌々日",), (2, True)),
    **dict.fromkeys(("翌週", "翌月", "翌年", "同月", "同年"), (None, True)),
}
_RELATIVE = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)))


def _kanji(page: Page, found: re.Match[str]) -> DateSpot:
    written = found["year"]
    era = _ERA.search(page.before(found.start(), 3)) if written and len(written) < 3 else None
    if era is None:
        # 26年 without an era is short for 2026年.
        year = int(written) + (2000 if len(written) < 3 else 0) if written and written != "元" else None
        return _spot(page, found, year, "kanji")
    first, _ = ERAS[era[1]]
    year = first.year - 1 + (1 if written == "元" else int(written))
    return _spot(page, found, year, "kanji", era=era)


def _spot(
    page: Page,
    found: re.Match[str],
    year: int | None,
    style: str,
    month: int | None = None,
    era: re.Match[str] | None = None,
) -> DateSpot:
    start, end = found.start() - (len(era[0]) if era else 0), found.end()
    own_month = None if style == "day" else int(found["month"])
    in_month = month if own_month is None else own_month
    valid = _exists(year, in_month, int(found["day"]), era[1] if era else "")
    weekday, span = _weekday(found)
    return DateSpot(
        start,
        end,
        page.text[start:end],
        year,
        in_month,
        int(found["day"]),
        era is not None,
        weekday,
        span,
        valid,
        style,
        own_month is None and month is not None,
        found["about"] is not None,
    )


def _weekday(found: re.Match[str]) -> tuple[str | None, Span | None]:
    for name in ("bracketed", "named", "spoken", "english"):
        if written := found[name]:
            return _ENGLISH.get(written, written), found.span(name)
    return None, None


def _exists(year: int | None, month: int | None, day: int, era: str) -> bool:
    try:
        # 2000 and January have every day that a year or month left unsaid may have.
        found = date(year or 2000, 1 if month is None else month, day)
    except ValueError:
        return False
    return not era or ERAS[era][0] <= found <= ERAS[era][1]


def _is_slash_date(plain: str, found: re.Match[str]) -> bool:
    """Return whether 11/22 is a day, not a fraction or page 1 of 2."""
    month, day = int(found["month"]), int(found["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return False
    if found["weekday"] or found["about"] or month > day or day > 12:
        return True
    return bool(_AS_DATE.match(plain, found.end()) or _TIME_NEXT.match(plain, found.end()))


def _is_day_of_month(page: Page, found: re.Match[str], last: DateSpot | None) -> bool:
    """Return whether 22日 is a day of a month, not a number of days."""
    if found["bracketed"] or found["named"] or found["spoken"] or _TIME_NEXT.match(page.plain, found.end()):
        return True
    if last is None or not 0 < found.start() - last.end < 24:
        return False
    return bool(_JOINED.fullmatch(page.plain, last.end, found.start()))
