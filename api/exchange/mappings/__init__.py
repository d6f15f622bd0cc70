"""Mapping documents: which column of another system's table is which field of ours, and which code which."""

from api.exchange.mappings.absence import AbsenceFields, AbsenceMapping
from api.exchange.mappings.out import AwayColumn, AwayOut, Giving, HoursColumn, HoursOut, OutColumn
from api.exchange.mappings.parsing import InMapping, Mapping, OutMapping, mapping_in, parse_mapping, read_mapping
from api.exchange.mappings.people import ContractFields, PeopleMapping, PersonFields
from api.exchange.mappings.rosters import RosterMapping
from api.exchange.mappings.shared import PersonSource, RowChoice, Source, TableShape, Taking

__all__ = [
    "AbsenceFields",
    "AbsenceMapping",
    "AwayColumn",
    "AwayOut",
    "ContractFields",
    "Giving",
    "HoursColumn",
    "HoursOut",
    "InMapping",
    "Mapping",
    "OutColumn",
    "OutMapping",
    "PeopleMapping",
    "PersonFields",
    "PersonSource",
    "RosterMapping",
    "RowChoice",
    "Source",
    "TableShape",
    "Taking",
    "mapping_in",
    "parse_mapping",
    "read_mapping",
]
