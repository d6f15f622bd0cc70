"""Not too many bank and agency staff at one time."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.cover.parts import told
from roster.rules.cover.share import shares
from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.table import TableBuilder
from roster.table.frame import Frame


class Values(RuleValues):
    """Parameters of the bank share."""

    most_percent: int = Field(ge=0, le=100, description="Most of those who count on the floor, in percent")


class BankShare(Rule[Values]):
    """MIX-14: at most half of those who count on the floor come from the bank or an agency; reported, not priced.

    Bank and agency staff work what is booked for them, so that no choice of a solver's brings them in.
    """

    id = "bank-share"
    title = "Bank and agency share"
    example = "2 of 3 (67 %) from bank or agency on Mon 2 Nov 07:30-15:00; 50 % at most"
    values_type = Values

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Nothing: a ratio of two headcounts is no term."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every stretch with a larger share; the amount is in minutes."""
        if not any(person.temporary for person in reading.people):
            return
        most = self.values.most_percent
        found = shares(reading, self.id, lambda person, _: person.temporary, lambda share: share.percent > most)
        for share, parts in found:
            words = f"{share} from bank or agency on {told(parts)}; {most} % at most"
            minutes = sum(part.minutes for part in parts)
            yield Finding(self.id, "", parts[0].date, hard=False, amount=minutes, cost=0, words=words)
