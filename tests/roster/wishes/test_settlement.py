"""Who paid what, what came back, and what is carried on."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from roster.ward import Change, Ledger
from tests.roster.rules.varied import setting
from tests.roster.wishes.test_stakes import WISHES
from tests.roster.wishes.wished import settled, wish, wished_ward
from tests.wards import day, random_roster, roster_of

DECIDED = {"decision_code": "cover", "decided_by": "ward manager", "decided": day(-50)}


def test_a_settlement_by_hand() -> None:
    """P1 has 100 and 30 carried: 99 for the must and 22 for the Monday leave 9, which back them by 7 and 1.

    The must is granted and paid with 106; the Monday is refused: 23 back and a tenth of it, 2. Of the 1 not staked
    half is kept, rounded down, so 25 are carried on and 1 lapses.
    """
    ward = wished_ward(wish("A", "P1", 5, must=True), wish("B", "P1", 0), carried={"P1": 30})
    found = settled(ward, roster_of(ward, P1="E"))
    lines = {line.wish: (line.price, line.extra, line.paid, line.returned, line.credit) for line in found.wishes}
    assert lines == {"A": (99, 7, 106, 0, 0), "B": (22, 1, 0, 23, 2)}
    account = found.account("P1")
    assert (account.staked, account.paid, account.returned, account.credit) == (129, 106, 23, 2)
    assert (account.lapsed, account.carried_out) == (1, 25)


def test_who_asks_for_nothing_keeps_half() -> None:
    ward = wished_ward(carried={"P1": 230})
    account = settled(ward, roster_of(ward)).account("P1")
    assert (account.paid, account.carried_out, account.lapsed) == (0, 150, 180)


def test_the_next_ledger_keeps_all_else() -> None:
    ward = wished_ward(wish("A", "P1", 0))
    ledger = Ledger(person="P1", balance_minutes=30, nights=1.5)
    after = settled(ward, roster_of(ward)).account("P1").next_ledger(ledger)
    assert after == ledger.model_copy(update={"wish_points": 39, "wishes_granted": 1.0})


def test_without_a_budget_no_points_move() -> None:
    ward = wished_ward(wish("A", "P1", 0), carried={"P1": 77}, rules=[setting("wishes", "scheme", "points")])
    account = settled(ward, roster_of(ward)).account("P1")
    assert (account.allowance, account.paid, account.credit, account.carried_out) == (0, 0, 0, 77)


def test_decisions_are_the_audit_and_cost_no_points() -> None:
    ward = wished_ward(wish("A", "P1", 0, decision="grant", **DECIDED), wish("B", "P1", 1))
    found = settled(ward, roster_of(ward))
    assert [(line.wish, line.decision_code, line.paid) for line in found.decided] == [("A", "cover", 0)]


def _change(cause: Any, before: str, after: str) -> Change:
    record: dict[str, Any] = {"person": "P1", "date": day(0), "changed": day(-10), "role": "ward manager"}
    return Change(before=before, after=after, cause=cause, consent=True, **record)


def test_what_a_person_swaps_away_was_granted_and_what_the_ward_takes_away_was_not() -> None:
    ward = wished_ward(wish("A", "P1", 0))
    roster = roster_of(ward, P1="E")
    for cause, paid, swapped in (("swap", 22, True), ("asked for", 22, True), ("cover", 0, False)):
        line = settled(ward, roster.model_copy(update={"changes": (_change(cause, "", "E"),)})).wishes[0]
        assert (line.paid, line.swapped, line.returned) == (paid, swapped, 22 - paid)


def test_what_a_person_gets_by_a_swap_is_not_paid() -> None:
    ward = wished_ward(wish("A", "P1", 0))
    line = settled(ward, roster_of(ward).model_copy(update={"changes": (_change("swap", "E", ""),)})).wishes[0]
    assert (line.granted, line.swapped, line.paid, line.credit) == (False, False, 0, 2)


def test_swaps_are_remembered_with_decay_and_told_from_a_quarter_on() -> None:
    ledger = {"person": "P1", "wishes_granted": 5, "wishes_swapped": 1}
    ward = wished_ward(wish("A", "P1", 0), ledgers=[ledger])
    roster = roster_of(ward, P1="E").model_copy(update={"changes": (_change("swap", "", "E"),)})
    account = settled(ward, roster).account("P1")
    assert (account.granted, account.swapped, account.tell_swaps) == (5.0, 1.8, True)
    assert not settled(ward, roster_of(ward)).account("P1").tell_swaps


@given(
    drawn=WISHES,
    carried=st.integers(0, 400),
    seed=st.integers(0, 2**32),
    percents=st.tuples(*[st.integers(0, 100)] * 3),
    periods=st.integers(0, 3),
)
@settings(deadline=None, max_examples=60)
def test_points_neither_appear_nor_vanish(
    drawn: list[Any], carried: int, seed: int, percents: tuple[int, int, int], periods: int
) -> None:
    wishes = [
        wish(f"W{number}", person, date, must=must, points=points, want=want, duties=duties)
        for number, (person, date, must, points, (want, duties), _) in enumerate(drawn)
    ]
    names = ("credit_percent", "unspent_percent", "extra_percent")
    values = [setting("wishes", name, value) for name, value in zip(names, percents, strict=True)]
    values.append(setting("wishes", "carried_periods", periods))
    ward = wished_ward(*wishes, carried={"P1": carried, "P3": carried // 2}, rules=values)
    found = settled(ward, random_roster(ward, seed))
    for account in found.accounts:
        mine = found.by(account.person)
        assert account.staked == sum(line.staked for line in mine) == account.paid + account.returned
        assert account.paid == sum(line.price + line.extra for line in mine if line.granted)
        assert account.allowance + account.carried + account.credit == (
            account.paid + account.lapsed + account.carried_out
        )
        assert 0 <= account.carried_out <= periods * account.allowance
        assert account.lapsed >= 0
        refused = sum(line.staked for line in mine if not line.granted)
        assert abs(account.credit - refused * percents[0] / 100) <= len(mine) / 2
