from __future__ import annotations

import base64
import quopri
from datetime import UTC, datetime, timedelta, timezone
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from owabi.core.mailtext import Address, Attachment, read_mail
from owabi.core.mailtext.flowed import unflowed
from owabi.core.mailtext.headers import words_decoded
from tests.core.mailtext.encoders import JAPANESE, SENTENCE, TEXTS, Encoder, cp932, euc_jp, iso_2022_jp

JST = timezone(timedelta(hours=9))


def word(raw: bytes, charset: str = "ISO-2022-JP", way: str = "B") -> bytes:
    """Return bytes as an encoded word (RFC 2047)."""
    coded = (
        base64.b64encode(raw) if way == "B" else quopri.encodestring(raw, header=True).replace(b"?", b"=3F")
    )
    return b"=?%s?%s?%s?=" % (charset.encode(), way.encode(), coded.replace(b"=\n", b""))


def part(body: bytes, kind: str = "text/plain", *more: str) -> bytes:
    """Return a part of a mail; its body is put into base64."""
    fields = [f"Content-Type: {kind}", "Content-Transfer-Encoding: base64", *more]
    return "\r\n".join(fields).encode() + b"\r\n\r\n" + base64.encodebytes(body)


def multipart(kind: str, *parts: bytes, boundary: str = "=_b") -> bytes:
    """Return a mail or part made of parts."""
    mark = f"--{boundary}".encode()
    body = b"".join(b"\r\n" + mark + b"\r\n" + one for one in parts)
    head = f'Content-Type: multipart/{kind}; boundary="{boundary}"\r\n'.encode()
    return head + b"\r\nThis is MIME." + body + b"\r\n" + mark + b"--\r\nafter"


PLAIN = part("復旧しました。\r\n".encode(), "text/plain; charset=utf-8")
HTML = part(cp932("<p>復旧<b>しました</b>。</p>"), "text/html; charset=Shift_JIS")
PDF = part(b"%PDF-", "application/pdf", 'Content-Disposition: attachment; filename="a.pdf"')


@pytest.mark.parametrize(
    ("coded", "charset", "way"),
    [
        (iso_2022_jp(SENTENCE), "ISO-2022-JP", "B"),
        (iso_2022_jp(SENTENCE), "iso-2022-jp-ms", "Q"),
        (cp932(SENTENCE), "Shift_JIS", "B"),
        (cp932(SENTENCE), "utf-8", "Q"),
        (euc_jp(SENTENCE), "euc-jp", "B"),
        (SENTENCE.encode(), "UTF-8", "Q"),
        (SENTENCE.encode(), "utf-8*ja", "B"),
        (SENTENCE.encode("utf-16"), "utf-16", "B"),
    ],
)
def test_a_subject_with_vendor_letters_is_read_whole(coded: bytes, charset: str, way: str) -> None:
    read = read_mail(b"Subject: Re: " + word(coded, charset, way) + b" (2)\r\n\r\n")
    assert (read.subject, read.lossless) == (f"Re: {SENTENCE} (2)", True)


@given(TEXTS)
def test_any_subject_in_iso_2022_jp_is_read(text: str) -> None:
    assert read_mail(b"Subject: x" + word(iso_2022_jp(text)) + b"x\n\n").subject == f"x{text}x"


@given(JAPANESE, st.integers(1, 40), st.sampled_from([(str.encode, "utf-8"), (iso_2022_jp, "iso-2022-jp")]))
def test_words_that_cut_a_letter_in_two_are_joined(text: str, size: int, coding: tuple) -> None:
    encode, charset = coding
    raw = encode(text)
    words = [word(raw[at : at + size], charset, "BQ"[at % 2]) for at in range(0, len(raw), size)]
    assert read_mail(b"Subject: " + b"\r\n ".join(words) + b"\r\n\r\n").subject == text.strip()


@given(JAPANESE, st.integers(5, 40))
def test_base64_that_was_cut_into_words_anywhere_is_joined(text: str, size: int) -> None:
    coded = base64.b64encode(text.encode()).decode()
    words = [f"=?utf-8?B?{coded[at : at + size]}?=" for at in range(0, len(coded), size)]
    assert words_decoded("\n ".join(words)) == (text, True)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("=?utf-8?Q?a=E3=81=82_b?= =?utf-8?B?44GE?= c", "aあ bい c"),
        ("=?utf-8?B?44GC?==?utf-8?B?44GE?=", "あい"),
        ("=?utf-8?B?44GC?= =?us-ascii?Q?x?=", "あx"),
        ("=?utf-8?B?44GC?= と =?utf-8?B?44GE?=", "あ と い"),
        ("=?utf-8?Q?hello world?=", "hello world"),
        ("=?utf-8?Q?What?s_up=3F?=", "What?s up?"),
        ("=?utf-8?B?44GC44GE", "あい"),
        ("=?utf-8?B?44G C44GE?=", "あい"),
        ("=?utf-8?X?44GC?=", "=?utf-8?X?44GC?="),
        ("=?utf-8?Q?あ?=", "=?utf-8?Q?あ?="),
        ("1 =? 2 ?= 3", "1 =? 2 ?= 3"),
    ],
)
def test_words_are_read_however_sloppily_they_were_written(written: str, read: str) -> None:
    assert words_decoded(written)[0] == read


