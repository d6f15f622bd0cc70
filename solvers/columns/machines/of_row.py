"""The machines of a row's runs, sequences and touches."""

from __future__ import annotations

from collections.abc import Sequence as Several

from roster.table import Run, Sequence, Table, Term, Touch
from solvers.columns.machines.machine import Machine
from solvers.columns.machines.run import RunMachine
from solvers.columns.machines.sequence import sequence_machines
from solvers.columns.machines.touch import TouchMachine


def machines_of(table: Table, terms: Several[Term]) -> list[Machine]:
    """A machine for each run, sequence and touch among these terms, the quickest to forget first."""
    found: list[Machine] = [RunMachine(term, table.first) for term in terms if isinstance(term, Run)]
    for term in terms:
        if isinstance(term, Sequence):
            found.extend(sequence_machines(term, table))
    found.extend(TouchMachine(term, table.days) for term in terms if isinstance(term, Touch))
    return found
