"""Two people who share one job."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import numpy as np
from pydantic import Field

from roster.rules.contract.overlaps import away_spans, overlaps
from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import on
from roster.table import Cover, Origin, TableBuilder
from roster.table.frame import Frame
from roster.ward import JobShare, Span, Ward, elapsed


class Values(RuleValues):
    """Parameters of job shares."""

    price: int = Field(ge=0, description="Points for each of the two who is missing on a day of the job")


class JobShareRule(Rule[Values]):
    """Flexible Work Pattern Policy: of two who share a job one is on the floor, never both but where they hand over.

    That both are there is ruled out; that nobody is has a price, and none where one of them is away. Duties away from
    the floor, such as study, are not the job.
    """

    id = "job-share"
    title = "Job share"
    example = "R1 and R2 share weekdays, both on Monday: both of R1 and R2 on Mon 2 Nov; one is agreed"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A hard limit and a priced least on the two for each day of the job."""
        clinical = frame.select(lambda shift: shift.clinical)
        for share in frame.ward.job_shares:
            group = out.group(np.array([row in (share.first, share.second) for row in frame.rows]))
            for date in filter(share.holds_on, frame.ward.period.dates):
                origin, cells = Origin(self.id, "", str(date)), ((frame.day(date), clinical),)
                if share.wanted(date) == 1:
                    out.add(Cover(origin, group, cells, price=None, most=1))
                if _asked(share, date, frame.ward):
                    out.add(Cover(origin, group, cells, price=self.values.price, least=share.wanted(date)))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every day of the job with both where one is agreed, or with fewer than are."""
        for share in reading.ward.job_shares:
            for date in filter(share.holds_on, reading.ward.period.dates):
                there = [person for person in (share.first, share.second) if _works(person, date, reading)]
                wanted = share.wanted(date)
                if len(there) > wanted:
                    words = f"both of {share.first} and {share.second} on {on(date)}; one is agreed"
                    yield Finding(self.id, "", date, True, 1, 0, words)
                if len(there) < wanted and _asked(share, date, reading.ward):
                    missing = wanted - len(there)
                    words = f"{len(there)} of {wanted} of {share.first} and {share.second} on {on(date)}"
                    yield Finding(self.id, "", date, False, missing, missing * self.values.price, words)


def _works(person: str, date: dt.date, reading: Reading) -> bool:
    return any(stint.shift.clinical for stint in reading.on(person, date))


def _asked(share: JobShare, date: dt.date, ward: Ward) -> bool:
    """Whether both are under contract and here on the date, so that the job is theirs to fill."""
    day = Span(elapsed(date, 0), elapsed(date + dt.timedelta(days=1), 0))
    return all(
        ward.under_contract(person, date) and not overlaps(day, away_spans(ward, person))
        for person in (share.first, share.second)
    )
