"""Bytes of Japanese mail to text, whatever their label says."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import dataclass

from owabi.core.mailtext import charsets
from owabi.core.mailtext.charsets import canonical
from owabi.core.mailtext.jis import holds_escapes, read_euc, read_jis
from owabi.core.mailtext.plausible import holds_hiragana, plausibility
from owabi.core.mailtext.rows import AS_CP932, LOST


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the charset it was read in, by a name that Python knows, and whether nothing was lost.

    It isn't ``lossless`` where something was replaced by U+FFFD or stands in a set that nobody knows.
    """

    text: str
    charset: str
    lossless: bool


def decode(raw: bytes, charset: str | None = None) -> Decoded:
    """Return the text of bytes that a mail labels with ``charset``; never raises.

    A byte order mark goes before the label; it is no part of the text. The label is believed unless the bytes
    contradict it: escapes of ISO-2022-JP under another name, bytes it doesn't know, or a reading that is far more
    plausible as Japanese. Without a label: ASCII, ISO-2022-JP, UTF-8, then the most plausible of CP932 and EUC-JP.
    Shift_JIS, EUC-JP and ISO-2022-JP are read by CP932's table (see :mod:`owabi.core.mailtext.rows`).
    """
    mark, marked_as = _byte_order_mark(raw)
    if not mark:
        return _unmarked(raw, canonical(charset) or "")
    marked = _read(raw[len(mark) :], marked_as)
    return marked if marked.lossless else max(marked, _unmarked(raw, canonical(charset) or ""), key=_worth)


