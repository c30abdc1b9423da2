"""Whether お（ご）〜になる is of an act (お読みになる), or somebody becomes something (お元気になる)."""

from __future__ import annotations

import re

from owabi.core.proofread.document import Document
from owabi.core.proofread.phrases import Match


def is_act(document: Document, found: Match) -> bool:
    """Return whether what stands between お（ご） and になる is the stem of a verb, or a noun that する can follow."""
    stem = found.text[1 : found.text.rindex("にな")]
    if found.text[0] == "お":
        return _FROM_VERB.search(stem) is not None
    token = document.token_at(found.start + 1)
    return token is not None and "サ変" in token.pos[2]


_FROM_VERB = re.compile("[いきしちにひみりえけせてねへめれげぎび]$")
