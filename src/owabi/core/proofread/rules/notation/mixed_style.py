"""Sentences in である among sentences in です and ます.

Items of lists, rows, headings, quotes and sentences that end with a noun go with both styles.

Bad: 障害が発生しました。原因は調査中である。
Good: 障害が発生しました。原因は調査中です。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from owabi.core.errors import Message
from owabi.core.notice import Role
from owabi.core.proofread.context import Context
from owabi.core.proofread.document import Document, Sentence
from owabi.core.proofread.findings import Hit, Severity, Suggestion
from owabi.core.proofread.own_words import own
from owabi.core.proofread.rule import Family, Rule
from owabi.core.proofread.tables import Tables


def check(document: Document, _context: Context, _tables: Tables) -> Iterator[Hit]:
    """Yield the plain ends of a polite text."""
    if not _PLAIN.search(document.text):
        return
    ends = [
        (sentence.paragraph, found)
        for sentence in document.sentences
        if sentence.role in _PROSE and (found := _end(document, sentence)) is not None
    ]
    counts = Counter((paragraph, found.lastgroup) for paragraph, found in ends)
    polite = sum(found.lastgroup == "polite" for _, found in ends)
    if polite * 2 <= len(ends):
        return
    for paragraph, found in ends:
        # Several plain sentences by themselves are another voice: an instruction, a clause, a minute.
        mixed = (
            counts[paragraph, "polite"] > 0 or counts[paragraph, "plain"] + counts[paragraph, "other"] == 1
        )
        if found.lastgroup == "plain" and mixed and _closes_sentence(document, found):
            yield _hit(found)


_PROSE = (Role.BODY, Role.LEAD, Role.GREETING, Role.CLOSING)
_LAST = 16
_PLAIN = re.compile(
    "(?<!で)(?<!ま)(?:した|す)。|(?<!し)た。|[うくぐつぬぶむるい]。(?<!さい。)(?<!ょう。)|だ。"
)
_END = re.compile(
    "(?P<polite>(?:です|ます|ました|ません|でした|ましょう|でしょう|ください|下さい|ませ)か?)。"
    "|(?P<plain>(?:では)?ない|(?:であ|だ)った|である|であろう|だろう|のだ|だ|された|した|される|する|できた|できる|なった|なる|いた|いる|ある|れた|れる"
    ")。|(?P<other>(?<!除)[うくぐすつぬぶむるいただ])。"
)
_POLITE_OF = {
    "である": "です",
    "だ": "です",
    "のだ": "のです",
    "であった": "でした",
    "だった": "でした",
    "した": "しました",
    "する": "します",
    "できる": "できます",
    "できた": "できました",
    "なる": "なります",
    "なった": "なりました",
    "いる": "います",
    "いた": "いました",
    "ある": "あります",
    "だろう": "でしょう",
    "であろう": "でしょう",
    "ではない": "ではありません",
    "される": "されます",
    "された": "されました",
    "れる": "れます",
    "れた": "れました",
}


def _end(document: Document, sentence: Sentence) -> re.Match[str] | None:
    """Return the polite, plain or other verbal end of a sentence, None where it has none."""
    start = max(sentence.start, sentence.end - _LAST)
    return next(
        (one for one in _END.finditer(document.text, start, sentence.end) if one.end() == sentence.end), None
    )


def _closes_sentence(document: Document, found: re.Match[str]) -> bool:
    """Return whether the plain end is the writer's and the final form of a verb, an adjective or an auxiliary."""
    if not own(document, found.start(), found.end()):
        return False
    last = document.token_before(found.end() - 1)
    return (
        last is not None
        and last.pos[0] in ("動詞", "形容詞", "助動詞")
        and last.pos[5].startswith(("終止形", "意志推量形"))
    )


def _hit(found: re.Match[str]) -> Hit:
    words = found["plain"]
    right = _POLITE_OF.get(words)
    message = Message("“%(text)s。” stands among sentences in です and ます.", {"text": words})
    suggestions = (Suggestion(right),) if right else ()
    return Hit(found.start(), found.end() - 1, message, suggestions)


RULE = Rule(
    code="N418",
    name="mixed-style",
    family=Family.NOTATION,
    severity=Severity.WARNING,
    title=Message("Sentences in である among です and ます"),
    why=Message("A notice speaks to its readers in one style; a plain sentence sounds like a slip."),
    check=check,
    page=__doc__,
    basis=("公用文",),
)
