"""Enough people with each skill among those on the floor, interval by interval."""

from __future__ import annotations

from roster.rules.cover.cover_rule import CoverRule


class SkillCover(CoverRule):
    """MIX-02, MIX-07, MIX-08: nurse in charge, restraint-trained and medication, as the ward's demand lines ask."""

    id = "skill-cover"
    title = "Skill cover"
    kind = "skill"
