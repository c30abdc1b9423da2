"""Set phrases of shop manuals (バイト敬語).

になります where nothing becomes anything, のほう where nothing is compared, よろしかったでしょうか about
what is asked now, からお預かりします. Real changes (4月から受付は2階になります, 無料になります), comparisons
and questions about what was agreed before stay silent.

Bad: 復旧の見込みは15時になります。
Good: 復旧の見込みは15時です。
Bad: 担当者のほうからご連絡いたします。
Good: 担当者からご連絡いたします。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own_matches
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield phrases of manuals."""
    text = document.text
    if "になります" in text:
        yield from _becomes(document)
    if "ほう" in text or "方にな" in text:
        yield from _sides(document)
    if "よろしかった" in text:
        yield from _past(document)
    if "お預かり" in text or "のお返し" in text or "おそろい" in text:
        yield from _at_the_till(document)


_AMONG = r"[^。、\n]"
_BECOMES = re.compile(
    r"(?P<head>(?:は|が|^|。)、?)(?P<what>以下|下記|次|左記|別紙|こちら|下の表)になります"
    rf"|(?P<head2>(?:こちら|そちら)(?:が|の?方が|は)、?)(?P<what2>{_AMONG}{{1,16}}?)になります"
    rf"|(?P<head3>(?:予定|見込み|日時|日程|時刻|場所|会場|連絡先|問い合わせ先|窓口|担当者?|内容|原因|方法|期間|期限"
    rf"|対象|理由|住所|番号|締め切り|締切|価格|料金|代金|金額)は、?)(?P<what3>{_AMONG}{{1,20}}?)になります"
    r"|(?P<head4>(?:^|。|(?<![、はが])\s))(?P<what4>[\d,，]+円|[一二三四五六七八九十百千万]+円)になります",
    re.MULTILINE,
)
_BELOW = ("以下", "下記", "次", "左記", "別紙", "下の表")
_TRUE_CHANGE = re.compile(
    r"(?:無料|有料|無効|有効|必要|不要|不可|可能|異な|同じ|別|中止|延期|変更|割引|半額|明らか|お世話|参考|問題|対象外"
    r"|満席|休業|休み|欠席|こと|よう|ため|く|お?待ち|ご?利用|ご覧|お使い|お越し|[いきしちにひみりえけせてねへめれ])$"
)
_CHANGED = re.compile(
    "変わ|変更|改定|値上|値下|引き|割|合計|(?<!問い)合わせ|新し|来月|今後|これから|以降|月から|日から|年から|から、|移転|すると|れば|なら|場合"
)
_SIDE = re.compile(
    r"(?P<who>(?:ご?担当者?|私|わたくし|弊社|当社|こちら|メール|お?電話|資料|お名前|ご住所|ご?連絡先|お荷物|商品|お会計"
    r"|お品物|お日にち|ご?予定|書類|データ|ファイル|内容|日程|ご?確認|ご?対応|ご?調査|システム|サイト|請求書|見積書|お?見積り?|ご注文"
    r"|詳細|結果|契約書|アカウント|パスワード))(?P<side>の?ほう|の方(?=になります))"
    r"(?=(?P<after>、(?=[おご頂い]|よろし)|から|を|で(?!は)|まで|にて|に(?!は)|頂|いただ|ご|お))"
)
_COMPARED = re.compile("より|比べ|どちら|いずれ|方が|ほうが|一方")
_PAST = re.compile(r"よろしかったでしょうか")
_BEFORE = re.compile("先日|先ほど|前回|昨日|先週|以前|した件|た際|た内容|お送りし|差し上げ")
_MONEY = re.compile(
    r"(?P<sum>(?:[\d,，]+|[一二三四五六七八九十百千万]+)万?円)から(?P<kept>お預かり(?:し|いたし|致し)ま(?:す|した))"
)
_TILL = (
    (re.compile(r"(?P<head>ちょうど)お預かり(?P<do>(?:し|いたし|致し)ま(?:す|した))"), r"\g<head>頂戴\g<do>"),
    (
        re.compile(r"(?P<head>レシート|領収書|領収証|明細書?)のお返し(?:です|でございます|になります)"),
        r"\g<head>でございます",
    ),
    (
        re.compile(r"おそろいになりましたでしょうか|お揃いになりましたでしょうか|おそろいになりましたか"),
        "そろいましたか",
    ),
)


def _sentence(document: Document, at: int) -> str:
    sentence = document.sentence_at(at)
    return document.text[max(sentence.start, at - 80) : min(sentence.end, at + 80)] if sentence else ""


def _becomes(document: Document) -> Iterator[Hit]:
    for found in own_matches(document, _BECOMES):
        number = next(n for n in ("", "2", "3", "4") if found[f"what{n}"])
        what = found[f"what{number}"]
        if _TRUE_CHANGE.search(what):
            continue
        if _CHANGED.search(_sentence(document, found.start(f"what{number}"))):
            continue
        start = found.start(f"what{number}")
        if number == "2" and what.endswith("方"):
            continue
        right = f"{what}のとおりです" if what in _BELOW else f"{what}です"
        rights = (right, "次のとおりです") if what == "こちら" else (right, f"{what}でございます")
        yield _hit(start, found.end(), document.text[start : found.end()], *rights)


def _sides(document: Document) -> Iterator[Hit]:
    for found in own_matches(document, _SIDE):
        if _COMPARED.search(_sentence(document, found.start())):
            continue
        start, end = found.span()
        if document.text.startswith("になります", end):
            end += len("になります")
            yield _hit(
                start, end, document.text[start:end], f"{found['who']}です", f"{found['who']}でございます"
            )
        elif found["side"] != "の方":
            right = found["who"] + ("を" if found["after"] in ("頂", "いただ", "ご", "お", "、") else "")
            yield _hit(start, end, found[0], right)


def _past(document: Document) -> Iterator[Hit]:
    for found in own_matches(document, _PAST):
        if not _BEFORE.search(_sentence(document, found.start())):
            yield _hit(*found.span(), found[0], "よろしいでしょうか")


def _at_the_till(document: Document) -> Iterator[Hit]:
    for found in own_matches(document, _MONEY):
        yield _hit(*found.span(), found[0], found["sum"] + found["kept"], severity=Severity.ERROR)
    for pattern, right in _TILL:
        for found in own_matches(document, pattern):
            yield _hit(*found.span(), found[0], found.expand(right))


def _hit(start: int, end: int, text: str, *rights: str, severity: Severity | None = None) -> Hit:
    message = Message("“%(text)s”: write “%(right)s”.", {"text": text, "right": rights[0]})
    return Hit(start, end, message, tuple(Suggestion(right) for right in rights), severity)


RULE = Rule(
    code="K113",
    name="manual-keigo",
    family=Family.KEIGO,
    severity=Severity.WARNING,
    title=Message("A set phrase of shop manuals (バイト敬語)"),
    why=Message(
        "It sounds polite but says something else: a change, a comparison or a past that isn't there."
    ),
    check=check,
    page=__doc__,
    basis=("S18", "S19", "S20", "S21"),
)
