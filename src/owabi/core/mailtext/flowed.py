"""Lines of format=flowed joined to the paragraphs that their writer saw (RFC 3676)."""

from __future__ import annotations


def unflowed(text: str, *, delete_space: bool = False) -> str:
    """Return a text whose lines end in LF with its soft line breaks taken out.

    ``delete_space`` (DelSp=yes, as Japanese needs it) drops the space that marks them. Quoted lines keep their marks
    and join only with lines quoted as deeply; the line ``-- `` before a signature stays a line.
    """
    paragraphs: list[list[str]] = []
    flowing, depth = False, 0
    for raw in text.split("\n"):
        line = raw.lstrip(">")
        marks = len(raw) - len(line)
        line = line.removeprefix(" ")
        soft = line.endswith(" ") and line != _SIGNATURE
        if not (flowing and marks == depth and line != _SIGNATURE):
            paragraphs.append([">" * marks + " " if marks else ""])
        paragraphs[-1].append(line[:-1] if soft and delete_space else line)
        flowing, depth = soft, marks
    return "\n".join("".join(pieces) for pieces in paragraphs)


_SIGNATURE = "-- "
