"""Small instances and rosters of the set: one by hand, the others drawn."""

from __future__ import annotations

from hypothesis import strategies as st

from benchmarks.formats.nrp24 import Employee, Instance, Request, Requirement, Shift

BY_HAND = """\
# a comment
SECTION_HORIZON
14

SECTION_SHIFTS
E,480,
N,600,E|N

SECTION_STAFF
ann,E=14|N=2,4800,960,5,2,2,1
bob,E=3|N=0,4320,0,3,1,1,2

SECTION_DAYS_OFF
ann,0,13

SECTION_SHIFT_ON_REQUESTS
ann,2,N,3

SECTION_SHIFT_OFF_REQUESTS
bob,5,E,7

SECTION_COVER
""" + "".join(f"{day},{shift},1,100,1\n" for day in range(14) for shift in "EN")

names = st.text("abcXYZ019_.-+", min_size=1, max_size=3)


@st.composite
def instances(draw: st.DrawFn) -> Instance:
    """Any instance of up to 3 shifts, 4 people and 22 days."""
    days = draw(st.integers(1, 22))
    shifts = draw(st.lists(names, min_size=1, max_size=3, unique=True))
    people = draw(st.lists(names, min_size=1, max_size=4, unique=True))
    day = st.integers(0, days - 1)
    places = st.lists(st.tuples(st.sampled_from(people), day, st.sampled_from(shifts)), max_size=8, unique=True)
    weight = st.integers(0, 100)
    return Instance(
        days=days,
        shifts=tuple(
            Shift(name, draw(st.integers(0, 720)), tuple(draw(st.lists(st.sampled_from(shifts), unique=True))))
            for name in shifts
        ),
        staff=tuple(draw(employees(name, shifts, days)) for name in people),
        shift_on=tuple(Request(*place, draw(weight)) for place in draw(places)),
        shift_off=tuple(Request(*place, draw(weight)) for place in draw(places)),
        cover=tuple(
            Requirement(day, shift, draw(st.integers(0, 3)), draw(weight), draw(weight))
            for day in range(days)
            for shift in shifts
        ),
    )


@st.composite
def employees(draw: st.DrawFn, name: str, shifts: list[str], days: int) -> Employee:
    """Anybody of this name."""
    least_minutes = draw(st.integers(0, 6000))
    return Employee(
        name,
        most_of={shift: draw(st.integers(0, days + 1)) for shift in shifts},
        most_minutes=draw(st.integers(least_minutes, 12000)),
        least_minutes=least_minutes,
        most_shifts_in_a_row=draw(st.integers(0, 6)),
        least_shifts_in_a_row=draw(st.integers(0, 4)),
        least_days_off_in_a_row=draw(st.integers(0, 4)),
        most_weekends=draw(st.integers(0, 3)),
        days_off=frozenset(draw(st.lists(st.integers(0, days - 1), max_size=4))),
    )


@st.composite
def rosters(draw: st.DrawFn, instance: Instance) -> dict[str, list[str]]:
    """Any roster of the instance, legal or not."""
    duty = st.sampled_from(["", *(shift.name for shift in instance.shifts)])
    line = st.lists(duty, min_size=instance.days, max_size=instance.days)
    return {employee.name: draw(line) for employee in instance.staff}
