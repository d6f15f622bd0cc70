"""Every figure of an assessment, from inputs to differences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from staffing_tools.colour import COLOURS
from staffing_tools.demand import RosterExperience
from staffing_tools.establishment import Establishment
from staffing_tools.judgement import JudgementResult
from staffing_tools.method import Assessed, Staffing, Triangulation
from staffing_tools.method.triangulation import STAFF
from staffing_tools.quality import Beside
from staffing_tools.reports.charts import charts_of
from staffing_tools.reports.figure import TracedFigure, traced
from staffing_tools.reports.workload_figures import workload_figures
from staffing_tools.tool import ToolResult

WTE = "WTE"
LOG = "real_time.assessments"


def figures_of(assessed: Assessed) -> tuple[TracedFigure, ...]:
    """Every figure that a report prints, each once, those it was made from before it."""
    staffing = assessed.assessment.record.staffing
    return (
        *(_staffing(staffing) if staffing else ()),
        *_national(assessed),
        *(_tool(assessed.tool) if assessed.tool else _kept(assessed.triangulation)),
        *(_judgement(assessed.judgement) if assessed.judgement else ()),
        *(_differences(assessed.triangulation, "") if assessed.triangulation else ()),
        *(_differences(assessed.later.triangulation, "later.") if assessed.later else ()),
        *(figure for each in assessed.quality for figure in _measure(each)),
        *_medians(assessed),
        *_real_time(assessed),
        *_experiences(assessed),
        *workload_figures(assessed),
        *_decision(assessed),
    )


def _staffing(staffing: Staffing) -> Iterator[TracedFigure]:
    for number, line in enumerate(staffing.lines, start=1):
        parts = {"funded": line.funded, "in_post": line.in_post, "worked": line.worked}
        parts |= {"bank": line.bank, "agency": line.agency, "excess": line.excess}
        for name, value in parts.items():
            if value is not None:
                place = f"record.staffing.lines[{number}].{name}"
                words = f"{line.title}, {name.replace('_', ' ')}"
                yield traced(f"staffing.{line.role}.{name}", words, Fraction(value), WTE, place)
        vacant = Fraction(line.funded) - Fraction(line.in_post)
        both = (f"staffing.{line.role}.funded", f"staffing.{line.role}.in_post")
        yield traced(f"staffing.{line.role}.vacancy", f"{line.title}, vacancy", vacant, WTE, *both)
    counted = [line.role for line in staffing.lines if line.counted]
    totals = {"funded": staffing.funded, "in_post": staffing.in_post, "worked": staffing.worked}
    made_of = {name: (name,) for name in ("funded", "in_post")} | {"worked": ("worked", "bank", "agency", "excess")}
    for name, total in totals.items():
        if total is not None:
            source = (f"staffing.{role}.{part}" for role in counted for part in made_of[name])
            words = f"Counted roles, {name.replace('_', ' ')}"
            yield traced(f"staffing.{name}", words, total, WTE, *source)


def _national(assessed: Assessed) -> Iterator[TracedFigure]:
    result = assessed.assessment.national
    if result is None:
        return
    places = len(str(result.wte).partition(".")[2])
    yield traced("national.printed", result.label, Fraction(result.wte), WTE, "national.wte", places=places)
    held = "what it does not hold added"
    yield traced("tool.total", f"Prescribed tool, {held}", result.total_wte, WTE, "national.printed", "national.lead")


def _tool(result: ToolResult) -> Iterator[TracedFigure]:
    for number, stretch in enumerate(result.stretches, start=1):
        name = "engine" if len(result.stretches) == 1 else f"engine.{number}"
        lines = [f"{name}.{line.kind}.{line.code}" for line in stretch.lines]
        for id_, line in zip(lines, stretch.lines, strict=True):
            source = ("tool_run.entries", f"{result.coefficients.id} {result.coefficients.version}")
            yield traced(f"{id_}.amount", f"{line.title}, {line.unit}", line.amount, line.unit, *source)
            yield traced(id_, f"{line.title}, worked hours", line.hours, "hours", f"{id_}.amount", source[1])
        yield traced(f"{name}.days", "Complete days", stretch.days, "days", "tool_run.entries", places=0)
        yield from _establishment(name, stretch.establishment, (*lines, f"{name}.days"), "settings")
        yield traced(
            f"{name}.occupancy", "Occupancy", stretch.occupancy * 100, "%", "tool_run.entries", "tool_run.ward.beds"
        )


def _kept(of: Triangulation | None) -> Iterator[TracedFigure]:
    """The engine's figure where only a completed record's table still holds it."""
    row = of.row("indicative tool") if of else None
    if row is not None:
        yield traced("engine.total", row.label, row.wte, WTE, "triangulation.rows")


def _judgement(result: JudgementResult) -> Iterator[TracedFigure]:
    for line in result.roles:
        id_, source = f"judgement.{line.role.code}", ("judgement.standing", "judgement.records", "judgement.shifts")
        yield traced(f"{id_}.hours", f"{line.role.title}, hours a week", line.hours, "hours a week", *source)
        yield traced(
            f"{id_}.wte", line.role.title, line.establishment.care_wte, WTE, f"{id_}.hours", "judgement.allowance"
        )
    care = [f"judgement.{line.role.code}.hours" for line in result.roles if line.role.counted and not line.role.leads]
    yield from _establishment("judgement", result.establishment, care, "judgement")


def _establishment(name: str, establishment: Establishment, made_of: Iterable[str], by: str) -> Iterator[TracedFigure]:
    """The steps from worked hours to whole-time equivalents in all; `by` is the part that says allowance and lead."""
    source, said = tuple(made_of), {"paid": (f"{by}.allowance",), "total": (f"{by}.lead",)}
    for id_, step in zip(("worked", "paid", "care", "total"), establishment.steps, strict=True):
        yield traced(f"{name}.{id_}", step.words, step.value, step.unit, *source, *said.get(id_, ()))
        source = (f"{name}.{id_}",)


_TOTALS = {"tool": "tool.total", "indicative tool": "engine.total", "judgement": "judgement.total"}


def _differences(of: Triangulation, before: str) -> Iterator[TracedFigure]:
    ids = _TOTALS | {name: f"staffing.{name.replace(' ', '_')}" for name in STAFF}
    for row in of.rows:
        yield traced(f"{before}table.{row.measure}", row.label, row.wte, WTE, ids[row.measure])
    for each in of.differences:
        first, _, second = ("funded - in post" if each.name == "vacancy" else each.name).partition(" - ")
        source = (f"{before}table.{first}", f"{before}table.{second}")
        yield traced(f"{before}difference.{each.name}", each.name, each.wte, WTE, *source)
        if each.share is not None:
            words = f"{each.name}, percent"
            yield traced(f"{before}difference.{each.name}.percent", words, each.share * 100, "%", *source)


def _measure(each: Beside) -> Iterator[TracedFigure]:
    for name, tally in (("period", each.period), ("year", each.year)):
        if tally.value is not None and not tally.small:
            words = f"{each.measure.title}, {tally.dates.words}"
            yield traced(
                f"quality.{each.measure.id}.{name}", words, tally.value, each.measure.counted, "quality.points"
            )


def _medians(assessed: Assessed) -> Iterator[TracedFigure]:
    """The middle line of each run chart."""
    for measure, _, chart in charts_of(assessed):
        words, unit = f"{measure.title}, median of the run chart", measure.unit(assessed.assessment.facts) or "number"
        yield traced(f"quality.{measure.id}.median", words, chart.median, unit, "quality.points")


def _decision(assessed: Assessed) -> Iterator[TracedFigure]:
    decision = assessed.assessment.record.decision
    if decision is None:
        return
    for number, change in enumerate(decision.staffing_changes, start=1):
        place = f"record.decision.staffing_changes[{number}].wte"
        yield traced(f"decision.{number}.{change.role}", f"Change of {change.role}", Fraction(change.wte), WTE, place)
    if decision.agreed_wte is not None:
        words, agreed = "Agreed establishment", Fraction(decision.agreed_wte)
        yield traced("decision.agreed", words, agreed, WTE, "record.decision.agreed_wte")


def _real_time(assessed: Assessed) -> Iterator[TracedFigure]:
    summary = assessed.real_time
    if summary is None:
        return
    yield traced("real_time.assessed", "Shifts assessed", summary.assessed, "shifts", LOG, places=0)
    rest = {
        "expected": (summary.expected, "Shifts to be assessed", "shifts", "real_time.shifts"),
        "risks": (summary.risks, "Risks that staff named", "risks", "real_time.risks"),
        "escalated": (summary.escalated, "Shifts and risks escalated", "shifts and risks", f"{LOG}.escalation"),
        "lead_minutes": (summary.lead_minutes, "Time to lead used up", "minutes", f"{LOG}.lead_minutes"),
    }
    for name, (count, words, unit, place) in rest.items():
        yield traced(f"real_time.{name}", words, count, unit, place, places=0)
    for when, colours in (("before", summary.before), ("after", summary.after)):
        for colour in COLOURS:
            words = f"Shifts {colour} {when} mitigation"
            source = f"{LOG}.{when}"
            yield traced(f"real_time.{when}.{colour}", words, colours[colour], "shifts", source, places=0)


def _experiences(assessed: Assessed) -> Iterator[TracedFigure]:
    for number, each in enumerate(assessed.assessment.experience, start=1):
        yield from _experience(number, each)


def _experience(number: int, of: RosterExperience) -> Iterator[TracedFigure]:
    """Planned and found in one roster period, as its file has them."""
    for place, group in enumerate(of.groups, start=1):
        hours = {"needed_hours": "needed by demand", "uncovered_hours": "left uncovered by the roster"}
        staff = {"required": "required on assessed shifts", "actual": "there on them", "gap": "short on them"}
        for name, words in (hours | staff).items():
            unit, exact = "person-hours" if name in hours else "staff", getattr(group, name)
            source = f"experience[{number}].groups[{place}].{name}"
            yield traced(f"experience.{number}.{group.group}.{name}", f"{group.title}, {words}", exact, unit, source)
    for colour in COLOURS:
        source = f"experience[{number}].real_time.after.{colour}"
        words, count = f"Shifts {colour} after mitigation, {of.dates.words}", of.real_time.after[colour]
        yield traced(f"experience.{number}.after.{colour}", words, count, "shifts", source, places=0)