def test_a_word_that_was_cut_short_says_so() -> None:
    text, whole = words_decoded("=?utf-8?B?44GC44G")
    assert text.startswith("あ")
    assert not whole


@pytest.mark.parametrize("encode", [cp932, euc_jp, iso_2022_jp, str.encode])
def test_a_header_in_raw_bytes_is_read(encode: Encoder) -> None:
    raw = b"Subject: " + encode(SENTENCE) + b"\r\nFrom: " + encode("青木") + b" <aoki@example.jp>\r\n\r\nx"
    read = read_mail(raw)
    assert (read.subject, read.from_) == (SENTENCE, (Address("青木", "aoki@example.jp"),))


@pytest.mark.parametrize(
    ("field", "boxes"),
    [
        (b"aoki@example.jp", [("", "aoki@example.jp")]),
        (b"<aoki@example.jp>", [("", "aoki@example.jp")]),
        (word(iso_2022_jp("髙橋 遥")) + b" <a@example.jp>", [("髙橋 遥", "a@example.jp")]),
        (b'"' + word(iso_2022_jp("髙橋")) + b'" <a@example.jp>', [("髙橋", "a@example.jp")]),
        (
            b'"Aoki, Haruka" <a@example.jp>, b@example.jp',
            [("Aoki, Haruka", "a@example.jp"), ("", "b@example.jp")],
        ),
        (b'"Aoki \\"H\\"" <a@example.jp>', [('Aoki "H"', "a@example.jp")]),
        (b"a@example.jp (Aoki)", [("Aoki", "a@example.jp")]),
        (b"=?utf-8?Q?Aoki,_H?= <a@example.jp>", [("Aoki, H", "a@example.jp")]),
        (b"Desk: a@example.jp, B <b@example.jp>;", [("", "a@example.jp"), ("B", "b@example.jp")]),
        (b"undisclosed-recipients:;", []),
        (b"<>", []),
        (b'"Aoki <a@example.jp>', [("Aoki", "a@example.jp")]),
        ("青木 <a@example.jp>、".encode(), [("青木 、", "a@example.jp")]),
        (b"", []),
    ],
)
def test_mailboxes_are_told_apart_before_their_names_are_decoded(field: bytes, boxes: list) -> None:
    assert read_mail(b"To: " + field + b"\n\n").to == tuple(Address(*box) for box in boxes)


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("Wed, 18 Nov 2026 10:20:00 +0900", datetime(2026, 11, 18, 10, 20, tzinfo=JST)),
        ("18 Nov 2026 10:20 +0900 (JST)", datetime(2026, 11, 18, 10, 20, tzinfo=JST)),
        ("Wed, 18 Nov 2026 01:20:00 -0000", datetime(2026, 11, 18, 1, 20, tzinfo=UTC)),
        ("Wed, 18 Nov 2026 01:20:00 GMT", datetime(2026, 11, 18, 1, 20, tzinfo=UTC)),
        ("Wed, 38 Nov 2026 10:20:00 +0900", None),
        ("Wed, 18 Nov 2026 10:20:00 +9999999999", None),
        ("きのう", None),
        ("(" * 5000, None),
    ],
)
def test_a_date_is_aware_or_none(written: str, date: datetime | None) -> None:
    assert read_mail(f"Date: {written}\n\n".encode()).date == date


@given(TEXTS)
def test_a_body_in_iso_2022_jp_is_read_whole(text: str) -> None:
    raw = b"Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n" + iso_2022_jp(text) + b"\r\n"
    read = read_mail(raw)
    assert (read.text, read.lossless, read.charset) == (f"{text}\n", True, "iso-2022-jp")


