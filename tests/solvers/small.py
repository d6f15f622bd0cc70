"""Small tables for the tests of solves."""

import numpy as np

from roster.table import Cover, Origin, Pattern, Run, Sequence, Table, TableBuilder, Term

EARLY, LATE, WORK = 0b010, 0b100, 0b110
DAYS = 28


def ward(rows: int = 10, more: tuple[Term, ...] = ()) -> Table:
    """A ward that is solved in a moment, but whose optimum takes a long time to prove."""
    builder = TableBuilder(
        [f"row {row}" for row in range(rows)], ("", "E", "L"), DAYS, 0, np.zeros((rows, 0), dtype=np.int16)
    )
    everybody = builder.group(np.ones(rows, dtype=np.bool_))
    for row in range(rows):
        who = f"row {row}"
        builder.add(Run(Origin("stretch", who), row, WORK, None, least=2, most=5))
        builder.add(Run(Origin("rest", who), row, 1, 7, least=3))
        turns = (Pattern((LATE, EARLY), tuple(range(DAYS - 1))),)
        builder.add(Sequence(Origin("turn", who), row, turns, 3 + row))
    for day in range(DAYS):
        builder.add(Cover(Origin("early", "all"), everybody, ((day, EARLY),), 11 + day % 3, least=4, most=4))
        builder.add(Cover(Origin("late", "all"), everybody, ((day, LATE),), 13, least=3, most=4))
    for term in more:
        builder.add(term)
    return builder.build()
