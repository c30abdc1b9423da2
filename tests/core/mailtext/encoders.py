"""What mail programs do and Python has no codec for: the rows of CP932 in ISO-2022-JP and EUC-JP."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

Encoder = Callable[[str], bytes]

VENDOR = "①⑳㈱髙﨑Ⅱⅱ№℡㎏㍻∑纊彅瀨～－∥￠￢"
HALF_KANA = "ｱｲｳﾞﾟｶﾞ｢｣､｡ｰ"
SENTENCE = "株式会社みなと商会の髙橋です。①～③の障害は復旧いたしました。ﾃｽﾄ"


def iso_2022_jp(text: str) -> bytes:
    """Encode as CP50221 does: the vendors' rows in JIS X 0208, half-width kana in a set of its own."""
    pieces: list[bytes] = []
    named = b"\x1b(B"
    for char in text:
        code = char.encode("cp932")
        if len(code) == 2:
            wanted, code = b"\x1b$B", jis(code)
        elif code[0] >= 0xA1:
            wanted, code = b"\x1b(I", bytes((code[0] & 0x7F,))
        else:
            wanted = b"\x1b(B"
        pieces += [wanted if wanted != named else b"", code]
        named = wanted
    return b"".join(pieces) + (b"\x1b(B" if named != b"\x1b(B" else b"")


def euc_jp(text: str) -> bytes:
    """Encode as CP51932 does."""
    pieces: list[bytes] = []
    for char in text:
        code = char.encode("cp932")
        if len(code) == 2:
            pieces.append(bytes(byte | 0x80 for byte in jis(code)))
        else:
            pieces.append(b"\x8e" + code if code[0] >= 0xA1 else code)
    return b"".join(pieces)


def cp932(text: str) -> bytes:
    """Encode as Windows does."""
    return text.encode("cp932")


def jis(code: bytes) -> bytes:
    """Return two bytes of Shift_JIS as the row and cell of ISO-2022-JP."""
    lead, trail = code
    row = (lead - (0x81 if lead < 0xE0 else 0xC1)) * 2 + 0x21
    if trail >= 0x9F:
        return bytes((row + 1, trail - 0x7E))
    return bytes((row, trail - (0x1F if trail < 0x7F else 0x20)))


def _has_a_row(char: str) -> bool:
    """Return whether CP932 has a letter, and among the 94 rows that the others have too."""
    try:
        code = char.encode("cp932")
    except UnicodeEncodeError:
        return False
    return code.decode("cp932") == char and (code[0] < 0x80 or 0xA0 < code[0] < 0xF0)


LETTERS = "".join(char for char in map(chr, range(0x20, 0xFFFF)) if char.isprintable() and _has_a_row(char))
TEXTS = st.text(st.sampled_from(LETTERS), max_size=60)
JAPANESE = TEXTS.map(lambda text: f"{SENTENCE}{text}")
"""Any letters behind a sentence that shows which charset reads well."""
