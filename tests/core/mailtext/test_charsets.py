from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.mailtext import decode

VENDOR = "①㈱髙﨑Ⅱ№℡㎏～－∥￠〜"
PLAIN = "お詫び申し上げます。復旧済み（10:05）ABC"


def _round_trips(char: str) -> bool:
    try:
        return char.encode("cp932").decode("cp932") == char
    except UnicodeEncodeError:
        return False


LETTERS = "".join(
    char
    for char in map(chr, range(0x20, 0xFFFF))
    if char.isprintable() and _round_trips(char) and not "\ue000" <= char <= "\uf8ff"
)


def iso2022_jp(text: str) -> bytes:
    """Encode as mail programs do that put CP932's rows and half-width kana into ISO-2022-JP."""
    out, escape = bytearray(), b"\x1b(B"
    for char in text:
        raw = char.encode("cp932")
        if len(raw) == 2:
            wanted, code = b"\x1b$B", jis(raw)
        elif raw[0] >= 0xA1:
            wanted, code = b"\x1b(I", bytes((raw[0] & 0x7F,))
        else:
            wanted, code = b"\x1b(B", raw
        if wanted != escape:
            out += wanted
            escape = wanted
        out += code
    return bytes(out) + (b"\x1b(B" if escape != b"\x1b(B" else b"")


def jis(raw: bytes) -> bytes:
    lead, trail = raw
    row = (lead - (0x81 if lead < 0xE0 else 0xC1)) * 2 + 0x21
    if trail >= 0x9F:
        return bytes((row + 1, trail - 0x7E))
    return bytes((row, trail - (0x1F if trail < 0x7F else 0x20)))


def euc_jp(text: str) -> bytes:
    out = bytearray()
    for char in text:
        raw = char.encode("cp932")
        if len(raw) == 2:
            out += bytes(byte | 0x80 for byte in jis(raw))
        elif raw[0] >= 0xA1:
            out += b"\x8e" + raw
        else:
            out += raw
    return bytes(out)


def in_jis(char: str) -> bool:
    """Return whether a letter of CP932 has a place among 94 by 94: IBM's own rows lie beyond it."""
    raw = char.encode("cp932")
    return len(raw) == 1 or raw[0] < 0xF0


JIS_LETTERS = "".join(filter(in_jis, LETTERS))
TEXTS = st.text(st.sampled_from(JIS_LETTERS), max_size=60)


@given(TEXTS)
def test_iso_2022_jp_with_vendor_letters_and_kana_is_read_whole(text: str) -> None:
    found = decode(iso2022_jp(text), "ISO-2022-JP")
    assert (found.text, found.lossless) == (text, True)


@given(TEXTS)
def test_euc_jp_with_vendor_letters_and_kana_is_read_whole(text: str) -> None:
    found = decode(euc_jp(text), "EUC-JP")
    assert (found.text, found.lossless) == (text, True)


@given(st.text(st.sampled_from(LETTERS), max_size=60))
def test_what_is_called_shift_jis_is_read_as_cp932(text: str) -> None:
    raw = text.encode("cp932")
    if raw[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        assert decode(raw, "Shift_JIS").text == text


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=60))
def test_utf_8_is_read_whole(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode(text.encode(), "utf-8").text in (text, decode(text.encode()).text)


@pytest.mark.parametrize("encode", [iso2022_jp, euc_jp, lambda text: text.encode("cp932"), str.encode])
@pytest.mark.parametrize("charset", [None, "x-unknown", "us-ascii", "utf-8", "zlib", "a\0b"])
def test_a_missing_or_wrong_name_of_a_charset_is_made_good_by_the_bytes(
    encode: object, charset: str | None
) -> None:
    assert callable(encode)
    text = f"{PLAIN}{VENDOR[:8]}のお知らせです。よろしくお願いいたします。"
    assert decode(encode(text), charset).text == text


@pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(name: str) -> None:
    assert decode(PLAIN.encode(name), "Shift_JIS").text == PLAIN


def test_older_and_newer_sets_of_iso_2022_jp_are_read() -> None:
    assert decode("丂".encode("iso2022_jp_1")).text == "丂"
    assert decode("𠮟俱".encode("iso2022_jp_2004")).text == "𠮟俱"
    assert decode(b"\x0e1;\x0f", "cp50222").text == "1;" or decode(b"\x1b(J\x0e1;\x0f").text == "ｱｻ"


def test_a_line_end_goes_back_to_ascii() -> None:
    assert decode(b'\x1b$B$"\nabc', "iso-2022-jp").text == "あ\nabc"


@given(
    st.binary(max_size=80),
    st.sampled_from([None, "iso-2022-jp", "euc-jp", "shift_jis", "utf-8", "utf-7", "idna"]),
)
def test_any_bytes_are_answered_and_what_was_replaced_is_told(raw: bytes, charset: str | None) -> None:
    found = decode(raw, charset)
    assert found.lossless or "\ufffd" in found.text or found.text.isascii()


@given(st.binary(max_size=60))
def test_no_byte_of_a_damaged_text_is_lost_in_silence(raw: bytes) -> None:
    damaged = b"\x1b$B" + bytes(byte & 0x7F for byte in raw) + b"\x1b(B"
    found = decode(damaged, "iso-2022-jp")
    if not found.lossless:
        assert "\ufffd" in found.text
