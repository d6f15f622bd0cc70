"""Small instances and rosters of the set: one by hand, the others drawn."""

from __future__ import annotations

from hypothesis import strategies as st

from benchmarks.formats.inrc2 import (
    Contract,
    History,
    Instance,
    Nurse,
    Request,
    Requirement,
    Scenario,
    Shift,
    Span,
    Week,
    cell,
    join,
)

SCENARIO = """\
SCENARIO = n002w1

WEEKS = 1

SKILLS = 2
Head
Nurse

SHIFT_TYPES = 2
Early (2,5)
Night (3,4)

FORBIDDEN_SHIFT_TYPES_SUCCESSIONS
Early 0
Night 1 Early

CONTRACTS = 2
Full (4,5) (3,5) (2,3) 1 1
Half (1,3) (1,4) (2,7) 0 0

NURSES = 2
ann Full 2 Head Nurse
bob Half 1 Nurse
"""

HISTORY = """\
HISTORY
0 n002w1

NURSE_HISTORY
ann 3 1 Night 1 4 0
bob 0 0 None 0 0 2
"""

WEEK = """\
WEEK_DATA
n002w1

REQUIREMENTS
Early Head (0,1) (0,0) (0,0) (0,0) (0,0) (0,0) (0,0)
Early Nurse (1,1) (1,2) (0,0) (0,0) (0,0) (0,0) (0,0)
Night Head (0,0) (0,0) (0,0) (0,0) (0,0) (0,0) (0,0)
Night Nurse (0,0) (0,0) (0,0) (0,0) (0,0) (0,0) (1,1)

SHIFT_OFF_REQUESTS = 2
ann Any Sat
bob Early Mon
"""


@st.composite
def instances(draw: st.DrawFn) -> Instance:
    """Any instance of up to 3 shifts, 2 skills, 3 nurses and 3 weeks."""
    shifts = draw(st.lists(st.text("DELN", min_size=1, max_size=2), min_size=1, max_size=3, unique=True))
    skills = draw(st.lists(st.text("hn", min_size=1, max_size=2), min_size=1, max_size=2, unique=True))
    people = draw(st.lists(st.text("abc", min_size=1, max_size=2), min_size=1, max_size=3, unique=True))
    contracts = {name: draw(contract_named(name)) for name in ("Full", "Half")}
    scenario = Scenario(
        name="n003w3",
        weeks=draw(st.integers(1, 3)),
        skills=tuple(skills),
        shifts=tuple(
            Shift(name, draw(spans(5)), tuple(draw(st.lists(st.sampled_from(shifts), unique=True)))) for name in shifts
        ),
        contracts=contracts,
        nurses=tuple(
            Nurse(
                name,
                draw(st.sampled_from(tuple(contracts))),
                tuple(draw(st.lists(st.sampled_from(skills), min_size=1, unique=True))),
            )
            for name in people
        ),
    )
    history = {name: draw(histories(shifts)) for name in people}
    return join("drawn", scenario, history, [draw(weeks(scenario)) for _ in range(scenario.weeks)])


def spans(most: int) -> st.SearchStrategy[Span]:
    """Any two limits, the least not above the most."""
    return st.lists(st.integers(0, most), min_size=2, max_size=2).map(lambda ends: Span(min(ends), max(ends)))


def contract_named(name: str) -> st.SearchStrategy[Contract]:
    """Any contract of this name."""
    return st.builds(
        Contract,
        name=st.just(name),
        assignments=spans(22),
        working_in_a_row=spans(6),
        off_in_a_row=spans(6),
        most_weekends=st.integers(0, 3),
        complete_weekends=st.booleans(),
    )


@st.composite
def histories(draw: st.DrawFn, shifts: list[str]) -> History:
    """Any history that can have happened."""
    before = draw(st.integers(0, 9)), draw(st.integers(0, 3))
    if draw(st.booleans()):
        return History(*before, last_shift=None, of_shift=0, working=0, off=draw(st.integers(1, 6)))
    of_shift = draw(st.integers(1, 5))
    working = of_shift + (draw(st.integers(0, 3)) if len(shifts) > 1 else 0)
    return History(*before, last_shift=draw(st.sampled_from(shifts)), of_shift=of_shift, working=working, off=0)


@st.composite
def weeks(draw: st.DrawFn, scenario: Scenario) -> Week:
    """Any week of a scenario."""
    requirements = tuple(
        Requirement(day, shift.name, skill, *draw(st.tuples(st.integers(0, 2), st.integers(0, 3)).map(sorted)))
        for shift in scenario.shifts
        for skill in scenario.skills
        for day in range(7)
    )
    requests = st.builds(
        Request,
        nurse=st.sampled_from([nurse.name for nurse in scenario.nurses]),
        day=st.integers(0, 6),
        shift=st.sampled_from([None, *(shift.name for shift in scenario.shifts)]),
    )
    return Week(requirements, tuple(draw(st.lists(requests, max_size=5))))


@st.composite
def rosters(draw: st.DrawFn, instance: Instance) -> dict[str, list[str]]:
    """Any roster of the instance, legal or not."""
    scenario = instance.scenario
    duty = st.sampled_from(["", *(cell(shift.name, skill) for shift in scenario.shifts for skill in scenario.skills)])
    line = st.lists(duty, min_size=instance.days, max_size=instance.days)
    return {nurse.name: draw(line) for nurse in scenario.nurses}
