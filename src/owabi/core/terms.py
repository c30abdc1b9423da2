"""The standard terms of the field, as closed sets with their English and Japanese names.

The English values are what files, the command line and JSON use; ``label`` is the Japanese name.
Status names follow the public conventions of status pages; the notice kinds are those of Japanese
outage notices (第一報, 続報, 復旧報, 最終報, 訂正).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """A term with an English value and a Japanese label."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Make a member of its value and its Japanese label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def named(cls, word: object) -> Self | None:
        """Return the term of that English value or Japanese label, None where there is none."""
        return next((term for term in cls if word in (term.value, term.label)), None)


class Kind(Term):
    """What a notice is for."""

    FIRST = "first", "第一報"
    UPDATE = "update", "続報"
    RECOVERY = "recovery", "復旧報"
    FINAL = "final", "最終報"
    CORRECTION = "correction", "訂正"
    ANNOUNCEMENT = "announcement", "お知らせ"
    START = "start", "開始"
    EXTENSION = "extension", "延長"
    COMPLETION = "completion", "完了"
    LONG_STOP = "long_stop", "長期停止"
    DATA_LOSS = "data_loss", "データ消失"
    LEAK = "leak", "漏えい"
    INQUIRY_DELAY = "inquiry_delay", "返信遅延"
    MEASURES = "measures", "再発防止策"


class Phase(Term):
    """What the incident is in when the notice is written."""

    DOWN = "down", "停止中"
    PARTIAL = "partial", "一部復旧"
    RESTORED = "restored", "復旧済み"


class MaintenanceStatus(Term):
    """How far a planned maintenance has come."""

    SCHEDULED = "scheduled", "予定"
    IN_PROGRESS = "in_progress", "実施中"
    VERIFYING = "verifying", "確認中"
    COMPLETED = "completed", "完了"
    CANCELLED = "cancelled", "中止"


class Gravity(Term):
    """How grave the effect on customers is."""

    NONE = "none", "なし"
    MINOR = "minor", "軽微"
    MAJOR = "major", "重大"
    CRITICAL = "critical", "深刻"


class Reader(Term):
    """Whom the notice addresses."""

    CONSUMER = "consumer", "一般のお客様"
    BUSINESS = "business", "法人のお客様"
    CONCERNED = "concerned", "ご本人"


class Channel(Term):
    """The way a notice takes to its reader."""

    MAIL = "mail", "メール"
    PAGE = "page", "ページ"
    SOCIAL = "social", "SNS"
    MESSAGE = "message", "メッセージ"
    PHONE = "phone", "電話台本"
    ANNOUNCEMENT = "announcement", "自動音声"
    LETTER = "letter", "書面"
    FAX = "fax", "FAX"


class Focus(Term):
    """What subject and lead put first."""

    REMEDY = "remedy", "補償"
    DATA = "data", "データ"
    SUBSTITUTE = "substitute", "代替手段"
    DESKS = "desks", "窓口"
    RESTORATION = "restoration", "復旧見込み"
    FIGURES = "figures", "数値"


class Tone(Term):
    """How formal the wording is."""

    STANDARD = "standard", "標準"
    FORMAL = "formal", "丁重"


class Firmness(Term):
    """How firm the outlook for restoration is."""

    TARGET = "target", "目標"
    PLANNED = "planned", "予定"
    LIKELY = "likely", "見込み"


class MeasureState(Term):
    """How far a measure against recurrence has come."""

    DONE = "done", "実施済み"
    IN_PROGRESS = "in_progress", "実施中"
    PLANNED = "planned", "実施予定"


class Stability(Term):
    """Whether stable running after restoration was confirmed."""

    CONFIRMED = "confirmed", "確認済み"
