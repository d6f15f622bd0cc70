"""The ward's own targets for its key figures."""

from __future__ import annotations

from pydantic import Field, model_validator

from roster.ward.base import Amount, Id, Noun, Title


class FigureTarget(Noun):
    """What the ward holds a key figure to, in place of the program's own threshold.

    From `least` to `most` the figure is green; from `amber_least` to `amber_most`, where given, it is amber; otherwise
    red. All are in the unit in which the figure is shown.
    """

    figure: Id
    """Id of the key figure, such as unfilled."""
    measure: Id
    """Which of its measures, such as published."""
    least: Amount | None = Field(default=None, ge=-1_000_000, le=1_000_000)
    """Green from here up; left out, no lower end."""
    most: Amount | None = Field(default=None, ge=-1_000_000, le=1_000_000)
    """Green up to here; left out, no upper end."""
    amber_least: Amount | None = Field(default=None, ge=-1_000_000, le=1_000_000)
    """Amber from here up to green; left out, none below green."""
    amber_most: Amount | None = Field(default=None, ge=-1_000_000, le=1_000_000)
    """Amber from green up to here; left out, none above green."""
    source: Title
    """Who decided it, and where that is written."""

    @model_validator(mode="after")
    def _is_a_target(self) -> FigureTarget:
        if self.least is None and self.most is None:
            raise ValueError("give least, most or both")
        if self.least is not None and self.most is not None and self.most < self.least:
            raise ValueError("most is smaller than least")
        if self.amber_least is not None and (self.least is None or self.amber_least > self.least):
            raise ValueError("amber_least lies below least, which must be given")
        if self.amber_most is not None and (self.most is None or self.amber_most < self.most):
            raise ValueError("amber_most lies above most, which must be given")
        return self
