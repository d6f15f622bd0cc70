"""A ward in, a roster out: the one path that the command line and the service share."""

from api.rostering.conflicts import Conflict, conflict_in
from api.rostering.make import Made, NoRosterError, make_roster

__all__ = ["Conflict", "Made", "NoRosterError", "conflict_in", "make_roster"]
