"""The fact sheet of an incident, the single source of every notice about it."""

from __future__ import annotations

from dataclasses import dataclass

from owabi.core.facts import fields as fact
from owabi.core.facts.answers import Answer
from owabi.core.facts.parts import (
    LINK,
    Affected,
    Correction,
    DataState,
    Desk,
    Event,
    Impact,
    Improvement,
    Inquiries,
    Link,
    Measure,
    PersonalData,
    Sender,
    Substitute,
    Times,
)
from owabi.core.terms import Gravity, Phase, Stability


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Everything about an incident that customers may be told."""

    service: Answer[str] = fact.name("サービス", "The service, as customers call it", example="みなとストア")
    components: Answer[tuple[str, ...]] = fact.names(
        "対象機能", "Functions that fail", none=True, example="注文"
    )
    areas: Answer[tuple[str, ...]] = fact.names(
        "対象地域", "Areas affected", none=True, unknown=True, example="関東"
    )
    symptom: Answer[str] = fact.clause("症状", "What customers can't do", example="注文を確定できない")
    gravity: Answer[Gravity] = fact.choice("重大度", "How grave it is for customers", Gravity)
    state: Answer[Phase] = fact.choice("状態", "What the service is in now", Phase)
    zone: str = fact.zone("時間帯", "The zone of all times, as an IANA name")
    report: Answer[int] = fact.number("報番号", "The number of this report", example="2")
    time: Times = fact.table("日時", "When what happened", Times)
    affected: Affected = fact.table("影響範囲", "How many customers are affected", Affected)
    progress: Answer[str] = fact.predicate(
        "進捗", "How far the work has come", unknown=True, example="予備の装置への切り替えを進めています"
    )
    still_affected: Answer[str] = fact.noun(
        "引き続き影響を受けるお客様",
        "Who must still wait",
        none=True,
        example="スマートフォンアプリをご利用のお客様",
    )
    stability: Answer[Stability] = fact.choice(
        "稼働の安定", "Whether stable running was confirmed", Stability, unknown=True
    )
    cause: Answer[str] = fact.noun("原因", "The cause in plain words", unknown=True, example="記憶装置の故障")
    cause_term: Answer[str] = fact.noun(
        "原因の専門用語",
        "The technical word for business customers",
        example="ストレージコントローラーの障害",
    )
    responses: Answer[tuple[str, ...]] = fact.predicates(
        "対応", "What was done about it", example="故障した装置を交換しました"
    )
    impacts: Answer[tuple[Impact, ...]] = fact.rows(
        "影響", "What it means for customers", Impact, "what", unknown=True, none=True
    )
    substitutes: Answer[tuple[Substitute, ...]] = fact.rows(
        "代替手段", "What customers can use instead", Substitute, "what", unknown=True, none=True
    )
    substitute_considered: Answer[str] = fact.noun(
        "検討中の代替手段", "What is being considered instead", example="電話でのご注文の受付"
    )
    personal_data: PersonalData = fact.table("個人情報", "What became of personal data", PersonalData)
    data: DataState = fact.table("データ", "What became of customers' data", DataState)
    measures: Answer[tuple[Measure, ...]] = fact.rows(
        "再発防止策", "What keeps it from happening again", Measure, "what", "state", "date", unknown=True
    )
    improvements: Answer[tuple[Improvement, ...]] = fact.rows(
        "今後の改善", "What will be improved next", Improvement, "what", "due"
    )
    timeline: Answer[tuple[Event, ...]] = fact.rows("経緯", "The course of events", Event, "what", "at")
    inquiries: Inquiries = fact.table("お問い合わせ", "How inquiries stand", Inquiries)
    desks: Answer[tuple[Desk, ...]] = fact.rows("窓口", "Whom customers can ask", Desk, "name", none=True)
    page: Answer[str] = fact.url(
        "掲載ページ",
        "Where the latest is found",
        none=True,
        example="https://example.jp/status",
        longest=LINK,
    )
    links: Answer[tuple[Link, ...]] = fact.rows("リンク", "Further pages for customers", Link, "name", "url")
    correction: Correction = fact.table("訂正", "Why an earlier notice was wrong", Correction)
    sender: Sender = fact.table("差出人", "Who signs", Sender)
