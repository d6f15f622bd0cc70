"""Terms that may get no worse than they are."""

from __future__ import annotations

from dataclasses import replace

from roster.table.terms import Accompany, Balance, Count, Cover, Run, Sequence, Term, Touch, Wish


def capped(term: Term, amount: int) -> Term | None:
    """The hard term that holds a priced one to an amount of at most this much.

    None where nothing is left to hold, and for a Run or a Balance with an amount, whose parts no limit adds up.
    """
    match term:
        case Count() | Touch() | Cover() | Sequence():
            step = amount * (term.unit if isinstance(term, Count) else 1)
            least = None if term.least is None else term.least - step
            most = None if term.most is None else term.most + step
            if not isinstance(term, Count):
                return replace(term, price=None, least=max(0, least or 0), most=most)
            return replace(term, price=None, least=least, most=most)
        case Accompany():
            return replace(term, price=None, least=term.least - amount) if term.least > amount else None
        case Wish():
            return None if amount else replace(term, price=None)
        case Run() | Balance():
            return None if amount else replace(term, price=None)
