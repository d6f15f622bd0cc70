"""Dated pay tables that come with the program."""

from __future__ import annotations

import datetime as dt
import tomllib
from functools import cache
from importlib.resources import files

from roster.pay.figures import AgencyPrice, OvertimeRate, PayFigure, Percent, Salary, UnsocialRate
from roster.ward import Noun


class PayTable(Noun):
    """Salaries, premiums of each nation, and what other hours cost. `id` is that of the rule pack it goes with."""

    id: str
    title: str
    version: dt.date
    holds_from: dt.date
    salaries: tuple[Salary, ...]
    unsocial: tuple[UnsocialRate, ...]
    excess: Percent
    overtime: OvertimeRate
    bank: Percent
    bank_overtime: Percent
    agency: tuple[AgencyPrice, ...]
    agency_cap: Percent

    @property
    def figures(self) -> tuple[PayFigure, ...]:
        """Every figure of the table."""
        others = (self.excess, self.overtime, self.bank, self.bank_overtime, *self.agency, self.agency_cap)
        return (*self.salaries, *self.unsocial, *others)


class PayError(ValueError):
    """No pay table fits, or a table lacks a rate; the message says which."""


@cache
def pay_tables() -> tuple[PayTable, ...]:
    """Every table that is shipped, oldest version first."""
    texts = [entry.read_text("utf-8") for entry in files("roster.pay").iterdir() if entry.name.endswith(".toml")]
    return tuple(sorted((PayTable.model_validate(tomllib.loads(text)) for text in texts), key=lambda t: t.version))


def pay_table_for(pack: str, start: dt.date) -> PayTable:
    """The newest table that goes with a pack and holds for a period from `start`. Raises PayError."""
    fitting = [table for table in pay_tables() if table.id == pack and table.holds_from <= start]
    if not fitting:
        known = ", ".join(f"{table.id} from {table.holds_from}" for table in pay_tables())
        raise PayError(f"no pay table for {pack!r} holds for a period from {start}; known: {known}")
    return fitting[-1]
