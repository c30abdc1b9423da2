"""The parts of a fact sheet: times, impacts, measures, desks, sender and what else has several answers.

Every field is a fact: its Japanese name, what may be answered, and an example stand in its declaration, and
reading, JSON Schema, questions and reference pages all derive from it.
"""

from __future__ import annotations

from dataclasses import dataclass

from owabi.core.facts import fields as fact
from owabi.core.facts.answers import Answer
from owabi.core.language.counts import Count, Share
from owabi.core.language.durations import Duration
from owabi.core.language.moments import Moment
from owabi.core.terms import Firmness, MeasureState

LINK = 180
"""The most characters of the page a notice links to: it must fit a post beside the state and the next word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """When an incident did what; wall clock of the sheet's zone."""

    occurred: Answer[Moment] = fact.moment("発生日時", "When it began", unknown=True, also=("occurred_at",))
    detected: Answer[Moment] = fact.moment(
        "検知日時", "When the company noticed", unknown=True, also=("detected_at",)
    )
    work_started: Answer[Moment] = fact.moment(
        "復旧作業の開始", "When the work of recovery began", unknown=True
    )
    partially_restored: Answer[Moment] = fact.moment(
        "一部復旧の日時", "When a part was restored", unknown=True
    )
    restored: Answer[Moment] = fact.moment(
        "復旧日時", "When service was restored", unknown=True, also=("restored_at",)
    )
    work_finished: Answer[Moment] = fact.moment(
        "復旧作業の完了", "When the work of recovery ended", unknown=True
    )
    as_of: Answer[Moment] = fact.moment("現在日時", "The time up to which these facts hold")
    outlook: Answer[Moment] = fact.moment("復旧見込み", "When restoration is expected", unknown=True)
    outlook_firmness: Answer[Firmness] = fact.choice("復旧見込みの確度", "How firm the outlook is", Firmness)
    outlook_may_change: Answer[bool] = fact.flag("復旧見込みの変更の可能性", "Whether the outlook may change")
    next_word: Answer[Moment] = fact.moment(
        "次のお知らせ", "When customers hear next", none=True, also=("next_update_at", "next_update")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MaintenanceTimes:
    """When a maintenance is planned and what came of it; wall clock of the sheet's zone."""

    start: Answer[Moment] = fact.moment(
        "作業開始予定", "When the work is planned to begin", example="2026-12-06 1:00"
    )
    end: Answer[Moment] = fact.moment(
        "作業終了予定", "When the work is planned to end", unknown=True, example="2026-12-06 5:00"
    )
    end_may_change: Answer[bool] = fact.flag("終了予定の変更の可能性", "Whether the end may change")
    started: Answer[Moment] = fact.moment("作業開始日時", "When the work began")
    new_end: Answer[Moment] = fact.moment(
        "変更後の終了予定", "The new planned end after an extension", unknown=True
    )
    completed: Answer[Moment] = fact.moment("作業完了日時", "When the work ended")
    as_of: Answer[Moment] = fact.moment("現在日時", "The time up to which these facts hold")
    next_word: Answer[Moment] = fact.moment(
        "次のお知らせ", "When customers hear next", none=True, also=("next_update_at", "next_update")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Affected:
    """How many customers were affected in all."""

    who: Answer[str] = fact.noun(
        "影響を受けたお客様", "Which customers are affected", example="アプリをご利用のお客様"
    )
    count: Answer[Count] = fact.count(
        "影響件数", "How many were affected", unknown=True, unit="名", example="約1,200名"
    )
    total: Answer[Count] = fact.count("総件数", "How many there are in all", unit="名", example="80,000名")
    share: Answer[Share] = fact.share("影響の割合", "Which share was affected", unknown=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """One thing the failure meant for customers, and the remedy offered for it."""

    what: Answer[str] = fact.clause(
        "影響", "What customers experience", example="決済済みのご注文が履歴に表示されない"
    )
    count: Answer[Count] = fact.count(
        "影響の件数", "How many are concerned", unknown=True, example="約1,200件"
    )
    share: Answer[Share] = fact.share("影響ごとの割合", "Which share is concerned", unknown=True)
    remedy: Answer[str] = fact.predicate(
        "補償・ご対応",
        "What is offered",
        unknown=True,
        none=True,
        example="ご注文を当社で確認し、個別にご連絡します",
    )
    remedy_how: Answer[tuple[str, ...]] = fact.requests(
        "ご利用方法",
        "How to use the remedy, step by step",
        example="マイページの「お手続き」からお申し込みください",
    )
    remedy_automatic: Answer[bool] = fact.flag("自動適用", "Whether it applies by itself")
    remedy_url: Answer[str] = fact.url("補償のページ", "Where the remedy is explained")
    remedy_until: Answer[Moment] = fact.moment(
        "補償の期限", "Until when it can be claimed", example="2026-12-25"
    )
    remedy_by: Answer[Moment] = fact.moment(
        "対応の期日", "By when the company has done it", example="2026-11-24"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Substitute:
    """Something customers can use meanwhile, and how to reach it."""

    what: Answer[str] = fact.noun("代替手段", "What customers can use instead", example="電話でのご注文")
    how: Answer[tuple[str, ...]] = fact.requests(
        "代替手段の使い方", "How to use it, step by step", example="お客様番号をお手元にご用意ください"
    )
    url: Answer[str] = fact.url("代替手段のページ", "Where it is found")
    phone: Answer[str] = fact.phone("代替手段の電話番号", "The number to call")
    hours: Answer[str] = fact.hours("代替手段の受付時間", "When it can be used")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalData:
    """What became of personal data; asked only where the service handles any."""

    handled: Answer[bool] = fact.flag("個人情報の取り扱い", "Whether the service handles personal data")
    leak: Answer[str] = fact.noun(
        "個人情報の漏えい",
        "What leaked, and how",
        unknown=True,
        none=True,
        example="会員情報の第三者による閲覧",
    )
    items: Answer[tuple[str, ...]] = fact.names(
        "漏えいした項目", "Which kinds of data", unknown=True, example="氏名"
    )
    people: Answer[Count] = fact.count(
        "漏えいの人数", "How many persons", unknown=True, unit="名", example="320名"
    )
    danger: Answer[str] = fact.clause(
        "二次被害のおそれ",
        "What could follow from it",
        unknown=True,
        none=True,
        example="不審なメールや電話に使われる",
    )
    advice: Answer[tuple[str, ...]] = fact.requests(
        "ご本人へのお願い", "What the persons should do", example="不審な連絡には返信しないでください"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DataState:
    """What became of customers' data."""

    loss: Answer[str] = fact.noun(
        "失われたデータ",
        "Which data is lost",
        unknown=True,
        none=True,
        example="11月20日以降に保存された下書き",
    )
    at_risk: Answer[str] = fact.noun(
        "失われた可能性のあるデータ", "Which data may be lost", example="11月20日以降に保存された下書き"
    )
    contact_by: Answer[Moment] = fact.moment(
        "個別連絡の期日", "By when the persons concerned are contacted", example="2026-11-25"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure against recurrence: what, how far, and the date it was or will be done."""

    what: Answer[str] = fact.noun("再発防止策", "What is done", example="監視項目の追加")
    state: Answer[MeasureState] = fact.choice("再発防止策の状態", "How far it has come", MeasureState)
    date: Answer[Moment] = fact.moment(
        "再発防止策の日付", "When it was or will be done", example="2026-12-04", also=("due",)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Improvement:
    """Something that will be improved next, with the day it is due."""

    what: Answer[str] = fact.noun("今後の改善", "What will be improved", example="お知らせの送信手順の見直し")
    due: Answer[Moment] = fact.moment("改善の期日", "By when", example="2026-12-25")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One entry of the course of events told to customers."""

    at: Answer[Moment] = fact.moment("経緯の時刻", "When it happened")
    what: Answer[str] = fact.predicate("経緯", "What happened", example="復旧作業を開始しました")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A desk that answers customers, with its ways in and its hours."""

    name: Answer[str] = fact.name("窓口", "What the desk is called", example="お客様窓口")
    phone: Answer[str] = fact.phone("窓口の電話番号", "Its telephone number")
    mail: Answer[str] = fact.mail("窓口のメールアドレス", "Its mail address")
    form: Answer[str] = fact.url("窓口のフォーム", "Its form", example="https://example.jp/contact")
    chat: Answer[str] = fact.url("窓口のチャット", "Its chat", example="https://example.jp/chat")
    hours: Answer[str] = fact.hours("窓口の受付時間", "When it answers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A further page for customers, such as a guide."""

    name: Answer[str] = fact.name("リンクの名称", "What the page is called", example="再設定の手順")
    url: Answer[str] = fact.url("リンク先", "Where it is found", example="https://example.jp/guide")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who signs the notice."""

    company: Answer[str] = fact.name("会社名", "The company", example="株式会社みなと商会")
    department: Answer[str] = fact.name("部署名", "The department", example="カスタマーサポート部")
    title: Answer[str] = fact.name("役職", "The title of the person", example="部長")
    name: Answer[str] = fact.name("担当者名", "The person who signs", example="青木 遥")
    phone: Answer[str] = fact.phone("差出人の電話番号", "The telephone number")
    mail: Answer[str] = fact.mail("差出人のメールアドレス", "The mail address")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiries:
    """How the desks stand with inquiries."""

    average: Answer[Duration] = fact.duration(
        "平均返信時間", "How long an answer takes on average", example="約2日"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Why an earlier notice was wrong; what changed is found by comparing the fact sheets."""

    reason: Answer[str] = fact.noun(
        "誤りの原因", "Why the earlier notice was wrong", unknown=True, example="集計条件の誤り"
    )
