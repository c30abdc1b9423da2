from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.mailtext import decode
from owabi.core.mailtext.charsets import canonical
from tests.core.mailtext.encoders import (
    HALF_KANA,
    JAPANESE,
    SENTENCE,
    TEXTS,
    VENDOR,
    Encoder,
    cp932,
    euc_jp,
    iso_2022_jp,
)

UNICODE = st.characters(codec="utf-8")
ENCODERS: list[Encoder] = [iso_2022_jp, euc_jp, cp932, str.encode]
LABELS = [
    *(None, "", "x-unknown", "us-ascii", "utf-8", "Shift_JIS", "EUC-JP", "ISO-2022-JP", "iso-8859-1"),
    *("windows-1252", "unicode_escape", "zlib", "idna", "a\0b", "utf-8*ja", "x" * 1000),
]


@given(TEXTS)
def test_iso_2022_jp_with_vendor_letters_and_kana_is_read_whole(text: str) -> None:
    found = decode(iso_2022_jp(text), "ISO-2022-JP")
    assert (found.text, found.lossless, found.charset) == (text, True, "iso-2022-jp")


@given(TEXTS)
def test_euc_jp_with_vendor_letters_and_kana_is_read_whole(text: str) -> None:
    found = decode(euc_jp(text), "EUC-JP")
    assert (found.text, found.lossless) == (text, True)


@given(TEXTS)
def test_what_is_called_shift_jis_is_read_as_cp932(text: str) -> None:
    found = decode(cp932(text), "Shift_JIS")
    assert (found.text, found.lossless, found.charset) == (text, True, "cp932")


@given(st.text(UNICODE, max_size=60).filter(lambda text: text[:1] != "\ufeff"))
def test_utf_8_is_read_whole(text: str) -> None:
    if b"\x1b" not in text.encode():
        assert decode(text.encode(), "utf-8").text == text


