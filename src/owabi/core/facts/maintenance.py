"""The fact sheet of a planned maintenance."""

from __future__ import annotations

from dataclasses import dataclass

from owabi.core.facts import fields as fact
from owabi.core.facts.answers import Answer
from owabi.core.facts.parts import LINK, Correction, Desk, Link, MaintenanceTimes, Sender, Substitute
from owabi.core.terms import Gravity, MaintenanceStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Maintenance:
    """Everything about a planned maintenance that customers may be told."""

    service: Answer[str] = fact.name("サービス", "The service, as customers call it", example="みなとストア")
    components: Answer[tuple[str, ...]] = fact.names(
        "対象機能", "Functions concerned", none=True, example="注文"
    )
    areas: Answer[tuple[str, ...]] = fact.names("対象地域", "Areas concerned", none=True, example="関東")
    purpose: Answer[str] = fact.noun("作業の内容", "What the work is", example="サーバー設備の更新")
    effect: Answer[str] = fact.clause(
        "作業中の影響", "What customers can't do meanwhile", none=True, example="すべての機能を利用できない"
    )
    gravity: Answer[Gravity] = fact.choice("重大度", "How grave it is for customers", Gravity)
    state: Answer[MaintenanceStatus] = fact.choice(
        "作業の状態", "How far the work has come", MaintenanceStatus, also=("status",)
    )
    zone: str = fact.zone("時間帯", "The zone of all times, as an IANA name")
    report: Answer[int] = fact.number("報番号", "The number of this report", example="2")
    time: MaintenanceTimes = fact.table("日時", "When what is planned and happened", MaintenanceTimes)
    delay_cause: Answer[str] = fact.noun(
        "延長の理由", "Why it takes longer", unknown=True, example="データの確認作業の遅れ"
    )
    responses: Answer[tuple[str, ...]] = fact.predicates(
        "作業の結果", "What was done", example="サーバー設備の更新を完了しました"
    )
    requests: Answer[tuple[str, ...]] = fact.requests(
        "お願い",
        "What customers should do",
        none=True,
        example="作業の開始前に、入力中の内容を保存してください",
    )
    substitutes: Answer[tuple[Substitute, ...]] = fact.rows(
        "代替手段", "What customers can use instead", Substitute, "what", unknown=True, none=True
    )
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
