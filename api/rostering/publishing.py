"""Whether a roster comes out in time."""

from __future__ import annotations

import datetime as dt

from roster.rules import Rulebook
from roster.rules.publication.lead_time import LeadTime
from roster.rules.reading import Reading
from roster.ward import Roster


def late_words(rulebook: Rulebook, roster: Roster, date: dt.date) -> str:
    """What is late about publishing on a date, such as: published 32 days before it starts, amber; "" in good time."""
    shown = Reading(rulebook.frame, roster.model_copy(update={"published": date}))
    return "; ".join(finding.words for finding in rulebook.rule(LeadTime).check(shown))
