"""What a judgement comes to."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from roster.ward import Noun
from roster.ward.base import Id
from staffing_tools.establishment import Establishment, WeekStretch
from staffing_tools.findings import Finding
from staffing_tools.judgement.role import Role
from staffing_tools.spans import DateSpan


class RoleResult(Noun):
    """A role's hours a week, and its establishment without time to lead."""

    role: Role
    """The role."""
    hours: Fraction
    """Hours a week."""
    establishment: Establishment
    """What they come to, without time to lead."""


class JudgementFigures(Noun):
    """Hours a week by role, and the establishment of the roles that are counted."""

    judgement: Id
    """The judgement."""
    ward: Id
    """The ward."""
    dates: DateSpan
    """Its dates."""
    stretch: WeekStretch
    """The full-time week."""
    roles: tuple[RoleResult, ...]
    """Every role, those that are not counted too."""
    establishment: Establishment
    """The counted roles of care together, with time to lead."""


class JudgementResult(JudgementFigures):
    """The figures, and what was found on the way to them."""

    findings: tuple[Finding, ...]
    """Warnings and information; with an error there is no result."""

    @property
    def authority(self) -> Literal["professional judgement"]:
        """What the figure may be taken for."""
        return "professional judgement"

    @property
    def not_counted(self) -> tuple[RoleResult, ...]:
        """Roles that section 12IK does not list; to be shown beside, not within."""
        return tuple(line for line in self.roles if not line.role.counted)
