"""Japanese text as tokens, by SudachiPy with its small dictionary in mode A (the shortest units)."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple, Protocol


class Token(NamedTuple):
    """A shortest unit: its words, its six parts of speech, its forms, and its character offsets in the text.

    ``reading`` is in katakana (キゴウ for some signs, the surface for words the dictionary doesn't know). A named
    tuple, since a mail has some hundred of them and these are made five times as fast as frozen dataclasses.
    """

    surface: str
    pos: tuple[str, ...]
    dictionary_form: str
    normalized: str
    reading: str
    start: int
    end: int
    known: bool = True


def tokens(text: str) -> list[Token]:
    """Return the tokens of a text of any length; blanks and signs are tokens, too.

    The dictionary is loaded by the first call. Texts above 1,500 characters are read in pieces that
    end with a sentence where there is one, since Sudachi takes no more than 49,149 bytes of text, or 65,535
    of its compatibility form (in which a single character can have 33).
    """
    readable = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
    found: list[Token] = []
    for start, piece in _pieces(readable):
        for morpheme in _tokenizer().tokenize(piece):
            begin, end = start + morpheme.begin(), start + morpheme.end()
            found.append(
                Token(
                    text[begin:end],
                    morpheme.part_of_speech(),
                    morpheme.dictionary_form(),
                    morpheme.normalized_form(),
                    morpheme.reading_form(),
                    begin,
                    end,
                    not morpheme.is_oov(),
                )
            )
    return found


_PIECE = 1_500
_SENTENCE_ENDS = "。！？!?\n"
_SURROGATE = re.compile("[\ud800-\udfff]")
_per_thread = threading.local()


class _Morpheme(Protocol):
    """What is used of Sudachi's morphemes, which come without types."""

    def begin(self) -> int: ...
    def end(self) -> int: ...
    def part_of_speech(self) -> tuple[str, ...]: ...
    def dictionary_form(self) -> str: ...
    def normalized_form(self) -> str: ...
    def reading_form(self) -> str: ...
    def is_oov(self) -> bool: ...


class _Tokenizer(Protocol):
    def tokenize(self, text: str, /) -> Iterable[_Morpheme]: ...


@cache
def _open() -> Callable[[], _Tokenizer]:
    """Load the dictionary and return what makes a tokenizer on it."""
    from sudachipy import Dictionary, SplitMode  # type: ignore[import-untyped]

    dictionary = Dictionary(dict="small")
    return lambda: dictionary.tokenizer(mode=SplitMode.A)


def _tokenizer() -> _Tokenizer:
    """Return this thread's tokenizer: two threads can't borrow the same one."""
    if not hasattr(_per_thread, "tokenizer"):
        _per_thread.tokenizer = _open()()
    tokenizer: _Tokenizer = _per_thread.tokenizer
    return tokenizer


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    while start < len(text):
        end = len(text) if len(text) - start <= _PIECE else start + _cut(text[start : start + _PIECE])
        yield start, text[start:end]
        start = end


def _cut(window: str) -> int:
    """Return where a window may end: behind its last sentence, or before a last letter with its marks."""
    sentence = 1 + max(window.rfind(end) for end in _SENTENCE_ENDS)
    if sentence:
        return sentence
    last = len(window) - 1
    while last > 0 and unicodedata.combining(window[last]):
        last -= 1
    return last or len(window)
