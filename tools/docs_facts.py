"""The fact-sheet reference: every fact as the code declares it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from owabi.core.compose.library import Library
from owabi.core.facts.addresses import MailAddress, PhoneNumber, Url
from owabi.core.facts.answers import WORDS
from owabi.core.facts.fields import Fact, facts_of
from owabi.core.facts.forms import OneOf, Ordinal, Rows, Several, Table, Text, YesNo
from owabi.core.facts.incident import Incident
from owabi.core.facts.internal import Internal
from owabi.core.facts.maintenance import Maintenance
from owabi.core.facts.measured import HowLong, HowMany, Portion, When, Zone
from owabi.core.language.shapes import Shape
from owabi.core.terms import (
    Channel,
    Firmness,
    Focus,
    Gravity,
    Kind,
    MaintenanceStatus,
    MeasureState,
    Phase,
    Reader,
    Stability,
    Term,
    Tone,
)
from tools.docs_table import table

_SHEETS = (
    (Incident, "incident", "障害の事実シート / Incident"),
    (Maintenance, "maintenance", "メンテナンスの事実シート / Maintenance"),
    (Internal, "internal", "社内用の欄 / Internal"),
)
_ABOUT = {
    "incident": "`sheet` を書かなければ、障害のシートとして読みます。\n"
    "A sheet without `sheet` is an incident's.",
    "maintenance": '先頭に `sheet = "maintenance"` と書きます。\nWrite `sheet = "maintenance"` at the top.',
    "internal": "`[internal]` の下に書きます。お知らせには決して出ません。\n"
    "Written below `[internal]`; never part of a notice.",
}
_TERMS: Mapping[str, type[Term]] = {
    "重大度 / gravity": Gravity,
    "障害の状態 / state of an incident": Phase,
    "メンテナンスの状態 / state of a maintenance": MaintenanceStatus,
    "復旧見込みの確度 / outlook_firmness": Firmness,
    "再発防止策の状態 / state of a measure": MeasureState,
    "稼働の安定 / stability": Stability,
    "種別 / kind": Kind,
    "読み手 / reader": Reader,
    "媒体 / channel": Channel,
    "重点 / focus": Focus,
    "文体 / tone": Tone,
}
_SHAPES = {
    Shape.NOUN: "名詞句 / noun phrase",
    Shape.CLAUSE: "連体形の節 / plain clause",
    Shape.PREDICATE: "丁寧な文（句点なし）/ polite sentence",
    Shape.REQUEST: "丁寧な依頼文（句点なし）/ polite request",
    None: "文字列 / text",
}
_FORMS: Mapping[type, str] = {
    When: "日時 / time",
    HowLong: "時間の長さ / length of time",
    HowMany: "件数 / count",
    Portion: "割合（%）/ share in percent",
    Ordinal: "番号（1〜999）/ number",
    YesNo: "true・false",
    Url: "URL",
    MailAddress: "メールアドレス / mail address",
    PhoneNumber: "電話番号（半角）/ telephone number",
    Zone: "IANA の時間帯名 / IANA zone",
}


def facts_page(library: Library) -> Iterator[str]:
    """Yield the lines of the reference; the questions are the library's."""
    unknown, none = (" ".join(f"`{word}`" for word in words) for words in WORDS.values())
    yield from (
        "# 事実シートの項目 / Fact-sheet reference",
        "",
        "書き方は[利用の手引き](guide.ja.md)を、種別ごとに必要な項目は[文例集](library.md#needs)をご覧ください。",
        "How to write one: [guide](guide.md). What each kind needs: [catalogue](library.md#needs).",
        "",
        f"- 調査中の項目には {unknown} のいずれかを書きます。 / What is being found out: one of these words.",
        f"- ないと確かめた項目には {none} のいずれかを書きます。 / What was checked and isn't there.",
        "- まだわからない項目は、行ごと書かずにおきます。 / What isn't answered yet: leave the line out.",
        "- キーは日本語名でも書けます。 / A key may be its Japanese name, in quotes: "
        '`"サービス" = "みなとストア"`',
        "- 「答え」の欄の言葉だけが、値の代わりに書けます。 / Only the words of the column “or” may stand for a value.",
        "",
    )
    for sheet, name, title in _SHEETS:
        yield from (f'<a id="{name}"></a>', f"## {title}", "", _ABOUT[name], "")
        yield from _facts_of_sheet(sheet, "internal" if name == "internal" else "", library)
    yield from ('<a id="terms"></a>', "## 決まった言葉 / Terms", "")
    yield "英語の値でも日本語の名前でも書けます。 / Either the English value or the Japanese name."
    yield ""
    yield from table(
        ("項目 / fact", "値 / values"),
        ((name, "、".join(f"`{term}` {term.label}" for term in terms)) for name, terms in _TERMS.items()),
    )


def _facts_of_sheet(sheet: type, path: str, library: Library) -> Iterator[str]:
    facts = facts_of(sheet)
    yield from table(
        ("キー / key", "日本語名", "Meaning", "問い", "答え / or", "形 / shape", "例 / example"),
        (_fact(name, fact, library) for name, fact in facts.items()),
    )
    for name, fact in facts.items():
        place = f"{path}.{name}" if path else name
        if isinstance(fact.form, Table | Rows):
            brackets = f"[{place}]" if isinstance(fact.form, Table) else f"[[{place}]]"
            yield from (f"### `{brackets}` {fact.ja} / {fact.about}", "")
            if isinstance(fact.form, Rows):
                needs = "、".join(f"`{needed}`" for needed in fact.form.needs)
                yield from (f"一件ごとに {needs} が必要です。 / Each entry needs {needs}.", "")
            yield from _facts_of_sheet(fact.form.of, place, library)


def _fact(name: str, fact: Fact, library: Library) -> Sequence[str]:
    keys = "、".join(f"`{key}`" for key in (name, *fact.also))
    blanks = [word for word, may in (("unknown", fact.unknown), ("none", fact.none)) if may]
    example = f"`{fact.example}`" if fact.example else ""
    question = library.prompt(fact.ja).prompt
    return (keys, fact.ja, fact.about, question, "・".join(blanks) or "—", _shape(fact.form), example)


def _shape(form: Any) -> str:
    if isinstance(form, Several):
        return f"{_shape(form.form)}、複数可 / or a list"
    if isinstance(form, Text):
        return f"{_SHAPES[form.shape]}（{form.longest}字まで）"
    if isinstance(form, OneOf):
        return "・".join(f"`{term}`" for term in form.terms)
    if isinstance(form, Table):
        return "表 / table"
    if isinstance(form, Rows):
        return "表の並び / entries"
    return _FORMS[type(form)]
