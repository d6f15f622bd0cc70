"""Wishes (class W): what people ask for, without a reason and without a rank of reasons."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from roster.ward.base import Date, Id, Noun, Text, Words

DecisionCode = Literal["cover", "skill mix", "earlier promise", "ward event", "entry put right"]
"""The ward's side of a decision on a wish. A person's own reasons are never asked, and never stored."""


class Wish(Noun):
    """A person asks to be off, to work, or not to work certain duties on one date.

    What it costs is published (`roster wishes prices`), and is paid if it is granted. A manager may decide a wish
    over the heads of prices; then the decision, a reason code, the role and the date stand here for good.
    """

    id: Id
    """Number of the wish."""
    person: Id
    """Id of the person."""
    date: Date
    """Date in the period."""
    want: Literal["off", "work", "not"]
    """To be off, to work (these duties, if any are named), or not to work these duties."""
    duties: Words = ()
    """Codes of the duties that the wish is about."""
    must: bool = False
    """The wish that matters most: it costs more and weighs more, and there is one a period."""
    points: int = Field(default=10, ge=1, le=100)
    """How much it matters beside the person's own other wishes: their order, where a purse does not reach for all."""
    entered: Date | None = None
    """Date on which it was entered; left out, it counts as entered before prices were reckoned again."""
    withdrawn: Date | None = None
    """Date on which the person took it back; the line stays, because prices may rest on it."""
    decision: Literal["grant", "refuse", ""] = ""
    """What the manager decided over the heads of prices; left out, nothing."""
    decision_code: DecisionCode | Literal[""] = ""
    """Why, from the ward's side."""
    decided_by: Text = ""
    """Role of whoever decided it."""
    decided: Date | None = None
    """Date of the decision."""

    @model_validator(mode="after")
    def _duties_fit(self) -> Wish:
        if self.want == "off" and self.duties:
            raise ValueError('a wish to be off names no duties; use want = "not" to avoid some of them')
        if self.want == "not" and not self.duties:
            raise ValueError("name the duties to avoid")
        return self

    @model_validator(mode="after")
    def _withdrawn_after_entry(self) -> Wish:
        if self.entered and self.withdrawn and self.withdrawn < self.entered:
            raise ValueError("the wish is withdrawn before it is entered")
        return self

    @model_validator(mode="after")
    def _decision_is_whole(self) -> Wish:
        record = (self.decision, self.decision_code, self.decided_by, self.decided)
        if any(record) and not all(record):
            raise ValueError("a decision is recorded whole: decision, decision_code, decided_by and decided, or none")
        return self
