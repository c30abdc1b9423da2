"""Header fields as a person reads them: RFC 2047 in every Japanese charset, also where mailers break it."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass

from owabi.core.mailtext.decoding import Decoded, decode
from owabi.core.mailtext.mime import from_base64, parameters


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox: the name as a person reads it, '' where none is given, and the address as written."""

    name: str
    address: str


def header_text(raw: bytes, charset: str | None = None) -> tuple[str, bool]:
    """Return a field's text and whether nothing had to be replaced.

    ``charset`` is what the mail's body says of itself; bytes with eighth bits, which have no place in a header, are
    likely to be in it.
    """
    plain = decode(raw, charset)
    text, whole = words_decoded(plain.text)
    return text, whole and plain.lossless


def words_decoded(text: str) -> tuple[str, bool]:
    """Return a text with its encoded words (RFC 2047) decoded.

    The bytes of neighbours in one charset are joined first: many mailers cut within a character.
    """
    pieces: list[str] = []
    at, whole = 0, True
    for run in _runs(text):
        found = _decoded(run)
        between = text[at : run[0].start()]
        pieces += [between if at == 0 or between.strip() else "", found.text]
        at, whole = run[-1].end(), whole and found.lossless
    return "".join((*pieces, text[at:])), whole


def parameter_texts(raw: bytes, charset: str | None = None) -> dict[str, str]:
    """Return the parameters of a field as a person reads them; Japanese mailers encode them like words (RFC 2047)."""
    found = parameters(decode(raw, charset).text)
    return {name: words_decoded(value)[0].strip() for name, value in found.items()}


def addresses(raw: bytes, charset: str | None = None) -> tuple[Address, ...]:
    """Return the mailboxes of a field in order; a group's name is left out, its members stay."""
    found: list[Address] = []
    words: list[str] = []
    box = ""
    text = decode(raw, charset).text
    grouped = ";" in text
    for piece in (*_PIECE.findall(text), ","):
        if piece in (",", ";"):
            found += _mailbox(words, box)
            words, box = [], ""
        elif piece[0] == "<" and len(piece) > 1:
            box = piece[1:-1].strip()
        elif piece == ":" and grouped:
            words = []
        else:
            words.append(piece)
    return tuple(found)


_WORD = re.compile(
    r"=\?([^?\s=]{1,60})\?(?:([Bb])\?([^?\s]*+(?:\s++[^?\s]++)*+\s*+)(?:\?=|\?*\Z)"
    r"|([Qq])\?([^?]*(?:\?(?!=)[^?]{0,300}){0,3})\?=)"
)
_PIECE = re.compile(
    r"=\?[^?\s]{1,60}\?[BbQq]\?[^?]*\?="
    r'|"(?:[^"\\]|\\.)*+"?|\((?:[^()<\\]|\\.)*+\)?|<[^<>]*+>|[,;:]|(?:[^",;:<(=]|=(?!\?))+|.',
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_SPACES = re.compile(r"\s+")


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the encoded words that belong together: one charset, nothing but blanks between them."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        if run and (word[1].lower() != run[0][1].lower() or text[run[-1].end() : word.start()].strip()):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _decoded(run: list[re.Match[str]]) -> Decoded:
    if not all((word[3] or word[5] or "").isascii() for word in run):
        return Decoded("".join(word[0] for word in run), "", False)
    charset = run[0][1]
    raw, sound = _bytes(run)
    found = decode(raw, charset)
    if not (sound and found.lossless) and all(word[2] for word in run):
        # Some mailers cut the base64 of a whole text into words wherever a word was full.
        joined, fits = from_base64("".join(word[3] for word in run).encode())
        other = decode(joined, charset)
        if fits and other.lossless:
            return other
    return Decoded(found.text, found.charset, found.lossless and sound)


def _bytes(run: list[re.Match[str]]) -> tuple[bytes, bool]:
    pieces, sound = [], True
    for word in run:
        if word[2]:
            piece, fits = from_base64(word[3].encode())
            sound = sound and fits
        else:
            piece = binascii.a2b_qp(word[5].encode(), header=True)
        pieces.append(piece)
    return b"".join(pieces), sound


def _mailbox(words: list[str], box: str) -> list[Address]:
    comment = " ".join(_inner(word, ")") for word in words if word[0] == "(")
    said = "".join(_inner(word, '"') if word[0] == '"' else word for word in words if word[0] != "(")
    name = _SPACES.sub(" ", said).strip()
    if not box and "@" in name:
        name, _, box = name.rpartition(" ")
        box = box.strip("<>")
    name = words_decoded(name or comment)[0].strip()
    return [Address(name, box)] if box or name else []


def _inner(word: str, end: str) -> str:
    return _ESCAPED.sub(r"\1", word[1:].removesuffix(end))
