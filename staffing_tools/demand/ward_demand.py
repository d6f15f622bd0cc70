"""A template as the standing demand of a ward file, and back."""

from __future__ import annotations

from collections.abc import Iterable

from roster.ward import DAY, Demand, InputError, Problem, Shift, Ward, clock_text
from staffing_tools.demand.template import DemandTemplate, TemplateLine


def demand_of(template: DemandTemplate) -> tuple[Demand, ...]:
    """Headcount by interval and group: each line of the template over the hours of its shift.

    Where shifts overlap at a handover both lines hold there; a ward file takes the larger, and handover is no extra
    demand.
    """
    return tuple(_demand(template.shift(line.shift), line) for line in template.lines)


def _demand(shift: Shift, line: TemplateLine) -> Demand:
    fields = {"start": clock_text(shift.start), "end": clock_text(shift.end % DAY), "weekdays": line.weekdays}
    return Demand.model_validate(fields | {"group": line.role, "least": line.staff})


def template_from(demand: Iterable[Demand], like: DemandTemplate) -> DemandTemplate:
    """The template that standing demand is, with the shifts and roles of another.

    Raises InputError for a line of one of its roles over hours of which it has no shift.
    """
    roles, lines = {role.code for role in like.roles}, []
    for number, each in enumerate(demand):
        if each.group not in roles or each.mode != "template":
            continue
        shift = next((shift for shift in like.shifts if _hours(shift) == _hours(each)), None)
        if shift is None:
            message = "no shift of the template has these hours; give the line the hours of a shift"
            raise InputError((Problem(("demand", number, "start"), message),))
        lines.append(TemplateLine(shift=shift.code, role=each.group, weekdays=each.weekdays, staff=each.least))
    return DemandTemplate.model_validate(dict(like) | {"lines": tuple(lines)})


def _hours(of: Shift | Demand) -> tuple[int, int]:
    return of.start, of.end % DAY


def with_demand(ward: Ward, template: DemandTemplate) -> Ward:
    """A ward whose standing demand for the template's roles is the template; other lines stay.

    Raises InputError for a template of another ward and for a role that is no group of the ward.
    """
    if template.ward != ward.ward.id:
        message = f"the demand is that of ward {template.ward!r}; name its ward file"
        raise InputError((Problem(("ward", "id"), message),))
    groups = {group.id for group in ward.groups}
    roles = {line.role for line in template.lines}
    missing = sorted(roles - groups)
    if missing:
        message = f"the ward has no group {', '.join(missing)}; name roles as the ward's groups are called"
        raise InputError((Problem(("roles",), message),))
    kept = tuple(line for line in ward.demand if line.group not in roles or line.mode != "template")
    return ward.model_copy(update={"demand": (*demand_of(template), *kept)})
