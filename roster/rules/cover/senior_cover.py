"""A charge nurse on the floor, where the ward wants one."""

from __future__ import annotations

from roster.rules.cover.cover_rule import CoverRule, CoverValues


class SeniorCover(CoverRule[CoverValues]):
    """MIX-03: a Band 6 present, as the demand lines of groups of kind senior ask; wanted, and not on every shift.

    One on every shift takes about 6.3 whole-time equivalents of Band 6, so this is priced far below nurse-in-charge
    competence, which skill cover sees to.
    """

    id = "senior-cover"
    title = "Senior nurse present"
    example = "Charge nurses: 0 of 1 on Mon 2 Nov 07:00-21:30, 1 short"
    kind = "senior"