@given(st.text(UNICODE, min_size=1, max_size=60))
@pytest.mark.parametrize("name", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(name: str, text: str) -> None:
    if text[0] not in "\0\ufeff":
        found = decode(text.encode(name), "Shift_JIS")
        assert (found.text, found.lossless) == (text, True)


@pytest.mark.parametrize("encode", ENCODERS)
@pytest.mark.parametrize("label", LABELS)
def test_a_missing_or_wrong_label_is_made_good_by_the_bytes(encode: Encoder, label: str | None) -> None:
    found = decode(encode(SENTENCE + VENDOR + HALF_KANA), label)
    assert (found.text, found.lossless) == (SENTENCE + VENDOR + HALF_KANA, True)


@pytest.mark.parametrize("encode", [iso_2022_jp, cp932, str.encode])
def test_japanese_called_chinese_is_made_good(encode: Encoder) -> None:
    assert decode(encode(SENTENCE), "gb2312").text == SENTENCE


@given(JAPANESE, st.sampled_from(ENCODERS))
def test_what_has_no_label_is_read_by_what_reads_as_japanese(text: str, encode: Encoder) -> None:
    assert decode(encode(text)).text == text


@pytest.mark.parametrize("word", ["障害報告", "見積", "復旧", "㈱みなと", "お知らせ", "綺麗", "アクセス"])
@pytest.mark.parametrize("encode", [cp932, str.encode, iso_2022_jp])
def test_a_subject_of_one_word_needs_no_label(word: str, encode: Encoder) -> None:
    assert decode(encode(word)).text == word


@pytest.mark.parametrize("text", ["ﾃｽﾄ", "ｱﾘｶﾞﾄｳ", "･ｱ･ｱ", "Α", "縺"])
@pytest.mark.parametrize(("encode", "label"), [(cp932, "shift_jis"), (euc_jp, "euc-jp")])
def test_a_label_that_fits_is_believed_whatever_else_the_bytes_could_be(
    text: str, encode: Encoder, label: str
) -> None:
    assert decode(encode(text), label).text == text


@pytest.mark.parametrize(
    ("raw", "label", "text"),
    [
        (b"caf\xe9", None, "café"),
        (b"D\xe9tails", None, "Détails"),
        (b"don\x92t go", "windows-1252", "don’t go"),
        (b"na\xc3\xafve", "iso-8859-1", "naïve"),
        (b"\x81", "windows-1252", "\x81"),
        ("안녕하세요".encode("cp949"), "ks_c_5601-1987", "안녕하세요"),
        ("您好，系统".encode("gbk"), "gb2312", "您好，系统"),
        ("障害です".encode("utf-16-le"), "utf-16", "障害です"),
        ("障害です".encode("utf-16-be"), "utf-16", "障害です"),
        ("障害です".encode("utf-16-le"), "utf-16le", "障害です"),
        ("障害です".encode("utf-7"), "utf-7", "障害です"),
        ("障害です".encode("shift_jis_2004"), "Shift_JIS-2004", "障害です"),
        ("俱𠮟".encode("shift_jis_2004"), "Shift_JIS", "俱𠮟"),
        ("俱𠮟を".encode("euc_jis_2004"), "EUC-JP", "俱𠮟を"),
        (b"plain text", "unicode", "plain text"),
        (b"\xff\xfee", "iso-8859-1", "ÿþe"),
        (b"\xed\xa0\xbd\xed\xb8\x80 ok", "utf-8", "😀 ok"),
    ],
)
def test_other_charsets_of_mail_are_read(raw: bytes, label: str | None, text: str) -> None:
    found = decode(raw, label)
    assert (found.text, found.lossless) == (text, True)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("丂侄".encode("iso2022_jp_1"), "丂侄"),
        ("𠮟俱①".encode("iso2022_jp_2004"), "𠮟俱①"),
        ("か゚𠂉".encode("iso2022_jp_3"), "か゚𠂉"),
        ("한국".encode("iso2022_jp_2"), "한국"),
        (b'\x1b$@$"\x1b(J\\1~\x1b(B', "あ\\1~"),
        (b'\x1b$(B$"\x1b(Hx', "あx"),
        (b"\x0e1;\x0f.", "ｱｻ."),
        (b'\x1b$B$" $$\t\x1b(B', "あ い\t"),
        (b"\x1b$B\xa4\xa2$$\x1b(B", "あい"),
        (b"\x1b(I1;\xb1 \x1b(B", "ｱｻｱ "),
        (b"\x1b[31m red", "\x1b[31m red"),
    ],
)
def test_every_escape_of_iso_2022_jp_is_known(raw: bytes, text: str) -> None:
    found = decode(raw, "iso-2022-jp")
    assert (found.text, found.lossless) == (text, True)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"\x8f\xf4\xab \x8f\xf3\xf3\x8f\xf4\xfe", "㈱ ⅰ黑"),
        (b"\x8f\xa2\xb7\x8f\xa2\xc3\x8f\xb0\xa1", "～￤丂"),
        (b"\xad\xa1\xf9\xa1\x8e\xb1", "①纊ｱ"),
    ],
)
def test_vendor_rows_of_euc_jp_are_known(raw: bytes, text: str) -> None:
    assert decode(raw, "eucJP-ms").text == text


@pytest.mark.parametrize(
    ("codec", "label"),
    [
        ("iso2022_jp_2004", "iso-2022-jp"),
        ("euc_jis_2004", "euc-jisx0213"),
        ("shift_jis_2004", "shift_jisx0213"),
    ],
)
def test_the_wave_dash_and_its_like_are_those_of_cp932_wherever_they_come_from(
    codec: str, label: str
) -> None:
    assert decode("〜‖−¢£¬\\あ".encode(codec), label).text == "～∥－￠￡￢\\あ"


def test_a_line_end_goes_back_to_ascii_where_the_escape_was_lost() -> None:
    assert decode(b'\x1b$B$"\nabc\x1b$B$$\x1b(B', "iso-2022-jp").text == "あ\nabcい"


