"""What is spotted in a text: every value with the place it stands at.

``start`` and ``end`` count characters of the text as it was given, ``text`` is what stands there.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class DateSpot(Spot):
    """A day of the calendar as it is written.

    ``year`` is western (``era`` tells that it was written 令和8年) and None where it isn't written; ``month`` is
    None for 22日(日) without a month before it, and ``inherited`` tells that it was taken from there. ``style``
    is kanji, slash, hyphen, dot or day (22日). ``valid`` is whether the calendar has such a day; a weekday is
    what is written, right or wrong. ``about`` is 頃.
    """

    year: int | None
    month: int | None
    day: int
    era: bool
    weekday: str | None
    weekday_span: Span | None
    valid: bool
    style: str
    inherited: bool = False
    about: bool = False


@dataclass(frozen=True, slots=True)
class RelativeSpot(Spot):
    """A day, week, month or year seen from now (本日, 来週) or, ``from_text``, from one named before (翌日, 同日).

    ``days`` is how many days later it is, None where the word isn't one of a day.
    """

    days: int | None
    from_text: bool


@dataclass(frozen=True, slots=True)
class TimeSpot(Spot):
    """A time of the clock.

    ``hour`` is by 24 hours (午後3時 is 15; 午前12時 is 0 and 午後12時 is 12, as clocks show it; 24 to 29 where
    hours are counted past midnight); ``minute`` is None for 10時, 30 for 10時半. ``half`` is 午前 or 午後 where one
    is written, AM and PM included. ``within`` is 10時台. ``about`` is 頃, ごろ, 約 …, which are part of the span
    and stand at ``about_span``. ``style`` is colon, kanji or word (正午).
    """

    hour: int
    minute: int | None
    second: int | None
    about: bool
    half: str | None
    style: str
    valid: bool
    within: bool = False
    about_word: str = ""
    about_span: Span | None = None


@dataclass(frozen=True, slots=True)
class MomentSpot(Spot):
    """A day, a time, or both together: 本日11月22日(日) 10:05頃.

    ``assumed`` is the day the time is of: its own, or else the last one that was written before it.
    """

    day: DateSpot | None
    word: RelativeSpot | None
    time: TimeSpot | None
    assumed: DateSpot | None


@dataclass(frozen=True, slots=True)
class RangeSpot(Spot):
    """From one moment to another; a range with ``last`` None is open (10:05～).

    ``connector`` is the sign or word between: ～, -, から, より.
    """

    first: MomentSpot
    last: MomentSpot | None
    connector: str

    @property
    def start_date(self) -> DateSpot | RelativeSpot | None:
        """The day the range starts, None where none is written there or before."""
        return self.first.day or self.first.word or self.first.assumed

    @property
    def start_time(self) -> TimeSpot | None:
        """The time the range starts at."""
        return self.first.time

    @property
    def end_date(self) -> DateSpot | RelativeSpot | None:
        """The day the range ends, which is that of its start unless another is written."""
        if self.last is None:
            return None
        word = self.last.word
        return self.last.day or (word if word and word.text != "同日" else None) or self.start_date

    @property
    def end_time(self) -> TimeSpot | None:
        """The time the range ends at."""
        return self.last.time if self.last else None


@dataclass(frozen=True, slots=True)
class DurationSpot(Spot):
    """A length of time; ``minutes`` is None for months, years, working days, seconds and 数時間.

    ``days_only`` counts calendar days (3日間). 1分未満 is nothing, as ``say_duration`` has it. ``more`` and
    ``less`` are 以上, 超 … and 以内, 未満 ….
    """

    minutes: int | None
    about: bool
    days_only: bool = False
    more: bool = False
    less: bool = False


@dataclass(frozen=True, slots=True)
class CountSpot(Spot):
    """How many of something; ``about`` is 約 or 程度, ``more`` 以上 or 超, ``less`` 未満 or 以下."""

    number: int
    unit: str
    about: bool
    more: bool = False
    less: bool = False


@dataclass(frozen=True, slots=True)
class ShareSpot(Spot):
    """A part of a whole in percent; 3割 is 30."""

    percent: Decimal
    about: bool
    more: bool = False
    less: bool = False


@dataclass(frozen=True, slots=True)
class MoneySpot(Spot):
    """An amount in yen."""

    yen: int
    about: bool
    more: bool = False
    less: bool = False


@dataclass(frozen=True, slots=True)
class PhoneSpot(Spot):
    """A telephone number by its digits within Japan (+81 is 0), without an extension (内線 12) behind it.

    ``fax`` where it is labelled as one.
    """

    digits: str
    fax: bool = False


@dataclass(frozen=True, slots=True)
class UrlSpot(Spot):
    """The address of a page."""


@dataclass(frozen=True, slots=True)
class MailSpot(Spot):
    """A mail address."""


@dataclass(frozen=True, slots=True)
class Spots:
    """Everything spotted in a text, each kind in the order of the text."""

    dates: tuple[DateSpot, ...] = ()
    relatives: tuple[RelativeSpot, ...] = ()
    times: tuple[TimeSpot, ...] = ()
    moments: tuple[MomentSpot, ...] = ()
    ranges: tuple[RangeSpot, ...] = ()
    durations: tuple[DurationSpot, ...] = ()
    counts: tuple[CountSpot, ...] = ()
    shares: tuple[ShareSpot, ...] = ()
    sums: tuple[MoneySpot, ...] = ()
    phones: tuple[PhoneSpot, ...] = ()
    faxes: tuple[PhoneSpot, ...] = ()
    urls: tuple[UrlSpot, ...] = ()
    mails: tuple[MailSpot, ...] = ()
