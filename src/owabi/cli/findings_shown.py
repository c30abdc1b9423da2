"""Findings as a person reads them (the line with the spot underlined), as JSON, and as SARIF."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import click

from owabi.cli.checked import CheckedFile
from owabi.cli.reports import one_line
from owabi.cli.texts import _, language_now, ngettext, translate
from owabi.core.proofread.findings import Applicability, Finding, Severity

Checked = tuple[CheckedFile, list[Finding]]

COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def severity_word(severity: Severity) -> str:
    """Return the severity in the person's language."""
    return {Severity.ERROR: _("error"), Severity.WARNING: _("warning"), Severity.INFO: _("info")}[severity]


def text_of(checked: Iterable[Checked], quiet: bool) -> Iterator[str]:
    """Yield the lines for a person; styled, for a terminal that shows it."""
    total: list[Finding] = []
    for file, findings in checked:
        lines = file.text.splitlines()
        counted: Counter[str] = Counter()
        for finding in findings:
            counted[finding.code] += 1
            if counted[finding.code] <= MOST:
                yield from _shown(file, lines, finding)
        yield from (_more(code, count - MOST) for code, count in counted.items() if count > MOST)
        total += findings
    if not quiet:
        yield _summary(total)


MOST = 20
"""How many findings of one rule a person is shown of a file; JSON and SARIF hold all."""


def _more(code: str, count: int) -> str:
    return ngettext("%(code)s: and %(count)s more", "%(code)s: and %(count)s more", count, code=code)


def _shown(file: CheckedFile, lines: Sequence[str], finding: Finding) -> Iterator[str]:
    color = COLORS[finding.severity]
    where = f"{one_line(file.path)}:{finding.line}:{finding.column}"
    head = click.style(f"{severity_word(finding.severity)} {finding.code}", fg=color, bold=True)
    yield f"{where}: {head} {one_line(translate(finding.message))} ({finding.name})"
    line = lines[finding.line - 1] if finding.line <= len(lines) else ""
    yield from _underlined(line, finding, color)
    yield _("  why: %(why)s", why=one_line(translate(finding.why)))
    if finding.basis:
        yield _("  basis: %(basis)s", basis=" / ".join(source.title for source in finding.basis))
    for suggestion in finding.suggestions:
        mark = _mark(suggestion.applicability)
        yield click.style(f"  → {one_line(suggestion.text)}", fg="green") + mark
    yield ""


def _mark(applicability: Applicability) -> str:
    """Return what is said of a suggestion beside its text; nothing of one that a person reviews as usual."""
    match applicability:
        case Applicability.SAFE:
            return " " + _("[--fix takes it]")
        case Applicability.NONE:
            return " " + _("[an example]")
    return ""


_AROUND = 34


def _underlined(line: str, finding: Finding, color: str) -> Iterator[str]:
    """Yield the line, cut to what a terminal shows, and the marks below the spot."""
    start = finding.column - 1
    end = max(start + 1, min(start + finding.end - finding.start, len(line)))
    first = max(0, start - _AROUND)
    last = min(len(line), end + _AROUND)
    before = ("…" if first else "") + one_line(line[first:start])
    spot = one_line(line[start:end])
    after = one_line(line[end:last]) + ("…" if last < len(line) else "")
    number = f"{finding.line:>5} | "
    yield f"{number}{before}{click.style(spot, bold=True)}{after}"
    marks = "^" * max(1, width(spot))
    yield f"{'':>5} | {' ' * width(before)}{click.style(marks, fg=color)}"


def width(text: str) -> int:
    """Return how many columns a terminal gives a text: two for wide letters, none for marks that join."""
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1


def _summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return _("No findings.")
    counted = (
        (severity, sum(one.severity is severity for one in findings)) for severity in reversed(Severity)
    )
    parts = [f"{severity_word(severity)} {count}" for severity, count in counted if count]
    safe = sum(any(one.applicability is Applicability.SAFE for one in each.suggestions) for each in findings)
    told = ngettext("%(count)s finding", "%(count)s findings", len(findings)) + f" ({', '.join(parts)})"
    hint = (
        ngettext("; --fix takes %(count)s of them", "; --fix takes %(count)s of them", safe) if safe else ""
    )
    return told + hint


def tables_of(checked: Iterable[Checked]) -> dict[str, Any]:
    """Return the findings as plain tables; a mail message's text stands with them, since offsets count that."""
    return {"files": [_file_table(file, findings) for file, findings in checked]}


def _file_table(file: CheckedFile, findings: Iterable[Finding]) -> dict[str, Any]:
    table: dict[str, Any] = {"path": file.path, "findings": [finding_table(one) for one in findings]}
    return table if file.charset is not None else {**table, "text": file.text}


def finding_table(finding: Finding) -> dict[str, Any]:
    """Return one finding as a plain table, its texts in the person's language."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.word,
        "message": translate(finding.message),
        "why": translate(finding.why),
        "basis": [{"key": one.key, "title": one.title, "url": one.url} for one in finding.basis],
        "start": finding.start,
        "end": finding.end,
        "line": finding.line,
        "column": finding.column,
        "text": finding.text,
        "suggestions": [
            {"text": one.text, "applicability": one.applicability.value} for one in finding.suggestions
        ],
    }


_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif_of(checked: Sequence[Checked], version: str, mark: Callable[[Finding, str], str]) -> dict[str, Any]:
    """Return the findings in SARIF 2.1.0, for code hosts and CI; columns count characters (unicodeCodePoints)."""
    from owabi.core.proofread.rules import RULES

    found = {finding.code for _file, findings in checked for finding in findings}
    rules = [rule for rule in RULES if rule.code in found]
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "owabi",
                        "version": version,
                        "language": language_now(),
                        "rules": [
                            {
                                "id": rule.code,
                                "name": rule.name,
                                "shortDescription": {"text": translate(rule.title)},
                                "fullDescription": {"text": translate(rule.why)},
                                "defaultConfiguration": {"level": _LEVELS[rule.severity]},
                            }
                            for rule in rules
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(file, finding, mark) for file, findings in checked for finding in findings
                ],
            }
        ],
    }


def _result(file: CheckedFile, finding: Finding, mark: Callable[[Finding, str], str]) -> dict[str, Any]:
    from urllib.parse import quote

    artifact = {"uri": quote(file.path.replace("\\", "/"))}
    last = file.read.place(finding.end)
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": last[0],
        "endColumn": last[1],
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
    }
    place = {"physicalLocation": {"artifactLocation": artifact, "region": region}}
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{translate(finding.message)} {translate(finding.why)}"},
        "locations": [place],
        "partialFingerprints": {"owabi/v1": mark(finding, file.text)},
    }
    texts = [one.text for one in finding.suggestions if one.applicability is not Applicability.NONE]
    if texts and file.charset is not None:
        result["fixes"] = [
            {
                "description": {"text": text},
                "artifactChanges": [
                    {
                        "artifactLocation": artifact,
                        "replacements": [{"deletedRegion": region, "insertedContent": {"text": text}}],
                    }
                ],
            }
            for text in texts
        ]
    return result