def test_a_line_that_a_machine_broke_goes_on_in_its_set() -> None:
    assert decode(b'\x1b$B$"$$\r\n$&$(\r\n$*\x1b(B.', "iso-2022-jp").text == "あい\r\nうえ\r\nお."


@pytest.mark.parametrize("encode", [cp932, euc_jp, str.encode])
def test_a_footer_in_another_charset_is_read_in_its_own(encode: Encoder) -> None:
    raw = iso_2022_jp("障害①のお知らせ\n") + encode("配信停止はこちらです。")
    assert decode(raw, "iso-2022-jp").text == "障害①のお知らせ\n配信停止はこちらです。"


@pytest.mark.parametrize(
    ("raw", "label"),
    [
        ("障害のお知らせ".encode()[:-1], "utf-8"),
        (cp932("障害のお知らせ")[:-1], "shift_jis"),
        (euc_jp("障害のお知らせ")[:-1], "euc-jp"),
        (iso_2022_jp("障害のお知らせ")[:-4], "iso-2022-jp"),
        ("障害のお知らせ".encode("utf-16-le")[:-1], "utf-16le"),
        ("障害のお知らせ".encode("utf-16")[:-1], "shift_jis"),
        ("障害のお知らせ".encode("utf-8-sig")[:-1], None),
    ],
)
def test_a_text_cut_within_a_letter_keeps_the_others_and_says_so(raw: bytes, label: str | None) -> None:
    found = decode(raw, label)
    assert found.text.startswith("障害のお知ら")
    assert found.text.endswith("\ufffd")
    assert not found.lossless


@pytest.mark.parametrize("raw", [b'\x1b$(Z$"', b"\x1b$B\x7e\x7e\x1b(B", b"\x1b$B$\x1b(B", b"\x1b(I\x7e"])
def test_a_set_or_letter_that_nobody_knows_is_told(raw: bytes) -> None:
    assert not decode(raw, "iso-2022-jp").lossless


@given(
    st.binary(max_size=80),
    st.sampled_from([*LABELS, "utf-7", "utf-16", "utf-32", "shift_jis-2004", "hz", "big5"]),
)
def test_any_bytes_are_answered_with_characters_that_can_be_written(raw: bytes, label: str | None) -> None:
    found = decode(raw, label)
    assert "\ufffd" in found.text or found.text == found.text.encode("utf-16").decode("utf-16")
    assert found.lossless or found.text


@given(st.binary(max_size=60), st.sampled_from(["utf-8", "euc-jp", "shift_jis", "iso-2022-jp"]))
def test_what_was_replaced_is_never_called_whole(raw: bytes, label: str) -> None:
    found = decode(b"\x1b$B" + bytes(byte & 0x7F for byte in raw) + b"\x1b(B" + raw, label)
    if b"\xef\xbf\xbd" not in raw:
        assert found.lossless == ("\ufffd" not in found.text) or b"\x1b" in raw


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("ISO-2022-JP-MS", "iso-2022-jp"),
        ("CP50220", "iso-2022-jp"),
        ('"Shift_JIS"', "cp932"),
        ("x-sjis", "cp932"),
        ("Windows-31J", "cp932"),
        ("X-EUC-JP", "euc-jp"),
        ("eucJP-ms", "euc-jp"),
        ("UTF8", "utf-8"),
        ("ISO_8859-15", "iso8859-15"),
        ("windows-1251", "cp1251"),
        ("rot13", None),
        ("undefined", None),
        (None, None),
    ],
)
def test_a_charset_has_one_name(label: str | None, name: str | None) -> None:
    assert canonical(label) == name


def test_a_long_text_in_each_charset_is_read() -> None:
    text = SENTENCE.replace("ﾃｽﾄ", "") * 5_000
    assert all(decode(encode(text)).text == text for encode in (euc_jp, cp932, str.encode))
    assert decode(b"\x1b$B" + b'$"$$' * 100_000).text == "あい" * 100_000
