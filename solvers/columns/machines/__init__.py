"""Machines: each term of a row as something that reads the row's duties day by day and charges for them."""

from solvers.columns.machines.machine import FORBIDDEN, Machine, Numbers, TooWideError
from solvers.columns.machines.of_row import machines_of
from solvers.columns.machines.run import RunMachine
from solvers.columns.machines.sequence import SequenceMachine, sequence_machines
from solvers.columns.machines.tally import Tally, tallies_of
from solvers.columns.machines.touch import TouchMachine

__all__ = [
    "FORBIDDEN",
    "Machine",
    "Numbers",
    "RunMachine",
    "SequenceMachine",
    "Tally",
    "TooWideError",
    "TouchMachine",
    "machines_of",
    "sequence_machines",
    "tallies_of",
]
