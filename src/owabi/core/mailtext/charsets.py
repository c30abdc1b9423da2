"""The names that mail gives to charsets, and the one name that Owabi has for each."""

from __future__ import annotations

import re

JIS, CP932, EUC = "iso-2022-jp", "cp932", "euc-jp"
CP932_2004, EUC_2004 = "shift_jis-2004", "euc-jis-2004"
ASCII, UTF_8, UTF_16, UTF_32 = "us-ascii", "utf-8", "utf-16", "utf-32"
WESTERN = "windows-1252"


def canonical(label: str | None) -> str | None:
    """Return Owabi's name of a charset, None for no label and for one that nobody knows.

    Only charsets that occur in mail are known: Python's codecs hold others that must not be opened to strangers.
    """
    if not label:
        return None
    name = _SIGNS.sub("-", label[:60].partition("*")[0].strip("\t '\"").lower())
    return _NAMES.get(name) or _NAMES.get(name.removeprefix("x-"))


_SIGNS = re.compile(r"[-_ .:]+")
_SAID = {
    ASCII: "us-ascii ascii ansi-x3-4-1968 iso646-us 646 7bit",
    UTF_8: "utf-8 utf8 unicode-1-1-utf-8 utf-8n cp65001 utf8mb4 cesu-8",
    "utf-7": "utf-7 unicode-1-1-utf-7",
    UTF_16: "utf-16 utf16 ucs-2 iso-10646-ucs-2 unicode",
    "utf-16-le": "utf-16le utf-16-le ucs-2le",
    "utf-16-be": "utf-16be utf-16-be ucs-2be",
    UTF_32: "utf-32 utf32 ucs-4",
    "utf-32-le": "utf-32le utf-32-le",
    "utf-32-be": "utf-32be utf-32-be",
    JIS: "iso-2022-jp iso2022-jp iso2022jp iso-2022jp csiso2022jp csiso2022jp2 iso-2022-jp-1 iso-2022-jp-2 "
    "iso-2022-jp-3 iso-2022-jp-2004 iso-2022-jp-ext iso-2022-jp-ms iso-2022-jp-cp932 cp50220 cp50221 cp50222 "
    "cp50220raw windows-50220 windows-50221 windows-50222 jis jis7 jis8 jis-ms junet",
    CP932: "shift-jis shiftjis sjis sjis-win sjis-open s-jis cp932 cp943 cp943c ms932 ms-kanji mskanji csshiftjis "
    "windows-31j windows31j windows-932 cswindows31j ibm-943 ibm943 mac-japanese pck",
    CP932_2004: "shift-jis-2004 shift-jisx0213 sjis-2004 sjisx0213",
    EUC: "euc-jp eucjp euc euc-japan ujis eucjp-ms eucjp-win eucjpms euc-jp-ms eucjp-open cp51932 windows-51932 "
    "cseucpkdfmtjapanese extended-unix-code-packed-format-for-japanese",
    EUC_2004: "euc-jis-2004 euc-jisx0213 eucjis2004",
    WESTERN: "windows-1252 cp1252 iso-8859-1 iso8859-1 8859-1 latin1 latin-1 l1 csisolatin1",
    "iso8859-15": "iso-8859-15 iso8859-15 latin9 latin-9",
    "mac-roman": "macintosh macroman mac-roman mac",
    "gb18030": "gb2312 gbk gb18030 euc-cn cp936 csgb2312 gb-2312",
    "big5hkscs": "big5 big5-hkscs big5hkscs csbig5 cn-big5",
    "cp949": "euc-kr euckr ks-c-5601-1987 ks-c-5601 ksc5601 cp949 uhc cseuckr",
    "koi8-r": "koi8-r cskoi8r",
    "koi8-u": "koi8-u",
    "tis-620": "tis-620 iso-8859-11",
}
_PARTS_OF_8859 = ("2", "3", "4", "5", "6", "7", "8", "9", "10", "13", "14", "16")
_WINDOWS = ("874", *(str(page) for page in range(1250, 1259) if page != 1252))
_NAMES = {
    **{name: own for own, names in _SAID.items() for name in names.split()},
    **{f"{head}{part}": f"iso8859-{part}" for part in _PARTS_OF_8859 for head in ("iso-8859-", "iso8859-")},
    **{f"{head}{page}": f"cp{page}" for page in _WINDOWS for head in ("windows-", "cp", "win-")},
}