@given(JAPANESE, st.sampled_from([cp932, euc_jp, iso_2022_jp, str.encode]), st.sampled_from("7qb"))
def test_a_body_without_a_label_is_read_whatever_carried_it(text: str, encode: Encoder, way: str) -> None:
    raw = encode(text)
    head, body = {
        "7": (b"", raw),
        "q": (b"Content-Transfer-Encoding: Quoted-Printable\n", quopri.encodestring(raw)),
        "b": (b"Content-Transfer-Encoding: BASE64\n", base64.encodebytes(raw)),
    }[way]
    read = read_mail(b"Subject: x\n" + head + b"\n" + body)
    assert (read.text, read.lossless) == (text, True)


def test_the_plain_one_of_alternatives_is_the_text() -> None:
    read = read_mail(b"Subject: x\r\n" + multipart("alternative", PLAIN, HTML))
    assert (read.text, read.html_text, read.charset) == ("復旧しました。\n", "復旧しました。", "utf-8")
    assert read.html == "<p>復旧<b>しました</b>。</p>"


@pytest.mark.parametrize("blank", [part(b"\r\n", "text/plain"), part(b"\x81@", "text/plain; charset=sjis")])
def test_a_blank_plain_part_gives_way_to_the_page(blank: bytes) -> None:
    assert read_mail(multipart("alternative", blank, HTML)).text == "復旧しました。"


def test_a_mail_with_a_page_alone_is_read_from_it() -> None:
    read = read_mail(HTML)
    assert (read.text, read.html_text) == ("復旧しました。", "復旧しました。")


def test_a_page_may_say_its_charset_itself() -> None:
    page = b'<meta http-equiv="Content-Type" content="text/html; charset=EUC-JP">' + euc_jp("<p>㈱ﾐﾅﾄ</p>")
    assert read_mail(b"Content-Type: text/html\n\n" + page).text == "㈱ﾐﾅﾄ"


def test_nested_parts_are_read_in_order_and_attachments_are_named() -> None:
    inner = multipart("alternative", PLAIN, multipart("related", HTML, PDF, boundary="r"), boundary="a")
    mail = part(b"Subject: " + word(iso_2022_jp("前のメール①")) + b"\r\n\r\nx", "message/rfc822")
    footer = part(iso_2022_jp("配信停止①\r\n"), "text/plain; charset=iso-2022-jp")
    read = read_mail(multipart("mixed", inner, PDF, mail, footer, boundary="m"))
    assert read.text == "復旧しました。\n配信停止①\n"
    assert read.html_text == "復旧しました。"
    pdf = Attachment("a.pdf", "application/pdf", 5)
    assert read.attachments == (pdf, pdf, Attachment("前のメール①", "message/rfc822", 56))


@pytest.mark.parametrize(
    "field",
    [
        b"attachment; filename*=ISO-2022-JP''%1B%24BJs9p%1B%28B.txt",
        b"attachment; filename*0*=utf-8''%E5%A0%B1; filename*1*=%E5%91%8A; filename*2=.txt",
        b"attachment; filename*1*=%91%8A.txt; filename*0*=utf-8'ja'%E5%A0%B1%E5",
        b'attachment; filename="=?ISO-2022-JP?B?GyRCSnM5cBsoQg==?=.txt"',
        b"attachment; filename==?utf-8?B?5aCx5ZGK?=.txt",
        b'inline; filename="' + cp932("報告.txt") + b'"',
        b'attachment; filename="' + iso_2022_jp("報告") + b'.txt"',
    ],
)
def test_the_name_of_a_file_is_read_in_every_way_it_is_written(field: bytes) -> None:
    raw = b"Content-Disposition: " + field + b"\n\nx"
    assert read_mail(raw).attachments == (Attachment("報告.txt", "text/plain", 1),)


def test_a_type_may_name_the_file_as_well() -> None:
    raw = b'Content-Type: application/pdf; name="a \\"b\\".pdf"\n\nx'
    assert read_mail(raw).attachments[0].name == 'a "b".pdf'


def test_what_pythons_own_writer_makes_is_read() -> None:
    message = EmailMessage()
    message["Subject"] = "障害のお知らせ" * 8
    message["From"] = "青木 遥 <aoki@minato.example.jp>"
    message.set_content(f"{SENTENCE}\n")
    message.add_alternative("<p>復旧<b>しました</b>。</p>", subtype="html")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="報告書.pdf")
    read = read_mail(message.as_bytes())
    assert (read.subject, read.text) == ("障害のお知らせ" * 8, f"{SENTENCE}\n")
    assert read.from_ == (Address("青木 遥", "aoki@minato.example.jp"),)
    assert read.attachments == (Attachment("報告書.pdf", "application/pdf", 5),)
    assert read.header("MIME-VERSION") == "1.0"
    assert read.header("List-Id") == ""