_MARKS = (
    (codecs.BOM_UTF8, charsets.UTF_8),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = frozenset(("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"))
_ROMAN_AS_ASCII = str.maketrans("¥‾", "\\~")


def _unmarked(raw: bytes, name: str) -> Decoded:
    if raw.isascii() and (name not in _WIDE or (_worth(_read(raw, name)) < _EVIDENT and b"\0" not in raw)):
        return _seven_bit(raw, name)
    return _detected(raw) if name in ("", charsets.ASCII) else _labelled(raw, name)


def _seven_bit(raw: bytes, name: str) -> Decoded:
    if holds_escapes(raw) or (name == charsets.JIS and (b"\x1b" in raw or b"\x0e" in raw)):
        return _jis(raw)
    if name == "utf-7":
        return _read(raw, name)
    return Decoded(raw.decode("ascii"), charsets.ASCII if name in _WIDE else name or charsets.ASCII, True)


def _byte_order_mark(raw: bytes) -> tuple[bytes, str]:
    return next(((mark, name) for mark, name in _MARKS if raw.startswith(mark)), (b"", ""))


def _labelled(raw: bytes, name: str) -> Decoded:
    """Read by a label, or by what is much more plausible."""
    if name == charsets.JIS:
        return _jis(raw) if holds_escapes(raw) or b"\x0e" in raw else _detected(raw)
    said = _read(raw, name)
    if name == charsets.UTF_8 and _is_good_utf_8(said):
        return said
    if said.lossless and _worth(said) + _MARGIN >= 1:
        return said
    if name not in _WIDE and holds_escapes(raw) and (found := _jis(raw)).lossless:
        return found
    if name == charsets.WESTERN and (found := _read(raw, charsets.UTF_8)).lossless:
        return found
    best = max((_read(raw, rival) for rival in _RIVALS if rival != name), key=_worth)
    return best if _contradicts(best, said) else said


def _contradicts(found: Decoded, said: Decoded) -> bool:
    """Return whether another reading is so much better that the label must be wrong; one that fits is hard to doubt."""
    better = _worth(found) > _worth(said) + _MARGIN
    if not said.lossless or said.charset.startswith(_ONE_BYTE):
        return better and (found.lossless or not said.lossless)
    if not found.lossless:
        return False
    many_bytes = found.charset == charsets.UTF_8 and len(found.text) > 1 and _worth(found) >= _EVIDENT
    return (better and many_bytes) or (holds_hiragana(found.text) and not holds_hiragana(said.text))


_MARGIN = 0.3
_EVIDENT = 0.65
_ONE_BYTE = ("windows-", "cp125", "iso8859-", "mac-", "koi8-", "tis-", "cp874")
_RIVALS = (charsets.UTF_8, charsets.CP932, charsets.EUC)


def _detected(raw: bytes) -> Decoded:
    """Read bytes with eighth bits that have no label worth anything."""
    if holds_escapes(raw):
        return _jis(raw)
    found = _read(raw, charsets.UTF_8)
    if _is_good_utf_8(found):
        return found
    usual = _read(raw, charsets.CP932)
    if usual.lossless and _worth(usual) >= _EVIDENT:
        return usual
    return max(found, usual, _read(raw, charsets.EUC), _read(raw, charsets.WESTERN), key=_worth)


def _is_good_utf_8(found: Decoded) -> bool:
    """Return whether UTF-8 was read whole, or was only cut within its last letter."""
    return found.lossless or (found.text.find(LOST) == len(found.text) - 1 and not found.text[:-1].isascii())


def _worth(decoded: Decoded) -> float:
    return plausibility(decoded.text)


def _jis(raw: bytes) -> Decoded:
    def eight_bit(piece: bytes) -> tuple[str, bool]:
        found = _detected(piece)
        return found.text, found.lossless

    text, whole = read_jis(raw, eight_bit)
    return Decoded(text, charsets.JIS, whole)


def _read(raw: bytes, name: str) -> Decoded:
    return _READERS.get(name, _by_codec)(raw, name)


def _by_codec(raw: bytes, name: str) -> Decoded:
    try:
        return Decoded(raw.decode(name), name, True)
    except UnicodeError:
        return Decoded(raw.decode(name, "replace"), name, False)


def _utf_8(raw: bytes, name: str) -> Decoded:
    """Read UTF-8, also where each half of a pair of UTF-16 was written by itself (CESU-8)."""
    try:
        return Decoded(raw.decode("utf-8"), name, True)
    except UnicodeDecodeError:
        pass
    try:
        halves = raw.decode("utf-8", "surrogatepass")
        return Decoded(halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le"), name, True)
    except UnicodeDecodeError:
        return Decoded(raw.decode("utf-8", "replace"), name, False)


def _utf_7(raw: bytes, name: str) -> Decoded:
    """Read UTF-7, whose codec lets half pairs pass."""
    found = _by_codec(raw, name)
    sound = found.text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return Decoded(sound, name, found.lossless and sound == found.text)


def _either_end(raw: bytes, name: str) -> Decoded:
    """Read UTF-16 or UTF-32 without a mark in the order of bytes that makes the better text."""
    return max((_by_codec(raw, f"{name}-{end}") for end in ("be", "le")), key=_worth)


def _cp932(raw: bytes, name: str) -> Decoded:
    found = _by_codec(raw, name)
    newer = found if found.lossless else _shift_jis_2004(raw, charsets.CP932_2004)
    return newer if newer.lossless else found


def _euc(raw: bytes, name: str) -> Decoded:
    text, whole = read_euc(raw)
    found = Decoded(text, name, whole)
    newer = found if found.lossless else _euc_2004(raw, charsets.EUC_2004)
    return newer if newer.lossless else found


def _shift_jis_2004(raw: bytes, name: str) -> Decoded:
    found = _by_codec(raw, "shift_jis_2004")
    return Decoded(found.text.translate(AS_CP932 | _ROMAN_AS_ASCII), name, found.lossless)


def _euc_2004(raw: bytes, name: str) -> Decoded:
    found = _by_codec(raw, "euc_jis_2004")
    return Decoded(found.text.translate(AS_CP932), name, found.lossless)


def _western(raw: bytes, name: str) -> Decoded:
    """Read Windows' Latin set, and its five empty places as ISO 8859-1 has them."""
    found = _by_codec(raw, name)
    return found if found.lossless else _by_codec(raw, "iso8859-1")


_READERS: dict[str, Callable[[bytes, str], Decoded]] = {
    charsets.UTF_8: _utf_8,
    "utf-7": _utf_7,
    charsets.UTF_16: _either_end,
    charsets.UTF_32: _either_end,
    charsets.CP932: _cp932,
    charsets.CP932_2004: _shift_jis_2004,
    charsets.EUC: _euc,
    charsets.EUC_2004: _euc_2004,
    charsets.WESTERN: _western,
    charsets.JIS: lambda raw, _: _jis(raw),
    charsets.ASCII: lambda raw, _: _detected(raw),
}
