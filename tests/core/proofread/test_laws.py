"""Law 3: our words are clean, whatever valid answers they are filled with."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import HealthCheck, Phase, given, settings

from owabi.core.compose.composer import compose, settle
from owabi.core.errors import NotComposable
from owabi.core.proofread.context import Context
from owabi.proofreading import proofreader
from tests.strategies import Asked, asked, shipped

LIBRARY = shipped()


@given(case=asked(LIBRARY, complete=True, hostile=False))
# Shrinking a whole notice takes minutes; the finding itself says enough.
@settings(
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_whatever_is_composed_of_neutral_facts_has_no_finding(case: Asked) -> None:
    with suppress(NotComposable):
        notice = compose(case.facts, LIBRARY, case.order)
        settled = settle(case.facts, LIBRARY, case.order)
        context = Context(
            kind=settled.kind,
            reader=settled.reader,
            channel=case.order.channel,
            facts=case.facts,
            today=case.order.now.date(),
        )
        findings = proofreader().proofread(notice.text, context, verify=False)
        around = [notice.text[max(0, one.start - 40) : one.end + 20] for one in findings]
        assert [(one.code, one.text) for one in findings] == [], around
