"""What was counted for each measure, period by period."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Date, Id
from staffing_tools.exact import Figure
from staffing_tools.files import Record, TableForm
from staffing_tools.spans import DateSpan


class Point(Noun):
    """What was counted of one measure from the first date to the last."""

    measure: Id
    """Id of the measure."""
    first: Date
    """First date."""
    last: Date
    """Last date."""
    count: Figure
    """What was counted."""
    of: Figure | None = Field(default=None, gt=0)
    """What it is out of, such as occupied bed days; left out for a count."""

    @property
    def dates(self) -> DateSpan:
        """Its dates. Raises ValueError where they run backward."""
        return DateSpan(first=self.first, last=self.last)

    @model_validator(mode="after")
    def _runs_forward(self) -> Point:
        if self.last < self.first:
            raise ValueError("ends before it starts; change first or last")
        return self


class Series(Noun):
    """The points of one measure, in order."""

    measure: Id
    """Id of the measure."""
    points: tuple[Point, ...]
    """Its points."""


class QualityData(Record):
    """The points of every measure of a ward."""

    ward: Id
    """The ward."""
    points: tuple[Point, ...] = Field(default=(), max_length=50_000)
    """The points."""

    @model_validator(mode="after")
    def _points_do_not_overlap(self) -> QualityData:
        for series in self.series():
            for earlier, later in pairwise(series.points):
                if later.first <= earlier.last:
                    raise ValueError(f"two points of {series.measure} overlap on {later.first}; correct one of them")
        return self

    def series(self) -> Iterator[Series]:
        """The series of each measure that has points."""
        for measure in dict.fromkeys(point.measure for point in self.points):
            mine = (point for point in self.points if point.measure == measure)
            yield Series(measure=measure, points=tuple(sorted(mine, key=lambda point: point.first)))


POINTS = TableForm(
    key="points",
    fields=("measure", "first", "last", "count", "of"),
    required=("measure", "first", "last", "count"),
)
"""Points as a table."""
