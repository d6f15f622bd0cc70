"""A ward in, a roster out: the one path that the command line and the service share."""

from api.rostering.choices import Choice, Choices, choose
from api.rostering.conflicts import Conflict, conflict_in
from api.rostering.cover_options import CoverOption, CoverOptions, cover_options
from api.rostering.leximin import Fairer, make_fairer
from api.rostering.make import Made, NoRosterError, make_roster, roster_from
from api.rostering.repairing import RosterRepair, repair_roster
from api.rostering.swaps import Partner, Swap, partners, swap

__all__ = [
    "Choice",
    "Choices",
    "Conflict",
    "CoverOption",
    "CoverOptions",
    "Fairer",
    "Made",
    "NoRosterError",
    "Partner",
    "RosterRepair",
    "Swap",
    "choose",
    "conflict_in",
    "cover_options",
    "make_fairer",
    "make_roster",
    "partners",
    "repair_roster",
    "roster_from",
    "swap",
]
