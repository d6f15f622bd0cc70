"""The spread of workload, and establishments set against it."""

from __future__ import annotations

from collections.abc import Iterable

from staffing_tools.exact import WEEK, rounded
from staffing_tools.reports.form import Form
from staffing_tools.workload import Band, Meeting, RunWorth, WorkloadSpread


class BandForm(Form):
    """A figure, and the band that holds the middle 95 % of resamples."""

    value: str
    """The figure."""
    low: str
    """The band's lower end."""
    high: str
    """Its upper end."""


class PartSpreadForm(Form):
    """Staff needed in a part of the day."""

    code: str
    """Code of the part."""
    mean: BandForm
    """Staff in the mean."""
    percentiles: dict[str, BandForm]
    """Staff enough for so many percent of days."""


class SpreadForm(Form):
    """How staff needed spread over days."""

    days: int
    """Days that were counted."""
    samples: int
    """Resamples."""
    seed: int
    """Seed of the draws."""
    wte: BandForm
    """Whole-time equivalents in the mean."""
    wte_for: dict[str, BandForm]
    """Those enough for so many percent of days."""
    parts: list[PartSpreadForm]
    """By part of the day."""


class WteStepForm(Form):
    """A step of working out an establishment."""

    words: str
    """What it is."""
    exact: str
    """The exact value."""
    unit: str
    """Its unit."""


class MetPartForm(Form):
    """A part of the day on which an establishment is set."""

    code: str
    """Code of the part."""
    staff: str
    """Staff that the establishment gives."""
    days_met: int
    """Days on which they would have been enough."""
    percent: BandForm
    """The same in percent."""
    mean_staff_short: str
    """Staff short on the other days in the mean."""


class MeetingForm(Form):
    """An establishment set against the days."""

    name: str
    """Which establishment."""
    wte: str
    """Its whole-time equivalents."""
    steps: list[WteStepForm]
    """How it is worked out."""
    hours_a_day: str
    """Hours a day that it gives."""
    days_met: int
    """Days that it would have met."""
    days: int
    """Of so many days."""
    percent: BandForm
    """The same in percent."""
    mean_hours_short: str
    """Hours short on the other days in the mean."""
    parts: list[MetPartForm]
    """By part of the day."""


class WorthForm(Form):
    """What a run of so many days is worth."""

    days: int
    """Days of the run."""
    band: BandForm
    """The figure that it would have given."""
    seen: BandForm | None
    """The lowest and highest figure of real runs."""


class SimulationForm(Form):
    """The spread of workload."""

    spread: SpreadForm
    """Staff needed."""
    met: list[MeetingForm]
    """Days that establishments would have met."""
    worth: list[WorthForm]
    """What runs are worth."""


def simulation_form(spread: WorkloadSpread, met: Iterable[Meeting], worth: Iterable[RunWorth]) -> SimulationForm:
    """Staff needed by part of the day, days that establishments would have met, and what runs are worth."""
    return SimulationForm(
        spread=spread_form(spread),
        met=[meeting_form(each) for each in met],
        worth=[
            WorthForm(days=each.days, band=_band(each.band), seen=None if each.seen is None else _band(each.seen))
            for each in worth
        ],
    )


def spread_form(spread: WorkloadSpread) -> SpreadForm:
    """The spread of a workload with its bands."""
    return SpreadForm(
        days=spread.days,
        samples=spread.how.samples,
        seed=spread.how.seed,
        wte=_band(spread.wte),
        wte_for={str(percent): _band(band) for percent, band in spread.wte_for},
        parts=[
            PartSpreadForm(
                code=part.code,
                mean=_band(part.mean),
                percentiles={str(percent): _band(band) for percent, band in part.percentiles},
            )
            for part in spread.parts
        ],
    )


def meeting_form(meeting: Meeting) -> MeetingForm:
    """An establishment and the days that it would have met, with how that is worked out."""
    establishment, met = meeting.establishment, meeting.met
    return MeetingForm(
        name=meeting.name,
        wte=str(rounded(establishment.total_wte)),
        steps=[WteStepForm(words=step.words, exact=str(step.value), unit=step.unit) for step in establishment.steps],
        hours_a_day=str(establishment.worked / WEEK),
        days_met=met.days,
        days=met.of,
        percent=_band(meeting.share),
        mean_hours_short=str(rounded(met.mean_short)),
        parts=[
            MetPartForm(
                code=part.code,
                staff=str(rounded(part.staff)),
                days_met=part.met.days,
                percent=_band(part.share),
                mean_staff_short=str(rounded(part.met.mean_short)),
            )
            for part in meeting.parts
        ],
    )


def _band(band: Band) -> BandForm:
    return BandForm(value=str(band.value), low=str(band.low), high=str(band.high))
