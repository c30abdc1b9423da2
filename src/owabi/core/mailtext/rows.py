"""The characters that two bytes stand for in ISO-2022-JP and EUC-JP, vendors' rows included.

Everything that JIS X 0208 holds is what CP932 makes of it, so a text comes out the same from ISO-2022-JP, EUC-JP
and Shift_JIS: the wave dash is U+FF5E, the minus U+FF0D, the double bar U+2225, ¢ £ ¬ are full-width. JIS X 0212 is
read as eucJP-ms has it, JIS X 0213 in the edition of 2004.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

LOST = "\ufffd"
AS_CP932 = str.maketrans("〜‖−¢£¬", "～∥－￠￡￢")
"""What Python's tables of JIS X 0213 call the characters of JIS X 0208, to what CP932 calls them."""


class Rows(dict[tuple[int, int], str]):
    """The characters of one set by their two bytes (0x21–0x7E each), U+FFFD for what stands for nothing."""

    def __init__(self, read: Callable[[int, int], str]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, pair: tuple[int, int]) -> str:
        try:
            char = self._read(*pair)
        except UnicodeDecodeError:
            char = LOST
        self[pair] = char
        return char

    def text(self, pairs: bytes) -> str:
        """Return the text of an even number of bytes; their eighth bits don't matter."""
        plain = pairs.translate(_SEVEN_BITS)
        return "".join(map(self.__getitem__, zip(plain[::2], plain[1::2], strict=True)))


_SEVEN_BITS = bytes(byte & 0x7F for byte in range(256))


def _of_cp932(row: int, cell: int) -> str:
    """Read JIS X 0208 with NEC's row 13 and rows 89–92, as CP932 has them."""
    lead = (row - 0x21 >> 1) + (0x81 if row < 0x5F else 0xC1)
    trail = cell + (0x7E if row % 2 == 0 else 0x1F if cell < 0x60 else 0x20)
    return bytes((lead, trail)).decode("cp932")


def _of_0212(row: int, cell: int) -> str:
    if (row, cell) >= (0x73, 0x73):
        at = (row - 0x73) * 94 + cell - 0x73
        return _ibm_characters()[at] if at < len(_ibm_characters()) else LOST
    return bytes((0x8F, row | 0x80, cell | 0x80)).decode("euc_jp").translate(_0212_AS_EUCJP_MS)


_0212_AS_EUCJP_MS = str.maketrans("~¦", "～￤")


@cache
def _ibm_characters() -> str:
    """Return IBM's characters that JIS X 0208 and 0212 lack, which eucJP-ms puts behind them in IBM's order."""
    codes = [
        bytes((lead, trail))
        for lead in (0xFA, 0xFB, 0xFC)
        for trail in (*range(0x40, 0x7F), *range(0x80, 0xFD))
    ]
    ibm = "".join(code.decode("cp932") for code in codes[: codes.index(b"\xfc\x4b") + 1])
    return "".join(char for char in ibm if char == "№" or (char not in "￢￤" and not _in_euc_jp(char)))


def _in_euc_jp(char: str) -> bool:
    try:
        return bool(char.encode("euc_jp"))
    except UnicodeEncodeError:
        return False


def _by_codec(codec: str, lead: bytes = b"") -> Rows:
    return Rows(lambda row, cell: (lead + bytes((row | 0x80, cell | 0x80))).decode(codec).translate(AS_CP932))


JIS_X_0208 = Rows(_of_cp932)
JIS_X_0212 = Rows(_of_0212)
JIS_X_0213_PLANE_1 = _by_codec("euc_jis_2004")
JIS_X_0213_PLANE_2 = _by_codec("euc_jis_2004", b"\x8f")
GB_2312 = _by_codec("gb2312")
KS_X_1001 = _by_codec("euc_kr")
