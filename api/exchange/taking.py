"""A table of another system taken in, whatever it is of: all of it, or nothing."""

from __future__ import annotations

from api.exchange.absence import absence_in
from api.exchange.mappings import AbsenceMapping, InMapping, PeopleMapping
from api.exchange.people import people_in
from api.exchange.rosters import roster_in
from api.exchange.table import Table
from api.exchange.taken import Taken
from roster.ward import Roster, Ward


def take_in(mapping: InMapping, table: Table, ward: Ward, base: Roster | None = None) -> Taken:
    """What a table makes of a ward, or of a roster of it. Raises InputError with rows and columns; changes nothing."""
    match mapping:
        case PeopleMapping():
            return people_in(mapping, table, ward)
        case AbsenceMapping():
            return absence_in(mapping, table, ward)
        case _:
            return roster_in(mapping, table, ward, base)