@pytest.mark.parametrize(
    ("raw", "text", "lossless"),
    [
        (b"44GC!44GE", "あい", False),
        (b"44GC\r\n44GE\r\n", "あい", True),
        (b"44GC4", "あ", False),
        (b"44GCCg==44GE", "あ\nい", True),
        (b"44GCCg", "あ\n", True),
    ],
)
def test_damaged_base64_is_read_as_far_as_it_goes(raw: bytes, text: str, *, lossless: bool) -> None:
    read = read_mail(b"Content-Transfer-Encoding: base64\n\n" + raw)
    assert (read.text, read.lossless) == (text, lossless)


@pytest.mark.parametrize(
    ("flowed", "delete_space", "text"),
    [
        ("障害が \n発生しました。\n", True, "障害が発生しました。\n"),
        ("an \nincident\n", False, "an incident\n"),
        ("> a \n> b\n>> c \nd", False, "> a b\n>> c \nd"),
        (" >x\n From y", False, ">x\nFrom y"),
        ("a \n-- \nb", False, "a \n-- \nb"),
        ("", False, ""),
    ],
)
def test_flowed_lines_are_joined(flowed: str, text: str, *, delete_space: bool) -> None:
    assert unflowed(flowed, delete_space=delete_space) == text


def test_a_mail_says_how_its_lines_flow() -> None:
    raw = b'Content-Type: text/plain; format=flowed; delsp="yes"; charset=utf-8\n\n'
    assert read_mail(raw + "障害が \r\n発生".encode()).text == "障害が発生"
    assert read_mail(raw.replace(b"flowed", b"fixed") + b"a \r\nb").text == "a \nb"


@pytest.mark.parametrize(
    ("raw", "subject", "text"),
    [
        (b"", "", ""),
        (b"\n", "", ""),
        (b"Subject:\n", "", ""),
        (b"From aoki Wed Nov 18\nSubject: x\n\ny", "x", "y"),
        (b"\xef\xbb\xbfSubject: x\r\n\r\ny", "x", "y"),
        (b"Subject: x\nno field\n\ny", "x", "no field\n\ny"),
        (b"Subject: x\n y\n\tz\n\n", "x y z", ""),
        ("本文だけです。\n".encode(), "", "本文だけです。\n"),
        (b"Content-Type: multipart/mixed\n\nx", "", "x"),
        (b"Content-Type: multipart/mixed; boundary=b\n\nx", "", "x"),
        (b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\na: 1\n--b\n\nc", "", "a: 1\nc"),
        (b"Content-Type: text\nsubject: x\nSubject: y\n\nz", "x", "z"),
    ],
)
def test_a_mail_that_keeps_no_rule_is_read_all_the_same(raw: bytes, subject: str, text: str) -> None:
    read = read_mail(raw)
    assert (read.subject, read.text, read.attachments) == (subject, text, ())


def test_what_was_replaced_is_told_by_the_whole_mail() -> None:
    assert not read_mail(b"Subject: " + word(b"\x1b$B~~", "iso-2022-jp") + b"\n\nx").lossless
    assert not read_mail(b"Content-Type: text/plain; charset=utf-8\n\n\xe3\x81\x82\xe3").lossless


HEADS = [
    *(
        b"",
        b"Subject: ",
        b"From: ",
        b"Date: ",
        b"Subject: =?utf-8?B?",
        b"To: =?iso-2022-jp?Q?",
        b"Content-Type: ",
    ),
    b"Content-Type: text/plain; charset=",
    b"Content-Type: text/html\n\n",
    b"Content-Type: text/plain; format=flowed\n\n",
    b"Content-Transfer-Encoding: base64\n\n",
    b"Content-Transfer-Encoding: quoted-printable\n\n",
    b"Content-Type: multipart/alternative; boundary=a\n\n--a\n",
    b"Content-Disposition: attachment; filename*0*=",
]


@given(st.lists(st.sampled_from(HEADS) | st.binary(max_size=30), max_size=8).map(b"".join))
def test_any_bytes_are_read(raw: bytes) -> None:
    read = read_mail(raw)
    assert read.subject.encode() + read.text.encode() + read.html_text.encode() is not None
    assert "\r" not in read.text


def test_hostile_nesting_and_size_are_answered() -> None:
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (at, at) for at in range(3000)
    )
    assert read_mail(nested + b"\nx").text
    assert read_mail(b"To: " + b'"\\' * 100_000).to
    assert not read_mail(b"To: " + b"(" * 100_000).to
    assert read_mail(b"Subject: " + b"=?a?q?" * 20_000).subject
    assert not read_mail(b'Content-Type: text/plain; a="' + b';";' * 100_000).text
