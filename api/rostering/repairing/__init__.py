"""A published roster changed as little as can be."""

from api.rostering.repairing.repair import RosterRepair, in_charge_after, repair_roster

__all__ = ["RosterRepair", "in_charge_after", "repair_roster"]
