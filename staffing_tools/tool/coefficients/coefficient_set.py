"""What a patient in each level and each event comes to, as a versioned set that is never changed."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Date, Id, Title
from staffing_tools.establishment import AbsenceAllowance, TimeToLead
from staffing_tools.exact import MINUTES, WEEK, Figure, Share
from staffing_tools.files import Record
from staffing_tools.tool.coefficients.activity import Activity
from staffing_tools.tool.coefficients.level import Level
from staffing_tools.tool.coefficients.provenance import Provenance
from staffing_tools.ward import WardKind

HOURS: Literal["hours per patient day"] = "hours per patient day"
WTE: Literal["WTE per patient"] = "WTE per patient"

Status = Literal["illustrative", "licensed", "local study", "national import"]
"""illustrative: invented. licensed: held under a licence and never exported. The others name their source."""

_NATIONAL = re.compile(r"staffing level tool|\bMHLD\b|healthcare improvement scotland", re.IGNORECASE)


class Embedded(Noun):
    """What values in whole-time equivalents already hold."""

    week_minutes: int = Field(ge=1, le=10080)
    """Minutes of the full-time week that they were made with."""
    allowance: AbsenceAllowance
    """Absence allowance inside them."""


class Associated(Noun):
    """Work that no patient and no event stands for: added as a share of direct hours, as fixed hours, or both."""

    share: Share
    """Added to direct hours, such as 0.15."""
    weekly_hours: Figure
    """Hours a week, whatever the direct hours."""


class SetReference(Noun):
    """Which set a figure was made with. The digest tells a set that was changed since."""

    id: Id
    """Name of the set."""
    version: Id
    """Its version."""
    status: Status
    """What kind of set it is."""
    digest: str
    """SHA-256 of its content."""


class CoefficientSet(Record):
    """Values by level and activity for some kinds of ward. A changed set is a new version."""

    id: Id
    """Short name of the set."""
    version: Id
    """Version; id and version together are never used twice."""
    title: Title
    """Name in full. It never calls itself the national tool."""
    status: Status
    """illustrative, licensed, local study or national import."""
    provenance: Provenance
    """Where the values come from."""
    valid_from: Date
    """First day of runs that it may be used for."""
    valid_to: Date | None = None
    """Last day of runs that it may be used for; left out, no end."""
    ward_kinds: tuple[WardKind, ...] = Field(min_length=1)
    """Kinds of ward that it is for."""
    caution: str = ""
    """What to be careful about, printed with every figure."""
    unit: Literal["hours per patient day", "WTE per patient"]
    """Unit of the values of levels."""
    embedded: Embedded | None = None
    """What values in whole-time equivalents already hold."""
    levels: tuple[Level, ...] = Field(min_length=1, max_length=50)
    """Levels."""
    activities: tuple[Activity, ...] = Field(default=(), max_length=100)
    """Activities."""
    continuous: Literal["as level", "as hours"]
    """Continuous intervention is counted by its level, or by the hours of it; never by both."""
    associated: Associated
    """Associated work."""
    allowance: AbsenceAllowance
    """The allowance that the makers of the set plan with; settings may give another."""
    lead: TimeToLead
    """Time to lead as the makers of the set plan it; "inside" says that the values already hold it."""
    registered_share: Share | None = None
    """Part of the care that registered nurses give; left out, the set does not say."""
    places: int = Field(default=2, ge=0, le=6)
    """Decimals that whole-time equivalents are printed with, half up."""

    @model_validator(mode="after")
    def _is_sound(self) -> CoefficientSet:
        for problem in self._problems():
            raise ValueError(problem)
        return self

    def _problems(self) -> Iterator[str]:
        if (self.unit == WTE) != (self.embedded is not None):
            yield f'"embedded" belongs to sets in {WTE}, and to them only'
        if self.valid_to is not None and self.valid_to < self.valid_from:
            yield "the set ends before it starts"
        if _NATIONAL.search(self.title):
            yield "a coefficient set is not the national staffing level tool; choose a title that does not say so"
        if self.status == "illustrative" and "invented" not in self.title.lower():
            yield "an illustrative set says in its title that it is invented"
        if self.status == "licensed" and not self.provenance.licensee:
            yield "a licensed set names its licensee"
        for name, items in (("level", self.levels), ("activity", self.activities)):
            codes = Counter(item.code for item in items)
            yield from (f"two entries of kind {name} are called {code}" for code, count in codes.items() if count > 1)
        if self.continuous == "as hours" and any(level.ratio for level in self.levels):
            yield "continuous intervention is counted as hours, so no level may have a ratio: it would count twice"

    @property
    def kept_back(self) -> str:
        """Why the set is never written to a file, empty where it may be."""
        if self.status != "licensed":
            return ""
        return f"the set {self.id} is held under a licence and is not exported; pass on the licence holder's file"

    @property
    def reference(self) -> SetReference:
        """Which set this is, with the digest of its content."""
        content = self.model_dump_json(by_alias=True).encode()
        return SetReference(
            id=self.id, version=self.version, status=self.status, digest=hashlib.sha256(content).hexdigest()
        )

    def hours_per_patient_day(self, level: Level) -> Fraction:
        """Worked hours for each patient day: whole-time equivalents lose the week and the allowance inside them."""
        value = Fraction(level.value)
        if self.embedded is None:
            return value
        return value * self.embedded.week_minutes / MINUTES / (WEEK * self.embedded.allowance.factor)

    def level(self, code: str) -> Level | None:
        """The level with this code."""
        return next((level for level in self.levels if level.code == code), None)

    def activity(self, code: str) -> Activity | None:
        """The activity with this code."""
        return next((activity for activity in self.activities if activity.code == code), None)
