"""Somebody for each role that a site needs at all times: response team, fire warden, first aider, ligature cutter."""

from __future__ import annotations

from roster.rules.cover.cover_rule import CoverRule, CoverValues


class NomineeCover(CoverRule[CoverValues]):
    """MIX-12: emergency nominees, as the demand lines of groups of kind nominee ask."""

    id = "nominee-cover"
    title = "Emergency nominees"
    example = "Fire wardens: 0 of 1 on Mon 2 Nov 07:30-00:00, 1 short"
    kind = "nominee"
