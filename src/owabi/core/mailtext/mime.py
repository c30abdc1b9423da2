"""The parts of a mail as bytes: header fields, bodies, parameters, transfer encodings (RFC 5322, 2045, 2231).

Python's parser takes quadratic time and deep recursion on hostile mail and decodes headers on its own; this one does
neither: it only cuts, and every level of parts is cut once.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from owabi.core.mailtext.decoding import decode


@dataclass(frozen=True, slots=True)
class Entity:
    """A mail or a part of one: its fields as written, unfolded but not decoded, and its body."""

    fields: tuple[tuple[str, bytes], ...]
    body: bytes

    def field(self, name: str) -> bytes:
        """Return the first field of a name, b'' if there is none."""
        return next((value for own, value in self.fields if own.lower() == name), b"")

    @property
    def kind(self) -> str:
        """The media type, text/plain where none is given or it makes no sense."""
        found = _KIND.match(self.field("content-type").decode("latin-1"))
        return found[1].lower() if found else "text/plain"


def whole_mail(raw: bytes) -> Entity:
    """Cut a mail into fields and body; a line of an mbox file, blank lines and a mark before it are passed over."""
    return entity(_BEFORE.sub(b"", raw, count=1))


def entity(raw: bytes) -> Entity:
    """Cut a mail or part into fields and body; what has no fields is all body."""
    at = 0
    fields: list[tuple[str, bytes]] = []
    while found := _FIELD.match(raw, at):
        fields.append((found[1].decode("ascii"), _FOLD.sub(b"", found[2]).strip()))
        at = found.end()
    blank = _BLANK.match(raw, at)
    return Entity(tuple(fields), raw[blank.end() if blank else at :])


def children(parent: Entity) -> list[Entity]:
    """Return the parts of a multipart entity, none where its boundary is missing."""
    boundary = parameters(parent.field("content-type").decode("latin-1")).get("boundary", "")
    if not boundary:
        return []
    mark = re.compile(
        rb"(?:\A|\r\n|\n|\r)--"
        + re.escape(boundary.encode("latin-1", "replace"))
        + rb"(?P<last>--)?[ \t]*+(?=[\r\n]|\Z)"
    )
    return [entity(part) for part in _between(parent.body, mark)]


def payload(part: Entity) -> tuple[bytes, bool]:
    """Return the body without its transfer encoding, and whether all of it could be read."""
    encoding = part.field("content-transfer-encoding").strip().lower()
    if encoding == b"base64":
        return from_base64(part.body)
    if encoding == b"quoted-printable":
        return binascii.a2b_qp(part.body), True
    return part.body, True


def from_base64(encoded: bytes) -> tuple[bytes, bool]:
    """Return what base64 stands for, joined where several were put together, and whether nothing was left over."""
    compact = encoded.translate(None, b" \t\r\n")
    whole = not compact.translate(None, _ALPHABET)
    pieces: list[bytes] = []
    for match in _BASE64.finditer(compact):
        letters = match[0].rstrip(b"=")
        whole = whole and len(letters) % 4 != 1
        letters = letters[: len(letters) - (len(letters) % 4 == 1)]
        pieces.append(binascii.a2b_base64(letters + b"=" * (-len(letters) % 4)))
    return b"".join(pieces), whole


def parameters(value: str) -> dict[str, str]:
    """Return the parameters of a field by their names in small letters; those of RFC 2231 are joined and decoded."""
    found: dict[str, str] = {}
    pieces: dict[str, list[tuple[int, bool, str]]] = {}
    for match in _PARAMETER.finditer(value):
        name, given = match[1].lower(), _unquoted(match[2].strip())
        base, star, rest = name.partition("*")
        if star:
            order = rest.rstrip("*")
            index = int(order) if order.isascii() and order.isdigit() and len(order) < 5 else 0
            pieces.setdefault(base, []).append((index, name.endswith("*"), given))
        else:
            found.setdefault(name, given)
    return found | {name: _joined(sorted(parts, key=lambda part: part[0])) for name, parts in pieces.items()}


_BEFORE = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:[\r\n]*From [^\r\n]*)?[\r\n]*")
_FIELD = re.compile(
    rb"([!-9;-~]++)[ \t]*+:([^\r\n]*+(?:(?:\r\n|\n|\r)(?=[ \t]+[^ \t\r\n])[^\r\n]*+)*+)(?:\r\n|\n|\r|\Z)"
)
_FOLD = re.compile(rb"\r\n|\n|\r")
_BLANK = re.compile(rb"[ \t]*(?:\r\n|\n|\r)")
_KIND = re.compile(r"\s*([\w.+-]+/[\w.+-]+)", re.ASCII)
_PARAMETER = re.compile(r';\s*([^\s=;"]+)\s*=\s*("(?:[^"\\]|\\.)*+"|[^;]*)', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_BASE64 = re.compile(rb"[A-Za-z0-9+/]+=*")


def _between(body: bytes, mark: re.Pattern[bytes]) -> Iterator[bytes]:
    start = None
    for found in mark.finditer(body):
        if start is not None:
            yield body[start : found.start()]
        if found["last"]:
            return
        line_end = _BLANK.match(body, found.end())
        start = line_end.end() if line_end else found.end()
    if start is not None:
        yield body[start:]


def _unquoted(value: str) -> str:
    return _ESCAPED.sub(r"\1", value[1:-1]) if len(value) > 1 and value[0] == value[-1] == '"' else value


def _joined(parts: list[tuple[int, bool, str]]) -> str:
    charset, raw = "", b""
    for at, (_, encoded, given) in enumerate(parts):
        text = given
        if encoded and at == 0 and given.count("'") >= 2:
            charset, _, text = given.split("'", 2)
        raw += unquote_to_bytes(text) if encoded else text.encode()
    return decode(raw, charset or None).text
