"""ISO-2022-JP and EUC-JP as they are really sent: with ①㈱髙﨑Ⅱ№, half-width kana, JIS X 0212 and 0213.

Python's own codecs know none of the vendors' characters, and no codec reads CP50220–50222 or eucJP-ms.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from owabi.core.mailtext.rows import (
    GB_2312,
    JIS_X_0208,
    JIS_X_0212,
    JIS_X_0213_PLANE_1,
    JIS_X_0213_PLANE_2,
    KS_X_1001,
    LOST,
    Rows,
)

ESCAPES = re.compile(rb"\x1b(?:\$(?:[@AB]|\([@BCDOPQ])|\([BHIJ])")
"""The sequences that name the set of the characters behind them (RFC 1468, 1554, 2237; JIS X 0213)."""


def read_jis(raw: bytes, eight_bit: Callable[[bytes], tuple[str, bool]]) -> tuple[str, bool]:
    """Return the text of ISO-2022-JP and whether nothing had to be replaced.

    JIS X 0201's Latin set is read as ASCII, like CP932 does: a backslash, no yen sign. ``eight_bit`` reads pieces with
    eighth bits outside of escapes, which another program has put in.
    """
    whole = not _UNKNOWN.search(ESCAPES.sub(b"", raw))
    pieces: list[str] = []
    for piece in _pieces(raw):
        text, sound = piece.text(eight_bit)
        pieces.append(text)
        whole = whole and sound
    return "".join(pieces), whole


def read_euc(raw: bytes) -> tuple[str, bool]:
    """Return the text of EUC-JP (CP51932, and eucJP-ms in JIS X 0212) and whether nothing had to be replaced."""
    text = "".join(_euc_run(match) for match in _EUC.finditer(raw))
    return text, LOST not in text


def holds_escapes(raw: bytes) -> bool:
    """Return whether a set is named that only ISO-2022-JP names: terminals use ESC ( B as well."""
    return _TELLING.search(raw) is not None


_TELLING = re.compile(rb"\x1b(?:\$(?:[@B]|\([@BDOPQ])|\([IJ])")
_UNKNOWN = re.compile(rb"\x1b[$(),.N]")
_SETS: dict[bytes, Rows] = {
    b"$@": JIS_X_0208,
    b"$B": JIS_X_0208,
    b"$(@": JIS_X_0208,
    b"$(B": JIS_X_0208,
    b"$(D": JIS_X_0212,
    b"$(O": JIS_X_0213_PLANE_1,
    b"$(Q": JIS_X_0213_PLANE_1,
    b"$(P": JIS_X_0213_PLANE_2,
    b"$A": GB_2312,
    b"$(C": KS_X_1001,
}
_KANA = b"(I"
_ONE_BYTE = b"(B"
_SHIFTED = re.compile(rb"\x0e([\x20-\x5f\xa0-\xdf]*)\x0f?")
_LINES = re.compile(rb"[^\r\n]*[\r\n]*")
_RUN = re.compile(rb"((?:[\x21-\x7e]{2})+|(?:[\xa1-\xfe]{2})+)|([\x00-\x20]+)|[^\x00-\x20]", re.DOTALL)
_KANA_RUN = re.compile(rb"([\x21-\x5f\xa1-\xdf]+)|([\x00-\x20]+)|[^\x00-\x20]", re.DOTALL)
_EUC = re.compile(
    rb"[\x00-\x7f]+|(?P<kana>(?:\x8e[\xa1-\xdf])+)|(?P<more>(?:\x8f[\xa1-\xfe]{2})+)|(?P<pairs>(?:[\xa1-\xfe]{2})+)"
    rb"|(?P<lost>.)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Bytes of one set, named by its escape."""

    named: bytes
    raw: bytes

    def text(self, eight_bit: Callable[[bytes], tuple[str, bool]]) -> tuple[str, bool]:
        if self.named in _SETS:
            text = "".join(_two_byte_run(match, _SETS[self.named]) for match in _RUN.finditer(self.raw))
        elif self.named == _KANA:
            text = "".join(_kana_run(match) for match in _KANA_RUN.finditer(self.raw))
        else:
            return _single(self.raw, eight_bit)
        return text, LOST not in text


def _pieces(raw: bytes) -> Iterator[_Piece]:
    named, at = _ONE_BYTE, 0
    for escape in ESCAPES.finditer(raw):
        yield from _lines_of(named, raw[at : escape.start()], closed=escape[0][1:] not in _SETS)
        named, at = escape[0][1:], escape.end()
    yield from _lines_of(named, raw[at:], closed=False)


def _lines_of(named: bytes, raw: bytes, *, closed: bool) -> Iterator[_Piece]:
    """Yield a piece, from its second line on as ASCII if the escape back to it was lost at the end of the first.

    A line that was only broken by a machine is ``closed`` by the escape that still stands further down.
    """
    first = _LINES.match(raw)
    rest = raw[first.end() :] if first else b""
    if named not in _SETS or not rest or (closed and _only_pairs(rest)):
        yield _Piece(named, raw)
    else:
        yield _Piece(named, raw[: len(raw) - len(rest)])
        yield _Piece(_ONE_BYTE, rest)


def _only_pairs(raw: bytes) -> bool:
    return all(len(line) % 2 == 0 and b" " not in line for line in raw.splitlines())


def _single(raw: bytes, eight_bit: Callable[[bytes], tuple[str, bool]]) -> tuple[str, bool]:
    if b"\x0e" in raw:
        raw = _SHIFTED.sub(lambda kana: bytes(byte | 0x80 for byte in kana[1]), raw)
    return (raw.decode("ascii"), True) if raw.isascii() else eight_bit(raw)


def _two_byte_run(match: re.Match[bytes], rows: Rows) -> str:
    if match[1]:
        return rows.text(match[1])
    return match[2].decode("ascii") if match[2] else LOST


def _kana_run(match: re.Match[bytes]) -> str:
    if match[1]:
        return bytes(byte | 0x80 for byte in match[1]).decode("cp932")
    return match[2].decode("ascii") if match[2] else LOST


def _euc_run(match: re.Match[bytes]) -> str:
    run, kind = match[0], match.lastgroup
    if kind is None:
        return run.decode("ascii")
    if kind == "kana":
        return run.replace(b"\x8e", b"").decode("cp932")
    if kind == "more":
        return JIS_X_0212.text(b"".join(run[at + 1 : at + 3] for at in range(0, len(run), 3)))
    return JIS_X_0208.text(run) if kind == "pairs" else LOST
