"""Feeds the proofreader with bytes that a coverage-guided fuzzer makes up: ``make fuzz``, for as long as it is let run.

Arguments are libFuzzer's, such as ``-runs=100000`` or a folder that keeps what was interesting.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["owabi"]):
    from owabi.core.mailtext import decode, html_to_text, read_mail
    from owabi.core.proofread.engine import fixed
    from owabi.core.proofread.original import original
    from owabi.proofreading import proofreader


def answered(content: bytes) -> None:
    """Read bytes as text, page and mail, and proofread them: nothing may be raised, every finding has its words."""
    text = decode(content).text
    findings = proofreader().proofread(text)
    for finding in findings:
        assert text[finding.start : finding.end] == finding.text, finding
    fixed(text, findings)
    page = html_to_text(text)
    proofreader().proofread(original(page.text, page.offsets, text), verify=False)
    mail = read_mail(content)
    proofreader().proofread(f"件名：{mail.subject}\n\n{mail.text}", verify=False)


if __name__ == "__main__":
    atheris.Setup(sys.argv, answered)
    atheris.Fuzz()
