"""What a board collects for the annual report of one financial year."""

from __future__ import annotations

import datetime as dt

from staffing_tools.duties.annual import Challenge, Evidence
from staffing_tools.year import FinancialYear, dates_of


class YearlyEvidence(Evidence):
    """Evidence, with the financial year whose report it is for."""

    year: FinancialYear
    """The financial year, such as 2025-26."""

    @property
    def start(self) -> dt.date:
        """First day of the year."""
        return dates_of(self.year).first


class YearlyChallenge(Challenge):
    """A challenge, with the financial year whose report it is for."""

    year: FinancialYear
    """The financial year, such as 2025-26."""

    @property
    def start(self) -> dt.date:
        """First day of the year."""
        return dates_of(self.year).first
