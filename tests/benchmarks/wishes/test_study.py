"""The study of wishes, on fewer periods."""

from __future__ import annotations

import random

import pytest

from benchmarks.wishes.lives import GREAT, Need, needs_of
from benchmarks.wishes.page import BEGIN, END, PageError, with_figures
from benchmarks.wishes.picture import svg
from benchmarks.wishes.play import Game, play, share_met
from benchmarks.wishes.schemes import DESK_POINTS, PLACES, desk, typed
from benchmarks.wishes.strategies import STRATEGIES, Written, honest
from benchmarks.wishes.study import GAMERS, Baseline, Effect, Mean, Outcome
from benchmarks.wishes.ward import PEOPLE, start_of
from roster.reports import settlement_of
from roster.rules import Rulebook
from tests.wards import roster_of

EFFORT = 0.02


def _needs(person: str, seed: int = 1) -> list[Need]:
    return [need for need in needs_of(seed, 0) if need.person == person]


def test_needs_are_the_same_for_a_seed_and_one_is_great() -> None:
    assert needs_of(1, 3) == needs_of(1, 3) != needs_of(2, 3)
    assert [sum(need.value == GREAT for need in _needs(person)) for person in PEOPLE] == [1] * len(PEOPLE)


@pytest.mark.parametrize("name", STRATEGIES)
def test_every_strategy_writes_for_one_person_and_keeps_to_six_dates(name: str) -> None:
    mine = _needs("P01")
    written = STRATEGIES[name](mine, mine, 0)
    assert {wish.person for wish in written} == {"P01"}
    assert 1 <= len({wish.date for wish in written}) <= 6
    assert written != honest(mine, mine, 0) or name == "collude"


def test_friends_stand_aside_for_whoever_needs_a_date_more() -> None:
    date = start_of(0)
    small, great = needs = [Need("P01", date, 1), Need("P02", date, GREAT)]
    assert STRATEGIES["collude"]([small], needs, 0) == []
    assert STRATEGIES["collude"]([great], needs, 0) == honest([great], needs, 0)


def test_the_desk_takes_the_early_first_and_only_as_many_as_there_are_places() -> None:
    date = start_of(0)
    wishes = [Written(person, date, 15, early=person == "P10") for person in PEOPLE]
    taken = desk(wishes, random.Random(1))
    assert len(taken) == PLACES
    assert taken[0]["person"] == "P10"
    assert {wish["points"] for wish in taken} == {DESK_POINTS}
    assert [wish["points"] for wish in typed(wishes, random.Random(1))] == [15] * len(PEOPLE)


def test_a_game_repeats_and_typing_high_or_coming_early_gains_nothing_with_a_purse() -> None:
    games = [
        play(Game("purse", strategy, GAMERS, 1), 2, EFFORT) for strategy in ("honest", "honest", "be early", "inflate")
    ]
    assert games[0] == games[1] == games[2]
    assert {met.period for met in games[0]} == {0, 1}
    assert 0 < share_met(games[0], PEOPLE) <= 1


def test_the_purse_of_the_study_is_the_pack_s() -> None:
    from benchmarks.wishes.ward import ward_of

    wishes = typed(honest(_needs("P01"), [], 0), random.Random(1))
    ward = ward_of(0, wishes, {}, None, ())
    settlement = settlement_of(Rulebook.of(ward), roster_of(ward))
    assert (settlement.scheme, settlement.account("P01").allowance) == ("purse", 100)
    assert settlement.account("P01").paid > 0


def _outcome() -> Outcome:
    change = Mean(0.051, 0.012)
    schemes = ("typed points", "first come", "purse")
    effects = tuple(Effect(scheme, strategy, change, Mean(-0.02, 0.0)) for strategy in STRATEGIES for scheme in schemes)
    return Outcome((1, 2), 26, 0.1, tuple(Baseline(s, Mean(0.7, 0.1), 0.9, 0.5) for s in schemes), effects)


def test_figures_take_their_place_in_the_page_and_nothing_else() -> None:
    page = f"before\n{BEGIN}\nstale figures\n{END}\nafter\n"
    written = with_figures(page, _outcome())
    assert written.startswith("before\n")
    assert written.endswith("after\n")
    assert "stale figures" not in written
    assert "| purse | 70 % | 90 % | 50 % |" in written
    assert "| inflate | +5.1 ± 1.2 | +5.1 ± 1.2 | +5.1 ± 1.2 |" in written
    assert with_figures(written, _outcome()) == written
    with pytest.raises(PageError):
        with_figures("no place", _outcome())


def test_the_picture_is_the_same_each_time_and_names_every_strategy() -> None:
    pytest.importorskip("matplotlib")
    assert svg(_outcome()) == svg(_outcome())
