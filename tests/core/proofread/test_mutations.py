"""A mistake of a known family, planted into a clean notice, is found in at least 95 % of the plantings."""

from __future__ import annotations

import pytest

from owabi.proofreading import proofreader
from tests.core.proofread.mutations import FAMILIES, Family, Planting, plantings


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_a_planted_mistake_is_found(family: Family) -> None:
    tried = list(plantings(family))
    missed = [str(planting) for planting in tried if not found(planting)]
    assert len(tried) >= 5
    assert len(missed) <= len(tried) * 0.05, missed


def found(planting: Planting) -> bool:
    """Return whether a finding of the family touches the line of the mistake."""
    start = planting.text.rfind("\n", 0, planting.start) + 1
    end = planting.text.find("\n", planting.end)
    findings = proofreader().proofread(planting.text, planting.sample.context, verify=False)
    return any(
        one.code.startswith(planting.family.codes) and one.start <= end and start <= one.end
        for one in findings
    )
