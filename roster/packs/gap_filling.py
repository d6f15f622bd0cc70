"""The order in which gaps are filled, step by step, as a pack has it and a ward changes it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from roster.ward import FillingStep, Noun, Problem, Ward, WardError

CostSource = Literal["nothing", "contracted", "excess", "bank", "overtime", "framework agency", "off-framework agency"]
"""What a minute of a step is paid as: not at all, as time already paid, or at a rate of the pay table."""

StepConfidence = Literal["SEEN", "INFERRED-bk", "UNKNOWN"]


class GapStep(Noun):
    """One step of filling a gap; the steps are tried in the order in which they stand.

    `costed_minutes` is how much of a period's gaps the step is counted on for when they are costed: None for any
    amount, 0 for a step that depends on finding somebody and is therefore not counted on.
    """

    id: str
    title: str
    cost: CostSource
    authorised_by: str
    notice_hours: int = Field(ge=0)
    consent: bool
    costed_minutes: int | None = Field(default=None, ge=0)
    source: str
    confidence: StepConfidence
    note: str = ""

    @property
    def words(self) -> str:
        """The step for a ward manager, such as Bank: paid as bank, at 24 h notice; authorised by: ward manager."""
        paid = {"nothing": "at no extra pay", "contracted": "from hours already paid"}.get(
            self.cost, f"paid as {self.cost}"
        )
        notice = f"at {self.notice_hours} h notice" if self.notice_hours else "at once"
        consent = ", by consent" if self.consent else ""
        return f"{self.title}: {paid}, {notice}{consent}; authorised by: {self.authorised_by}"


def gap_filling_order(steps: tuple[GapStep, ...], ward: Ward) -> tuple[GapStep, ...]:
    """The order that holds for a ward: its own where it has one, else the pack's.

    Raises WardError for a step that the pack does not know.
    """
    known = {step.id: step for step in steps}
    strange = [index for index, line in enumerate(ward.gap_filling) if line.step not in known]
    if strange:
        message = f"the pack has no such step; known: {', '.join(known)}"
        raise WardError(tuple(Problem(("gap_filling", index, "step"), message) for index in strange))
    return tuple(_changed(known[line.step], line) for line in ward.gap_filling) or steps


def _changed(step: GapStep, line: FillingStep) -> GapStep:
    """The pack's step with what the ward says of it."""
    own = {
        "authorised_by": line.authorised_by or None,
        "notice_hours": line.notice_hours,
        "costed_minutes": line.most_minutes,
        "source": line.source,
    }
    return step.model_copy(update={name: value for name, value in own.items() if value is not None})
