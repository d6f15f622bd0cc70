"""Enough people with each skill among those on the floor, interval by interval."""

from __future__ import annotations

from roster.rules.cover.cover_rule import CoverRule, CoverValues


class SkillCover(CoverRule[CoverValues]):
    """MIX-02, MIX-07, MIX-08: nurse in charge, restraint-trained and medication, as the ward's demand lines ask."""

    id = "skill-cover"
    title = "Skill cover"
    example = "Restraint-trained: 0 of 2 on Mon 2 Nov 21:00-07:00, 2 short"
    kind = "skill"
