"""Small instances and rosters of the set: one by hand, the others drawn."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from benchmarks.formats.inrc1 import (
    Contract,
    Employee,
    Instance,
    Limit,
    Pattern,
    Request,
    Requirement,
    Rule,
    Shift,
    Worked,
)

LIMITED = tuple(Rule)[1:10]
"""The rules with a number."""

SWITCHED = tuple(Rule)[10:14]
"""The rules that are on or off."""

ASKED = (Rule.DAY_OFF, Rule.DAY_ON, Rule.SHIFT_OFF, Rule.SHIFT_ON)

WEEKENDS = ((5, 6), (4, 5, 6), (5, 6, 0), (4, 5, 6, 0))
"""The weekends that the competition defines."""


def by_hand() -> str:
    """A file of two nurses and two weeks from Friday, 1 January 2010, in which every element of the format occurs."""
    limits = "".join(
        f'<{bound}{what} on="{on}" weight="{weight}">{value}</{bound}{what}>'
        for what, bound, on, weight, value in (
            ("NumAssignments", "Max", 1, 1, 9),
            ("NumAssignments", "Min", 1, 2, 3),
            ("ConsecutiveWorkingDays", "Max", 1, 1, 5),
            ("ConsecutiveWorkingDays", "Min", 1, 1, 2),
            ("ConsecutiveFreeDays", "Max", 1, 1, 4),
            ("ConsecutiveFreeDays", "Min", 1, 1, 2),
            ("ConsecutiveWorkingWeekends", "Max", 1, 5, 1),
            ("ConsecutiveWorkingWeekends", "Min", 1, 0, 2),
            ("WorkingWeekendsInFourWeeks", "Max", 0, 3, 1),
        )
    )
    cover = (
        "<Cover><Shift>E</Shift><Preferred>1</Preferred></Cover><Cover><Shift>N</Shift><Preferred>0</Preferred></Cover>"
    )
    weekdays = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    return f"""\
