"""A moment as people know it: a day, an hour or a minute, perhaps only about; read and written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from zoneinfo import ZoneInfo

from owabi.core.errors import Message
from owabi.core.language.misread import Misread, shown
from owabi.core.language.written import check_year, read_written


class Precision(Enum):
    """How exactly a moment is known; HOUR is 10時台 or 10時頃, without minutes."""

    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in the company's zone, cut to its precision (seconds are dropped; DAY is midnight).

    ``approximate`` is 頃. Raises ValueError for a time without a zone.
    """

    at: datetime
    precision: Precision = Precision.MINUTE
    approximate: bool = False

    def __post_init__(self) -> None:
        """Cut ``at`` to the precision, so that moments that say the same are equal."""
        if self.at.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        object.__setattr__(self, "at", _cut(self.at, self.precision))


def parse_moment(text: str, zone: ZoneInfo) -> Moment:
    """Read a date, with or without a time, as a moment in ``zone``.

    Read are 2026-11-22, 2026/11/22(日), 2026年11月22日(日), 令和8年11月22日; then 10:05, 10:05:00, 10時5分,
    10時半, 午後3時 or 10時頃; with 頃, ごろ or 約 for about. A time with Z, JST or +09:00 is converted into
    ``zone``. 10時 is 10:00, while 10時頃 and 10時台 are hours. Raises Misread for anything else, for a date
    or time that doesn't exist, and for a wrong weekday.
    """
    written = read_written(text)
    if written.clock is None:
        return Moment(_midnight(written.day, zone), Precision.DAY, written.approximate)
    at = datetime.combine(written.day, written.clock, written.offset or zone)
    placed = at.astimezone(zone) if written.offset else _existing(at, written.text)
    check_year(placed.year, written.text)
    return Moment(placed, Precision.HOUR if written.by_hour else Precision.MINUTE, written.approximate)


def moment_of(value: date | datetime, zone: ZoneInfo) -> Moment:
    """Return a date or time as TOML reads it as a moment; a time without offset is one in ``zone``.

    Raises Misread for a year outside 1900–2999 and a time that the zone's clocks skip.
    """
    check_year(value.year, value.isoformat())
    if not isinstance(value, datetime):
        return Moment(_midnight(value, zone), Precision.DAY)
    if value.tzinfo is None:
        return Moment(_existing(value.replace(tzinfo=zone), value.isoformat(" ")))
    placed = value.astimezone(zone)
    check_year(placed.year, value.isoformat())
    return Moment(placed)


def text_of(moment: Moment) -> str:
    """Return the form for files, 2026-11-22 10:05頃, which ``parse_moment`` reads back as the same moment.

    An hour is ``10時頃`` or ``10時台``. Where clocks are turned back, the offset is written as well.
    """
    around = "頃" if moment.approximate else ""
    day = moment.at.date().isoformat()
    match moment.precision:
        case Precision.DAY:
            return f"{day}{around}"
        case Precision.HOUR:
            return f"{day} {moment.at.hour}時{around or '台'}"
        case Precision.MINUTE:
            return f"{day} {moment.at:%H:%M}{_offset_if_needed(moment.at)}{around}"


def instant(moment: Moment) -> datetime:
    """Return the moment in UTC, to compare and subtract: times of one zone go by the clock on the wall."""
    return moment.at.astimezone(UTC)


def _existing(at: datetime, plain: str) -> datetime:
    if at.astimezone(UTC).astimezone(at.tzinfo).replace(tzinfo=None) != at.replace(tzinfo=None):
        raise Misread(
            Message(
                "the clocks of %(zone)s skip “%(text)s”; write a time that exists there, or add the offset, "
                "such as 2026-03-08 03:30-04:00",
                {"zone": at.tzinfo, "text": shown(plain)},
            )
        )
    return at


def _cut(at: datetime, precision: Precision) -> datetime:
    if precision is Precision.MINUTE:
        return at.replace(second=0, microsecond=0)
    hour = at.hour if precision is Precision.HOUR else 0
    return at.replace(hour=hour, minute=0, second=0, microsecond=0)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)


def _offset_if_needed(at: datetime) -> str:
    if at.utcoffset() == at.replace(fold=1 - at.fold).utcoffset():
        return ""
    return at.isoformat(timespec="minutes")[-6:]
