"""One thing that is due."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

DueState = Literal["done", "done late", "overdue", "ahead"]


@dataclass(frozen=True, slots=True)
class Due:
    """What is due, when and why then, and when it was done."""

    section: str
    """Section of the Act."""
    what: str
    about: str
    """A ward, a profession, or the board as a whole."""
    date: dt.date
    source: str
    """Why then, and how that is known."""
    statutory: bool
    """Whether the day follows from the statute; otherwise it is a choice of this program or of the board."""
    done_on: dt.date | None = None

    def state(self, today: dt.date) -> DueState:
        """How it stands on a day. What is due on the day is still ahead."""
        if self.done_on is not None:
            return "done" if self.done_on <= self.date else "done late"
        return "overdue" if self.date < today else "ahead"

    @property
    def words(self) -> str:
        """Such as 2026-04-30 s.12IM annual report, the board."""
        return f"{self.date} s.{self.section} {self.what}, {self.about}"
