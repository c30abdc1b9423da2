"""Quiet where nothing is wrong: a clean text has no finding of any severity."""

from __future__ import annotations

import pytest

from owabi.proofreading import proofreader
from tests.core.proofread.corpora import Sample, clean_mails, composed, right_sentences, scenes


def told(sample: Sample, *, bare: bool = False) -> list[str]:
    findings = proofreader().proofread(sample.text, None if bare else sample.context, verify=False)
    return [f"{one.line}:{one.column} {one.code} {one.text!r}: {one.message}" for one in findings]


@pytest.mark.parametrize("sample", composed(), ids=str)
def test_a_composed_notice_has_no_finding_beside_its_facts(sample: Sample) -> None:
    assert told(sample) == []


@pytest.mark.parametrize("sample", composed(), ids=str)
def test_a_composed_notice_has_no_finding_without_its_facts(sample: Sample) -> None:
    assert told(sample, bare=True) == []


@pytest.mark.parametrize("sample", list(clean_mails()), ids=str)
def test_a_clean_mail_has_no_finding(sample: Sample) -> None:
    assert told(sample) == []


@pytest.mark.parametrize("sample", list(scenes()), ids=str)
def test_a_mail_of_the_library_has_no_finding(sample: Sample) -> None:
    assert told(sample) == []


@pytest.mark.parametrize("sample", list(right_sentences()), ids=str)
def test_valid_keigo_has_no_finding(sample: Sample) -> None:
    assert told(sample) == []


def test_there_are_as_many_clean_texts_as_promised() -> None:
    assert len(list(clean_mails())) >= 100
    assert len(list(right_sentences())) >= 150