<?xml version="1.0" encoding="utf-8"?>
<SchedulingPeriod ID="small01">
<StartDate>2010-01-01</StartDate>
<EndDate>2010-01-14</EndDate>
<Skills><Skill>Nurse</Skill><Skill>Head</Skill></Skills>
<ShiftTypes>
<Shift ID="E"><StartTime>06:30:00</StartTime><EndTime>14:30:00</EndTime><Skills><Skill>Nurse</Skill></Skills></Shift>
<Shift ID="N"><StartTime>22:30:00</StartTime><EndTime>06:30:00</EndTime><Skills><Skill>Head</Skill></Skills></Shift>
</ShiftTypes>
<Patterns>
<Pattern ID="0" weight="3"><PatternEntries>
<PatternEntry index="0"><ShiftType>N</ShiftType><Day>Any</Day></PatternEntry>
<PatternEntry index="1"><ShiftType>E</ShiftType><Day>Any</Day></PatternEntry>
</PatternEntries></Pattern>
<Pattern ID="1" weight="1"><PatternEntries>
<PatternEntry index="0"><ShiftType>None</ShiftType><Day>Sunday</Day></PatternEntry>
<PatternEntry index="1"><ShiftType>Any</ShiftType><Day>Monday</Day></PatternEntry>
</PatternEntries></Pattern>
</Patterns>
<Contracts>
<Contract ID="0">{limits}
<WeekendDefinition>SaturdaySunday</WeekendDefinition>
<CompleteWeekends weight="2">true</CompleteWeekends>
<IdenticalShiftTypesDuringWeekend weight="1">true</IdenticalShiftTypesDuringWeekend>
<NoNightShiftBeforeFreeWeekend weight="4">true</NoNightShiftBeforeFreeWeekend>
<AlternativeSkillCategory weight="1">false</AlternativeSkillCategory>
<UnwantedPatterns><Pattern>0</Pattern><Pattern>1</Pattern></UnwantedPatterns>
</Contract>
</Contracts>
<Employees>
<Employee ID="7"><ContractID>0</ContractID><Skills><Skill>Nurse</Skill></Skills></Employee>
<Employee ID="8"><ContractID>0</ContractID><Skills><Skill>Nurse</Skill><Skill>Head</Skill></Skills></Employee>
</Employees>
<CoverRequirements>
{"".join(f"<DayOfWeekCover><Day>{day}</Day>{cover}</DayOfWeekCover>" for day in weekdays)}
<DateSpecificCover><Date>2010-01-02</Date>{cover.replace("0<", "1<")}</DateSpecificCover>
</CoverRequirements>
<DayOffRequests><DayOff weight="1"><EmployeeID>7</EmployeeID><Date>2010-01-01</Date></DayOff></DayOffRequests>
<DayOnRequests><DayOn weight="2"><EmployeeID>7</EmployeeID><Date>2010-01-03</Date></DayOn></DayOnRequests>
<ShiftOffRequests>
<ShiftOff weight="3"><ShiftTypeID>N</ShiftTypeID><EmployeeID>8</EmployeeID><Date>2010-01-14</Date></ShiftOff>
<ShiftOff weight="0"><ShiftTypeID>N</ShiftTypeID><EmployeeID>8</EmployeeID><Date>2010-01-13</Date></ShiftOff>
</ShiftOffRequests>
<ShiftOnRequests>
<ShiftOn weight="4"><ShiftTypeID>E</ShiftTypeID><EmployeeID>8</EmployeeID><Date>2010-01-12</Date></ShiftOn>
</ShiftOnRequests>
</SchedulingPeriod>
"""


@st.composite
def instances(draw: st.DrawFn) -> Instance:
    """Any instance of up to 3 shifts, 3 nurses and 33 days."""
    days = draw(st.integers(1, 33))
    shifts = draw(st.lists(st.text("DELN", min_size=1, max_size=2), min_size=1, max_size=3, unique=True))
    people = draw(st.lists(st.text("0123", min_size=1, max_size=2), min_size=1, max_size=3, unique=True))
    skills = st.frozensets(st.sampled_from("hn"))
    contracts = {name: draw(contract_named(name, shifts)) for name in "01"}
    requests = st.tuples(st.sampled_from(ASKED), st.sampled_from(people), st.integers(0, days - 1))
    return Instance(
        name="drawn",
        start=date(2010, 1, draw(st.integers(1, 7))),
        days=days,
        shifts=tuple(Shift(name, draw(st.booleans()), draw(skills)) for name in shifts),
        contracts=contracts,
        staff=tuple(Employee(name, draw(st.sampled_from("01")), draw(skills)) for name in people),
        cover=tuple(Requirement(day, shift, draw(st.integers(0, 3))) for day in range(days) for shift in shifts),
        requests=tuple(
            Request(rule, name, day, shift if rule in ASKED[2:] else None, draw(st.integers(1, 9)))
            for (rule, name, day) in draw(st.lists(requests, max_size=5))
            for shift in (draw(st.sampled_from(shifts)),)
        ),
    )


@st.composite
def contract_named(draw: st.DrawFn, name: str, shifts: list[str]) -> Contract:
    """Any contract of this name."""
    weight = st.integers(1, 9)
    return Contract(
        name,
        weekend=draw(st.sampled_from(WEEKENDS)),
        limits=draw(st.dictionaries(st.sampled_from(LIMITED), st.builds(Limit, st.integers(0, 4), weight))),
        weights=draw(st.dictionaries(st.sampled_from(SWITCHED), weight)),
        patterns=tuple(
            Pattern(tuple(wanted), draw(st.sampled_from((None, 4, 6))), draw(st.integers(0, 3)))
            for wanted in draw(
                st.lists(st.lists(st.sampled_from([None, Worked(), *shifts]), min_size=1, max_size=4), max_size=3)
            )
        ),
    )


@st.composite
def rosters(draw: st.DrawFn, instance: Instance) -> dict[str, list[str]]:
    """Any roster of the instance, legal or not."""
    duty = st.sampled_from(["", *(shift.name for shift in instance.shifts)])
    line = st.lists(duty, min_size=instance.days, max_size=instance.days)
    return {employee.name: draw(line) for employee in instance.staff}
