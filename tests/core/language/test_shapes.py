from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.language.shapes import Shape, shape_of

NOUNS = [
    "通行止め",
    "宛先の取り違え",
    "お取り寄せ",
    "スイッチの切り忘れ",
    *("表示された画面", "ご注文いただいた商品", "停電", "電源設備の点検"),
    *("ネットワーク機器の不具合", "設定の誤り", "第三者による不正アクセス", "アクセス集中"),
    *("調査中", "復旧済み", "クレジットカード決済", "みなとストア(アプリ版)", "Webサイト", "DB"),
    *("v2.1", "A社のサーバー", "お客様のお名前、ご住所", "3件", "約120名", "一部のお客様", "それ"),
    *("〇〇", "一斉メールの遅れ", "使いやすさ", "ご不便", "確認でき次第", "故障のため", "困難"),
    *("ログイン不可", "利用不能", "使用禁止", "対応予定", "メール（会員登録のご案内）", "会員の方"),
    *("ご使用中の端末", "決済が完了しない状態", "サーバー", "ｻｰﾊﾞｰ", "①の手順", "5分間"),
    *("午前10時", "2026年11月22日", "もう一度", "できないため", "見込み", "復旧する見込み"),
    *("できない模様", "はず", "記憶装置の故障", "API", "（復旧済み）", "エラーE-100", "3台", "①"),
    *("https://status.example.jp/", "C++"),
]
CLAUSES = [
    *("送信に失敗した", "つながらない", "つながらなかった", "使えない", "遅れている", "止まる"),
    *("止まった", "落ちている", "エラーになる", "重い", "反応が遅い", "応答しない", "見られない"),
    *("ログインしにくい", "読み込めなくなった", "二重に請求された", "在庫数が正しくない"),
    *("正しく表示されないことがある", "ご利用いただけない", "ご利用になれない", "ご覧いただけない"),
    *("故障である", "お待ちいただく", "注文できない。", "つながりづらい", "かもしれない"),
    *("できていない", "届いていない", "届きにくくなっている", "ご連絡いただきたい"),
    *("注文を確定できない", "利用できなくなっている", "遅い", "メールが届かない(一部)"),
    *("「注文を確定できない」",),
]
PREDICATES = [
    *("遅れます", "全額を返金します", "ポイントをお戻しします", "お知らせします"),
    *("対象のお客様へ順次ご案内いたします", "再送いたします", "ございません", "問題ありません"),
    *("問題はございませんでした", "ご迷惑をおかけしております", "お詫びいたします"),
    *("ご説明に伺います", "手続きは不要です", "準備が整いしだい公開いたします", "正常です"),
    *("ご返金の対象です", "お手続きは必要ございません", "お待ちいただいています"),
    *("表示されます（一部を除く）", "利用できません。", "かもしれません", "届いていません"),
    *("ご確認いただけます", "いただけますと幸いです", "お願いいたしました"),
    *("ご了承願いたく存じます", "個別にご連絡します", "遅いです", "復旧するでしょう"),
    *("お願いしております",),
]
REQUESTS = [
    *("お待ちください", "しばらくお待ちください。", "再度ログインしてください"),
    *("パスワードを変更してください", "お電話ください", "ご確認下さい", "ご確認くださいませ"),
    *("ご確認をお願いします", "ご確認をお願いいたします", "ご確認をお願い致します"),
    *("ご協力をお願い申し上げます", "ご理解くださいますようお願い申し上げます", "ご遠慮願います"),
    *("ご連絡願います", "お控えいただきますようお願いします", "お試しください！"),
    *("変更なさってください", "しないでください", "切らないでください"),
    *("お切りにならないでください", "ご安心ください", "ご承知おきください"),
    *("ご了承のほどお願いします", "お願い致します", "お問い合わせください"),
]
OTHERS = [
    *("静か", "便利な", "簡単に", "すぐに", "お電話で", "確認し", "確認して", "確認しつつ"),
    *("復旧に向けて", "停電により", "なぜですか", "大丈夫？", "行こう", "すべき", "送れ", "送るな"),
    *("だ", "故障だ", "できぬ", "不可能", "みたい", "……", "、", "。", "「」", "()"),
    *("ご不便をおかけし", "いつでも", "お客様へ", "までに", "できないようだ", "送れなかったり"),
    *("お願い", "よろしくお願い", "ご注意を", "不可能な", "できず", "復旧しますか"),
    *("確認しましょう", "", "🎉", "ください", "くださいませ", "ます", "です"),
]


@pytest.mark.parametrize("text", NOUNS)
def test_a_noun_phrase_ends_with_a_noun(text: str) -> None:
    assert shape_of(text) is Shape.NOUN


@pytest.mark.parametrize("text", CLAUSES)
def test_a_plain_clause_can_stand_before_a_noun(text: str) -> None:
    assert shape_of(text) is Shape.CLAUSE


@pytest.mark.parametrize("text", PREDICATES)
def test_a_predicate_is_a_polite_statement(text: str) -> None:
    assert shape_of(text) is Shape.PREDICATE


@pytest.mark.parametrize("text", REQUESTS)
def test_a_request_asks_politely(text: str) -> None:
    assert shape_of(text) is Shape.REQUEST


@pytest.mark.parametrize("text", OTHERS)
def test_what_fits_no_sentence_has_no_shape(text: str) -> None:
    assert shape_of(text) is None


@pytest.mark.parametrize("text", [*NOUNS, *CLAUSES, *PREDICATES, *REQUESTS])
def test_a_full_stop_brackets_and_a_remark_leave_the_shape(text: str) -> None:
    shape = shape_of(text)
    assert shape_of(f"{text}。") is shape
    assert shape_of(f"「{text}」") is shape
    assert shape_of(f"{text}（一部を除く）") is shape


@pytest.mark.parametrize("text", [*PREDICATES, *REQUESTS])
def test_only_the_last_sentence_decides(text: str) -> None:
    assert shape_of(f"原因は、停電です。{text}") is shape_of(text)


@given(st.text())
def test_any_text_can_be_asked(text: str) -> None:
    assert shape_of(text) in (None, *Shape)
